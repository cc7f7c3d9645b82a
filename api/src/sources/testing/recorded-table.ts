import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** One row of an answer. */
export type RecordedRow = Record<string, unknown>;

/** The recorded answers of one table: its description and a slice of its observations. */
export interface RecordedTable {
  table: string;
  properties: RecordedRow;
  dimensions: RecordedRow[];
  measures: RecordedRow[];
  codes: Record<string, RecordedRow[]>;
  observations: RecordedRow[];
}

const root = process.env.LOKAAL17_REAL_DATA ?? "";
const folder = join(root, "cbs-odata-v4");

/** Whether the recorded answers of Statistics Netherlands are at hand. */
export const hasRecorded = root !== "" && existsSync(folder);

/** Reads the recorded answers of a table; its codes by dimension. */
export function readRecorded(table: string): RecordedTable {
  const part = (name: string): RecordedRow =>
    JSON.parse(readFileSync(join(folder, table, `${name}.json`), "utf8"));
  const rows = (name: string) => part(name).value as RecordedRow[];
  const dimensions = rows("dimensions");
  return {
    table,
    properties: part("properties"),
    dimensions,
    measures: rows("measure-codes"),
    codes: Object.fromEntries(
      dimensions.map(({ Identifier }) => [String(Identifier), rows(`codes-${String(Identifier)}`)]),
    ),
    observations: rows("observations-page-1"),
  };
}

/**
 * A small table in the same form, for tests without real data: a share with its parts, by sex, for four municipalities
 * (one that ended), a province, a part of the country and the country, over three years of which one is provisional.
 */
export function smallTable(): RecordedTable {
  const regions = ["NL01", "LD01", "PV26", "GM0344", "GM0355", "GM0363", "GM0457"];
  const years = ["2021", "2022", "2023"];
  const code = (Identifier: string, Title: string, more: RecordedRow = {}) => ({
    Identifier,
    Title,
    ...more,
  });
  const measure = (Identifier: string, Title: string, Unit: string, Decimals: number, DataType: string) => ({
    ...code(Identifier, Title),
    Unit,
    Decimals,
    DataType,
    MeasureGroupId: null,
  });
  const observations: RecordedRow[] = [];
  const add = (
    Measure: string,
    region: string,
    year: string,
    Value: number | null,
    ValueAttribute = "None",
  ) =>
    observations.push({
      Id: observations.length,
      Measure,
      ValueAttribute,
      Value,
      StringValue: null,
      Geslacht: "T001038",
      RegioS: region,
      Perioden: `${year}JJ00`,
    });
  for (const [place, region] of regions.entries())
    for (const [step, year] of years.entries()) {
      // Weesp became part of Amsterdam on 24 March 2022: from 2023 its code has no figures.
      const isGone = region === "GM0457" && year === "2023";
      const whole = 1000 * (place + 1) + 10 * step;
      const part = 81 * (place + 1) + step;
      if (isGone) {
        for (const name of ["M000101", "M000102_2", "D000103"]) add(name, region, year, null, "Impossible");
      } else if (region === "GM0355" && year === "2021") {
        add("M000101", region, year, null, "Confidential");
        add("M000102_2", region, year, null, "Confidential");
        add("D000103", region, year, whole);
      } else if (region === "GM0355" && year === "2022") {
        for (const name of ["M000101", "M000102_2", "D000103"]) add(name, region, year, null, "NotAvailable");
      } else {
        add("M000101", region, year, Number(((100 * part) / whole).toFixed(1)));
        add("M000102_2", region, year, part);
        add("D000103", region, year, whole);
      }
    }
  return {
    table: "90001NED",
    properties: {
      Identifier: "90001NED",
      Title: "Deel van het geheel; geslacht, regio",
      ModificationDate: "2026-06-01T00:00:00+02:00",
      Status: "Regulier",
      ObservationCount: observations.length,
      DatasetType: "Numeric",
    },
    dimensions: [
      code("Geslacht", "Geslacht", { Kind: "Dimension" }),
      code("RegioS", "Regio's", { Kind: "GeoDimension" }),
      code("Perioden", "Perioden", { Kind: "TimeDimension" }),
    ],
    measures: [
      measure("M000101", "Deel van het geheel", "%", 1, "Double"),
      measure("M000102_2", "Deel", "aantal", 0, "Long"),
      measure("D000103", "Geheel", "aantal", 0, "Long"),
    ],
    codes: {
      Geslacht: [code("T001038", "Totaal"), code("3000", "Mannen"), code("4000", "Vrouwen")],
      RegioS: regions.map((region) => code(region.padEnd(8), region)),
      Perioden: years.map((year) =>
        code(`${year}JJ00`, year, { Status: year === "2023" ? "Voorlopig" : "Definitief" }),
      ),
    },
    observations,
  };
}
