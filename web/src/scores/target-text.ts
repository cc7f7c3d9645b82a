import type { IndicatorTrend, TargetOutlook } from "@lokaal17/shared/contract/trends";
import type { Locale } from "@lokaal17/shared/text/define-text";
import { formatNumber } from "@lokaal17/shared/text/number";
import { chanceVerdict, paceVerdict } from "@lokaal17/shared/text/thresholds";
import { trendText } from "@lokaal17/shared/text/trends";

/**
 * What can be said of a target that somebody decided: the pace, then the chance, each with its decision; or why not.
 */
export function targetTexts(
  indicator: Pick<IndicatorTrend, "decimals" | "unit">,
  target: TargetOutlook,
  locale: Locale,
): string[] {
  const said = { locale, example: target.example };
  const { pace, noPaceReason, metButWorsening, probabilityWord, noProbabilityReason } = target;
  const shown = `${formatNumber(target.value, indicator.decimals, locale)} ${indicator.unit}`;
  const words = trendText(locale);
  return [
    pace === null
      ? noPaceReason && words(`pace-reason.${noPaceReason}`)
      : paceVerdict({ pace, met: target.met, worsening: metButWorsening }, shown, target, said),
    probabilityWord === null
      ? noProbabilityReason && words(`chance-reason.${noProbabilityReason}`)
      : chanceVerdict(probabilityWord, shown, target, said),
  ].filter((text) => text !== null);
}
