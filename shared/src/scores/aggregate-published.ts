import type { AreaCode } from "../areas/area.ts";
import type { AreaGroup } from "../areas/groups.ts";
import type { IndicatorCode, IndicatorDefinition } from "../framework/indicator.ts";
import { type Cube, cellOf, isUsable } from "../observations/cube.ts";
import { type Aggregate, aggregate, aggregationRows } from "./aggregate.ts";

/** Our own aggregate held against the figure that the source publishes for the same area. */
export interface PublishedCheck {
  published: number;
  own: number;
  /** Own minus published, in the unit of the indicator. */
  difference: number;
  /** The largest difference that rounding can make. */
  allowed: number;
  /** False: our aggregate may not be published. */
  agrees: boolean;
}

/**
 * Holds our own aggregate against the published figure. Rounding explains half a unit in the last decimal of the
 * published figure, of a sum also of every figure in it, and of a weighted mean that of the figures it is the mean of.
 * Everything beyond that is a difference: other boundaries, other residents, another weight, areas that are missing.
 * @returns null when one of the two is not there
 */
export function checkAgainstPublished(
  own: Aggregate,
  published: number | null,
  { decimals }: Pick<IndicatorDefinition, "decimals">,
): PublishedCheck | null {
  if (own.value === null || published === null) return null;
  const half = 0.5 * 10 ** -decimals;
  // Whole numbers are not rounded.
  const isWholeSum = own.method === "sum" && decimals === 0;
  const roundings = own.method === "sum" ? 1 + own.count : own.method === "ratio" ? 1 : 2;
  const allowed = (isWholeSum ? 0 : half * roundings) + 1e-9 * Math.abs(published);
  const difference = own.value - published;
  return { published, own: own.value, difference, allowed, agrees: Math.abs(difference) <= allowed };
}

/** The figure of a group of areas in one year, as it is shown. */
export interface GroupFigure {
  /** What the source publishes, else our own aggregate; null when there is neither. */
  value: number | null;
  origin: "published" | "own" | null;
  synthetic: boolean;
  own: Aggregate;
  /** Null when the source publishes nothing or we cannot compute. */
  check: PublishedCheck | null;
}

/**
 * The figure of a province, the Netherlands or another group. What the source publishes goes before our own aggregate,
 * which is then the check. A published figure that is synthetic or confidential does not count as one, and a sum over a
 * part of the members is not the figure of the group.
 */
export function groupFigure(
  cube: Cube,
  definition: IndicatorDefinition,
  group: Pick<AreaGroup, "members" | "publishedAs">,
  year: number,
  inhabitantsOf: (area: AreaCode) => number | null,
): GroupFigure {
  const rows = aggregationRows(cube, definition.code, group.members, year, inhabitantsOf);
  const own = aggregate(definition, rows);
  const published = publishedFigure(cube, definition.code, group.publishedAs, year);
  const check = checkAgainstPublished(own, published, definition);
  if (published !== null) return { value: published, origin: "published", synthetic: false, own, check };
  const isPart = own.method === "sum" && own.count < own.areaCount;
  if (own.value === null || isPart) return { value: null, origin: null, synthetic: false, own, check };
  return { value: own.value, origin: "own", synthetic: own.synthetic, own, check };
}

function publishedFigure(
  cube: Cube,
  indicator: IndicatorCode,
  area: AreaCode | null,
  year: number,
): number | null {
  const cell = area === null ? null : cellOf(cube, indicator, area, year);
  return cell && !cell.synthetic && isUsable(cell.status) ? cell.value : null;
}
