import { defineText } from "@lokaal17/shared/text/define-text";

/** What the command `export` says. */
export const exportCommandText = defineText(
  {
    help: `lokaal17 export WAT --format VORM --out BESTAND [--indicators A,B] [--areas A,B] [--periods A,B] [--as-of VERSIE]

Schrijft wat gepubliceerd is naar een bestand, precies zoals de site het geeft.

  WAT              observations (cijfers), scores, comparison (één onderwerp), areas, indicators of revisions
  --format VORM    csv of xlsx; observations ook json-stat en parquet
  --out BESTAND    wordt pas vervangen als het nieuwe helemaal klaar is
  --indicators A,B alleen deze indicatoren; bij comparison precies één
  --goal N         scores en indicators van één doel; bij comparison in plaats van een indicator
  --areas A,B      alleen deze gebieden
  --periods A,B    alleen deze perioden; bij comparison één jaar
  --as-of VERSIE   latest (standaard), een gegevensversie, een publicatie, of preview: alles wat goedgekeurd is
  --decimal-mark   comma: CSV voor een spreadsheet met Nederlandse instellingen

CSV en Parquet mogen zo groot zijn als ze zijn. Naast CSV komt BESTAND-metadata.json (CSV on the web).`,
    "unknown-subject": "Dit is er niet om te exporteren: {subject}. Kies uit {choices}.",
    "unknown-format": "De vorm {format} is er niet voor {subject}. Kies uit {choices}.",
    "unknown-mark": "--decimal-mark is point of comma.",
    "one-subject": "Een vergelijking gaat over één indicator (--indicators) of één doel (--goal).",
    "not-for": "{option} hoort niet bij {subject}.",
    written: "{rows} {count, plural, one {rij} other {rijen}} geschreven naar {file}.",
    "written-file": "Geschreven naar {file}.",
    "too-many":
      "Dit zijn {rows} rijen, en in deze vorm is {limit} het meeste. Neem csv of parquet, of kies minder.",
    refused: "{title}: {detail}",
  },
  {
    help: `lokaal17 export WHAT --format FORM --out FILE [--indicators A,B] [--areas A,B] [--periods A,B] [--as-of VERSION]

Writes what is published to a file, exactly as the site gives it.

  WHAT             observations (figures), scores, comparison (one subject), areas, indicators or revisions
  --format FORM    csv or xlsx; observations also json-stat and parquet
  --out FILE       is replaced only when the new one is complete
  --indicators A,B only these indicators; of a comparison exactly one
  --goal N         scores and indicators of one goal; of a comparison instead of an indicator
  --areas A,B      only these areas
  --periods A,B    only these periods; of a comparison one year
  --as-of VERSION  latest (default), a data version, a publication, or preview: all that is approved
  --decimal-mark   comma: CSV for a spreadsheet with Dutch settings

CSV and Parquet may be as large as they are. Beside CSV stands FILE-metadata.json (CSV on the web).`,
    "unknown-subject": "There is no such thing to export: {subject}. Choose from {choices}.",
    "unknown-format": "There is no form {format} of {subject}. Choose from {choices}.",
    "unknown-mark": "--decimal-mark is point or comma.",
    "one-subject": "A comparison is about one indicator (--indicators) or one goal (--goal).",
    "not-for": "{option} does not go with {subject}.",
    written: "{rows} {count, plural, one {row} other {rows}} written to {file}.",
    "written-file": "Written to {file}.",
    "too-many":
      "These are {rows} rows, and {limit} is the most in this form. Take csv or parquet, or choose fewer.",
    refused: "{title}: {detail}",
  },
);
