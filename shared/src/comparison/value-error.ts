import { normalQuantile } from "../statistics/distributions.ts";
import { finiteOrNull } from "../statistics/finite.ts";
import { wilsonInterval } from "../statistics/proportion.ts";
import { differenceLevel, isMargin, isShare } from "./difference.ts";
import { scoreInterval } from "./difference-counts.ts";
import {
  countDispersion,
  countedOf,
  type DifferenceModel,
  type MeasuredFigure,
  registerVariation,
} from "./error-model.ts";

/**
 * The standard error of one figure in its unit, by the error model of its indicator: binomial for a proportion,
 * quasi-Poisson for a count, the published margin for a survey or a model, the own year-to-year variation for a register.
 * For what is counted it is half the width of the 95 % score interval over its quantile: √(p(1−p)/n) would call 0 of 10
 * certain.
 * @returns null where it is not known: no model, no parts, no margin, too few years
 * @see docs/method.md, significance
 */
export function valueError(
  figure: MeasuredFigure,
  { errorModel, unitFactor }: DifferenceModel,
): number | null {
  switch (errorModel) {
    case "proportion": {
      const counted = countedOf(figure);
      if (unitFactor === null || !isShare(counted)) return null;
      const { low, high } = wilsonInterval(counted.numerator, counted.denominator, differenceLevel);
      return finiteOrNull((unitFactor * (high - low)) / (2 * standardErrors));
    }
    case "count": {
      const counted = countedOf(figure);
      const dispersion = counted && countDispersion(figure);
      if (unitFactor === null || !counted || !dispersion) return null;
      const { low, high, quantile } = scoreInterval({ ...counted, dispersion }, differenceLevel);
      return finiteOrNull((unitFactor * (high - low)) / (2 * quantile));
    }
    case "survey":
    case "model":
      return isMargin(figure.margin) ? figure.margin / standardErrors : null;
    case "register":
      return registerVariation(figure)?.size ?? null;
    case "none":
      return null;
  }
}

/** As many standard errors as an interval reaches to each side. */
const standardErrors = normalQuantile((1 + differenceLevel) / 2);
