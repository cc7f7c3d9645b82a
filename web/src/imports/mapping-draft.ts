import type { ImportDetail } from "@lokaal17/shared/contract/imports";
import type { ColumnRole } from "@lokaal17/shared/imports/file-reading";
import type { ImportMap, MappedColumn, WideColumn } from "@lokaal17/shared/imports/import-map";

export type Reading = NonNullable<ImportDetail["reading"]>;

/** How a file is read, as somebody is saying it: the map, and what has no answer yet. */
export interface MappingDraft {
  map: ImportMap;
  /** Null: the numbers can be read in two ways and nobody has said which. */
  decimalMark: "," | "." | null;
}

/** What every figure needs, and a file may say in a column, in the headings of wide columns or once for all rows. */
export const dimensions = ["indicator", "area", "period"] as const;
export type Dimension = (typeof dimensions)[number];

/** What somebody still has to say before the file can be tried. */
export type OpenQuestion = Dimension | "value" | "decimal-mark" | "source" | "area-names" | "indicator-names";

/**
 * The draft to begin with: what was said, or what was proposed.
 * @param said whether somebody answered the questions before, so that the mark in the map is an answer
 */
export function draftOf(map: ImportMap, reading: Reading, said: boolean): MappingDraft {
  const asked = !said && reading.open.includes("decimal-mark");
  return { map, decimalMark: asked ? null : map.decimalMark };
}

/** What a column is in the map. */
export function roleOf({ columns, wide }: ImportMap, name: string): ColumnRole {
  if (wide.some(({ column }) => column === name)) return "wide";
  const role = mappedColumns.find((key) => columns[key] === name);
  return role ?? "none";
}

const mappedColumns = [
  "indicator",
  "area",
  "period",
  "value",
  "numerator",
  "denominator",
  "status",
  "breakdown",
  "source",
] as const satisfies readonly MappedColumn[];

/** Gives a column a role. A role belongs to one column: the one that had it loses it. */
export function withRole(map: ImportMap, name: string, role: ColumnRole): ImportMap {
  const columns = Object.fromEntries(
    Object.entries(map.columns).filter(([key, column]) => column !== name && key !== role),
  );
  const wide = map.wide.filter(({ column }) => column !== name);
  if (role === "wide") return { ...map, columns, wide: [...wide, headingOf(map, name)] };
  if (role === "none") return { ...map, columns, wide };
  const { [role as Dimension]: _, ...fixed } = map.fixed;
  const next: ImportMap = { ...map, columns: { ...columns, [role]: name }, wide, fixed };
  if (role !== "source") return next;
  const { source: __, ...withoutSource } = next;
  return withoutSource;
}

/** A new wide column: its heading stands for what the other wide columns stand for, or for what it looks like. */
function headingOf(map: ImportMap, column: string): WideColumn {
  const year = /(?:19|20)\d{2}/.exec(column)?.[0];
  const dimension = wideDimension(map) ?? (year ? "period" : "indicator");
  return { column, part: "value", [dimension]: dimension === "period" ? (year ?? column) : column };
}

/** What the headings of the wide columns stand for; null without such columns. */
export function wideDimension({ wide }: ImportMap): Dimension | null {
  const first = wide[0];
  return first ? (dimensions.find((dimension) => first[dimension] !== undefined) ?? null) : null;
}

/** The headings of all wide columns stand for something else. */
export function withWideDimension(map: ImportMap, dimension: Dimension): ImportMap {
  const wide = map.wide.map(({ column, part }) => ({
    column,
    part,
    [dimension]: dimension === "period" ? (/(?:19|20)\d{2}/.exec(column)?.[0] ?? column) : column,
  }));
  return { ...map, wide };
}

/** One wide column with other words or another part. */
export const withWide = (map: ImportMap, column: string, change: Partial<WideColumn>): ImportMap => ({
  ...map,
  wide: map.wide.map((one) => (one.column === column ? { ...one, ...change } : one)),
});

/** Where the file says a thing: in a column, in its wide headings, once for all rows, or nowhere. */
export function saidBy(
  { columns, wide, fixed }: ImportMap,
  dimension: Dimension,
): "column" | "wide" | "fixed" | null {
  if (columns[dimension] !== undefined) return "column";
  if (wide.length > 0 && wide.every((column) => column[dimension] !== undefined)) return "wide";
  return fixed[dimension] === undefined ? null : "fixed";
}

/** Says once for all rows what no column says; an indicator by its code. Empty: nothing. */
export function withFixed(map: ImportMap, dimension: Dimension, word: string): ImportMap {
  const { [dimension]: _, ...fixed } = map.fixed;
  if (word === "") return { ...map, fixed };
  const next = { ...map, fixed: { ...fixed, [dimension]: word } };
  if (dimension !== "indicator" || map.indicators[word]) return next;
  return { ...next, indicators: { ...map.indicators, [word]: { code: word, beyondLimits: "refuse" } } };
}

