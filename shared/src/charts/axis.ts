import { type ScaleLinear, scaleLinear } from "d3-scale";
import type { Locale } from "../text/define-text.ts";
import { formatNumber } from "../text/number.ts";
import { chartText } from "./text.ts";

export interface Tick {
  value: number;
  /** Place along the axis in pixels. */
  place: number;
  label: string;
}

/** What an axis of very large numbers is counted in. */
export interface AxisUnit {
  divisor: number;
  /** The unit with its multiple: `inwoners (× miljoen)`. */
  unit: string;
}

/**
 * A linear scale that survives every range: from zero where zero says something, never without extent.
 * `baseline` "zero" always shows zero; "fit" leaves it out when the lowest value is above half of the highest; "tight",
 * for places and not lengths, leaves it out as soon as it is a quarter of their range away.
 */
export function valueScale(
  values: readonly number[],
  range: readonly [number, number],
  baseline: "zero" | "fit" | "tight",
): ScaleLinear<number, number> {
  const low = values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const high = values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  if (low > high) return scaleLinear([0, 1], range);
  const isFar =
    baseline === "tight"
      ? [low, -high].some((gap) => gap > (high - low) / 4)
      : low > high / 2 || high < low / 2;
  const fits = baseline !== "zero" && low < high && isFar;
  const from = fits ? low : Math.min(0, low);
  const to = fits ? high : Math.max(0, high);
  return scaleLinear(from === to ? [0, 1] : [from, to], range).nice(5);
}

/** Round values along a scale with as many decimals as their step needs. */
export function axisTicks(
  scale: ScaleLinear<number, number>,
  count: number,
  locale: Locale,
  divisor = 1,
): Tick[] {
  const values = scale.ticks(count);
  const [first = 0, second = first] = values;
  const decimals = decimalsOf(Math.abs(second - first) / divisor);
  return values.map((value) => ({
    value,
    place: scale(value),
    label: formatNumber(value / divisor, decimals, locale),
  }));
}

/** From a million on an axis counts in millions, so that its numbers stay readable. */
export function axisUnit(largest: number, unit: string, locale: Locale): AxisUnit {
  const text = chartText(locale);
  const size = Math.abs(largest);
  if (size >= 1e12) return { divisor: 1e12, unit: text("in-trillions", { unit }) };
  if (size >= 1e9) return { divisor: 1e9, unit: text("in-billions", { unit }) };
  if (size >= 1e6) return { divisor: 1e6, unit: text("in-millions", { unit }) };
  return { divisor: 1, unit };
}

/** Decimals that a step needs to be told from the next: 0.25 → 2, 0.5 → 1, 2 → 0. At most 20, which Intl allows. */
function decimalsOf(step: number): number {
  if (!(step > 0) || step >= 1e6) return 0;
  for (let decimals = 0; decimals < 20; decimals++) {
    const scaled = step * 10 ** decimals;
    if (Math.abs(scaled - Math.round(scaled)) < 1e-6 * scaled && Math.round(scaled) > 0) return decimals;
  }
  return 20;
}
