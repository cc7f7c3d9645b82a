import { defineText } from "@lokaal17/shared/text/define-text";

/** What the command line says of sources. */
export const sourcesCommandText = defineText(
  {
    help: `lokaal17 sources list
lokaal17 sources sync [BRON…] [--preview] --by ACCOUNT

Leest tabellen van het CBS en bewaart hun cijfers als goedgekeurd door de bron, als twee analisten die bron hebben
bevestigd. Cijfers die gemeenten zelf invullen, worden alleen aangeboden. Wat nog op een besluit wacht, is te zien op de
pagina van de bron. Is er iets mis met een tabel, dan blijft alles zoals het was.

  BRON…          codes zoals cbs-83625NED; zonder codes alle bronnen die aan staan en een complete koppeling hebben
  --preview      laat zien wat er zou veranderen, en bewaar niets
  --by ACCOUNT   e-mailadres van wie het doet; die moet bronnen mogen beheren (analist)

De tabellen komen van LOKAAL17_CBS, of anders van datasets.cbs.nl.`,
    "usage.word": "Kies list of sync.",
    "no-account": "Er is geen account met het adres {by}.",
    "no-right": "Het account {by} mag geen bronnen beheren. Dat mag een analist.",
    "no-source": "Er is geen bron {id}. Deze zijn er: {known}.",
    nothing: "Er is geen bron met een complete koppeling die aan staat.",
    busy: "{id}: wordt al gelezen.",
    reading: "{id}: {title}",
    unchanged: "{id}: de tabel is niet veranderd.",
    stored:
      "{id}: {rows} regels. Nieuw {new}, veranderd {changed}, hetzelfde {unchanged}, aangeboden {prefilled}.",
    preview: "{id}: {rows} regels. Nieuw {new}, veranderd {changed}, hetzelfde {unchanged}. Niets bewaard.",
    rejected: "{id}: afgekeurd. {reason}",
    cancelled: "{id}: gestopt.",
    waits: "   {indicator} wacht op twee analisten die de bron bevestigen.",
    listed:
      "{id}  {complete} van {mappings} koppelingen compleet  {schedule}  {active, select, yes {aan} other {uit}}  laatst: {last}  {title}",
    never: "nooit",
  },
  {
    help: `lokaal17 sources list
lokaal17 sources sync [SOURCE…] [--preview] --by ACCOUNT

Reads tables of Statistics Netherlands and stores their figures as approved by the source, where two analysts confirmed
that source. Figures that municipalities enter themselves are only offered. What still waits for a decision can be seen on
the page of the source. If something is wrong with a table, everything stays as it was.

  SOURCE…        codes such as cbs-83625NED; without codes all sources that are on and have a complete mapping
  --preview      show what would change, and store nothing
  --by ACCOUNT   e-mail address of who does it; she must be allowed to manage sources (analyst)

The tables come from LOKAAL17_CBS, or else from datasets.cbs.nl.`,
    "usage.word": "Choose list or sync.",
    "no-account": "There is no account with the address {by}.",
    "no-right": "The account {by} may not manage sources. An analyst may.",
    "no-source": "There is no source {id}. There are: {known}.",
    nothing: "No source with a complete mapping is on.",
    busy: "{id}: is being read already.",
    reading: "{id}: {title}",
    unchanged: "{id}: the table has not changed.",
    stored: "{id}: {rows} rows. New {new}, changed {changed}, the same {unchanged}, offered {prefilled}.",
    preview: "{id}: {rows} rows. New {new}, changed {changed}, the same {unchanged}. Nothing stored.",
    rejected: "{id}: rejected. {reason}",
    cancelled: "{id}: stopped.",
    waits: "   {indicator} waits for two analysts to confirm the source.",
    listed:
      "{id}  {complete} of {mappings} mappings complete  {schedule}  {active, select, yes {on} other {off}}  last: {last}  {title}",
    never: "never",
  },
);
