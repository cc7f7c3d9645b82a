import type { ImportMap, WideColumn } from "./import-map.ts";
import { readPeriodText } from "./period-text.ts";
import { isNameHeading } from "./propose-headings.ts";
import type { ColumnProfile, TableProfile } from "./propose-profile.ts";
import { type ColumnLikeness, type FileNames, findRoles, type RoleColumns } from "./propose-roles.ts";

/** Which columns make the figures, and what a heading stands for. */
export type Layout = Pick<ImportMap, "columns" | "fixed" | "wide">;

/** What the heading of a column of figures names. Texts are the file's own words, a period is ours. */
interface HeadingNames {
  period?: string;
  area?: string;
  indicator?: string;
  part: WideColumn["part"];
}

/** The name of an indicator with its unit, a year and a part; a longer text is no heading but a note. */
const longestHeading = 400;
const firstYear = 1990;
const lastYear = 2035;

/**
 * How the columns of a table hang together: long (a row is a figure) or wide (the heading of a column names a period, an
 * area or an indicator, or a period and an indicator). A column that nothing is known of is left out.
 */
export function proposeLayout({ columns, rows }: TableProfile, names: FileNames): Layout {
  const { roles, likeness } = findRoles(columns, rows, names);
  const nameOf = (at: number | undefined) => (at === undefined ? undefined : columns[at]?.name);
  const rowColumns: Layout["columns"] = {};
  for (const [role, at] of Object.entries(roles)) {
    const name = nameOf(at);
    if (name !== undefined) Object.assign(rowColumns, { [role]: name });
  }
  if (roles.value !== undefined) return { columns: rowColumns, fixed: {}, wide: [] };
  const taken = new Set(Object.values(roles));
  const figures = columns.filter((column, at) => !taken.has(at) && isOfFigures(column, likeness[at]));
  const wide = proposeWide(figures, roles, names);
  if (wide.length > 0) return { columns: rowColumns, fixed: {}, wide };
  const [only, ...more] = figures;
  if (!only || more.length > 0) return { columns: rowColumns, fixed: {}, wide: [] };
  const fixed = roles.indicator === undefined ? { indicator: only.name } : {};
  return { columns: { ...rowColumns, value: only.name }, fixed, wide: [] };
}

function isOfFigures({ name, filled }: ColumnProfile, likeness: ColumnLikeness | undefined): boolean {
  // Numbers of rows and codes are numbers, and no figures.
  if (isNameHeading(name) || /^(id|nr|nummer|volgnummer|rij|rank|rang|#)$/i.test(name.trim())) return false;
  return filled === 0 || (likeness?.number ?? 0) >= 0.5;
}

type Kind = "period" | "area" | "indicator" | "both";

function proposeWide(figures: readonly ColumnProfile[], roles: RoleColumns, names: FileNames): WideColumn[] {
  const read = figures.map((column) => ({ column: column.name, named: readHeading(column.name, names) }));
  const kinds = new Map<Kind, WideColumn[]>();
  for (const { column, named } of read) {
    const kind = kindOf(named);
    if (kind === null || contradicts(kind, roles)) continue;
    const { part, ...texts } = named;
    kinds.set(kind, [...(kinds.get(kind) ?? []), { column, part, ...texts }]);
  }
  const enough = [...kinds].filter(([kind, found]) => found.length >= (kind === "area" ? 2 : 1));
  const [most] = enough.sort(([, one], [, other]) => other.length - one.length);
  const [kind, wide = []] = most ?? [];
  return kind === "area" ? [...wide, ...otherAreas(read, wide)] : wide;
}

/** Among municipalities side by side a heading that is none of them is one with a slip: asked, not passed over. */
function otherAreas(
  read: readonly { column: string; named: HeadingNames }[],
  wide: readonly WideColumn[],
): WideColumn[] {
  if (wide.length < read.length / 2) return [];
  return read
    .filter(({ column, named }) => kindOf(named) === null && !/^kolom \d+$/.test(column))
    .map(({ column }) => ({ column, part: "value", area: column }));
}

function kindOf({ period, area, indicator }: HeadingNames): Kind | null {
  if (period !== undefined) return indicator === undefined ? "period" : "both";
  return area !== undefined ? "area" : indicator !== undefined ? "indicator" : null;
}

/** A column of the row already says what these headings would say. */
function contradicts(kind: Kind, roles: RoleColumns): boolean {
  if (kind === "both") return roles.period !== undefined || roles.indicator !== undefined;
  return roles[kind] !== undefined;
}

const parts: readonly (readonly [WideColumn["part"], RegExp])[] = [
  ["numerator", /\b(teller|numerator)\b/],
  ["denominator", /\b(noemer|denominator)\b/],
  ["status", /\bstatus\b/],
];

/** What a heading of figures names: `2024`, `GM0344`, `Utrecht`, `Openbare toiletten`, `2024 openbare toiletten (teller)`. */
export function readHeading(heading: string, names: FileNames): HeadingNames {
  if (heading.length > longestHeading) return { part: "value" };
  const bare = heading.replace(/ \(\d+\)$/, "");
  const period = periodOf(bare);
  if (period !== null) return { period, part: "value" };
  const part = parts.find(([, pattern]) => pattern.test(bare.toLowerCase()))?.[0] ?? "value";
  const withoutPart =
    part === "value"
      ? bare
      : bare.replace(/[\s(,:-]*\b(teller|numerator|noemer|denominator|status)\b\)?/i, "").trim();
  const apart = takePeriod(withoutPart);
  if (apart)
    return apart.rest === ""
      ? { period: apart.period, part }
      : { period: apart.period, indicator: apart.rest, part };
  if (!/^[\d\s.,]*$/.test(withoutPart) && names.areas.find(withoutPart).code !== null)
    return { area: withoutPart, part };
  if (names.indicators.find(withoutPart).code !== null) return { indicator: withoutPart, part };
  return { part };
}

function periodOf(text: string): string | null {
  const reading = readPeriodText(text);
  if (!("period" in reading)) return null;
  const year = Number(reading.period.slice(0, 4));
  return year >= firstYear && year <= lastYear ? reading.period : null;
}

/** A period at the beginning or the end of a heading, and what else it says. */
function takePeriod(text: string): { period: string; rest: string } | null {
  const [first = "", ...more] = text.split(apart);
  const last = more.at(-1) ?? "";
  for (const [word, rest] of [
    [first, text.slice(first.length)],
    [last, text.slice(0, text.length - last.length)],
  ] as const) {
    const period = periodOf(word.replace(/^[([]|[)\]]$/g, ""));
    if (period !== null) return { period, rest: rest.split(apart).filter(Boolean).join(" ") };
  }
  return null;
}

const apart = /[\s_/|:–-]+/;
