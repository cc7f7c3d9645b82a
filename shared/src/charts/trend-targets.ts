import type { Locale } from "../text/define-text.ts";
import { formatNumber } from "../text/number.ts";
import { type Point, px, type SceneNode } from "./scene.ts";
import { chartText } from "./text.ts";
import type { TrendInput, TrendTarget } from "./trend-model.ts";

/** `Streefwaarde 2030`, `Eigen doel 2030 (voorbeeld)`. */
export function targetName({ kind, year, synthetic }: TrendTarget, locale: Locale): string {
  const text = chartText(locale);
  const label = text(`target.${kind}`, { year: String(year) });
  return synthetic ? text("target-example", { label }) : label;
}

/**
 * What was decided on, as lines: straight across the years, or from where the way to it begins to a diamond in its own
 * year. A line says what was decided and not that it will be so.
 */
export function targetNodes(
  { targets = [], decimals, locale }: TrendInput,
  place: (point: { year: number; value: number }) => Point,
  { left, right, firstYear }: { left: number; right: number; firstYear: number },
): SceneNode[] {
  return targets.flatMap((target): SceneNode[] => {
    const { kind, value, year } = target;
    const from = wayFrom(target, firstYear);
    const own = kind === "own";
    const title = `${targetName(target, locale)}: ${formatNumber(value, decimals, locale)}`;
    const className = `chart__target${own ? " chart__target--own" : ""}`;
    const key = `target-${kind}`;
    const end = place({ year, value });
    if (!from) return [{ type: "path", className, d: `M${px(left)} ${end.y}H${px(right)}`, key, title }];
    const start = place(from);
    return [
      { type: "path", className, d: `M${start.x} ${start.y}L${end.x} ${end.y}`, key, title },
      {
        type: "path",
        className: `chart__target-mark${own ? " chart__target-mark--own" : ""}`,
        d: "M0-6l5.5 6-5.5 6-5.5-6z",
        at: end,
        key,
        title,
      },
    ];
  });
}

/** Where the way to a target begins, within the years of the picture; null where there is no way to draw. */
function wayFrom({ value, year, from }: TrendTarget, firstYear: number) {
  if (!from || from.year >= year) return null;
  if (from.year >= firstYear) return from;
  const share = (firstYear - from.year) / (year - from.year);
  return { year: firstYear, value: from.value + share * (value - from.value) };
}
