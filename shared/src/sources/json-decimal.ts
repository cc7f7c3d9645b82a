import { type DecimalText, isDecimalText } from "../observations/decimal.ts";

/** Digits that a double carries for certain: what stands behind them is noise of the program that wrote the number. */
const certainDigits = 15;

/**
 * The number that a JSON text holds, digit for digit: `8.1` stays 8.1, `1.2E+3` becomes 1200. A fraction with more than
 * 15 digits is rounded to them, half away from zero: `8.0999999999999996` is how some programs write 8.1.
 * @returns null when it is no number that can be stored: more than 15 digits before the point, or no number at all
 */
export function decimalFromJson(text: string): DecimalText | null {
  const [, minus, whole, fraction = "", exponent = "0"] =
    /^(-?)(0|[1-9]\d*)(?:\.(\d+))?(?:[eE]([+-]?\d{1,3}))?$/.exec(text) ?? [];
  if (whole === undefined) return null;
  const digits = `${whole}${fraction}`;
  const point = whole.length + Number(exponent);
  if (point > 400 || point < -400) return null;
  const left = point > 0 ? digits.slice(0, point).padEnd(point, "0") : "0";
  const right = point > 0 ? digits.slice(point) : `${"0".repeat(-point)}${digits}`;
  const rounded = roundDigits(left.replace(/^0+(?=\d)/, ""), right);
  if (rounded === null) return null;
  const isZero = /^0(\.0*)?$/.test(rounded);
  const value = `${minus === "-" && !isZero ? "-" : ""}${rounded}`;
  return isDecimalText(value) ? value : null;
}

/** `whole.fraction` with at most 15 digits that count and 12 behind the point; null when the whole part has more. */
function roundDigits(whole: string, fraction: string): string | null {
  const wholeDigits = whole === "0" ? 0 : whole.length;
  if (wholeDigits > certainDigits) return null;
  const leading = wholeDigits > 0 ? 0 : (/^0*/.exec(fraction)?.[0].length ?? 0);
  const room = Math.min(12, certainDigits - wholeDigits + leading);
  if (fraction.length <= room) return fraction === "" ? whole : `${whole}.${fraction}`;
  const kept = BigInt(`${whole}${fraction.slice(0, room)}`);
  const up = Number(fraction[room]) >= 5 ? 1n : 0n;
  const digits = String(kept + up).padStart(room + 1, "0");
  const point = digits.length - room;
  const right = digits.slice(point).replace(/0+$/, "");
  return right === "" ? digits.slice(0, point) : `${digits.slice(0, point)}.${right}`;
}
