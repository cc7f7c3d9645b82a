import type { GoalOverviewInput } from "../charts/goal-overview-model.ts";
import type { FiguresOf } from "../charts/picture-input.ts";
import type { SingleValueInput } from "../charts/single-value-model.ts";
import type { TrendTarget } from "../charts/trend-model.ts";
import type { Locale } from "../text/define-text.ts";
import { figureFindingText } from "../text/figure-findings.ts";
import { formatNumber } from "../text/number.ts";
import type { Finding } from "./findings.ts";
import { type LinePoint, ownTrendFinding } from "./own-trend-finding.ts";

/** How one figure went, beside the middle area over the same years; null when the area has none. */
export function singleValueFinding(
  { name, points, middle = [], decimals, layer = "municipality" }: FiguresOf<SingleValueInput>,
  locale: Locale,
): Finding | null {
  const drawn = points.flatMap((point): LinePoint[] =>
    point.value === null ? [] : [{ ...point, value: point.value }],
  );
  return ownTrendFinding([{ name, points: drawn }], middle, { layer, decimals, locale });
}

/**
 * What the bars are, and no more: a score on one goal says nothing about another, so no goal is named as the highest or
 * the lowest of an area.
 */
export function goalOverviewFinding({ rows, name }: FiguresOf<GoalOverviewInput>, locale: Locale): Finding {
  const text = figureFindingText(locale);
  const scored = rows.filter(({ score }) => score !== null);
  const synthetic = scored.some(({ syntheticCount }) => syntheticCount > 0);
  const values = { name, missing: rows.length - scored.length };
  return scored.length === 0
    ? { text: text("goals.none", { name }), synthetic: false }
    : { text: text("goals.beside", values), synthetic };
}

/** A figure beside what was decided on: two numbers and two years, and no word on whether it will be so. */
export function targetFinding(
  name: string,
  last: { year: number; value: number; synthetic: boolean },
  target: TrendTarget,
  { decimals, locale }: { decimals: number; locale: Locale },
): Finding {
  const values = {
    name,
    value: formatNumber(last.value, decimals, locale),
    year: String(last.year),
    target: formatNumber(target.value, decimals, locale),
    targetYear: String(target.year),
  };
  const synthetic = last.synthetic || target.synthetic;
  return { text: figureFindingText(locale)(`target.${target.kind}`, values), synthetic };
}
