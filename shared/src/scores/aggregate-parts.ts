import type { IndicatorDefinition } from "../framework/indicator.ts";
import { unitFactor } from "./unit-factor.ts";

type PartsDefinition = Pick<
  IndicatorDefinition,
  "measureType" | "aggregation" | "unit" | "numerator" | "denominator"
>;

/**
 * Whether Σ numerator / Σ denominator is the rate of the areas together. Not so for
 * - yes or no, and medians (`none`);
 * - percentage points: a distance or a difference of shares is not the quotient of its parts;
 * - a quotient of means (income of women over income of men): a sum of means means nothing.
 */
export function partsMaySum(definition: PartsDefinition): boolean {
  const { measureType, aggregation, unit, numerator, denominator } = definition;
  if (measureType === "binary" || aggregation === "none" || unitFactor(unit) === null) return false;
  return !isMean(numerator?.en) && !isMean(denominator?.en);
}

/**
 * Whether numerator and denominator give the value as it is shown: else they measure something else.
 * Half a unit in the last decimal is the rounding of the value; a hair is for arithmetic.
 */
export function partsGiveValue(
  numerator: number,
  denominator: number,
  value: number,
  { unit, decimals }: Pick<IndicatorDefinition, "unit" | "decimals">,
): boolean {
  const factor = unitFactor(unit);
  if (factor === null || !(denominator > 0)) return false;
  const difference = Math.abs((factor * numerator) / denominator - value);
  return difference <= 0.5 * 10 ** -decimals + 1e-9 * Math.abs(value);
}

/** As the catalogue words it: "Mean personal income of women", "Median disposable household income". */
function isMean(part: string | undefined): boolean {
  return part !== undefined && /^(mean|median|middle|average|expected)\b/i.test(part);
}
