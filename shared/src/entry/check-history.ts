/** An approved value of an earlier period, with the denominator that it had, where it is known. */
export interface EarlierValue {
  period: string;
  value: number;
  denominator?: number | null;
}

/** A value that lies far from its own history: of enough years, or of the last year alone (`low` and `high` null). */
export interface HistoryJump {
  low: number | null;
  high: number | null;
  years: number;
}

/** From so many earlier values on, median and spread say more than the last value alone. */
const enoughYears = 5;
/** Iglewicz and Hoaglin, How to Detect and Handle Outliers (1993): a robust z-score above 3.5 is an outlier. */
const outlier = 3.5;
/** Makes the median absolute deviation of a normal distribution its standard deviation. */
const madToDeviation = 1.4826;
/** A very steady series would call every change an outlier: a twentieth of its level is never unusual. */
const leastSpread = 0.05;

/** With few years: a jump of this factor asks for a look. */
const jumpFactor = 3;
/** Below this many points a factor says nothing: 1 % to 4 % is an ordinary change. */
const leastJump = 5;

/** The step of the last decimal that an indicator is shown with: 0.1 for 1 decimal. */
export const resolution = (decimals: number) => 10 ** -decimals;

/**
 * Whether a value is a jump against the own history, by its robust z-score (median and median absolute deviation). It
 * must lie as far from the last value as from the median: a level that was approved before is no jump any more.
 * @param earlier oldest first, finite
 */
export function historyJump(
  value: number,
  earlier: readonly EarlierValue[],
  { decimals, unit }: { decimals: number; unit: string },
): HistoryJump | null {
  const last = earlier.at(-1);
  if (!last) return null;
  const values = earlier.map((one) => one.value);
  if (values.length < enoughYears)
    return isJump(value, last.value) ? { low: null, high: null, years: values.length } : null;
  const middle = median(values);
  const deviation = madToDeviation * median(values.map((one) => Math.abs(one - middle)));
  const leastStep = unit === "percent" ? Math.max(1, resolution(decimals)) : resolution(decimals);
  const spread = Math.max(deviation, leastSpread * Math.abs(middle), leastStep);
  const distance = Math.min(Math.abs(value - middle), Math.abs(value - last.value));
  if (!(distance > outlier * spread)) return null;
  return { low: Math.min(...values), high: Math.max(...values), years: values.length };
}

function isJump(value: number, before: number): boolean {
  const small = Math.min(Math.abs(value), Math.abs(before));
  const large = Math.max(Math.abs(value), Math.abs(before));
  if (large - small < leastJump) return false;
  return small === 0 || large / small >= jumpFactor;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? upper) + upper) / 2;
}
