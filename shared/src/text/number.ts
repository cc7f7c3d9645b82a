import type { Locale } from "./define-text.ts";

const tags: Record<Locale, string> = { nl: "nl-NL", en: "en-GB" };
const formats = new Map<string, Intl.NumberFormat>();

/**
 * A number as people read it: a fixed count of decimals, a true minus sign, never "-0,0".
 * This is the one place where numbers become text for people.
 * @throws RangeError when the number is not finite
 */
export function formatNumber(value: number, decimals: number, locale: Locale): string {
  if (!Number.isFinite(value)) throw new RangeError(`not a finite number: ${value}`);
  const name = `${locale} ${decimals}`;
  let format = formats.get(name);
  if (!format) {
    format = new Intl.NumberFormat(tags[locale], {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
      signDisplay: "negative",
    });
    formats.set(name, format);
  }
  return format.format(value).replace("-", "−");
}

/**
 * The number that a reader sees, as a number again: differences are computed from displayed values.
 * It rounds as `formatNumber` does, on the shortest decimal text: 1.005 becomes 1.01, where `toFixed` gives 1.00.
 */
export function roundAsShown(value: number, decimals: number): number {
  // A stored figure mostly has no more decimals than are shown: ten times as quick as formatting it.
  const text = String(value);
  const point = text.indexOf(".");
  const isShort = point < 0 || text.length - point - 1 <= decimals;
  if (isShort && Number.isFinite(value) && !text.includes("e")) return value + 0;
  return Number(plainNumber(value, decimals)) + 0;
}

/** A number with a point and without grouping, rounded as it is shown; zeros at the end are kept. */
export function plainNumber(value: number, decimals: number): string {
  return formatNumber(value, decimals, "en").replaceAll(",", "").replace("−", "-");
}

/** The decimals that a number is shown with: those of its indicator, more where it has more, at most six. */
export function shownDecimals(value: number, decimals: number): number {
  return Math.max(decimals, plainNumber(value, 6).replace(/0+$/, "").split(".")[1]?.length ?? 0);
}

/** A format of days in each language, made when it is first asked for: a list of thousands asks for it on every line. */
function dayFormat(options: Intl.DateTimeFormatOptions): (locale: Locale) => Intl.DateTimeFormat {
  const made = new Map<Locale, Intl.DateTimeFormat>();
  return (locale) => {
    const format =
      made.get(locale) ?? new Intl.DateTimeFormat(tags[locale], { ...options, timeZone: "Europe/Amsterdam" });
    made.set(locale, format);
    return format;
  };
}

const longDay = dayFormat({ dateStyle: "long" });
const longMoment = dayFormat({ dateStyle: "long", timeStyle: "short" });

/** A date as people read it: `21 november 2026`. Dates are shown in Amsterdam's time. */
export const formatDate = (date: string | Date, locale: Locale): string =>
  longDay(locale).format(new Date(date));

/** Made once, as every save asks for the day, and not at the start: a page's first format takes it 20 ms. */
let storedDay: Intl.DateTimeFormat | null = null;

/** The calendar day in Amsterdam as it is stored: `2026-11-21`. */
export function dayInAmsterdam(moment: Date): string {
  storedDay ??= new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/Amsterdam" });
  return storedDay.format(moment);
}

/** A moment as people read it: `21 november 2026 om 10:42`. */
export const formatMoment = (moment: string | Date, locale: Locale): string =>
  longMoment(locale).format(new Date(moment));
