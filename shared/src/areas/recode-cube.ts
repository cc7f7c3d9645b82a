import type { IndicatorCode, IndicatorDefinition } from "../framework/indicator.ts";
import type { BoundaryYear, Cube, CubeSlice } from "../observations/cube.ts";
import {
  decodeMark,
  encodeMark,
  hasObservations,
  setSlice,
  sliceOf,
  withChanges,
} from "../observations/cube.ts";
import type { AreaCode } from "./area.ts";
import { type BreakReason, recodingRule } from "./recodable.ts";
import type { Boundaries, Reorganisation } from "./recode.ts";
import { type RecodePlan, recodePlan } from "./recode-plan.ts";
import { copyOf, recodeSlice, type SliceRule } from "./recode-slice.ts";
import { SeriesBreaks } from "./series-breaks.ts";

/** A year at which a series may not be judged against the years before it. */
export interface SeriesBreak {
  indicator: IndicatorCode;
  area: AreaCode;
  /** The first year with a figure after the change. */
  year: number;
  reason: BreakReason;
}

export interface RecodedCube {
  cube: Cube;
  /** By indicator, then year. The cells themselves have the status `break`. */
  breaks: SeriesBreak[];
  /** Pieces of land that went over in the period: too small and too little known to move figures for. */
  notMoved: Reorganisation[];
  /** Figures on a code that was not in use on the boundaries they are said to be made for. They stay there. */
  notPlaced: { indicator: IndicatorCode; area: AreaCode; year: number }[];
}

/**
 * All figures on the boundaries of one year: the second view of a series. The first, on the boundaries of each
 * period's own year, is the cube itself, which stays as it was.
 * Counts are summed and, of persons and households, divided by the inhabitants that went along; rates go through
 * numerator and denominator. What cannot be recoded (medians, surveys, model figures, yes or no, rates without known
 * parts, later boundaries) stays on its old area, and the series of the new area has a break. A recoded figure is
 * `estimated`, synthetic when a part is, and missing when a part is missing or confidential (then `confidential`).
 * @param definitions figures of an indicator without a definition stay where they are, as those that have no sum
 * @param boundaryYearOf the boundaries that figures were made for (null: those of the year itself), so that figures on
 *   today's codes are not recoded twice; default: what the cube knows of them
 * @param knownPlans what went where until the boundary year, by the year it is taken from: kept by who recodes the same
 *   areas again, as it takes more time than the figures (3 ms per year)
 * @throws RangeError when the register does not say how a municipality was divided, or the cube lacks an area that
 *   others of its areas went into
 */
export function recodeCube(
  cube: Cube,
  definitions: ReadonlyMap<IndicatorCode, IndicatorDefinition>,
  boundaries: Boundaries,
  boundaryYear: number,
  boundaryYearOf: (indicator: IndicatorCode, year: number) => BoundaryYear = (indicator, year) =>
    sliceOf(cube, indicator, year)?.boundaryYear ?? null,
  knownPlans: Map<number, RecodePlan> = new Map(),
): RecodedCube {
  const plans = new Map<number, RecodePlan>();
  const planOf = (year: number) => {
    const plan = knownPlans.get(year) ?? recodePlan(cube.areas, boundaries, year, boundaryYear);
    knownPlans.set(year, plan);
    plans.set(year, plan);
    return plan;
  };
  // All plans first: the series of an area that changes in any of them is followed from its first year on.
  for (const indicator of cube.indicators)
    for (const year of cube.years) planOf(yearOf(boundaryYearOf(indicator, year), year));
  const changing = new Set([...plans.values()].flatMap(({ targets }) => targets.map(({ place }) => place)));
  const places = Int32Array.from(changing).sort();

  const result: RecodedCube = {
    cube: withChanges(cube, [], cube.dataVersion),
    breaks: [],
    notMoved: notMovedBy(plans.values()),
    notPlaced: [],
  };
  for (const indicator of cube.indicators) {
    const rule = ruleOf(definitions.get(indicator));
    const series = new SeriesBreaks(places);
    for (const year of cube.years) {
      const given = sliceOf(cube, indicator, year);
      if (!given || !hasObservations(cube, indicator, year)) continue;
      const known = boundaryYearOf(indicator, year);
      const plan = planOf(yearOf(known, year));
      const { slice, outcomes } = recodeSlice({ ...given, boundaryYear: known }, plan, rule);
      const breaks = series.next(slice, plan, outcomes);
      for (const [place, reason] of breaks)
        result.breaks.push({ indicator, area: areaAt(cube, place), year, reason });
      for (const place of plan.notInUse)
        if (given.marks[place]) result.notPlaced.push({ indicator, area: areaAt(cube, place), year });
      const marked = breaks.length > 0 ? markBreaks(slice, breaks) : slice;
      if (marked.values !== given.values) setSlice(result.cube, indicator, year, marked);
    }
  }
  return result;
}

/** Where the boundaries differ per figure, the plan of the year itself shows which areas changed: those stay. */
function yearOf(known: BoundaryYear, year: number): number {
  return typeof known === "number" ? known : year;
}

function ruleOf(definition: IndicatorDefinition | undefined): SliceRule {
  if (!definition) return { how: "stays", acrossSplits: false, reason: "no-sum", unit: "", decimals: 0 };
  return { ...recodingRule(definition), unit: definition.unit, decimals: definition.decimals };
}

function markBreaks(slice: CubeSlice, breaks: readonly [number, BreakReason][]): CubeSlice {
  const copy = copyOf(slice);
  for (const [place] of breaks) {
    const synthetic = decodeMark(copy.marks[place] ?? 0)?.synthetic ?? false;
    copy.marks[place] = encodeMark({ status: "break", synthetic });
  }
  return copy;
}

function notMovedBy(plans: Iterable<RecodePlan>): Reorganisation[] {
  const all = new Set<Reorganisation>();
  for (const { notMoved } of plans) for (const one of notMoved) all.add(one);
  return [...all].sort((a, b) => (a.date < b.date ? -1 : 1));
}

function areaAt(cube: Cube, place: number): AreaCode {
  const area = cube.areas[place];
  if (area === undefined) throw new RangeError(`The cube has no area at place ${place}`);
  return area;
}
