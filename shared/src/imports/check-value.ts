import { type DecimalText, isDecimalText } from "../observations/decimal.ts";
import { readDecimal } from "../observations/read-decimal.ts";
import type { Place } from "./check-area.ts";
import { type Finding, mistake } from "./finding.ts";
import type { RegisteredDefinition } from "./register.ts";

/**
 * A number of the file in our unit, as text; what is wrong with it otherwise.
 * "1.234" under a decimal comma can be two numbers and is refused: nobody is at the screen to be asked.
 */
export function readFileNumber(
  text: string,
  decimalMark: "," | ".",
  factor: number,
  { line, column }: Place,
): { value: DecimalText } | { finding: Finding } {
  const say = (code: Finding["code"], values: Finding["values"] = {}) => ({
    finding: mistake(code, line, column, { text: shorten(text), ...values }),
  });
  const reading = readDecimal(text, decimalMark === "," ? "nl" : "en");
  switch (reading.kind) {
    case "empty":
      return say("value-empty");
    case "ambiguous":
      return say("value-ambiguous", {
        whole: reading.readings[0],
        fraction: decimalMark === "," ? reading.readings[1].replace(".", ",") : reading.readings[1],
      });
    case "refused":
      return say(reading.because === "too-many-digits" ? "value-too-many-digits" : "value-no-number");
    case "value": {
      const value = multiplyByPowerOfTen(reading.value, factor);
      return value === null ? say("value-too-many-digits") : { value };
    }
  }
}

/** Says when a value is beyond what its definition or its unit allows; a share above 100 per cent is asked about. */
export function checkLimits(
  value: DecimalText,
  definition: RegisteredDefinition,
  beyondLimits: "refuse" | "ask",
  { line, column }: Place,
): Finding | null {
  const { naturalMin, naturalMax, unit } = definition;
  const kind = beyondLimits === "ask" ? "doubt" : "mistake";
  const number = Number(value);
  const say = (code: Finding["code"], limit: string, as: Finding["kind"] = kind): Finding => ({
    ...mistake(code, line, column, { value, limit, indicator: definition.code }),
    kind: as,
  });
  if (naturalMin !== null && number < Number(naturalMin)) return say("value-below-limit", naturalMin);
  if (naturalMax !== null && number > Number(naturalMax)) return say("value-above-limit", naturalMax);
  if (naturalMax === null && unit === "percent" && number > 100)
    return say("value-above-hundred", "100", "doubt");
  return null;
}

/** Moves the point in the text, so that no digit changes; null when the result has too many digits to store. */
export function multiplyByPowerOfTen(value: DecimalText, factor: number): DecimalText | null {
  const places = Math.round(Math.log10(factor));
  if (places === 0) return value;
  const sign = value.startsWith("-") ? "-" : "";
  const [whole = "", fraction = ""] = value.replace("-", "").split(".");
  const digits = `${whole}${fraction}`.padStart(whole.length + fraction.length + Math.max(0, -places), "0");
  const point = digits.length - fraction.length + places;
  const padded = digits.padEnd(point, "0");
  const left = padded.slice(0, point).replace(/^0+(?=\d)/, "") || "0";
  const right = padded.slice(point).replace(/0+$/, "");
  const text = `${sign}${left}${right === "" ? "" : `.${right}`}`;
  return isDecimalText(text) ? text : null;
}

/** A file may hold anything: what is repeated in a sentence is kept short and without control characters. */
export function shorten(text: string): string {
  const clean = text.replace(/\p{C}/gu, "\uFFFD");
  return clean.length > 60 ? `${clean.slice(0, 57)}…` : clean;
}
