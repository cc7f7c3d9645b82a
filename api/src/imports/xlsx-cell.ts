import type { CellFormat } from "./xlsx-styles.ts";

const dayInMilliseconds = 86_400_000;
/** Day 0 of both calendars of Excel, in days before 1970. */
const epochs = { 1900: 25_569, 1904: 24_107 };

/**
 * The number of a cell as people see it, exact: what the format makes of it, else its digits as decimal text. Excel
 * keeps 15 digits; what a file has beyond them is dust of binary fractions (8.100000000000001 is 8.1).
 * @returns a number with this decimal mark and no marks between thousands; `8,13 %`; a date as `2024-01-01`
 */
export function cellNumberText(
  raw: string,
  format: CellFormat,
  calendar: 1900 | 1904,
  decimalMark: "," | ".",
): string {
  const number = Number(raw);
  if (raw.trim() === "" || !Number.isFinite(number)) return raw;
  switch (format.kind) {
    case "date":
      return dateText(number, format.shows, calendar);
    case "percent":
      return `${withMark(movePoint(plainDigits(number)), decimalMark)} %`;
    case "number": {
      const { decimals } = format;
      const rounded = decimals === null || decimals > 20 ? "" : number.toFixed(decimals);
      return withMark(
        rounded !== "" && Number(rounded) === number ? rounded : plainDigits(number),
        decimalMark,
      );
    }
  }
}

/** At most 15 digits, no exponent. */
export function plainDigits(number: number): string {
  const text = String(Number(number.toPrecision(15)));
  if (!/e/i.test(text)) return text;
  const exact = number.toFixed(Math.min(100, Math.max(0, 15 - Math.floor(Math.log10(Math.abs(number))))));
  return exact.includes(".") ? exact.replace(/\.?0+$/, "") : exact;
}

/** A hundred times as much, digit by digit. */
function movePoint(text: string): string {
  const sign = text.startsWith("-") ? "-" : "";
  const [whole = "", fraction = ""] = text.replace("-", "").split(".");
  const digits = fraction.padEnd(2, "0");
  const left = `${whole}${digits.slice(0, 2)}`.replace(/^0+(?=\d)/, "");
  return `${sign}${left}${digits.length > 2 ? `.${digits.slice(2)}` : ""}`;
}

const withMark = (text: string, mark: string) => (mark === "." ? text : text.replace(".", mark));

function dateText(serial: number, shows: "day" | "month" | "year" | "moment", calendar: 1900 | 1904): string {
  // In the calendar of 1900 a 29 February stands that never was: before it the days count one more.
  const day = calendar === 1900 && serial < 60 ? serial + 1 : serial;
  const moment = new Date(Math.round((day - epochs[calendar]) * dayInMilliseconds));
  if (Number.isNaN(moment.getTime())) return String(serial);
  const text = moment.toISOString();
  if (shows === "year") return text.slice(0, 4);
  if (shows === "month") return text.slice(0, 7);
  return shows === "moment" && !Number.isInteger(serial)
    ? text.slice(0, 16).replace("T", " ")
    : text.slice(0, 10);
}
