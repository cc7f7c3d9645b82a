import type { Colour } from "../colour.ts";
import { type AreaAssessment, type AreaGoal, assessAreas, fillFromRegions } from "./assess-areas.ts";
import { directionOf, largestNumber, type PublishedMethod, type WrittenIndicator } from "./framework.ts";
import type { AssessedIndicator } from "./goal-means.ts";
import { type OverallResult, overallResult, type Place, placesOf } from "./overall.ts";
import type { ResultRow } from "./result-row.ts";
import { figuresByArea, type PublishedValue } from "./series.ts";

export interface PublishedOptions {
  /** Default `sdsn`. */
  method?: PublishedMethod;
  /** As of this year: later figures are left out. Default: all years. */
  asOf?: number | null;
  /** The region of each area; given, goals without a score are filled with the mean of the region. */
  regions?: ReadonlyMap<string, string> | null;
  /** Draws of goal weights for the band around the rank; 0 for no band. Default 1,000. */
  draws?: number;
  /** A whole number; the same seed gives the same band. Default 1. */
  seed?: number;
}

export const standardDraws = 1000;
export const standardSeed = 1;

/**
 * Assesses any areas with any framework by a published method, without the stricter rules of the product: a goal has a
 * score as soon as one of its indicators has.
 *
 * Every series is judged by its latest figure, so there is one row per area and indicator (also without a figure or
 * outside the basket), per area and goal, and per area overall. Rows are sorted by area, level, and goal or code; the
 * order of the input has no influence. Goals have no pace and no trend, the overall score has no colour.
 * @throws RangeError for an indicator that this method cannot assess, an unknown or doubled one, or a doubled or
 *   impossible figure
 * @see SDSN, SDG Index Detailed Methodological Paper (2018), and the sources that each method names
 */
export function scorePublished(
  framework: readonly WrittenIndicator[],
  values: readonly PublishedValue[],
  options: PublishedOptions = {},
): ResultRow[] {
  const { method = "sdsn", asOf = null, regions = null } = options;
  const indicators = directed(framework, method);
  requireValues(values, indicators);
  const assessed = assessAreas(indicators, figuresByArea(values, asOf), method);
  const areas = regions ? fillFromRegions(assessed, regions) : assessed;
  const overall = areas.map(overallResult);
  const places = placesOf(areas, overall, options.draws ?? standardDraws, options.seed ?? standardSeed);
  const mark = (imputed: boolean) => (regions ? { imputed } : {});
  return areas.flatMap((area, at) => [
    ...area.indicators.map((indicator) => ({ ...indicatorRow(area, indicator), ...mark(false) })),
    ...area.goals.map((goal) => ({ ...goalRow(area, goal), ...mark(goal.filled !== null) })),
    { ...overallRow(area, overall[at], places[at]), ...mark(overall[at]?.imputed ?? false) },
  ]);
}

function indicatorRow(
  { area }: AreaAssessment,
  { indicator, assessment, year }: AssessedIndicator,
): ResultRow {
  const { score, colour, trend, pace, assessed } = assessment;
  const coverage = assessed ? 1 : 0;
  const code = indicator.indicator;
  return {
    area,
    level: "indicator",
    code,
    period: period(year),
    score,
    colour,
    coverage,
    trend,
    pace,
    ...noPlace,
  };
}

function goalRow({ area, indicators }: AreaAssessment, goal: AreaGoal): ResultRow {
  const used = indicators.filter(
    ({ indicator }) => indicator.goal === goal.goal && (indicator.inScore || indicator.inColour),
  );
  return {
    area,
    level: "goal",
    code: String(goal.goal),
    period: latestPeriod(used),
    score: goal.score ?? goal.filled,
    colour: goal.colour,
    coverage: goal.basketCount === 0 ? null : goal.count / goal.basketCount,
    ...noDevelopment,
    ...noPlace,
  };
}

function overallRow(
  { area, indicators }: AreaAssessment,
  overall: OverallResult | undefined,
  place: Place = noPlace,
): ResultRow {
  return {
    area,
    level: "overall",
    code: "overall",
    period: latestPeriod(indicators.filter(({ indicator }) => indicator.inScore)),
    score: overall?.score ?? null,
    colour: noColour,
    coverage: overall?.coverage ?? null,
    ...noDevelopment,
    ...place,
  };
}

const noPlace: Place = { rank: null, rankLow: null, rankMedian: null, rankHigh: null };
const noDevelopment = { trend: null, pace: null } as const;
const noColour: Colour = "grey";

function latestPeriod(used: readonly AssessedIndicator[]): string | null {
  const years = used.flatMap(({ assessment, year }) => (assessment.assessed && year !== null ? [year] : []));
  return period(years.length === 0 ? null : Math.max(...years));
}

function period(year: number | null): string | null {
  return year === null ? null : String(year);
}

/** The indicators with the direction that their bounds tell. */
function directed(framework: readonly WrittenIndicator[], method: PublishedMethod): WrittenIndicator[] {
  const seen = new Set<string>();
  return framework.map((indicator) => {
    const answer = directionOf(indicator, method);
    if ("problem" in answer) throw new RangeError(`Indicator ${indicator.indicator}: ${answer.problem}`);
    if (seen.has(indicator.indicator))
      throw new RangeError(`Indicator ${indicator.indicator} is there twice`);
    if (!Number.isInteger(indicator.goal) || indicator.goal < 1)
      throw new RangeError(`Indicator ${indicator.indicator}: a goal is a whole number from 1`);
    if (!(indicator.weight >= 0 && indicator.weight <= largestNumber))
      throw new RangeError(`Indicator ${indicator.indicator}: a weight is a number from 0`);
    seen.add(indicator.indicator);
    return { ...indicator, direction: answer.direction };
  });
}

function requireValues(values: readonly PublishedValue[], framework: readonly WrittenIndicator[]): void {
  const known = new Set(framework.map(({ indicator }) => indicator));
  for (const { indicator, value } of values) {
    if (!known.has(indicator)) throw new RangeError(`There is no indicator ${indicator} in the framework`);
    if (value !== null && !(Math.abs(value) <= largestNumber))
      throw new RangeError(`A figure is a number up to ${largestNumber}, not ${value} (${indicator})`);
  }
}
