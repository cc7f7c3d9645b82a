import type { Advice } from "@lokaal17/db/framework/decide-thresholds";
import type { IndicatorThresholds } from "@lokaal17/shared/contract/thresholds";
import { type IndicatorDefinition, notJudged, type Thresholds } from "@lokaal17/shared/framework/indicator";
import { isOtherThanAdvised } from "@lokaal17/shared/framework/threshold";
import type { Locale } from "@lokaal17/shared/text/define-text";

/** Thresholds as an answer; what is decided in a demonstration is made up, and says so. */
export function thresholdsView(thresholds: Thresholds | null, demonstration: boolean) {
  if (!thresholds) return null;
  const { red, green, target, ...decision } = thresholds;
  return {
    ...decision,
    red: Number(red),
    green: Number(green),
    target: target && { value: Number(target.value), year: target.year },
    example: isExampleDecision(thresholds, demonstration),
  };
}

/** Whether a decision was made up: in a demonstration all are, and a proposal is nobody's decision. */
export function isExampleDecision({ status }: Pick<Thresholds, "status">, demonstration: boolean): boolean {
  return demonstration && status !== "proposal";
}

/** The thresholds of an indicator with what a decision about them is checked against. */
export function indicatorThresholdsView(
  definition: IndicatorDefinition,
  advice: Advice | undefined,
  { demonstration, locale }: { demonstration: boolean; locale: Locale },
): IndicatorThresholds {
  const { code, name, goal, layer, unitName, decimals, direction, bounds, thresholds } = definition;
  return {
    indicator: code,
    name: name[locale],
    goal,
    layer,
    unit: unitName[locale],
    decimals,
    direction,
    bounds: bounds && { lowerBound: Number(bounds.lowerBound), optimum: Number(bounds.optimum) },
    notJudged: notJudged(definition),
    thresholds: thresholdsView(thresholds, demonstration),
    otherAdvice:
      advice && isOtherThanAdvised(thresholds, advice)
        ? { red: Number(advice.red), green: Number(advice.green) }
        : null,
  };
}
