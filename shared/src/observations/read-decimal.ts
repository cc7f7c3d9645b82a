import type { Locale } from "../text/define-text.ts";
import { type DecimalText, isDecimalText } from "./decimal.ts";

/** What a typed or pasted text turned out to be. "1.234" is asked, never guessed. */
export type DecimalReading =
  | { kind: "value"; value: DecimalText }
  | { kind: "empty" }
  | { kind: "ambiguous"; readings: readonly [DecimalText, DecimalText] }
  /** `suggestion` is what the other language's decimal mark would make of it: to ask about, never to take. */
  | { kind: "refused"; because: "not-a-number" | "too-many-digits"; suggestion?: DecimalText };

const spaces = /[\s\u00a0\u202f\u2009]/g;

/**
 * Reads a number as a person of the locale writes it: `1.234,5` (nl), `1,234.5` (en), `1 234`, `8,1 %`, `−3`.
 * One mark with exactly three digits behind it can be a thousand or a fraction: then both readings are given.
 * Exponents, hexadecimals, infinities and NaN are refused.
 * @see entry.md, Numbers
 */
export function readDecimal(text: string, locale: Locale): DecimalReading {
  const trimmed = text.trim().replace(/%$/, "").trim();
  if (trimmed === "") return { kind: "empty" };
  const digits = trimmed.replace("−", "-");
  if (!/^[-+]?[\d.,\s\u00a0\u202f\u2009]*\d$/.test(digits))
    return { kind: "refused", because: "not-a-number" };
  const [decimalMark, groupMark] = locale === "nl" ? [",", "."] : [".", ","];
  const plain = digits.replace(/^\+/, "");
  const ambiguous = /^-?[1-9]\d{0,2}([.,])\d{3}$/.exec(plain);
  if (ambiguous?.[1] === groupMark) {
    const asGroup = store(plain.replace(groupMark, ""));
    const asFraction = store(plain.replace(groupMark, "."));
    if (asGroup && asFraction) return { kind: "ambiguous", readings: [asGroup, asFraction] };
  }
  const grouped = groups(plain, decimalMark, groupMark);
  if (grouped === null)
    return { kind: "refused", because: "not-a-number", ...suggestionFor(plain, groupMark) };
  const value = store(grouped);
  return value ? { kind: "value", value } : { kind: "refused", because: "too-many-digits" };
}

/** "12.5" in Dutch is no number, yet there is one thing that it can mean. */
function suggestionFor(text: string, groupMark: string): { suggestion?: DecimalText } {
  const [whole = "", fraction, ...more] = text.split(groupMark);
  if (more.length > 0 || fraction === undefined || !/^-?\d+$/.test(whole) || !/^\d+$/.test(fraction))
    return {};
  const value = store(`${whole}.${fraction}`);
  return value ? { suggestion: value } : {};
}

/** Takes the grouping marks out; null when they do not stand where groups of three do. */
function groups(text: string, decimalMark: string, groupMark: string): string | null {
  const [whole = "", fraction, ...more] = text.split(decimalMark);
  if (more.length > 0 || (fraction !== undefined && !/^\d+$/.test(fraction))) return null;
  const marks = whole.includes(groupMark) ? groupMark : spaces;
  const parts = typeof marks === "string" ? whole.split(marks) : whole.split(/[\s\u00a0\u202f\u2009]/);
  const [first = "", ...rest] = parts;
  if (!/^-?\d+$/.test(first)) {
    const bareFraction = fraction !== undefined && (first === "" || first === "-") && rest.length === 0;
    return bareFraction ? `${first}0.${fraction}` : null;
  }
  if (rest.length > 0 && (first.replace("-", "").length > 3 || rest.some((part) => !/^\d{3}$/.test(part))))
    return null;
  return `${first}${rest.join("")}${fraction === undefined ? "" : `.${fraction}`}`;
}

/** As it is stored: no zeros in front, no minus before zero. */
function store(text: string): DecimalText | null {
  const clean = text.replace(/^(-?)0+(?=\d)/, "$1");
  const value = /^-0(\.0+)?$/.test(clean) ? clean.slice(1) : clean;
  return isDecimalText(value) ? value : null;
}
