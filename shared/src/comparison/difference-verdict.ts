import type { AreaCode } from "../areas/area.ts";
import type { Direction } from "../framework/indicator.ts";
import { benjaminiHochberg } from "../statistics/benjamini-hochberg.ts";
import { type DifferenceTest, differenceTest } from "./difference.ts";
import type { DifferenceVerdict, NoDifferenceReason } from "./difference-reasons.ts";
import { restOfEach } from "./difference-rest.ts";
import type { DifferenceModel, MeasuredFigure } from "./error-model.ts";

/** Of the differences called clear, at most this share is expected to be chance. Said on screen. */
export const falseDiscoveryRate = 0.1;

/** One of many differences that were tested together. */
export interface JudgedDifference extends DifferenceTest {
  area: AreaCode | null;
  /** The p-value after Benjamini–Hochberg over all that were tested together. */
  adjusted: number | null;
  verdict: DifferenceVerdict;
}

/**
 * One area against each of the others: "better" is an area than which ours is clearly better.
 * @param figures all areas, ours among them or not
 * @param direction null: nothing is better or worse, so every verdict is "unknown"
 * @returns one per other area, in the order given
 * @see Benjamini & Hochberg, Controlling the False Discovery Rate (1995)
 */
export function differencesWithin(
  figures: readonly MeasuredFigure[],
  own: MeasuredFigure,
  model: DifferenceModel,
  direction: Direction | null,
): JudgedDifference[] {
  const others = figures.filter(({ area }) => area !== own.area);
  return judge(
    others.map((other) => ({ area: other.area, test: differenceTest(own, other, model) })),
    direction,
  );
}

/**
 * Every area against the rest of the country, that is the Netherlands without the area itself.
 * @returns one per area, in the order given
 */
export function differencesFromTheRest(
  figures: readonly MeasuredFigure[],
  model: DifferenceModel,
  direction: Direction | null,
): JudgedDifference[] {
  const rests = restOfEach(figures, model);
  return judge(
    figures.map((figure, place) => {
      const rest = rests[place];
      return {
        area: figure.area,
        test: rest ? differenceTest(figure, rest, model) : withoutRest(figure, model),
      };
    }),
    direction,
  );
}

/** Judges differences that are shown together: a verdict only for those that stay clear after the adjustment. */
export function judge(
  tests: readonly { area: AreaCode | null; test: DifferenceTest }[],
  direction: Direction | null,
): JudgedDifference[] {
  const { adjusted, rejected } = benjaminiHochberg(
    tests.map(({ test }) => test.p),
    falseDiscoveryRate,
  );
  return tests.map(({ area, test }, place) => ({
    ...test,
    area,
    adjusted: adjusted[place] ?? null,
    verdict: verdictOf(test, rejected[place] ?? false, direction),
  }));
}

function verdictOf(
  { difference, p }: DifferenceTest,
  clear: boolean,
  direction: Direction | null,
): DifferenceVerdict {
  if (difference === null || p === null || direction === null) return "unknown";
  if (!clear || difference === 0) return "no-clear-difference";
  return difference > 0 === (direction === "higher") ? "better" : "worse";
}

/** There is no rest to test against; what the model lacks is then the reason. */
function withoutRest({ value, synthetic }: MeasuredFigure, { errorModel }: DifferenceModel): DifferenceTest {
  const reason = Number.isFinite(value) ? reasonsWithoutRest[errorModel] : "no-figure";
  return { difference: null, low: null, high: null, p: null, reason, synthetic };
}

const reasonsWithoutRest: Record<DifferenceModel["errorModel"], NoDifferenceReason> = {
  proportion: "no-counts",
  count: "no-counts",
  register: "no-counts",
  survey: "no-margin",
  model: "no-margin",
  none: "no-error-model",
};
