import type { ReadingRemark } from "./file-reading.ts";
import type { YearSpan } from "./name-areas.ts";
import { type PeriodReading, readPeriodText } from "./period-text.ts";
import type { Layout } from "./propose-layout.ts";
import type { ColumnProfile } from "./propose-profile.ts";

/** The years that the figures are about; null when nothing says so. */
export function spanOfPeriods(layout: Layout, columns: readonly ColumnProfile[]): YearSpan | null {
  const years = textsOf(layout, columns)
    .map(readPeriodText)
    .flatMap((reading) => ("period" in reading ? [Number(reading.period.slice(0, 4))] : []))
    .filter((year) => year >= 1990 && year <= 2035);
  return years.length === 0 ? null : { first: Math.min(...years), last: Math.max(...years) };
}

/** What there is to say of periods: texts that are none, and asterisks. */
export function remarksOnPeriods(layout: Layout, columns: readonly ColumnProfile[]): ReadingRemark[] {
  const remarks: ReadingRemark[] = [];
  const texts = textsOf(layout, columns);
  const none = texts.flatMap((text) => {
    const reading = readPeriodText(text);
    return "because" in reading ? [{ text, reading }] : [];
  });
  const [first] = none;
  if (first)
    remarks.push({
      code: "not-periods",
      values: { count: none.length, example: first.text.slice(0, 60), why: { remark: whyOf(first.reading) } },
    });
  const twofold = maybeSchoolYears(layout, columns);
  if (twofold !== null) remarks.push({ code: "maybe-school-years", values: { text: twofold } });
  const provisional = texts.find((text) => text.trimEnd().endsWith("*"));
  if (provisional !== undefined) remarks.push({ code: "provisional", values: { text: provisional } });
  return remarks;
}

/** A text that is a month and a school year as well (`2009-10`), when no other period of the file is clearly a month. */
export function maybeSchoolYears(layout: Layout, columns: readonly ColumnProfile[]): string | null {
  let twofold: string | null = null;
  for (const text of textsOf(layout, columns)) {
    const reading = readPeriodText(text);
    if (!("period" in reading)) continue;
    if (reading.orTwoYears) twofold ??= text;
    else if (/^\d{4}-\d{2}$/.test(reading.period)) return null;
  }
  return twofold;
}

function whyOf({ because }: Extract<PeriodReading, { because: string }>): ReadingRemark["code"] {
  return `why-${because}`;
}

function textsOf({ columns, fixed, wide }: Layout, all: readonly ColumnProfile[]): string[] {
  return [
    ...(all.find(({ name }) => name === columns.period)?.texts.keys() ?? []),
    ...wide.flatMap(({ period }) => (period === undefined ? [] : [period])),
    ...(fixed.period === undefined ? [] : [fixed.period]),
  ];
}
