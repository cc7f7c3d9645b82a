import type { Remark, Table } from "./remark.ts";
import type { PublishedValue } from "./series.ts";
import { TableReader } from "./table-reader.ts";

/**
 * Reads figures, one per area, indicator and year, and remarks on everything that is wrong with them. An empty value
 * is no figure, but does make its area known.
 * @param codes the indicators of the framework; null when they could not be read
 */
export function readValues(
  table: Table,
  codes: ReadonlySet<string> | null,
): { values: PublishedValue[]; remarks: Remark[] } {
  const reader = new TableReader(table, ["area", "indicator", "period", "value"], []);
  const lineOf = firstLines();
  const values: PublishedValue[] = [];
  reader.requireRows("no-areas");
  for (const row of reader.rows()) {
    const area = reader.filled(row, "area");
    const indicator = reader.filled(row, "indicator");
    const year = reader.period(row, "period");
    const value = reader.number(row, "value");
    if (codes && indicator !== "" && !codes.has(indicator))
      reader.mistake("indicator-unknown", row.line, "indicator", { indicator });
    if (area === "" || indicator === "" || year === null) continue;
    const first = lineOf(`${area}\n${indicator}`, year, row.line);
    if (first !== row.line)
      reader.mistake("figure-twice", row.line, null, { area, indicator, year: String(year), first });
    values.push({ area, indicator, year, value });
  }
  return { values, remarks: reader.remarks };
}

/**
 * Remembers the first line of every series and year. Years and lines stand in turn in one list per series: reading
 * 2 million figures then takes 1.6 GB instead of the 1.8 of a key per figure.
 */
function firstLines(): (series: string, year: number, line: number) => number {
  const known = new Map<string, number[]>();
  return (series, year, line) => {
    const years = known.get(series) ?? [];
    for (let at = 0; at < years.length; at += 2) if (years[at] === year) return years[at + 1] ?? line;
    years.push(year, line);
    known.set(series, years);
    return line;
  };
}

/** Reads which region each area lies in. An area with an empty region has none. */
export function readRegions(table: Table): { regions: Map<string, string>; remarks: Remark[] } {
  const reader = new TableReader(table, ["area", "region"], []);
  const lines = new Map<string, number>();
  const regions = new Map<string, string>();
  for (const row of reader.rows()) {
    const area = reader.filled(row, "area");
    const region = reader.text(row, "region");
    const first = lines.get(area);
    if (first !== undefined && area !== "") reader.mistake("area-twice", row.line, "area", { area, first });
    else lines.set(area, row.line);
    if (region !== "") regions.set(area, region);
  }
  return { regions, remarks: reader.remarks };
}

/** A notice of the areas that have figures but no region, and so are not filled; none when all have one. */
export function areasWithoutRegion(
  file: string,
  values: readonly PublishedValue[],
  regions: ReadonlyMap<string, string>,
): Remark[] {
  const areas = [...new Set(values.map(({ area }) => area))].filter((area) => !regions.has(area)).sort();
  if (areas.length === 0) return [];
  const named = { count: areas.length, areas: areas.join(", ") };
  return [{ kind: "notice", code: "areas-without-region", file, line: null, column: null, values: named }];
}
