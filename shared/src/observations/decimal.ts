import type { z } from "zod";
import { plainNumber } from "../text/number.ts";

/** A decimal number as text with a point, at most 15 significant digits: `-3.25`. Text until arithmetic. */
export type DecimalText = string & z.core.$brand<"DecimalText">;

const pattern = /^-?\d{1,15}(\.\d{1,12})?$/;

/** Whether a text is a decimal number as it is stored: plain digits, a point, at most 15 that count. */
export function isDecimalText(text: string): text is DecimalText {
  return pattern.test(text) && text.replace(/[-.]/g, "").replace(/^0+/, "").length <= 15;
}

/**
 * A computed number as decimal text with at most so many decimals; zeros at the end and a minus before zero are left off.
 * @throws RangeError when it is not finite or needs more than 15 significant digits before the point
 */
export function decimalFromNumber(value: number, decimals: number): DecimalText {
  const rounded = plainNumber(value, decimals);
  const text = rounded.includes(".") ? rounded.replace(/\.?0+$/, "") : rounded;
  if (!isDecimalText(text)) throw new RangeError(`not a decimal number: ${value}`);
  return text;
}
