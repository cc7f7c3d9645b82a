import type { RelatedDriver } from "@lokaal17/shared/contract/workbench-drivers";
import { compareText } from "@lokaal17/shared/text/compare-pages";
import type { Locale } from "@lokaal17/shared/text/define-text";
import { formatNumber } from "@lokaal17/shared/text/number";
import { workbenchText } from "@lokaal17/shared/text/workbench";

type Shown = Pick<RelatedDriver, "binary" | "decimals">;

/** The figure of one municipality in words: an answer is yes or no, and never 1 or 0. */
export function shownFigure({ binary, decimals }: Shown, value: number, locale: Locale): string {
  if (binary) return compareText(locale)(value >= 0.5 ? "yes" : "no");
  return formatNumber(value, decimals, locale);
}

/** The same of a group: of answers the share of its members that said yes. */
export function shownOfGroup({ binary, decimals }: Shown, value: number, locale: Locale): string {
  if (binary)
    return workbenchText(locale)("drivers.share-yes", { share: formatNumber(100 * value, 0, locale) });
  return formatNumber(value, decimals, locale);
}
