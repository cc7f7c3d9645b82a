import type { Direction } from "../framework/indicator.ts";
import { benjaminiHochberg } from "../statistics/benjamini-hochberg.ts";
import { type DifferenceTest, differenceTest } from "./difference.ts";
import type { DifferenceVerdict } from "./difference-reasons.ts";
import { restOfTheCountry } from "./difference-rest.ts";
import type { DifferenceModel, MeasuredFigure } from "./error-model.ts";

/** Of the differences called clear, at most this share is expected to be chance. Said on screen. */
export const falseDiscoveryRate = 0.1;

/** One of many differences that were tested together. */
export interface JudgedDifference extends DifferenceTest {
  /** What the own figure is compared with. */
  other: MeasuredFigure;
  /** The p-value after Benjamini–Hochberg over all that were tested together. */
  adjusted: number | null;
  verdict: DifferenceVerdict;
}

/** All differences of one area. */
export interface OwnDifferences {
  /** One per other area, in the order given. */
  others: JudgedDifference[];
  /** Null where the rest of the country cannot be made. */
  rest: JudgedDifference | null;
}

/**
 * One area against each of the others and against the rest of the country, all tested together: "better" is an area
 * than which ours is clearly better.
 * @param figures all areas of the layer in one year, ours among them or not
 * @param direction null: nothing is better or worse, so every verdict is "unknown"
 * @see Benjamini & Hochberg, Controlling the False Discovery Rate (1995)
 */
export function differencesOf(
  own: MeasuredFigure,
  figures: readonly MeasuredFigure[],
  model: DifferenceModel,
  direction: Direction | null,
): OwnDifferences {
  const others = figures.filter(({ area }) => area !== own.area);
  // With the list as it came: what all count together by year is remembered per list.
  const rest = restOfTheCountry(figures, own, model);
  const compared = rest ? [...others, rest] : others;
  const judged = judge(
    compared.map((other) => ({ other, test: differenceTest(own, other, model) })),
    direction,
  );
  return { others: judged.slice(0, others.length), rest: judged[others.length] ?? null };
}

/** A verdict only for those that stay clear after the adjustment for all that are shown together. */
function judge(
  tests: readonly { other: MeasuredFigure; test: DifferenceTest }[],
  direction: Direction | null,
): JudgedDifference[] {
  const { adjusted, rejected } = benjaminiHochberg(
    tests.map(({ test }) => test.p),
    falseDiscoveryRate,
  );
  return tests.map(({ other, test }, place) => ({
    ...test,
    other,
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
