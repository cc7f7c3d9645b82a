import type { WrittenIndicator } from "./framework.ts";
import type { Remark } from "./remark.ts";
import type { ResultRow } from "./result-row.ts";
import type { PublishedValue } from "./series.ts";

/**
 * Notices of indicators whose window leaves more than half of the areas that have figures without a pace. The window
 * runs from the first to the last year in which any area has a figure, so one area with old figures is enough. A base
 * year in the framework is the remedy, and indicators that have one are left alone.
 * @param file the framework, in which that base year can be given
 * @param rows the outcome of the default method, the only one with such windows
 */
export function windowNotices(
  file: string,
  framework: readonly WrittenIndicator[],
  values: readonly PublishedValue[],
  rows: readonly ResultRow[],
  asOf: number | null,
): Remark[] {
  const years = yearsOf(values, asOf);
  const counts = countsOf(rows);
  return framework.flatMap(({ indicator, baseYear, greenThreshold, direction }): Remark[] => {
    const [window, count] = [years.get(indicator), counts.get(indicator)];
    if (!window || !count || baseYear !== null || greenThreshold === null || direction === null) return [];
    // Figures of one year alone have no window: no base year would help.
    if (window.first === window.last || count.without * 2 <= count.areas) return [];
    const { first, last } = window;
    const named = { indicator, first: String(first), last: String(last), count: count.without };
    return [
      {
        kind: "notice",
        code: "window-leaves-out",
        file,
        line: null,
        column: null,
        values: { ...named, areas: count.areas },
      },
    ];
  });
}

function yearsOf(values: readonly PublishedValue[], asOf: number | null) {
  const years = new Map<string, { first: number; last: number }>();
  for (const { indicator, year, value } of values) {
    if (value === null || (asOf !== null && year > asOf)) continue;
    const known = years.get(indicator);
    if (!known) years.set(indicator, { first: year, last: year });
    else {
      known.first = Math.min(known.first, year);
      known.last = Math.max(known.last, year);
    }
  }
  return years;
}

/** Areas with figures, and those of them without a trend: one is there whenever the window has figures at its ends. */
function countsOf(rows: readonly ResultRow[]) {
  const counts = new Map<string, { areas: number; without: number }>();
  for (const { level, code, period, trend } of rows) {
    if (level !== "indicator" || period === null) continue;
    const count = counts.get(code) ?? { areas: 0, without: 0 };
    count.areas++;
    if (trend === null) count.without++;
    counts.set(code, count);
  }
  return counts;
}
