import type { Comparison } from "../contract/comparison.ts";
import type { Workbench, WorkbenchSubject, YearColumn } from "../contract/workbench.ts";
import type { ObservationStatus } from "../observations/observation.ts";

type Status = Comparison["statuses"][number];

/** All areas in one year; null where the answer has no such year. */
export function columnOf(
  { figures }: Pick<WorkbenchSubject, "figures">,
  year: number | null,
): YearColumn | null {
  return figures.find((column) => column.year === year) ?? null;
}

/** The status of every place of a column; null where there never was an observation. */
export function statusesOf({ values, statuses }: YearColumn): Status[] {
  const found: Status[] = values.map((value) => (value === null ? null : "normal"));
  for (const [status, places] of Object.entries(statuses) as [ObservationStatus, number[]][])
    for (const place of places) found[place] = status;
  return found;
}

/** Which places of a column are examples. */
export function syntheticOf({ values, synthetic }: YearColumn): boolean[] {
  const found = values.map(() => false);
  for (const place of synthetic) found[place] = true;
  return found;
}

/** One subject in the shape that figures, tables and findings of a comparison are made from. */
export function comparisonOf(workbench: Workbench, subject: WorkbenchSubject): Comparison {
  const { areas, dataVersion, layer, boundaryYear } = workbench;
  const column = columnOf(subject, subject.year);
  const { indicator, goal, name, unit, decimals, direction, source, binary } = subject;
  const { year, years, synthetic, syntheticCount, median, coverage, netherlands } = subject;
  return {
    ...{ dataVersion, indicator, goal, name, unit, decimals, direction, source, binary, layer },
    ...{ year, years, boundaryYear, synthetic, syntheticCount, median, coverage, netherlands },
    areas: areas.codes,
    values: column?.values ?? areas.codes.map(() => null),
    statuses: column ? statusesOf(column) : areas.codes.map(() => null),
    syntheticAreas: column ? syntheticOf(column) : areas.codes.map(() => false),
    band: subject.band,
    series: subject.series.map(brokenSeries),
    provinces: subject.provinces,
  };
}

/** A series with its breaks as the status of its points, so that no line joins what may not be compared. */
export function brokenSeries<Series extends Comparison["series"][number]>(series: Series): Series {
  const broken = new Set(series.breaks);
  return {
    ...series,
    points: series.points.map((point) => (broken.has(point.year) ? { ...point, status: "break" } : point)),
  };
}
