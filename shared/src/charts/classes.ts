import type { Locale } from "../text/define-text.ts";
import { formatNumber, roundAsShown } from "../text/number.ts";

/** One class of a map: values from `from` to `to`, both of which occur. */
export interface ValueClass {
  /** Colour on the sequential scale, 1 (light) to 7 (dark). */
  step: number;
  from: number;
  to: number;
}

export interface Classes {
  /** Ascending; empty when there is no value. */
  classes: readonly ValueClass[];
  /** Colour of a value, 1 to 7. Null for no value. */
  stepOf: (value: number | null | undefined) => number | null;
}

export const classCount = 7;

/**
 * Classes with about as many areas in each, by values as they are shown, so that a class never parts values
 * that read the same. Bounds are values that occur: no class is empty. Fewer distinct values give fewer classes.
 */
export function quantileClasses(values: readonly number[], decimals: number, count = classCount): Classes {
  const sorted = values.map((value) => roundAsShown(value, decimals)).sort((a, b) => a - b);
  const distinct = [...new Set(sorted)];
  const bounds = distinct.length <= count ? distinct : quantileBounds(sorted, count);
  const classes = bounds.map((from, i) => {
    const next = bounds[i + 1];
    const to = next === undefined ? distinct.at(-1) : distinct[distinct.indexOf(next) - 1];
    return { step: stepOf(i, bounds.length), from, to: to ?? from };
  });
  return {
    classes,
    stepOf: (value) => {
      if (value === null || value === undefined || !Number.isFinite(value)) return null;
      const shown = roundAsShown(value, decimals);
      return (classes.findLast(({ from }) => shown >= from) ?? classes[0])?.step ?? null;
    },
  };
}

/** The lower bound of each class as people read it. */
export function boundLabels({ classes }: Classes, decimals: number, locale: Locale): string[] {
  return classes.map(({ from }) => formatNumber(from, decimals, locale));
}

/**
 * Lower bounds that share what is left evenly over the classes that are left. Equal values stay together: a bound
 * that would part them moves to their nearer end, so that many zeros do not cost the other values their classes.
 */
function quantileBounds(sorted: readonly number[], count: number): number[] {
  const bounds: number[] = [];
  let start = 0;
  for (let left = count; left > 0 && start < sorted.length; left--) {
    bounds.push(sorted[start] ?? 0);
    const wish = start + Math.max(1, Math.round((sorted.length - start) / left));
    const before = sorted.indexOf(sorted[wish] ?? Number.NaN);
    const after = sorted.findIndex((value, i) => i >= wish && value !== sorted[wish - 1]);
    const end = after < 0 ? sorted.length : after;
    start = before > start && wish - before <= end - wish ? before : end;
  }
  return bounds;
}

/** Few classes are spread over the whole scale; a single one gets its middle. */
function stepOf(i: number, classes: number): number {
  if (classes === 1) return Math.ceil(classCount / 2);
  return 1 + Math.round((i * (classCount - 1)) / (classes - 1));
}
