import type { IndicatorThresholds } from "@lokaal17/shared/contract/thresholds";
import type { ThresholdStatus } from "@lokaal17/shared/framework/indicator";
import type { Locale } from "@lokaal17/shared/text/define-text";
import { plainNumber } from "@lokaal17/shared/text/number";
import { searchIndicators } from "./indicators-model.ts";

export interface ThresholdsWish {
  zoek?: string | undefined;
  doel?: number | undefined;
  status?: ThresholdStatus | undefined;
}

/** The indicators that have thresholds or may get them, narrowed to what was asked; best name first. */
export function foundThresholds(
  indicators: readonly IndicatorThresholds[],
  { zoek, doel, status }: ThresholdsWish,
): IndicatorThresholds[] {
  const wanted = indicators.filter(
    ({ thresholds, bounds, direction, goal }) =>
      (thresholds !== null || (bounds !== null && direction !== null)) &&
      (doel === undefined || goal === doel) &&
      (status === undefined || thresholds?.status === status),
  );
  return searchIndicators(wanted, ({ indicator }) => indicator, zoek);
}

/** How many indicators there are of each status. */
export function countStatuses(indicators: readonly IndicatorThresholds[]): Record<ThresholdStatus, number> {
  const counts = { proposal: 0, advised: 0, adopted: 0 };
  for (const { thresholds } of indicators) if (thresholds) counts[thresholds.status]++;
  return counts;
}

/** A number with all its decimals, but at most six, as one would type it: a decimal mark and no grouping. */
export function typedNumber(value: number, locale: Locale): string {
  const text = plainNumber(value, 6);
  const short = text.replace(/\.?0+$/, "");
  return locale === "nl" ? short.replace(".", ",") : short;
}
