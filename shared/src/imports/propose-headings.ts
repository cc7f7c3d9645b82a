import type { ColumnRole } from "./file-reading.ts";
import { withoutBrackets } from "./name-brackets.ts";

/** Words that head a column, in Dutch and English, in files of municipalities, of Statistics Netherlands and of SDMX. */
const headings: readonly (readonly [role: ColumnRole, pattern: RegExp])[] = [
  ["numerator", /^(teller|numerator)\b/],
  ["denominator", /^(noemer|denominator)\b/],
  [
    "status",
    /^(status|obs status|observation status|value ?attribute|waarde ?attribuut|soort cijfer|kwaliteit)$/,
  ],
  ["source", /^(bron|source|bronvermelding|herkomst)$/],
  ["breakdown", /^(breakdown|uitsplitsing|onderverdeling)$/],
  [
    "period",
    /^(jaar|jaren|year|years|period|periode|perioden|periods|time period|time|tijd|datum|date|peildatum|peiljaar|verslagjaar|meetjaar|boekjaar|kwartaal|quarter|maand|month|jaar van meting|reference period|verslagperiode)$/,
  ],
  [
    "area",
    /^(gemeente|gemeenten|municipality|municipalities|regio|regios|regio s|regioaanduiding|region|regions|gebied|gebieden|area|areas|ref area|organisatie|waterschap|water board|gm|gmcode|statcode|statnaam|regiocode|region code|area code|cbs ?code|gemeente ?naam|gemeentenamen|gemeente ?codes?|gemeentenr|gemeentenummer|cbs nummer|naam gemeente|name of municipality|code gemeente|gm code|naam van de gemeente|regionaam|gebiedscode|gebiedsnaam|municipality code|municipality name|codering|codering regio)$/,
  ],
  [
    "indicator",
    /^(indicator|indicatoren|indicators|onderwerp|onderwerpen|topic|topics|measure|maat|maatstaf|kengetal|kengetallen|variabele|variable|indicatorcode|indicator code|naam indicator|indicator naam|indicatornaam|omschrijving indicator)$/,
  ],
  [
    "value",
    /^(waarde|waarden|value|values|obs value|cijfer|cijfers|figure|figures|resultaat|result|uitkomst|score|stand|meting|gemeten waarde)$/,
  ],
];

/** What a heading says that its column is; null when it says nothing. */
export function roleOfHeading(heading: string): ColumnRole | null {
  const plain = plainHeading(heading);
  return headings.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
}

/** Without capitals, accents, brackets and marks: `Gemeente-code (CBS)` is `gemeente code`. */
export function plainHeading(heading: string): string {
  return withoutBrackets(heading, " ")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\p{L}\d%]+/gu, " ")
    .trim()
    .toLowerCase();
}

/** Headings under which something stands that is a row's own name, but says nothing of what it names. */
export function isNameHeading(heading: string): boolean {
  return /^(naam|name|code|titel|title|omschrijving|description|label)$/.test(plainHeading(heading));
}
