import type { IndicatorTrend, TargetOutlook } from "../contract/trends.ts";
import type { Locale } from "./define-text.ts";
import { formatNumber } from "./number.ts";
import { chanceVerdict, paceVerdict } from "./thresholds.ts";
import { trendText } from "./trends.ts";

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

/** Verdicts are phrases, for use within a sentence; on their own line they get a capital and a full stop. */
export function asSentence(phrase: string): string {
  return `${phrase.charAt(0).toUpperCase()}${phrase.slice(1)}${phrase.endsWith(".") ? "" : "."}`;
}
