import { type DecimalText, isDecimalText } from "../observations/decimal.ts";
import { readDecimal } from "../observations/read-decimal.ts";
import type { Place } from "./check-area.ts";
import { type Finding, mistake } from "./finding.ts";
import type { RegisteredDefinition } from "./register.ts";

/** The marks of a file's numbers. Without a mark between thousands "1.234" can be two numbers. */
export interface NumberMarks {
  decimalMark: "," | ".";
  groupMark?: "," | "." | " " | "'" | undefined;
}

/**
 * A number of the file in our unit, as text; what is wrong with it otherwise. "1.234" under a decimal comma can be two
 * numbers and is refused, unless the map says what stands between thousands: nobody is at the screen to be asked.
 */
export function readFileNumber(
  text: string,
  { decimalMark, groupMark }: NumberMarks,
  factor: number,
  { line, column }: Place,
): { value: DecimalText } | { finding: Finding } {
  const plain = readPlainNumber(text, decimalMark);
  if (plain !== null && factor === 1) return { value: plain };
  const say = (code: Finding["code"], values: Finding["values"] = {}) => ({
    finding: mistake(code, line, column, { text: shorten(text), ...values }),
  });
  const reading = readDecimal(withoutGroups(text, decimalMark, groupMark), decimalMark === "," ? "nl" : "en");
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

const [zero, nine] = [48, 57];

/**
 * A number as nearly all are written: digits, perhaps a mark with digits behind it, nothing to take off or to ask. Null:
 * it has to be looked at closely.
 */
export function readPlainNumber(text: string, decimalMark: "," | "."): DecimalText | null {
  if (text.length > 15 || text.length === 0) return null;
  let mark = -1;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= zero && code <= nine) continue;
    if (text[at] !== decimalMark || mark >= 0 || at === 0) return null;
    mark = at;
  }
  const hasZeroInFront = text.charCodeAt(0) === zero && mark !== 1 && text.length > 1;
  if (hasZeroInFront || mark === text.length - 1 || (mark > 0 && text.length - mark > 12)) return null;
  return (mark < 0 || decimalMark === "." ? text : text.replace(",", ".")) as DecimalText;
}

/** Takes out the mark between thousands that the map names, where it stands between groups of three. */
function withoutGroups(text: string, decimalMark: string, groupMark: NumberMarks["groupMark"]): string {
  if (groupMark === undefined || groupMark === decimalMark || !text.includes(groupMark)) return text;
  const [whole = "", ...fraction] = text.split(decimalMark);
  const groups = whole.trim().split(groupMark);
  const isGrouped =
    /^[-+−]?\d{1,3}$/.test(groups[0] ?? "") && groups.slice(1).every((group) => /^\d{3}( ?%)?$/.test(group));
  return isGrouped ? [groups.join(""), ...fraction].join(decimalMark) : text;
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
