import type { PlacedArea } from "@lokaal17/db/areas/queries";
import type { AreaCode, Layer } from "@lokaal17/shared/areas/area";
import type { AreaGroup } from "@lokaal17/shared/areas/groups";
import type { Comparison } from "@lokaal17/shared/contract/comparison";
import { type Cell, isUsable } from "@lokaal17/shared/observations/cube";
import { median, quantileOfSorted, sortedNumbers } from "@lokaal17/shared/statistics/quantile";
import type { View } from "../publications/views.ts";
import { marksOfPlace, subjectMarks } from "./boundary-marks.ts";
import { publicGroupFigure } from "./group-figure.ts";
import type { Subject } from "./subject.ts";
import { mostComplete } from "./years.ts";

interface Wish {
  layer: Layer;
  areas: readonly PlacedArea[];
  year: number | undefined;
  series: readonly AreaCode[];
}

/** All areas of a list in one year, in its order. */
export interface CellsOfYear {
  year: number;
  cells: (Cell | null)[];
}

/** The years in which one of the areas has a figure that may be shown, ascending. */
export function cellsPerYear(subject: Subject, codes: readonly AreaCode[]): CellsOfYear[] {
  return subject.years
    .map((year) => ({ year, cells: subject.cells(codes, year).map(shown) }))
    .filter(({ cells }) => cells.some((cell) => cell?.value != null));
}

/** The areas of a layer on one subject in one year, with the spread over the years and the series asked for. */
export function compare(
  view: View,
  subject: Subject,
  { layer, areas, year: wished, series }: Wish,
  perYear: readonly CellsOfYear[] = cellsPerYear(
    subject,
    areas.map(({ code }) => code),
  ),
): Comparison {
  const codes = areas.map(({ code }) => code);
  const years = perYear.map(({ year }) => year);
  const year = wished ?? mostComplete(perYear.map(countedYear));
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
    netherlands: year === null ? null : nationalFigure(view, subject, year, layer),
    band: perYear.flatMap(({ year: bandYear, cells: bandCells }) => band(bandYear, bandCells)),
    series: series.map((area) => seriesOf(view, subject, area, codes.indexOf(area), perYear)),
    provinces: provincesOf(view, subject, areas, values, year),
  };
}

/** A confidential figure is never shown; what is missing has its status and no value. */
function shown(cell: Cell | null): Cell | null {
  return cell && !isUsable(cell.status) ? { ...cell, value: null } : cell;
}

const countedYear = ({ year, cells }: CellsOfYear) => ({
  year,
  count: cells.filter((cell) => cell?.value != null).length,
});

/** Where most areas stand in a year; empty where fewer than half have a figure. */
export function band(year: number, cells: readonly (Cell | null)[]): Comparison["band"] {
  const present = cells.filter((cell) => cell?.value != null);
  if (present.length * 2 < cells.length) return [];
  const sorted = sortedNumbers(present.map((cell) => cell?.value ?? Number.NaN));
  const at = (probability: number) => quantileOfSorted(sorted, probability) ?? Number.NaN;
  const synthetic = present.some((cell) => cell?.synthetic);
  return [{ year, p10: at(0.1), median: at(0.5), p90: at(0.9), count: present.length, synthetic }];
}

/** The years of one area: from the cells where it stands among the areas, else (a former municipality) read for itself. */
function seriesOf(
  view: View,
  subject: Subject,
  area: AreaCode,
  place: number,
  perYear: readonly CellsOfYear[],
): Comparison["series"][number] {
  const years =
    place < 0
      ? cellsPerYear(subject, [area])
      : perYear.map(({ year, cells }) => ({ year, cells: [cells[place] ?? null] }));
  const points = years.flatMap(({ year, cells: [cell] }) =>
    cell?.value == null ? [] : [{ year, value: cell.value, status: cell.status, synthetic: cell.synthetic }],
  );
  return { area, points, ...marksOfPlace(subjectMarks(view, subject, [area], years), 0) };
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
    const people = view.derived.inhabitantsOf(code);
    if (people === null) return null;
    all += people;
    if (values[place] != null) covered += people;
  }
  return all === 0 ? null : covered / all;
}

/** What the source publishes for the Netherlands, else our own aggregate: a check, and marked as ours. */
function nationalFigure(view: View, subject: Subject, year: number, layer: Layer): Comparison["netherlands"] {
  const country = view.derived.groups().groups.find(({ kind }) => kind === "country");
  const figure = country && layer === "municipality" ? groupFigureOf(view, subject, country, year) : null;
  return figure && { value: figure.value, published: figure.published, synthetic: figure.synthetic };
}

/** A group's figure in the unit of the subject: the share of municipalities with yes is no yes or no. */
function groupFigureOf(view: View, { indicator }: Subject, group: AreaGroup, year: number) {
  const definition = indicator && view.definitions.get(indicator);
  if (!definition) return null;
  const { value, origin, synthetic, own } = publicGroupFigure(view, definition, group, year);
  const published = origin === "published";
  if (value === null || (definition.measureType === "binary" && !published)) return null;
  return { value, published, approximate: !published && own.approximate, synthetic };
}

/** The middle municipality of each province, and the figure of the province as a whole. */
function provincesOf(
  view: View,
  subject: Subject,
  areas: readonly PlacedArea[],
  values: readonly (number | null)[],
  year: number | null,
): Comparison["provinces"] {
  const found = new Map<AreaCode, number[]>();
  const sizes = new Map<AreaCode, number>();
  for (const [place, { provinceCode }] of areas.entries()) {
    if (!provinceCode) continue;
    sizes.set(provinceCode, (sizes.get(provinceCode) ?? 0) + 1);
    const value = values[place];
    if (value != null) found.set(provinceCode, [...(found.get(provinceCode) ?? []), value]);
  }
  const isMunicipal = areas[0]?.layer === "municipality";
  const groups = isMunicipal ? view.derived.groups().groups.filter(({ kind }) => kind === "province") : [];
  return [...sizes].sort().map(([code, size]) => {
    const group = groups.find((one) => one.code === code);
    return {
      code,
      name: view.reference.areaOf.get(code)?.name ?? code,
      median: median(found.get(code) ?? []),
      areas: size,
      figure: group && year !== null ? groupFigureOf(view, subject, group, year) : null,
    };
  });
}
