import type { Layer } from "../areas/area.ts";
import type { Basket } from "../framework/basket.ts";
import { type GoalNumber, goalNumbers } from "../framework/goal.ts";
import { type IndicatorCode, type IndicatorDefinition, periodicityInYears } from "../framework/indicator.ts";
import { type Cube, type CubeSlice, isSyntheticMark, isUsableMark, sliceOf } from "../observations/cube.ts";
import type { BasketSize } from "./goal-score.ts";
import { type IndicatorScale, type IndicatorScore, scaleOf, scoreValue } from "./indicator-score.ts";
import { isExample, type NotScorableReason, type ScoringMode, scorable } from "./scorable.ts";

/** A basket made ready to score with: what counts per goal, against which scale, and what was refused. */
export interface ScorePlan {
  basket: Pick<Basket, "code" | "version">;
  layer: Layer;
  /** The scores are an example only: some sources are not verified yet. */
  example: boolean;
  goals: readonly PlannedGoal[];
  /** Indicators of the basket that may not be scored. They stay in the size of their goal's basket. */
  refused: readonly { goal: GoalNumber; indicator: IndicatorCode; reason: NotScorableReason }[];
}

export interface PlannedGoal {
  goal: GoalNumber;
  size: BasketSize;
  indicators: readonly PlannedIndicator[];
}

export interface PlannedIndicator {
  code: IndicatorCode;
  scale: IndicatorScale;
  inScore: boolean;
  inColour: boolean;
  /** A figure may be at most this old: once its periodicity and one year. */
  maxAgeYears: number;
}

/**
 * Makes a basket ready to score with. Make it once per definitions and basket, and use it for every area and year.
 * @param definitions the versions in force, one per code
 */
export function planScores(
  basket: Basket,
  definitions: Iterable<IndicatorDefinition>,
  layer: Layer,
  mode: ScoringMode,
): ScorePlan {
  const context = { basket: basket.code, mode, layer };
  const definitionOf = new Map([...definitions].map((definition) => [definition.code, definition]));
  const refused: { goal: GoalNumber; indicator: IndicatorCode; reason: NotScorableReason }[] = [];
  const goals = goalNumbers.map((goal): PlannedGoal => {
    const entries = basket.entries.filter((entry) => entry.goal === goal);
    const indicators = entries.flatMap(({ indicator, inScore, inColour }): PlannedIndicator[] => {
      const definition = definitionOf.get(indicator);
      const reason = definition ? scorable(definition, context) : "unknown-indicator";
      const scale = definition && scaleOf(definition);
      if (!definition || !scale || reason) {
        refused.push({ goal, indicator, reason: reason ?? "no-bounds" });
        return [];
      }
      const maxAgeYears = periodicityInYears(definition.periodicity) + 1;
      return [{ code: indicator, scale, inScore, inColour, maxAgeYears }];
    });
    const size = {
      inScore: entries.filter((entry) => entry.inScore).length,
      inColour: entries.filter((entry) => entry.inColour).length,
    };
    return { goal, size, indicators };
  });
  return {
    basket: { code: basket.code, version: basket.version },
    layer,
    example: isExample(context),
    goals,
    refused,
  };
}

/** Scores one planned indicator of the area at a place of the cube; null without a figure that may be used. */
export type ScoreReader = (place: number) => IndicatorScore | null;

/** Looks up the slices of an indicator once, so that all areas can be read quickly. */
export function scoreReader(planned: PlannedIndicator, cube: Cube, year: number): ScoreReader {
  const { code, scale, inScore, inColour, maxAgeYears } = planned;
  const slices: { year: number; slice: CubeSlice }[] = [];
  for (let age = 0; age <= maxAgeYears; age++) {
    const slice = sliceOf(cube, code, year - age);
    if (slice) slices.push({ year: year - age, slice });
  }
  return (place) => {
    for (const { year, slice } of slices) {
      const mark = slice.marks[place] ?? 0;
      const value = slice.values[place] ?? Number.NaN;
      if (Number.isNaN(value) || !isUsableMark(mark)) continue;
      const { score, points, colour } = scoreValue(value, scale);
      const synthetic = isSyntheticMark(mark);
      return { indicator: code, value, year, score, points, colour, synthetic, inScore, inColour };
    }
    return null;
  };
}
