import type { IndicatorCode } from "../framework/indicator.ts";
import type { DecimalText } from "../observations/decimal.ts";
import type { TableMapping } from "./mapping.ts";
import type { Schedule } from "./schedule.ts";

/** A table of Statistics Netherlands that our catalogue names, with what it is for. */
export interface CatalogueSource {
  id: string;
  tableId: string;
  /** The table's own title where it was seen, else its id: a run fills it in. */
  title: string;
  schedule: Schedule;
  mappings: (TableMapping & { proposal: boolean })[];
}

/** What the catalogue says of where an indicator or measure comes from. */
export interface CatalogueEntry {
  code: IndicatorCode;
  sourceOrganisation: string;
  sourceTable: string | null;
  sourceMeasure: string | null;
}

/** Titles of tables that were seen, as they stand in the catalogue of Statistics Netherlands. */
const titles: Readonly<Record<string, string>> = {
  "03759ned": "Bevolking op 1 januari en gemiddeld; geslacht, leeftijd en regio",
  "82015NED": "Bijstandsuitkeringen; uitkeringsgrondslag, regio's",
  "83625NED": "Bestaande koopwoningen; gemiddelde verkoopprijzen, regio",
};

const inYears = {
  breakdown: "_T",
  numerator: null,
  numeratorTitle: null,
  denominator: null,
  denominatorTitle: null,
  factor: "1" as DecimalText,
  regionDimension: "RegioS",
  periodDimension: "Perioden",
  periodKind: "year",
  // The register of municipalities is complete from this year on.
  fromPeriod: "2010",
  boundaryYear: null,
} as const;

/** All ages, sexes and marital states of table 03759ned. */
const everybody = { Geslacht: "T001038", Leeftijd: "10000", BurgerlijkeStaat: "T001019" };

/** The mappings of which every identifier was seen in the table itself; of the others the measure is to be chosen. */
const seen: Readonly<Record<string, readonly TableMapping[]>> = {
  "03759ned": [
    {
      ...inYears,
      indicator: "inhabitants" as IndicatorCode,
      measure: "M000352",
      measureTitle: "Bevolking op 1 januari",
      filters: everybody,
    },
    {
      ...inYears,
      indicator: "inhabitants-average" as IndicatorCode,
      measure: "M000365",
      measureTitle: "Gemiddelde bevolking",
      filters: everybody,
    },
  ],
  "83625NED": [
    {
      ...inYears,
      indicator: "house-price" as IndicatorCode,
      measure: "M001534",
      measureTitle: "Gemiddelde verkoopprijs",
      filters: {},
    },
  ],
};

/**
 * The sources that a new database begins with: every table of Statistics Netherlands that the catalogue names, by table.
 * Tables of others, and figures that need two tables, are not among them.
 */
export function catalogueSources(entries: readonly CatalogueEntry[]): CatalogueSource[] {
  const named = entries.filter(isOneTable);
  const byTable = Map.groupBy(named, ({ sourceTable }) => sourceTable);
  return [...byTable]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([tableId, of]) => ({
      id: `cbs-${tableId}`,
      tableId,
      title: titles[tableId] ?? tableId,
      // What nobody has completed is not fetched by itself.
      schedule: seen[tableId] ? "weekly" : "manual",
      mappings: of.map((entry) => mappingOf(tableId, entry)),
    }));
}

/** `83625NED`: five digits and three letters, of Statistics Netherlands alone or with others who have no tables. */
function isOneTable(entry: CatalogueEntry): entry is CatalogueEntry & { sourceTable: string } {
  const { sourceTable, sourceOrganisation } = entry;
  const organisations = sourceOrganisation.split(",").map((name) => name.trim());
  const isOfCbs = organisations.some((name) => name === "CBS" || name.startsWith("CBS "));
  // The police and the RIVM publish these tables in catalogues of their own.
  const isOfOthers = organisations.some((name) => name === "politie" || name === "RIVM");
  return isOfCbs && !isOfOthers && sourceTable !== null && /^\d{5}[A-Za-z]{3}$/.test(sourceTable);
}

function mappingOf(
  tableId: string,
  { code, sourceMeasure }: CatalogueEntry,
): CatalogueSource["mappings"][number] {
  const complete = seen[tableId]?.find(({ indicator }) => indicator === code);
  if (complete) return { ...complete, proposal: false };
  return {
    ...inYears,
    indicator: code,
    measure: "",
    // The catalogue's own words for the measure, to find it by.
    measureTitle: sourceMeasure ?? "",
    filters: {},
    proposal: true,
  };
}
