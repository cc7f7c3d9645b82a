import { normalCdf, studentCdf, studentQuantile } from "../statistics/distributions.ts";
import { newcombeDifference } from "../statistics/proportion.ts";
import type { Counted, YearlyVariation } from "./error-model.ts";

/** A difference of two quotients with its interval, and the chance of one this large when there is none. */
export interface TestedDifference {
  difference: number;
  low: number;
  high: number;
  p: number;
}

/**
 * Two shares: Newcombe's interval, and the likelihood ratio test of the two-by-two table with Yates' correction. The
 * corrected likelihood ratio keeps its error rate far out in the tail, where the smallest of hundreds of p-values lie and
 * where the usual z test finds too much for small places and rare events.
 * @throws RangeError when a numerator is not between 0 and its denominator, or a denominator is 0
 * @see Newcombe, Statistics in Medicine 17 (1998), 873–890; Sokal & Rohlf, Biometry (1995), section 17.4, G test
 */
export function shareDifference(a: Counted, b: Counted, level: number): TestedDifference {
  const interval = newcombeDifference(a.numerator, a.denominator, b.numerator, b.denominator, level);
  const share = (a.numerator + b.numerator) / (a.denominator + b.denominator);
  const expected = share * a.denominator;
  const shift = towards(a.numerator, expected);
  const deviance =
    devianceTerm(a.numerator + shift, expected) +
    devianceTerm(b.numerator - shift, share * b.denominator) +
    devianceTerm(a.denominator - a.numerator - shift, (1 - share) * a.denominator) +
    devianceTerm(b.denominator - b.numerator + shift, (1 - share) * b.denominator);
  return { ...interval, p: 2 * normalCdf(-Math.sqrt(Math.max(0, deviance))) };
}

/**
 * Two rates of counted events: the quasi-likelihood ratio test of the log rate ratio, with each area's own dispersion over
 * the years. The interval of the difference joins the score intervals of the two rates as Newcombe joins those of two shares.
 * @see McCullagh & Nelder, Generalized Linear Models (1989), section 9.2, quasi-likelihood; Zou & Donner, Statistics in
 *   Medicine 27 (2008), 1693–1702, for the interval (MOVER)
 */
export function rateDifference(
  a: Counted & { dispersion: YearlyVariation },
  b: Counted & { dispersion: YearlyVariation },
  level: number,
): TestedDifference {
  const total = a.numerator + b.numerator;
  const exposed = a.denominator + b.denominator;
  const expected = total * (a.denominator / exposed);
  const shift = towards(a.numerator, expected);
  const deviance =
    devianceTerm(a.numerator + shift, expected) +
    devianceTerm(b.numerator - shift, total * (b.denominator / exposed));
  // The variance of a log rate is dispersion ÷ expected events, so each dispersion weighs by the other's exposure.
  const partA = a.dispersion.size * (b.denominator / exposed);
  const partB = b.dispersion.size * (a.denominator / exposed);
  const freedom = jointFreedom(partA, a.dispersion.degreesOfFreedom, partB, b.dispersion.degreesOfFreedom);
  const t = Math.sqrt(Math.max(0, deviance) / (partA + partB));
  const [rateA, rateB] = [scoreInterval(a, level), scoreInterval(b, level)];
  const difference = rateA.value - rateB.value;
  return {
    difference,
    low: difference - Math.hypot(rateA.value - rateA.low, rateB.high - rateB.value),
    high: difference + Math.hypot(rateA.high - rateA.value, rateB.value - rateB.low),
    p: 2 * studentCdf(-t, freedom),
  };
}

/**
 * Degrees of freedom of a sum of two estimated variances.
 * @see Welch, The Generalization of Student's Problem, Biometrika 34 (1947), 28–35
 */
export function jointFreedom(partA: number, freedomA: number, partB: number, freedomB: number): number {
  const share = partA / (partA + partB);
  return 1 / (share ** 2 / freedomA + (1 - share) ** 2 / freedomB);
}

/** Half an event towards what is expected, never beyond it: counts are whole, their distribution's limit is not. */
function towards(observed: number, expected: number): number {
  return Math.sign(expected - observed) * Math.min(0.5, Math.abs(expected - observed));
}

function devianceTerm(observed: number, expected: number): number {
  return observed > 0 && expected > 0 ? 2 * observed * Math.log(observed / expected) : 0;
}

const quantiles = new Map<string, number>();

/** Whole years give few degrees of freedom, and finding a quantile takes longer than all else of a test. */
function quantileOf(level: number, freedom: number): number {
  const key = `${level} ${freedom}`;
  const known = quantiles.get(key);
  if (known !== undefined) return known;
  const made = studentQuantile((1 + level) / 2, freedom);
  if (Number.isInteger(freedom) && quantiles.size < 1000) quantiles.set(key, made);
  return made;
}

/** The rates λ with (count − λ)² ≤ t² · dispersion · λ: defined for a count of 0, as Wilson's interval is. */
export function scoreInterval(
  { numerator, denominator, dispersion }: Counted & { dispersion: YearlyVariation },
  level: number,
) {
  const t = quantileOf(level, dispersion.degreesOfFreedom);
  const spread = t * t * dispersion.size;
  const middle = numerator + spread / 2;
  const half = Math.sqrt(spread) * Math.sqrt(numerator + spread / 4);
  return {
    /** t: as many standard errors as the interval reaches to each side. */
    quantile: t,
    value: numerator / denominator,
    low: Math.max(0, middle - half) / denominator,
    high: (middle + half) / denominator,
  };
}
