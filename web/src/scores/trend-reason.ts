import type { GoalTrendView, TrendView } from "@lokaal17/shared/contract/trends";
import type { Locale } from "@lokaal17/shared/text/define-text";
import { scoreBasisText } from "@lokaal17/shared/text/score-basis-pages";
import { trendText } from "@lokaal17/shared/text/trends";

/** Why there is no word for a development, as a sentence; null when there is one. */
export function trendReasonText(
  { reason }: Pick<TrendView | GoalTrendView, "reason">,
  locale: Locale,
): string | null {
  if (reason === null) return null;
  if (reason === "context") return scoreBasisText(locale)("trend.context");
  return trendText(locale)(`trend-reason.${reason}`);
}
