import type { ColumnRole } from "./file-reading.ts";
import { isMarkedHeading } from "./marked-notes.ts";
import type { AreaNames } from "./name-areas.ts";
import type { IndicatorNames } from "./name-indicators.ts";
import { readPeriodText } from "./period-text.ts";
import { isNameHeading, roleOfHeading } from "./propose-headings.ts";
import { isCodeForMissing, meaningOfMark } from "./propose-numbers.ts";
import type { ColumnProfile } from "./propose-profile.ts";

/** Words in a file as ours. */
export interface FileNames {
  areas: AreaNames;
  indicators: IndicatorNames;
}

/** What a column could be, by its contents: the share of its filled cells, 0 to 1. */
export interface ColumnLikeness {
  heading: ColumnRole | null;
  area: number;
  /** Cells that are codes of areas as the register writes them. */
  areaCode: number;
  period: number;
  indicator: number;
  number: number;
}

const firstYear = 1990;
const lastYear = 2035;
/** Different texts of a column that are looked up to see what it is. */
const mostLookedUp = 1_000;

/** How much the contents of a column look like each of the parts of a figure. */
export function likenessOf(column: ColumnProfile, names: FileNames): ColumnLikeness {
  const heading = roleOfHeading(column.name);
  const counts = { area: 0, areaCode: 0, period: 0, indicator: 0, number: 0, marks: 0, all: 0 };
  let lookedUp = 0;
  for (const [text, rows] of column.texts) {
    if (++lookedUp > mostLookedUp) break;
    counts.all += rows;
    if (isMark(text)) {
      counts.marks += rows;
      continue;
    }
    const isNumber = /^[\d\s.,'%€+−-]+$/.test(text);
    if (isPeriod(text)) counts.period += rows;
    // Bare numbers are codes of municipalities only under a heading that says so.
    if (!isNumber || heading === "area") {
      const area = names.areas.find(text);
      if (area.code !== null) counts.area += rows;
      if (area.isCode) counts.areaCode += rows;
    }
    if (!isNumber && names.indicators.find(text).code !== null) counts.indicator += rows;
  }
  const named = counts.all - counts.marks;
  const share = (count: number) => (named === 0 ? 0 : count / named);
  const marks = counts.all === 0 ? 0 : counts.marks / counts.all;
  return {
    heading,
    area: share(counts.area),
    areaCode: share(counts.areaCode),
    period: share(counts.period),
    indicator: share(counts.indicator),
    number: column.filled === 0 ? 0 : Math.min(1, column.numbers / column.filled / Math.max(0.01, 1 - marks)),
  };
}

const isMark = (text: string) => meaningOfMark(text) !== null || isCodeForMissing(text);

function isPeriod(text: string): boolean {
  // Most texts are numbers of other lengths: they cost nothing.
  if (text.length > 40 || !/(19|20)\d\d/.test(text) || (text.length !== 4 && !/\D/.test(text))) return false;
  const reading = readPeriodText(text);
  if (!("period" in reading)) return false;
  const year = Number(reading.period.slice(0, 4));
  return year >= firstYear && year <= lastYear;
}

/** The columns that say of a row which figure it is, and those that say something beside the figure. */
export type RoleColumns = Partial<Record<Exclude<ColumnRole, "wide" | "none">, number>>;

/** Which column is what, by headings and contents together. */
export function findRoles(
  columns: readonly ColumnProfile[],
  rows: number,
  names: FileNames,
): { roles: RoleColumns; likeness: ColumnLikeness[] } {
  const likeness = columns.map((column) => likenessOf(column, names));
  const roles: RoleColumns = {};
  // A file that was marked by us and came back has a column of remarks.
  const taken = new Set(columns.flatMap(({ name }, at) => (isMarkedHeading(name) ? [at] : [])));
  const take = (role: keyof RoleColumns, score: (one: ColumnLikeness, at: number) => number) => {
    const scores = likeness.map((one, at) => (taken.has(at) ? 0 : score(one, at)));
    const best = Math.max(0, ...scores);
    if (best <= 0) return;
    const at = scores.indexOf(best);
    roles[role] = at;
    taken.add(at);
  };
  for (const role of ["numerator", "denominator", "status", "source", "breakdown"] as const)
    take(role, ({ heading, number }) =>
      heading === role && (number > 0.3 || (role !== "numerator" && role !== "denominator")) ? 1 : 0,
    );
  // Codes go before names, and what the cells are goes before what the heading says.
  take("area", ({ heading, area, areaCode }, at) => {
    const headed = heading === "area" || (heading === null && isNameHeading(columns[at]?.name ?? ""));
    const whole = (columns[at]?.filled ?? 0) / rows;
    if (area >= 0.4) return (area + areaCode) * whole + (heading === "area" ? 1 : headed ? 0.3 : 0);
    return heading === "area" ? 0.3 + area : headed && area > 0.2 ? area : 0;
  });
  take("indicator", ({ heading, indicator, number }, at) => {
    if (number > 0.5) return 0;
    if (indicator >= 0.5) return indicator + (heading === "indicator" ? 1 : 0);
    const headed = heading === "indicator" || (indicator > 0 && isNameHeading(columns[at]?.name ?? ""));
    return headed ? 0.4 + indicator : 0;
  });
  take("period", ({ heading, period }, at) => {
    if (heading === "period") return 0.5 + period;
    const different = columns[at]?.texts.size ?? 0;
    return heading === null && period === 1 && different <= 60 ? 0.4 : 0;
  });
  take("value", ({ heading, number }) => (heading === "value" && number > 0.3 ? 1 : 0));
  return { roles, likeness };
}
