import type { Bilingual } from "../framework/indicator.ts";
import { defineText, type Locale, type MessageValues } from "./define-text.ts";

/** Why a file cannot be taken apart: one sentence each, with what to do. */
export const refusalText = defineText(
  {
    "file-is-xls":
      "Dit is een werkmap in het oude Excel-formaat (.xls) of een werkmap met een wachtwoord. Open haar in Excel of LibreOffice en sla haar op als .xlsx, zonder wachtwoord.",
    "file-is-ods": "Dit is een werkmap van LibreOffice (.ods). Kies Opslaan als en sla haar op als .xlsx.",
    "file-is-xlsb": "Dit is een binaire werkmap (.xlsb). Kies in Excel Opslaan als en sla haar op als .xlsx.",
    "file-is-json":
      "Dit is JSON. Dat is geen tabel: het programma weet niet welke delen rijen en kolommen zijn. Vraag de bron om CSV, of open het in Excel met Gegevens, Gegevens ophalen, Uit JSON, en sla de tabel op als .xlsx.",
    "file-is-pdf": "Dit is een PDF. Vraag de maker om de cijfers als .xlsx of .csv.",
    "file-is-html":
      "Dit is een webpagina of XML, ook al heet het bestand anders. Open het in Excel of LibreOffice en sla het op als .xlsx.",
    "file-is-archive": "Dit is een ingepakt bestand. Pak het uit en stuur het bestand dat erin zit.",
    "file-is-binary": "Dit is geen tekst en geen werkmap. Stuur een .csv of een .xlsx.",
    "no-table":
      "In dit bestand is geen tabel te vinden: er is geen regel met koppen met daaronder rijen. Zeg op welke regel de koppen staan.",
    "workbook-damaged":
      "De werkmap is beschadigd of niet helemaal verstuurd ({reason}). Open haar, sla haar opnieuw op en stuur haar nog eens.",
    "workbook-macros":
      "In de werkmap zitten macro's ({name}). Sla haar op als gewone werkmap (.xlsx, zonder macro's).",
    "workbook-links":
      "De werkmap haalt gegevens uit een ander bestand of van internet ({name}). Kopieer de cellen als waarden naar een nieuwe werkmap en stuur die.",
    "workbook-parts":
      "De werkmap bestaat uit {count} onderdelen. Hoogstens {limit} mag. Kopieer het blad met de cijfers naar een nieuwe werkmap.",
    "workbook-too-large":
      "Uitgepakt is de werkmap groter dan {limit} MB. Kopieer het blad met de cijfers naar een nieuwe werkmap, of stuur het als CSV.",
    "workbook-bomb":
      "Het onderdeel {name} wordt bij het uitpakken meer dan {limit} keer zo groot. Zo ziet een gewone werkmap er niet uit. Kopieer de cijfers naar een nieuwe werkmap.",
    "workbook-lies":
      "Het onderdeel {name} is groter dan de werkmap zegt. De werkmap is beschadigd of er is mee geknoeid.",
    "workbook-nested":
      "In de werkmap zit een ander bestand ({name}). Haal het eruit, of kopieer de cijfers naar een nieuwe werkmap.",
    "workbook-name":
      "De werkmap heeft een onderdeel met een naam die niet kan of twee keer voorkomt ({name}). Sla haar opnieuw op in Excel of LibreOffice.",
    "workbook-doctype":
      "Het onderdeel {name} heeft een DOCTYPE. Dat hoort niet in een werkmap. Sla haar opnieuw op in Excel of LibreOffice.",
    "workbook-password": "De werkmap heeft een wachtwoord. Sla haar op zonder wachtwoord.",
    "workbook-no-sheet":
      "In de werkmap is geen werkblad dat te zien is. Maak het blad met de cijfers zichtbaar.",
    "workbook-sheet-missing": "De werkmap heeft geen blad {name}. Wel: {found}.",
    "workbook-cells": "Het blad heeft meer dan {limit} cellen. Splits het, of stuur het als CSV.",
    "workbook-xml":
      "Het onderdeel {name} is niet te lezen. Sla de werkmap opnieuw op in Excel of LibreOffice.",
    "template-other-round":
      "Dit is het invulblad van ronde {found}. Dit bestand is gestuurd voor ronde {wanted}. Stuur het in bij ronde {found}, of haal het invulblad van ronde {wanted} op en vul dat in.",
    "reading-memory":
      "Het lezen van dit bestand kost meer dan {limit} MB geheugen. Splits het, of stuur het als CSV.",
    "reading-time": "Het lezen van dit bestand duurt langer dan {limit} seconden. Splits het.",
  },
  {
    "file-is-xls":
      "This is a workbook in the old Excel format (.xls) or one with a password. Open it in Excel or LibreOffice and save it as .xlsx, without a password.",
    "file-is-ods": "This is a LibreOffice workbook (.ods). Choose Save as and save it as .xlsx.",
    "file-is-xlsb": "This is a binary workbook (.xlsb). Choose Save as in Excel and save it as .xlsx.",
    "file-is-json":
      "This is JSON. That is not a table: the program cannot know which parts are rows and columns. Ask the source for CSV, or open it in Excel with Data, Get data, From JSON, and save the table as .xlsx.",
    "file-is-pdf": "This is a PDF. Ask its maker for the figures as .xlsx or .csv.",
    "file-is-html":
      "This is a web page or XML, whatever the file is called. Open it in Excel or LibreOffice and save it as .xlsx.",
    "file-is-archive": "This is a compressed file. Unpack it and send the file inside.",
    "file-is-binary": "This is neither text nor a workbook. Send a .csv or an .xlsx.",
    "no-table":
      "No table can be found in this file: there is no line of headings with rows below it. Say on which line the headings are.",
    "workbook-damaged":
      "The workbook is damaged or did not arrive whole ({reason}). Open it, save it again and send it once more.",
    "workbook-macros":
      "The workbook has macros ({name}). Save it as a plain workbook (.xlsx, without macros).",
    "workbook-links":
      "The workbook takes data from another file or from the internet ({name}). Copy the cells as values to a new workbook and send that.",
    "workbook-parts":
      "The workbook has {count} parts. At most {limit} are allowed. Copy the sheet with the figures to a new workbook.",
    "workbook-too-large":
      "Unpacked, the workbook is larger than {limit} MB. Copy the sheet with the figures to a new workbook, or send it as CSV.",
    "workbook-bomb":
      "The part {name} becomes more than {limit} times as large when unpacked. A common workbook does not look like that. Copy the figures to a new workbook.",
    "workbook-lies":
      "The part {name} is larger than the workbook says. The workbook is damaged or was tampered with.",
    "workbook-nested":
      "There is another file in the workbook ({name}). Take it out, or copy the figures to a new workbook.",
    "workbook-name":
      "The workbook has a part with a name that cannot be or is there twice ({name}). Save it again in Excel or LibreOffice.",
    "workbook-doctype":
      "The part {name} has a DOCTYPE. That does not belong in a workbook. Save it again in Excel or LibreOffice.",
    "workbook-password": "The workbook has a password. Save it without one.",
    "workbook-no-sheet": "The workbook has no sheet that can be seen. Unhide the sheet with the figures.",
    "workbook-sheet-missing": "The workbook has no sheet {name}. It has: {found}.",
    "workbook-cells": "The sheet has more than {limit} cells. Split it, or send it as CSV.",
    "workbook-xml": "The part {name} cannot be read. Save the workbook again in Excel or LibreOffice.",
    "template-other-round":
      "This is the sheet of round {found}. This file was sent for round {wanted}. Send it in at round {found}, or get the sheet of round {wanted} and fill that in.",
    "reading-memory": "Reading this file takes more than {limit} MB of memory. Split it, or send it as CSV.",
    "reading-time": "Reading this file takes more than {limit} seconds. Split it.",
  },
);
export type RefusalCode = Parameters<ReturnType<typeof refusalText>>[0];

