import type { Period } from "../observations/observation.ts";
import { readCbsPeriod } from "../sources/cbs-period.ts";
import { longestWord } from "./name-brackets.ts";

/** What a text says of a period. `because` is why it is none; `suggestion` is asked about, never taken. */
export type PeriodReading =
  | {
      period: Period;
      provisional: boolean;
      /** `2009-10` is October 2009, and a school year as well: whoever reads a whole file sees which. */
      orTwoYears?: true;
    }
  | { because: "day" | "two-years" | "excel-date" | "short-year" | "no-period"; suggestion?: Period };

/** Names of months in Dutch and English, by their first three letters. */
const months: Readonly<Record<string, string>> = {
  jan: "01",
  feb: "02",
  maa: "03",
  mrt: "03",
  mar: "03",
  apr: "04",
  mei: "05",
  may: "05",
  jun: "06",
  jul: "07",
  aug: "08",
  sep: "09",
  okt: "10",
  oct: "10",
  nov: "11",
  dec: "12",
};
const monthName = String.raw`(jan(?:uari|uary)?|feb(?:ruari|ruary)?|maart|mrt|mar(?:ch)?|apr(?:il)?|mei|may|juni?|june|juli?|july|aug(?:ustus|ust)?|sept?(?:ember)?|okt(?:ober)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?`;
const year = String.raw`(\d{4})`;
const ordinal = "([1-4])(?:e|ste|de|st|nd|rd|th)?";
const quarterWord = "(?:kwartaal|kw|quarter|qtr|q|k)";
const halfWord = String.raw`(?:half\s?jaar|halfjaar|semester|half|hj|h|s)`;
const before = String.raw`(?:(?:het\s)?(?:jaar|verslagjaar|boekjaar|year|fy)\s)?`;

/** How people write a period, and what it is; the first that fits counts. */
const forms: readonly [RegExp, (found: RegExpExecArray) => string][] = [
  [form(`${before}${year}`), ([, y]) => `${y}`],
  [form(`${year}\\s?[-/. ]?\\s?${quarterWord}\\s?0?([1-4])`), ([, y, part]) => `${y}-Q${part}`],
  [form(`${ordinal}\\s?${quarterWord}\\s?(?:van\\s|of\\s|-\\s?)?${year}`), ([, part, y]) => `${y}-Q${part}`],
  [form(`${year}\\s?[-,]?\\s?${ordinal}\\s?${quarterWord}`), ([, y, part]) => `${y}-Q${part}`],
  [form(`${quarterWord}\\s?([1-4])\\s?[-/,.]?\\s?${year}`), ([, part, y]) => `${y}-Q${part}`],
  [form(`${year}\\s?[-/. ]?\\s?${halfWord}\\s?0?([12])`), ([, y, part]) => `${y}-S${part}`],
  [
    form(`([12])(?:e|ste|de|st|nd)?\\s?${halfWord}\\s?(?:van\\s|of\\s|-\\s?)?${year}`),
    ([, part, y]) => `${y}-S${part}`,
  ],
  [form(`${halfWord}\\s?([12])\\s?[-/,.]?\\s?${year}`), ([, part, y]) => `${y}-S${part}`],
  [form(`${year}\\s?[-/]\\s?(0[1-9]|1[0-2])`), ([, y, month]) => `${y}-${month}`],
  [form(`${year}m(0[1-9]|1[0-2])`), ([, y, month]) => `${y}-${month}`],
  [form(`${monthName}[-\\s]?${year}`), ([, month = "", y]) => `${y}-${monthOf(month)}`],
  [form(`${year}[-\\s]?${monthName}`), ([, y, month = ""]) => `${y}-${monthOf(month)}`],
];

const day = String.raw`(?:0?[1-9]|[12]\d|3[01])`;
const dates: readonly RegExp[] = [
  form(`(?:per\\s|op\\s|on\\s)?${day}[-/. ](?:0?[1-9]|1[0-2])[-/. ]${year}`),
  form(`${year}[-/. ](?:0?[1-9]|1[0-2])[-/. ]${day}(?:[t ].*)?`),
  form(`${year}(?:0[1-9]|1[0-2])${day}`),
  form(`(?:per\\s|op\\s|on\\s)?${day}\\s${monthName}\\s${year}`),
];
const days = { first: 32_874, last: 49_674 };

/**
 * Reads a period as municipalities and Statistics Netherlands write it: `2024`, `2024JJ00`, `2020KW01`, `2020MM01`,
 * `1e kwartaal 2020`, `Q1 2020`, `2020-Q1`, `januari 2020`, `2024*` (an asterisk: provisional). A day is no period: the
 * year that it lies in is only a suggestion, and so is the year of an Excel date (45292). Years themselves are not
 * judged here.
 */
export function readPeriodText(text: string): PeriodReading {
  const written = text.trim();
  if (written.length > longestWord) return { because: "no-period" };
  const plain = written.normalize("NFKC").replace(/\s+/g, " ").trim().toLowerCase();
  const provisional = plain.endsWith("*");
  const bare = withoutStars(plain).replace(/\.0+$/, "");
  const cbs = readCbsPeriod(bare.toUpperCase());
  if (cbs) return { period: cbs.period, provisional };
  for (const date of dates) {
    const found = date.exec(bare);
    if (found)
      return { because: "day", suggestion: found.slice(1).find((part) => /^\d{4}$/.test(part)) ?? "" };
  }
  const [, first = "", mark = "", second = ""] = /^(\d{4})\s?([-–/])\s?(\d{4}|\d{2})$/.exec(bare) ?? [];
  const isNext = second !== "" && (Number(first) + 1) % 100 === Number(second) % 100;
  // A school year: nobody writes December 2011 as 2011/12.
  if (isNext && (mark !== "-" || second.length === 4)) return { because: "two-years" };
  for (const [pattern, write] of forms) {
    const found = pattern.exec(bare);
    if (found) return { period: write(found), provisional, ...(isNext && { orTwoYears: true }) };
  }
  if (isNext || (second !== "" && second.slice(-2) > first.slice(-2))) return { because: "two-years" };
  if (/^\d{4}sj00$/.test(bare)) return { because: "two-years" };
  if (/^['’`]\d{2}$/.test(bare)) return { because: "short-year", suggestion: `20${bare.slice(1)}` };
  const serial = /^\d{5}$/.test(bare) ? Number(bare) : 0;
  if (serial >= days.first && serial <= days.last)
    return {
      because: "excel-date",
      suggestion: String(new Date((serial - 25_569) * 86_400_000).getUTCFullYear()),
    };
  return { because: "no-period" };
}

/** The year that stands in a text such as a title or the name of a file; null when none does, or several do. */
export function yearInText(text: string): string | null {
  const years = new Set(
    [...text.matchAll(/(?<![\d.,])((?:19|20)\d{2})(?:JJ00)?(?![\d.,]*\d)/g)].map(([, found]) => found),
  );
  const [only] = years;
  return years.size === 1 ? (only ?? null) : null;
}

function withoutStars(text: string): string {
  let end = text.length;
  while (text[end - 1] === "*") end--;
  return text.slice(0, end).trimEnd();
}

function form(pattern: string): RegExp {
  return new RegExp(`^${pattern}$`);
}

function monthOf(name: string): string {
  return months[name.slice(0, 3)] ?? "";
}
