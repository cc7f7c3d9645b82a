import { defineText } from "./define-text.ts";

/** Why a run of a source was rejected: what the source did, and what to do. What was stored before stays. */
export const sourceFailureText = defineText(
  {
    "host-refused": "Het adres {host} staat niet op de lijst van bronnen.",
    "address-refused":
      "{host} wijst naar een adres in een eigen netwerk. Daar komt geen officiële bron vandaan.",
    unreachable: "{host} geeft geen antwoord. Het programma probeert het bij de volgende keer opnieuw.",
    "too-slow": "Het antwoord kwam niet binnen {seconds} seconden.",
    "run-too-long": "Het ophalen duurde langer dan {minutes} minuten en is gestopt.",
    status: "De bron antwoordde met fout {status}.",
    "table-unknown": "De bron heeft geen tabel {table}. Let op hoofdletters en kleine letters.",
    "filter-refused":
      "De bron begrijpt de vraag niet (fout {status}). Kijk de koppelingen van tabel {table} na.",
    "too-busy":
      "De bron heeft het te druk (fout 429). Het programma probeert het bij de volgende keer opnieuw.",
    redirect: "De bron stuurt door naar {host}. Dat wordt nooit gevolgd.",
    html: "De bron stuurde een webpagina in plaats van cijfers.",
    "not-json": "Het antwoord is geen geldige JSON: {reason}.",
    "error-body": "De bron stuurde een foutmelding in plaats van cijfers: {message}",
    charset:
      "Het antwoord is niet in UTF-8 geschreven ({charset}). Namen en getallen zijn dan niet te vertrouwen.",
    "gzip-broken": "Het ingepakte antwoord is stuk of niet compleet.",
    "cut-off": "De verbinding brak af voordat het antwoord compleet was.",
    "page-too-large": "Een pagina is groter dan {limit} MB.",
    "run-too-large": "Alle pagina's samen zijn groter dan {limit} MB.",
    "too-many-pages": "De bron geeft meer dan {limit} pagina's.",
    "too-many-rows": "De bron geeft meer dan {limit} regels.",
    "next-loop": "De volgende pagina is een pagina die er al was. De bron draait in een kring.",
    "next-elsewhere": "De volgende pagina zou van {host} komen. Alleen de bron zelf wordt gelezen.",
    "changed-meanwhile":
      "De tabel veranderde tijdens het lezen. Het programma probeert het bij de volgende keer opnieuw.",
    "table-differs": "De bron gaf tabel {found} in plaats van {table}.",
    "column-missing": "De kolom {column} ontbreekt. De tabel heeft nu: {found}.",
    "measure-gone": "De maat {measure} ({title}) staat niet meer in de tabel.",
    "measure-moved": "De maat {measure} ({title}) heeft nu de code {now}. Pas de koppeling aan.",
    "measure-renamed":
      "De maat {measure} heet nu “{now}”, eerst “{was}”. Is het nog dezelfde? Pas de koppeling aan.",
    "measure-changed":
      "Van de maat {measure} ({title}) veranderde {what, select, unit {de eenheid} decimals {het aantal decimalen} type {het soort getal} other {de plaats in de tabel}}: {was} werd {now}. Kijk de koppeling na en bewaar haar opnieuw.",
    "measure-text": "De maat {measure} ({title}) bestaat uit tekst, niet uit getallen.",
    "dimension-gone": "De dimensie {dimension} staat niet meer in de tabel. De tabel heeft nu: {found}.",
    "dimension-open":
      "De tabel heeft een dimensie {dimension} waarvan geen code is gekozen. Pas de koppeling aan.",
    "filter-code-gone": "De code {code} staat niet meer in de lijst van {dimension}. Pas de koppeling aan.",
    "codes-changed":
      "De lijst met codes van {dimension} veranderde. Erbij: {added}. Weg: {removed}. Kijk de koppelingen na en bewaar ze opnieuw.",
    "code-unknown": "Bij {dimension} staat de code {code}. Die staat niet in de lijst van de tabel zelf.",
    "value-no-number": "Bij {place} staat “{text}”. Dat is geen getal.",
    "value-too-many-digits": "Bij {place} staat {text}. Dat heeft te veel cijfers.",
    "value-outside":
      "Bij {place} staat {value}. Verder dan {limit} kan {indicator} niet gaan. Kijk de factor van de koppeling na.",
    "attribute-unknown":
      "Bij {place} staat een getal met de aanduiding “{attribute}”. Het programma kent die niet.",
    "row-twice": "Bij {place} staan twee regels.",
    "no-rows": "De bron gaf geen enkele regel. Kijk de codes van de koppelingen na.",
    "far-fewer":
      "De bron gaf {rows} regels, de vorige keer {before}. Klopt dat? Bewaar de koppelingen dan opnieuw.",
    "mappings-changed":
      "De koppelingen veranderden tijdens het lezen. Er is niets overgenomen. Begin opnieuw.",
    "no-mapping": "Er is nog geen koppeling die compleet is.",
    "broken-off": "Het lezen is afgebroken. Het programma probeert het bij de volgende keer opnieuw.",
    unexpected: "Er ging iets mis bij ons. In het logboek van de server staat het bij {id}.",
  },
  {
    "host-refused": "The address {host} is not on the list of sources.",
    "address-refused":
      "{host} points to an address in a private network. No official source comes from there.",
    unreachable: "{host} does not answer. The program tries again next time.",
    "too-slow": "The answer did not come within {seconds} seconds.",
    "run-too-long": "Fetching took longer than {minutes} minutes and was stopped.",
    status: "The source answered with error {status}.",
    "table-unknown": "The source has no table {table}. Mind capitals and small letters.",
    "filter-refused":
      "The source does not understand the question (error {status}). Check the mappings of table {table}.",
    "too-busy": "The source is too busy (error 429). The program tries again next time.",
    redirect: "The source sends us on to {host}. That is never followed.",
    html: "The source sent a web page instead of figures.",
    "not-json": "The answer is no valid JSON: {reason}.",
    "error-body": "The source sent an error message instead of figures: {message}",
    charset: "The answer is not written in UTF-8 ({charset}). Names and numbers cannot be trusted then.",
    "gzip-broken": "The packed answer is broken or not complete.",
    "cut-off": "The connection broke before the answer was complete.",
    "page-too-large": "A page is larger than {limit} MB.",
    "run-too-large": "All pages together are larger than {limit} MB.",
    "too-many-pages": "The source gives more than {limit} pages.",
    "too-many-rows": "The source gives more than {limit} rows.",
    "next-loop": "The next page is a page that was there before. The source goes round in a circle.",
    "next-elsewhere": "The next page would come from {host}. Only the source itself is read.",
    "changed-meanwhile": "The table changed while it was read. The program tries again next time.",
    "table-differs": "The source gave table {found} instead of {table}.",
    "column-missing": "The column {column} is missing. The table now has: {found}.",
    "measure-gone": "The measure {measure} ({title}) is no longer in the table.",
    "measure-moved": "The measure {measure} ({title}) now has the code {now}. Change the mapping.",
    "measure-renamed":
      "The measure {measure} is now called “{now}”, before “{was}”. Is it still the same? Change the mapping.",
    "measure-changed":
      "Of the measure {measure} ({title}) {what, select, unit {the unit} decimals {the number of decimals} type {the kind of number} other {the place in the table}} changed: {was} became {now}. Check the mapping and save it again.",
    "measure-text": "The measure {measure} ({title}) consists of text, not of numbers.",
    "dimension-gone": "The dimension {dimension} is no longer in the table. The table now has: {found}.",
    "dimension-open":
      "The table has a dimension {dimension} of which no code was chosen. Change the mapping.",
    "filter-code-gone": "The code {code} is no longer in the list of {dimension}. Change the mapping.",
    "codes-changed":
      "The list of codes of {dimension} changed. New: {added}. Gone: {removed}. Check the mappings and save them again.",
    "code-unknown": "At {dimension} stands the code {code}. It is not in the table's own list.",
    "value-no-number": "At {place} stands “{text}”. That is no number.",
    "value-too-many-digits": "At {place} stands {text}. That has too many digits.",
    "value-outside":
      "At {place} stands {value}. {indicator} cannot go beyond {limit}. Check the factor of the mapping.",
    "attribute-unknown":
      "At {place} stands a number with the mark “{attribute}”. The program does not know it.",
    "row-twice": "At {place} stand two rows.",
    "no-rows": "The source gave no row at all. Check the codes of the mappings.",
    "far-fewer":
      "The source gave {rows} rows, the time before {before}. Is that right? Then save the mappings again.",
    "mappings-changed": "The mappings changed while the table was read. Nothing was taken over. Start again.",
    "no-mapping": "There is no mapping yet that is complete.",
    "broken-off": "Reading was broken off. The program tries again next time.",
    unexpected: "Something went wrong on our side. The server's log has it under {id}.",
  },
);
export type SourceFailureCode = Parameters<ReturnType<typeof sourceFailureText>>[0];

