import type { PlacedArea } from "@lokaal17/db/areas/queries";
import { type AreaCode, type Layer, netherlands } from "@lokaal17/shared/areas/area";
import type { Comparison } from "@lokaal17/shared/contract/comparison";
import type { IndicatorCode } from "@lokaal17/shared/framework/indicator";
import { type Cell, cellOf, isUsable, latestValue } from "@lokaal17/shared/observations/cube";
import { aggregate, aggregationRows } from "@lokaal17/shared/scores/aggregate";
import { median, quantileOfSorted, sortedNumbers } from "@lokaal17/shared/statistics/quantile";
import type { View } from "../publications/views.ts";
import type { Subject } from "./subject.ts";

interface Wish {
  layer: Layer;
  areas: readonly PlacedArea[];
  year: number | undefined;
  series: readonly AreaCode[];
}

const inhabitants = "inhabitants" as IndicatorCode;

/** The areas of a layer on one subject in one year, with the spread over the years and the series asked for. */
export function compare(
  view: View,
  subject: Subject,
  { layer, areas, year: wished, series }: Wish,
): Comparison {
  const codes = areas.map(({ code }) => code);
  const perYear = subject.years
    .map((year) => ({ year, cells: subject.cells(codes, year).map(shown) }))
    .filter(({ cells }) => cells.some((cell) => cell?.value != null));
  const years = perYear.map(({ year }) => year);
  const year = wished ?? mostComplete(perYear);
  const cells = perYear.find((candidate) => candidate.year === year)?.cells ?? codes.map(() => null);
  const values = cells.map((cell) => cell?.value ?? null);
  const found = values.filter((value) => value !== null);
  const syntheticAreas = cells.map((cell) => cell !== null && cell.value !== null && cell.synthetic);
  const syntheticCount = syntheticAreas.filter(Boolean).length;
  return {
    dataVersion: view.dataVersion,
    indicator: subject.indicator,
    goal: subject.goal,
    name: subject.name,
    unit: subject.unit,
    decimals: subject.decimals,
    direction: subject.direction,
    source: subject.source,
    binary: subject.binary,
    layer,
    year,
    years,
    boundaryYear: view.boundaryYear,
    synthetic: syntheticCount > 0,
    syntheticCount,
    areas: codes,
    values,
    statuses: cells.map((cell) => cell?.status ?? null),
    syntheticAreas,
    median: median(found),
    coverage: { areas: found.length, of: codes.length, inhabitants: coveredInhabitants(view, codes, values) },
    netherlands: year === null ? null : nationalFigure(view, subject, codes, year, layer),
    band: perYear.flatMap(({ year: bandYear, cells: bandCells }) => band(bandYear, bandCells)),
    series: series.map((area) => ({ area, points: points(subject, area) })),
    provinces: provinceMedians(view, areas, values),
  };
}

/** A confidential figure is never shown; what is missing has its status and no value. */
function shown(cell: Cell | null): Cell | null {
  return cell && !isUsable(cell.status) ? { ...cell, value: null } : cell;
}

/** The latest year in which at least half of the best year's areas have a figure: half a round is no comparison. */
function mostComplete(perYear: readonly { year: number; cells: readonly (Cell | null)[] }[]): number | null {
  const counts = perYear.map(({ year, cells }) => ({
    year,
    count: cells.filter((cell) => cell?.value != null).length,
  }));
  const most = Math.max(0, ...counts.map(({ count }) => count));
  return counts.findLast(({ count }) => count * 2 >= most)?.year ?? null;
}

function band(year: number, cells: readonly (Cell | null)[]): Comparison["band"] {
  const present = cells.filter((cell) => cell?.value != null);
  if (present.length * 2 < cells.length) return [];
  const sorted = sortedNumbers(present.map((cell) => cell?.value ?? Number.NaN));
  const at = (probability: number) => quantileOfSorted(sorted, probability) ?? Number.NaN;
  const synthetic = present.some((cell) => cell?.synthetic);
  return [{ year, p10: at(0.1), median: at(0.5), p90: at(0.9), count: present.length, synthetic }];
}

function points(subject: Subject, area: AreaCode): Comparison["series"][number]["points"] {
  return subject.years.flatMap((year) => {
    const cell = shown(subject.cells([area], year)[0] ?? null);
    if (!cell || cell.value === null) return [];
    return [{ year, value: cell.value, status: cell.status, synthetic: cell.synthetic }];
  });
}

/** The share of the inhabitants of these areas who live where there is a figure; null when not known. */
function coveredInhabitants(
  view: View,
  codes: readonly AreaCode[],
  values: readonly (number | null)[],
): number | null {
  let covered = 0;
  let all = 0;
  for (const [place, code] of codes.entries()) {
    const people = inhabitantsOf(view, code);
    if (people === null) return null;
    all += people;
    if (values[place] != null) covered += people;
  }
  return all === 0 ? null : covered / all;
}

const inhabitantsOf = (view: View, code: AreaCode) =>
  latestValue(view.cube, inhabitants, code, view.boundaryYear, 10)?.value ?? null;

/** What the source publishes for the Netherlands, else our own aggregate: a check, and marked as ours. */
function nationalFigure(
  view: View,
  subject: Subject,
  codes: readonly AreaCode[],
  year: number,
  layer: Layer,
): Comparison["netherlands"] {
  if (!subject.indicator || layer !== "municipality") return null;
  const published = cellOf(view.cube, subject.indicator, netherlands, year);
  if (published?.value != null && !published.synthetic && isUsable(published.status))
    return { value: published.value, published: true, synthetic: false };
  const definition = view.definitions.get(subject.indicator);
  if (!definition || definition.measureType === "binary") return null;
  const rows = aggregationRows(view.cube, subject.indicator, codes, year, (code) =>
    inhabitantsOf(view, code),
  );
  const { value, method, coverageByCount, synthetic } = aggregate(definition, rows);
  // A sum over a part of the municipalities is not the Netherlands.
  if (value === null || (method === "sum" && coverageByCount < 1)) return null;
  return { value, published: false, synthetic };
}

function provinceMedians(
  view: View,
  areas: readonly PlacedArea[],
  values: readonly (number | null)[],
): Comparison["provinces"] {
  const found = new Map<AreaCode, number[]>();
  const sizes = new Map<AreaCode, number>();
  for (const [place, { provinceCode }] of areas.entries()) {
    if (!provinceCode) continue;
    sizes.set(provinceCode, (sizes.get(provinceCode) ?? 0) + 1);
    const value = values[place];
    if (value != null) found.set(provinceCode, [...(found.get(provinceCode) ?? []), value]);
  }
  return [...sizes].sort().map(([code, size]) => ({
    code,
    name: view.reference.areaOf.get(code)?.name ?? code,
    median: median(found.get(code) ?? []),
    areas: size,
  }));
}