const remarkText = defineText(
  {
    "other-sheets": "Er zijn nog meer bladen: {names}. Alleen {sheet} wordt gelezen.",
    "hidden-sheets": "Deze bladen zijn verborgen en worden niet gelezen: {names}.",
    "hidden-rows":
      "{count, plural, one {# verborgen rij wordt} other {# verborgen rijen worden}} gewoon meegelezen.",
    "hidden-columns":
      "{count, plural, one {# verborgen kolom wordt} other {# verborgen kolommen worden}} gewoon meegelezen.",
    merged: "{count} keer zijn cellen samengevoegd. De tekst telt voor al die cellen.",
    "merged-numbers":
      "{count, plural, one {# samengevoegde cel over meer rijen bevat} other {# samengevoegde cellen over meer rijen bevatten}} een getal, zoals {example}. Dat getal telt alleen voor de bovenste rij. Bij de rijen eronder staat nu niets: splits de cel en vul daar zelf in wat klopt.",
    formulas:
      "{count, plural, one {# cel is een formule} other {# cellen zijn formules}}. De laatst berekende uitkomst wordt gelezen.",
    "formulas-empty":
      "{count, plural, one {# formule heeft geen bewaarde uitkomst en telt} other {# formules hebben geen bewaarde uitkomst en tellen}} als leeg. Open de werkmap in Excel en sla haar op.",
    percent:
      "{count, plural, one {# cel heeft} other {# cellen hebben}} de opmaak procent: {from} wordt gelezen als {to}.",
    dates: "{count, plural, one {# cel is een datum} other {# cellen zijn datums}}: {example}.",
    errors:
      "{count, plural, one {# cel heeft} other {# cellen hebben}} een foutmelding van Excel, zoals {example}.",
    "lines-above":
      "{count, plural, one {De eerste regel staat boven de koppen en wordt} other {De eerste # regels staan boven de koppen en worden}} niet gelezen.",
    "lines-below":
      'Onder de tabel {count, plural, one {staat # regel die geen rij is} other {staan # regels die geen rijen zijn}} ("{example}"). Dat wordt niet gelezen.',
    "two-line-headings": "De koppen nemen {count} regels. Ze zijn samengevoegd, zoals {example}.",
    "number-codes": "De code {text} is gelezen als {code}: de nullen en letters ervoor waren weg.",
    "group-mark":
      "De punt of komma staat in dit bestand tussen duizendtallen: {text} is gelezen als {value}.",
    provisional: "Een sterretje achter het jaar ({text}) wordt gelezen als voorlopig.",
    "period-from": "De periode {period} komt uit {place}. Klopt dat?",
    "period-title": "een regel boven de tabel",
    "period-file": "de naam van het bestand",
    "period-sheet": "de naam van het blad",
    "not-periods":
      '{count, plural, one {# tekst is} other {# verschillende teksten zijn}} geen periode, zoals "{example}". {why}',
    "maybe-school-years":
      '"{text}" kan een maand zijn en ook een schooljaar. Er staat niets in het bestand dat zegt welke van de twee. Het wordt gelezen als maand. Is het een schooljaar? Schrijf dan het ene jaar waar het cijfer bij hoort.',
    "why-day": "Dat is een dag: zeg bij welk jaar het cijfer hoort.",
    "why-two-years": "Dat zijn twee jaren: zeg bij welk jaar het cijfer hoort.",
    "why-excel-date": "Dat is een datum die Excel als getal bewaart: zeg bij welk jaar het cijfer hoort.",
    "why-short-year": "Schrijf het jaar met vier cijfers.",
    "why-no-period": "Schrijf een jaar, een kwartaal of een maand.",
    "known-file": "Dit bestand is herkend: {name}.",
    "known-iv3":
      'Dit is een Iv3-levering. Stuur haar in op de pagina "Wat weet u al?": daar rekent het programma uit wat de ronde ervan vraagt.',
    remembered: "De koppen zijn dezelfde als in {file}. De kolommen zijn net zo gekoppeld.",
    "reason-region": "Landsdelen en COROP-gebieden worden niet bewaard.",
    "columns-left":
      "{count, plural, one {# kolom is niet herkend en wordt} other {# kolommen zijn niet herkend en worden}} niet gelezen.",
  },
  {
    "other-sheets": "There are more sheets: {names}. Only {sheet} is read.",
    "hidden-sheets": "These sheets are hidden and are not read: {names}.",
    "hidden-rows": "{count, plural, one {# hidden row is} other {# hidden rows are}} read like the others.",
    "hidden-columns":
      "{count, plural, one {# hidden column is} other {# hidden columns are}} read like the others.",
    merged:
      "Cells are merged {count, plural, one {once} other {# times}}. The text counts for all of those cells.",
    "merged-numbers":
      "{count, plural, one {# merged cell over more rows holds} other {# merged cells over more rows hold}} a number, such as {example}. That number counts for the upper row alone. The rows below it now have nothing: split the cell and fill in there what is right.",
    formulas:
      "{count, plural, one {# cell is a formula} other {# cells are formulas}}. The result that was computed last is read.",
    "formulas-empty":
      "{count, plural, one {# formula has no stored result and counts} other {# formulas have no stored result and count}} as empty. Open the workbook in Excel and save it.",
    percent:
      "{count, plural, one {# cell is} other {# cells are}} formatted as per cent: {from} is read as {to}.",
    dates: "{count, plural, one {# cell is a date} other {# cells are dates}}: {example}.",
    errors: "{count, plural, one {# cell holds} other {# cells hold}} an error of Excel, such as {example}.",
    "lines-above":
      "{count, plural, one {The first line stands above the headings and is} other {The first # lines stand above the headings and are}} not read.",
    "lines-below":
      'Below the table {count, plural, one {is # line that is no row} other {are # lines that are no rows}} ("{example}"). That is not read.',
    "two-line-headings": "The headings take {count} lines. They are joined, as in {example}.",
    "number-codes": "The code {text} is read as {code}: its zeros and letters were lost.",
    "group-mark": "The point or comma stands between thousands in this file: {text} is read as {value}.",
    provisional: "An asterisk behind the year ({text}) is read as provisional.",
    "period-from": "The period {period} comes from {place}. Is that right?",
    "period-title": "a line above the table",
    "period-file": "the name of the file",
    "period-sheet": "the name of the sheet",
    "not-periods":
      '{count, plural, one {# text is} other {# different texts are}} no period, such as "{example}". {why}',
    "maybe-school-years":
      '"{text}" can be a month and a school year as well. Nothing in the file says which of the two. It is read as a month. Is it a school year? Then write the one year that the figure belongs to.',
    "why-day": "That is a day: say which year the figure belongs to.",
    "why-two-years": "Those are two years: say which year the figure belongs to.",
    "why-excel-date": "That is a date that Excel keeps as a number: say which year the figure belongs to.",
    "why-short-year": "Write the year with four digits.",
    "why-no-period": "Write a year, a quarter or a month.",
    "known-file": "This file was recognised: {name}.",
    "known-iv3":
      'This is an Iv3 delivery. Send it on the page "What do you know already?": there the program works out what the round asks of it.',
    remembered: "The headings are those of {file}. The columns are matched the same way.",
    "reason-region": "Parts of the country and COROP regions are not stored.",
    "columns-left":
      "{count, plural, one {# column was not recognised and is} other {# columns were not recognised and are}} not read.",
  },
);
export type RemarkCode = Parameters<ReturnType<typeof remarkText>>[0];

/** Something to know about how a file was read, that needs no answer. */
export interface ReadingRemark {
  code: RemarkCode;
  /** What the sentence names; `{ remark }` is the text of another one. */
  values: Readonly<Record<string, string | number | Bilingual | { remark: RemarkCode }>>;
}

/** The sentence of a remark. */
export function describeRemark({ code, values }: ReadingRemark, locale: Locale): string {
  const shown: MessageValues = {};
  for (const [name, value] of Object.entries(values))
    shown[name] =
      typeof value !== "object"
        ? value
        : "remark" in value
          ? remarkText(locale)(value.remark)
          : value[locale];
  return remarkText(locale)(code, shown);
}