/** Where the figures come from, once for all rows. Empty: nothing. */
export function withSource({ source: _, ...map }: ImportMap, source: string): ImportMap {
  return source === "" ? map : { ...map, source };
}

/** What still has to be said, in the order of the screen. A draft may go without a source; an approved figure never. */
export function openQuestions(
  { map, decimalMark }: MappingDraft,
  reading: Reading,
  target: ImportDetail["target"],
): OpenQuestion[] {
  const found: OpenQuestion[] = [];
  if (map.columns.value === undefined && !map.wide.some(({ part }) => part !== "status")) found.push("value");
  for (const dimension of dimensions) if (saidBy(map, dimension) === null) found.push(dimension);
  const sourced = map.source || map.columns.source || map.wide.some(({ part }) => part === "source");
  if (!sourced && target === "approved") found.push("source");
  if (decimalMark === null) found.push("decimal-mark");
  if (hasOpenName(map, reading, "area")) found.push("area-names");
  if (hasOpenName(map, reading, "indicator")) found.push("indicator-names");
  return found;
}

function hasOpenName(map: ImportMap, reading: Reading, of: "area" | "indicator"): boolean {
  if (!namesApply(map, reading, of)) return false;
  return namesOf(map, reading, of).some(({ text }) => isOpen(standing(map, of, text)));
}

/** The names that this map asks about: those in its column, in its wide headings, and once for all rows. */
export function namesOf(map: ImportMap, reading: Reading, of: "area" | "indicator"): Reading["names"] {
  const unused = new Set(reading.columns.flatMap(({ name }) => (roleOf(map, name) === "none" ? [name] : [])));
  const isAsked = (text: string) =>
    (map.columns[of] !== undefined && !unused.has(text)) ||
    map.wide.some((wide) => wide[of] === text) ||
    map.fixed[of] === text;
  return reading.names.filter((name) => name.of === of && isAsked(name.text));
}

/** Takes over the names that can be one thing only, where nobody said otherwise: those of a heading that came into use. */
export function withSureNames(map: ImportMap, reading: Reading): ImportMap {
  let next = map;
  for (const kind of named)
    for (const { text, code } of namesOf(map, reading, kind))
      if (code !== null && standing(map, kind, text).kind === "open")
        next = withName(next, kind, text, { kind: "code", code });
  return next;
}

const named = ["area", "indicator"] as const;

/** A name that is left out needs a reason too. */
const isOpen = (said: NameStanding) =>
  said.kind === "open" || (said.kind === "not-stored" && said.reason.trim().length < 3);

/**
 * Whether the names that were read are those of this map: after another column was pointed out they are not, and are
 * looked up when the mapping is sent.
 */
export function namesApply(map: ImportMap, reading: Reading, of: "area" | "indicator"): boolean {
  const read = reading.columns.find(({ role }) => role === of)?.name;
  return map.columns[of] === read;
}

/** What is said of a name of the file: our code, that it is not stored and why, or nothing yet. */
export type NameStanding =
  | { kind: "code"; code: string }
  | { kind: "not-stored"; reason: string }
  | { kind: "open" };

export function standing(map: ImportMap, of: "area" | "indicator", name: string): NameStanding {
  const left = map.notStored[of][name];
  if (left) return { kind: "not-stored", reason: left.nl };
  const code = of === "area" ? map.areas[name] : map.indicators[name]?.code;
  return code ? { kind: "code", code } : { kind: "open" };
}

/** What a name means: one of our codes, not stored for a reason, or nothing yet. */
export function withName(
  map: ImportMap,
  of: "area" | "indicator",
  name: string,
  said: NameStanding,
): ImportMap {
  const { [name]: _, ...left } = map.notStored[of];
  const kept = said.kind === "not-stored" ? { ...left, [name]: { nl: said.reason, en: said.reason } } : left;
  const notStored = { ...map.notStored, [of]: kept };
  if (of === "area") {
    const { [name]: __, ...areas } = map.areas;
    return { ...map, notStored, areas: said.kind === "code" ? { ...areas, [name]: said.code } : areas };
  }
  const { [name]: before, ...indicators } = map.indicators;
  if (said.kind !== "code") return { ...map, notStored, indicators };
  const mapped = before?.code === said.code ? before : { code: said.code, beyondLimits: "refuse" as const };
  return { ...map, notStored, indicators: { ...indicators, [name]: mapped } };
}

/** By how much the numbers of one indicator are multiplied; 1 is not written down. */
export function withFactor(map: ImportMap, name: string, factor: number): ImportMap {
  const mapped = map.indicators[name];
  if (!mapped) return map;
  const { factor: _, ...rest } = mapped;
  return {
    ...map,
    indicators: { ...map.indicators, [name]: factor === 1 ? rest : { ...rest, factor } },
  };
}

/** The map as it is sent: with the mark that was said. */
export function mapToSend({ map, decimalMark }: MappingDraft): ImportMap {
  return { ...map, decimalMark: decimalMark ?? map.decimalMark };
}
