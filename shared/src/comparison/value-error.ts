import { normalQuantile } from "../statistics/distributions.ts";
import { isMargin, isShare } from "./difference.ts";
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
      const share = counted.numerator / counted.denominator;
      return unitFactor * Math.sqrt((share * (1 - share)) / counted.denominator);
    }
    case "count": {
      const counted = countedOf(figure);
      const dispersion = counted && countDispersion(figure);
      if (unitFactor === null || !counted || !dispersion) return null;
      return (unitFactor * Math.sqrt(dispersion.size * counted.numerator)) / counted.denominator;
    }
    case "survey":
    case "model":
      return isMargin(figure.margin) ? figure.margin / normalQuantile(0.975) : null;
    case "register":
      return registerVariation(figure)?.size ?? null;
    case "none":
      return null;
  }
}
