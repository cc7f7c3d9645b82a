import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { Row } from "./csv.ts";
import type { KeyFigures, SeriesFigure } from "./real-figures.ts";

export const inhabitantColumns = ["code", "year", "inhabitants", "status", "source"];

/** Residents of an area in a year, and whether that is the count of 1 January or the mean of the year. */
export interface Inhabitants {
  area: AreaCode;
  year: number;
  inhabitants: number;
  status: "normal" | "estimated";
  source: string;
}

/**
 * Residents per area and year: counted on 1 January (2015, 2019 and on); for 2012–2014 and 2016–2018 the
 * mean of the year, marked `estimated` (in 2019 it differed 0.3 per cent from 1 January in the middle municipality).
 */
export function buildInhabitants(
  series: readonly SeriesFigure[],
  figures2015: readonly KeyFigures[],
): Inhabitants[] {
  const found = new Map<string, Inhabitants>();
  const add = (one: Inhabitants) => {
    const key = `${one.year} ${one.area}`;
    if (!found.has(key)) found.set(key, one);
  };
  for (const { topic, area, year, value, source } of series) {
    if (topic === "population_jan1") add({ area, year, inhabitants: value, status: "normal", source });
  }
  for (const { area, get } of figures2015) {
    const inhabitants = get("TotaleBevolking_1");
    if (inhabitants !== null) add({ area, year: 2015, inhabitants, status: "normal", source: "70072ned" });
  }
  for (const { topic, area, year, value } of series) {
    if (topic !== "population_avg_70072ned") continue;
    add({
      area,
      year,
      inhabitants: Math.round(value),
      status: "estimated",
      source: "70072ned mean of the year",
    });
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}

export function toInhabitantRow({ area, year, inhabitants, status, source }: Inhabitants): Row {
  return { code: area, year: String(year), inhabitants: String(inhabitants), status, source };
}
