import type { AreaCode } from "../areas/area.ts";
import type { GoalNumber } from "../framework/goal.ts";
import { type Cube, isSyntheticMark, isUsableMark, sliceOf } from "../observations/cube.ts";
import { whyNoScore } from "./goal-score.ts";
import { scoreBetween } from "./normalise.ts";
import type { PlannedGoal, PlannedIndicator, ScorePlan } from "./score-plan.ts";

/** One goal in all areas; every array is in the order of `AllScores.areas`. */
export interface GoalScores {
  goal: GoalNumber;
  basketCount: number;
  /** 0 to 100, NaN where there is no score. */
  scores: Float64Array;
  /** Share of the goal's basket with a figure, 0 to 1. */
  coverage: Float64Array;
  /** Indicators with a figure, and how many of these are examples. */
  counts: Uint16Array;
  syntheticCounts: Uint16Array;
  /** Examples among the figures, 0 to 1; 0 without figures. */
  syntheticShare: Float64Array;
  /** 1 where a score or colour leans on an example: the mark that must be shown. */
  synthetic: Uint8Array;
}

export interface AllScores {
  dataVersion: number;
  basket: ScorePlan["basket"];
  year: number;
  areas: readonly AreaCode[];
  /** Goals 1 to 17. */
  goals: readonly GoalScores[];
}

/** The goal scores of many areas in one year, by the same rules as `areaScores`. */
export function allScores(plan: ScorePlan, cube: Cube, areas: readonly AreaCode[], year: number): AllScores {
  const [scores] = allScoresOfYears(plan, cube, areas, [year]);
  if (!scores) throw new Error("One year gives one set of scores.");
  return scores;
}

/**
 * The goal scores of many areas in many years, in the order of the years.
 * Every indicator is walked through once, from its oldest year to its newest: a figure is scored when it appears and
 * carried along until a newer one comes or it is too old. 342 areas × 300 indicators × 20 years take some 40 ms.
 */
export function allScoresOfYears(
  plan: ScorePlan,
  cube: Cube,
  areas: readonly AreaCode[],
  years: readonly number[],
): AllScores[] {
  const places = Int32Array.from(areas, (area) => cube.areaIndex.get(area) ?? -1);
  const goalsOfYears: GoalScores[][] = years.map(() => []);
  for (const planned of plan.goals) {
    const sums = years.map(() => new GoalSums(areas.length));
    for (const indicator of planned.indicators) addIndicator(sums, indicator, cube, places, years);
    for (const [index, sum] of sums.entries()) goalsOfYears[index]?.push(sum.toScores(planned));
  }
  return years.map((year, index) => ({
    dataVersion: cube.dataVersion,
    basket: plan.basket,
    year,
    areas,
    goals: goalsOfYears[index] ?? [],
  }));
}

/** What a goal's score is made of, for all areas in one year. */
class GoalSums {
  readonly sums: Float64Array;
  readonly counts: Uint16Array;
  readonly syntheticCounts: Uint16Array;
  readonly synthetic: Uint8Array;

  constructor(size: number) {
    this.sums = new Float64Array(size);
    this.counts = new Uint16Array(size);
    this.syntheticCounts = new Uint16Array(size);
    this.synthetic = new Uint8Array(size);
  }

  /** Adds one indicator of one year: the latest score of every area that has one not older than `oldest`. */
  add({ years, scores, synthetic }: CarriedScores, oldest: number, inScore: boolean): void {
    const { sums, counts, syntheticCounts, synthetic: mark } = this;
    for (let area = 0; area < sums.length; area++) {
      if ((years[area] as number) < oldest) continue;
      const isSynthetic = synthetic[area] as number;
      mark[area] = (mark[area] as number) | isSynthetic;
      if (!inScore) continue;
      sums[area] = (sums[area] as number) + (scores[area] as number);
      counts[area] = (counts[area] as number) + 1;
      syntheticCounts[area] = (syntheticCounts[area] as number) + isSynthetic;
    }
  }

  toScores({ goal, size }: PlannedGoal): GoalScores {
    const { counts, syntheticCounts, synthetic } = this;
    const length = counts.length;
    const found: GoalScores = {
      goal,
      basketCount: size.inScore,
      scores: new Float64Array(length).fill(Number.NaN),
      coverage: new Float64Array(length),
      counts,
      syntheticCounts,
      syntheticShare: new Float64Array(length),
      synthetic,
    };
    for (let area = 0; area < length; area++) {
      const count = counts[area] ?? 0;
      if (size.inScore > 0) found.coverage[area] = count / size.inScore;
      if (count > 0) found.syntheticShare[area] = (syntheticCounts[area] ?? 0) / count;
      if (whyNoScore(count, size.inScore) !== null) continue;
      found.scores[area] = (this.sums[area] ?? 0) / count;
    }
    return found;
  }
}

/** The latest scored figure of every area on the walk through the years. */
interface CarriedScores {
  /** 0 before the first figure. */
  years: Uint16Array;
  scores: Float64Array;
  synthetic: Uint8Array;
}

function addIndicator(
  sums: readonly GoalSums[],
  indicator: PlannedIndicator,
  cube: Cube,
  places: Int32Array,
  years: readonly number[],
): void {
  const { maxAgeYears, inScore, inColour } = indicator;
  const found: CarriedScores = {
    years: new Uint16Array(places.length),
    scores: new Float64Array(places.length),
    synthetic: new Uint8Array(places.length),
  };
  const inOrder = [...years.entries()].sort(([, a], [, b]) => a - b);
  let next = (inOrder[0]?.[1] ?? 0) - maxAgeYears;
  for (const [index, year] of inOrder) {
    for (; next <= year; next++) carryOn(found, indicator, cube, places, next);
    if (inScore || inColour) sums[index]?.add(found, year - maxAgeYears, inScore);
  }
}

function carryOn(
  { years, scores, synthetic }: CarriedScores,
  { code, scale }: PlannedIndicator,
  cube: Cube,
  places: Int32Array,
  year: number,
): void {
  const slice = sliceOf(cube, code, year);
  if (!slice) return;
  const { values, marks } = slice;
  const { lowerBound, optimum } = scale.bounds;
  for (let area = 0; area < places.length; area++) {
    const place = places[area] as number;
    if (place < 0) continue;
    const value = values[place] as number;
    const mark = marks[place] as number;
    if (Number.isNaN(value) || !isUsableMark(mark)) continue;
    years[area] = year;
    scores[area] = scoreBetween(value, lowerBound, optimum);
    synthetic[area] = isSyntheticMark(mark) ? 1 : 0;
  }
}
