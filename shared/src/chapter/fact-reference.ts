import { sizeClasses } from "../areas/groups.ts";
import type { Locale } from "../text/define-text.ts";
import { factNames } from "../text/fact-names.ts";
import { formatNumber } from "../text/number.ts";

/** What a bound number is, in four parts: `burglary/NL01/2025/median`. It stays the same from edition to edition. */
export interface FactReference {
  /** Code of an indicator, `goal-16` for a score, or `chapter` for what is counted over all of it. */
  subject: string;
  /** `NL01`, `PV26`, `GM0344`, `size-class:20k-50k`. */
  area: string;
  /** `2025`, `2015/2025`, `latest`, `all`, or the name of a selection: `with-figures`. */
  period: string;
  statistic: Statistic;
}

export const statistics = [
  "value",
  "median",
  "p10",
  "p90",
  "difference",
  "change",
  "municipalities",
  "municipalities-higher",
  "municipalities-lower",
  "municipalities-equal",
  "municipalities-yes",
  "population-share",
  "inhabitants",
  "goals",
  "indicators",
  "other-indicators",
  "with-figure",
  "examples",
  "synthetic-indicators",
  "members",
  "practices",
  "targets",
  "targets-measured",
  "spread",
  "spread-ratio",
  "before",
  "year",
] as const;

/** How many municipalities have more, or less, than a number that stands in the name: `municipalities-above-60`. */
export type BoundStatistic = `municipalities-${"above" | "below"}-${number}`;
export type Statistic = (typeof statistics)[number] | BoundStatistic;

/** Between two years of one area: the size without a sign, with its sign, and who went which way. */
export const spanStatistics: readonly Statistic[] = [
  "difference",
  "change",
  "municipalities-higher",
  "municipalities-lower",
  "municipalities-equal",
  "spread-ratio",
];

export const longestReference = 160;

/** `burglary/NL01/2025/median` */
export function printReference({ subject, area, period, statistic }: FactReference): string {
  return `${subject}/${area}/${period}/${statistic}`;
}

/** The parts of a reference; null for a text that is none. `referenceFaults` says what is wrong with it. */
export function parseReference(text: string): FactReference | null {
  const read = partsOf(text);
  if (!read || text.length > longestReference) return null;
  const { subject, area, period, statistic } = read;
  const known = asStatistic(statistic);
  if (!isSubject(subject) || !isArea(area) || !isPeriod(period) || !known) return null;
  if (spanStatistics.includes(known) && !period.includes("/")) return null;
  return { subject, area, period, statistic: known };
}

/** All that is wrong with a reference, as sentences; empty when it can be read. */
export function referenceFaults(text: string, locale: Locale): string[] {
  const say = factNames(locale);
  if (text.length > longestReference) return [say("wrong.long", { limit: longestReference })];
  const read = partsOf(text);
  if (!read) return [say("wrong.shape", { text, example: "poverty-rate/GM0344/2025/value" })];
  const { subject, area, period, statistic } = read;
  const known = asStatistic(statistic);
  const faults: string[] = [];
  if (!isSubject(subject)) faults.push(say("wrong.subject", { text: subject }));
  if (!isArea(area)) faults.push(say("wrong.area", { text: area }));
  if (!isPeriod(period)) faults.push(say("wrong.period", { text: period }));
  if (!known) faults.push(say("wrong.statistic", { text: statistic, known: knownStatistics }));
  else if (isPeriod(period) && spanStatistics.includes(known) && !period.includes("/"))
    faults.push(say("wrong.span", { statistic: known }));
  return faults;
}

/** The number in the name of a count: 60 of `municipalities-above-60`; null for any other statistic. */
export function boundOf(statistic: Statistic): { side: "above" | "below"; bound: number } | null {
  const match = boundPattern.exec(statistic);
  if (!match) return null;
  return { side: match[1] === "above" ? "above" : "below", bound: Number(match[2]) };
}

/** The years of a span, or of one year twice; null for `all`, `latest` and names. */
export function yearsOf(period: string): { first: number; last: number } | null {
  if (!/^\d{4}(\/\d{4})?$/.test(period)) return null;
  const [first = "", last = first] = period.split("/");
  return { first: Number(first), last: Number(last) };
}

/** A year is a name and no quantity: 2.025 would be wrong. A change says its direction, also upwards. */
export function factText(statistic: Statistic, value: number, decimals: number, locale: Locale): string {
  if (statistic === "year") return String(value);
  const text = formatNumber(value, decimals, locale);
  return statistic === "change" && value > 0 ? `+${text}` : text;
}

function partsOf(text: string): Record<keyof FactReference, string> | null {
  const parts = text.split("/");
  if (parts.length < 4 || parts.length > 5) return null;
  const [subject = "", area = ""] = parts;
  return { subject, area, period: parts.slice(2, -1).join("/"), statistic: parts.at(-1) ?? "" };
}

function isSubject(text: string): boolean {
  const goal = /^goal-(.*)$/.exec(text);
  if (goal) return /^([1-9]|1[0-7])$/.test(goal[1] ?? "");
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text);
}

function isArea(text: string): boolean {
  const [kind, code] = text.split(":");
  if (code !== undefined) return kind === "size-class" && sizeClasses.some((one) => one.code === code);
  return /^(NL01|GM\d{4}|PV\d{2}|WS[0-9A-Z]{2,6})$/.test(text);
}

function isPeriod(text: string): boolean {
  const years = yearsOf(text);
  if (years) return !text.includes("/") || years.first < years.last;
  return /^[a-z]+(-[a-z0-9]+)*$/.test(text);
}

function asStatistic(text: string): Statistic | null {
  const named = statistics.find((one) => one === text);
  if (named) return named;
  const match = boundPattern.exec(text);
  return match ? `municipalities-${match[1] === "above" ? "above" : "below"}-${Number(match[2])}` : null;
}

/** One spelling of each number: no zero before it or behind its decimals. */
const boundPattern =
  /^municipalities-(above|below)-((?:0|-?[1-9]\d{0,8})(?:\.\d{0,3}[1-9])?|-0\.\d{0,3}[1-9])$/;
const knownStatistics = [...statistics, "municipalities-above-60", "municipalities-below-60"].join(", ");
