import { normalCdf, normalQuantile, studentCdf, studentQuantile } from "../statistics/distributions.ts";
import { jointFreedom, rateDifference, shareDifference, type TestedDifference } from "./difference-counts.ts";
import type { NoDifferenceReason } from "./difference-reasons.ts";
import {
  type Counted,
  countDispersion,
  countedOf,
  type DifferenceModel,
  type MeasuredFigure,
  registerVariation,
} from "./error-model.ts";

/** The difference a − b in the unit, with its 95 % interval; interval and p are null where nothing can be tested. */
export interface DifferenceTest {
  difference: number | null;
  low: number | null;
  high: number | null;
  /** Two-sided, of this one difference; where many are tested together see `difference-verdict.ts`. */
  p: number | null;
  reason: NoDifferenceReason | null;
  synthetic: boolean;
}

export const differenceLevel = 0.95;

/**
 * Tests whether two figures of one indicator differ by more than its error model gives by chance.
 * What is tested is the difference itself, not whether two intervals overlap.
 * @see docs/method.md, significance
 */
export function differenceTest(a: MeasuredFigure, b: MeasuredFigure, model: DifferenceModel): DifferenceTest {
  const synthetic = a.synthetic || b.synthetic;
  const difference = a.value - b.value;
  if (!Number.isFinite(difference)) return noTest(null, "no-figure", synthetic);
  const tested = testOf(a, b, model);
  if (typeof tested === "string") return noTest(difference, tested, synthetic);
  if (!Object.values(tested).every(Number.isFinite)) return noTest(difference, "not-computable", synthetic);
  return { ...tested, reason: null, synthetic };
}

function testOf(
  a: MeasuredFigure,
  b: MeasuredFigure,
  { errorModel, unitFactor }: DifferenceModel,
): TestedDifference | NoDifferenceReason {
  switch (errorModel) {
    case "proportion": {
      const [countedA, countedB] = [countedOf(a), countedOf(b)];
      if (unitFactor === null || !isShare(countedA) || !isShare(countedB)) return "no-counts";
      return inUnit(shareDifference(countedA, countedB, differenceLevel), unitFactor);
    }
    case "count": {
      const [countedA, countedB] = [countedOf(a), countedOf(b)];
      if (unitFactor === null || !countedA || !countedB) return "no-counts";
      const [ofA, ofB] = [countDispersion(a), countDispersion(b)];
      if (!ofA || !ofB) return "too-few-years";
      return inUnit(
        rateDifference({ ...countedA, dispersion: ofA }, { ...countedB, dispersion: ofB }, differenceLevel),
        unitFactor,
      );
    }
    case "survey":
    case "model":
      return marginDifference(a, b);
    case "register":
      return registerDifference(a, b);
    case "none":
      return "no-error-model";
  }
}

/** With the margins that the source publishes: 95 % intervals of a normal distribution. */
function marginDifference(a: MeasuredFigure, b: MeasuredFigure): TestedDifference | NoDifferenceReason {
  if (!isMargin(a.margin) || !isMargin(b.margin)) return "no-margin";
  const difference = a.value - b.value;
  const half = Math.hypot(a.margin, b.margin);
  const z = (difference / half) * normalQuantile((1 + differenceLevel) / 2);
  return {
    difference,
    low: difference - half,
    high: difference + half,
    p: 2 * normalCdf(-Math.abs(z)),
  };
}

/** With each area's own year-to-year variation, by Welch's test. Two figures that never vary differ or are equal. */
function registerDifference(a: MeasuredFigure, b: MeasuredFigure): TestedDifference | NoDifferenceReason {
  const [ofA, ofB] = [registerVariation(a), registerVariation(b)];
  if (!ofA || !ofB) return "too-few-years";
  const difference = a.value - b.value;
  const error = Math.hypot(ofA.size, ofB.size);
  if (error === 0) return { difference, low: difference, high: difference, p: difference === 0 ? 1 : 0 };
  const [partA, partB] = [(ofA.size / error) ** 2, (ofB.size / error) ** 2];
  const freedom = jointFreedom(partA, ofA.degreesOfFreedom, partB, ofB.degreesOfFreedom);
  const half = studentQuantile((1 + differenceLevel) / 2, freedom) * error;
  return {
    difference,
    low: difference - half,
    high: difference + half,
    p: 2 * studentCdf(-Math.abs(difference / error), freedom),
  };
}

/** Whether the part is no larger than the whole: turnout can be above 100 %, and is then no share of voters. */
export function isShare(counted: Counted | null): counted is Counted {
  return counted !== null && counted.numerator <= counted.denominator;
}

export function isMargin(margin: number | null): margin is number {
  return margin !== null && Number.isFinite(margin) && margin > 0;
}

function inUnit({ difference, low, high, p }: TestedDifference, factor: number): TestedDifference {
  return { difference: difference * factor, low: low * factor, high: high * factor, p };
}

function noTest(difference: number | null, reason: NoDifferenceReason, synthetic: boolean): DifferenceTest {
  return { difference, low: null, high: null, p: null, reason, synthetic };
}