/** What else is said of sources outside the screens: steps of a run, refusals of a mapping, what is still to be chosen. */
export const sourceText = defineText(
  {
    "choose-measure": "Kies nog de maat.",
    "choose-measure-named": "Kies nog de maat. De catalogus noemt: {title}.",
    "mapping-twice": "Voor {indicator} staat er twee keer een koppeling.",
    "indicator-unknown": "Er is geen indicator of maat met de code {indicator}.",
    "id-differs": "De code van een bron is cbs- met de tabel erachter: {id}.",
    "factor-wrong": "De factor van {indicator} is geen macht van tien, zoals 1000 of 0.01.",
    "needs-both": "Geef voor {indicator} de teller en de noemer allebei, of geen van beide.",
    "title-missing": "Geef bij elke maat van {indicator} de naam die de bron eraan geeft.",
    "period-kind": "Het eerste jaar of deel van een jaar van {indicator} past niet bij het soort periode.",
    "already-elsewhere": "{indicator} komt al uit de bron {source}.",
    "last-good": "De laatste keer dat alles goed ging was {at}.",
    "never-good": "Deze bron is nog niet eerder overgenomen.",
    "four-eyes": "U stelde dit zelf voor. Een tweede analist bevestigt het.",
    "no-right": "Alleen een analist bevestigt dit.",
  },
  {
    "choose-measure": "The measure is still to be chosen.",
    "choose-measure-named": "The measure is still to be chosen. The catalogue names: {title}.",
    "mapping-twice": "There are two mappings for {indicator}.",
    "indicator-unknown": "There is no indicator or measure with the code {indicator}.",
    "id-differs": "The code of a source is cbs- with the table behind it: {id}.",
    "factor-wrong": "The factor of {indicator} is no power of ten, such as 1000 or 0.01.",
    "needs-both": "Give both the numerator and the denominator for {indicator}, or neither.",
    "title-missing": "Give with each measure of {indicator} the name that the source gives it.",
    "period-kind": "The first period of {indicator} does not fit the kind of period.",
    "already-elsewhere": "{indicator} comes from the source {source} already.",
    "last-good": "The last time that all went well was {at}.",
    "never-good": "This source was not taken over before.",
    "four-eyes": "You proposed this yourself. A second analyst confirms it.",
    "no-right": "Only an analyst confirms this.",
  },
);
export type SourceText = Parameters<ReturnType<typeof sourceText>>[0];
