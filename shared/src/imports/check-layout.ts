import { type Finding, mistake } from "./finding.ts";
import { uniqueHeadings } from "./heading-names.ts";
import type { ImportMap, WideColumn } from "./import-map.ts";

/** What says which figure it is: a column of the row, or a word that holds for the whole column or file. */
export type Dimension = ColumnPlace | { text: string; column: string | null };

/** A column by its place from 0, with its name for what is said of it. */
export interface ColumnPlace {
  at: number;
  column: string;
}

export type CellPart = WideColumn["part"];

/** Where the parts of one figure stand in a row. A row of a wide table has several. */
export interface FigurePlace {
  indicator: Dimension;
  area: Dimension;
  period: Dimension;
  parts: FigureParts;
}

/** Every part by name, so that all of them have one shape; null: no column has it. */
export type FigureParts = Readonly<Record<CellPart, ColumnPlace | null>>;

const noParts: FigureParts = {
  value: null,
  numerator: null,
  denominator: null,
  status: null,
  reason: null,
  source: null,
  remark: null,
  version: null,
};

export interface Layout {
  /** Cells that a row has. */
  width: number;
  /** A wide table may have cells without a figure; a long one has a figure in every row. */
  isWide: boolean;
  figures: readonly FigurePlace[];
  breakdown: Dimension | null;
  /** Columns for all figures of the row; null: the map says it. */
  boundaryYear: ColumnPlace | null;
  origin: ColumnPlace | null;
  definitionVersion: ColumnPlace | null;
}

/** Where everything stands, and which headings stand there more often; null when the headings do not fit the map. */
export function layOut(
  map: ImportMap,
  header: readonly string[],
): { layout: Layout | null; findings: Finding[] } {
  const names = uniqueHeadings(header);
  const wrong = [...missingColumns(map, names), ...missingParts(map)];
  if (wrong.length > 0) return { layout: null, findings: wrong };
  const columns: Readonly<Partial<Record<string, string>>> = map.columns;
  const place: Place = (column) => ({ at: names.indexOf(column), column });
  const beside = (name: string) => (columns[name] === undefined ? null : place(columns[name]));
  const dimension = (name: "indicator" | "area" | "period"): Dimension | null => {
    const fixed = map.fixed[name];
    if (columns[name] !== undefined) return place(columns[name]);
    return fixed === undefined ? null : { text: fixed, column: null };
  };
  const common = {
    indicator: dimension("indicator"),
    area: dimension("area"),
    period: dimension("period"),
  };
  const rowParts: Record<CellPart, ColumnPlace | null> = { ...noParts };
  for (const part of ["value", "numerator", "denominator", "status", "source"] as const)
    if (map.columns[part] !== undefined) rowParts[part] = place(map.columns[part]);
  return {
    layout: {
      width: names.length,
      isWide: map.wide.length > 0,
      figures:
        map.wide.length === 0 ? longFigure(common, rowParts) : wideFigures(map, common, rowParts, place),
      breakdown: breakdownOf(map, place),
      boundaryYear: beside("boundaryYear"),
      origin: beside("origin"),
      definitionVersion: beside("definitionVersion"),
    },
    findings: columnsTwice(map, names),
  };
}

type Common = Record<"indicator" | "area" | "period", Dimension | null>;
type Place = (column: string) => ColumnPlace;

function wantedColumns(map: ImportMap): string[] {
  const wanted = [...Object.values(map.columns), ...map.wide.map(({ column }) => column)];
  return [...new Set(wanted.filter((name) => name !== undefined))];
}

function missingColumns(map: ImportMap, names: readonly string[]): Finding[] {
  const known = new Set(names);
  const found = names.join(", ");
  const missing = wantedColumns(map).filter((name) => !known.has(name));
  return missing.map((name) =>
    mistake("column-missing", map.headerLine, name, {
      name,
      found: found.length > 300 ? `${found.slice(0, 299)}…` : found,
    }),
  );
}

/** Another column with the same heading is named "… (2)"; a map that names it too means both. */
function columnsTwice(map: ImportMap, names: readonly string[]): Finding[] {
  const wanted = wantedColumns(map);
  const twice = wanted.filter((name) => names.includes(`${name} (2)`) && !wanted.includes(`${name} (2)`));
  return twice.map((name) => ({ ...mistake("column-twice", map.headerLine, name, { name }), kind: "doubt" }));
}

/** What is said neither by a column nor by a heading nor for the whole file. */
function missingParts(map: ImportMap): Finding[] {
  const missing = (["indicator", "area", "period"] as const).filter(
    (part) =>
      map.columns[part] === undefined &&
      map.fixed[part] === undefined &&
      (map.wide.length === 0 || map.wide.some((column) => column[part] === undefined)),
  );
  const { value, numerator, denominator } = map.columns;
  const hasFigure =
    map.wide.length > 0 || value !== undefined || (numerator !== undefined && denominator !== undefined);
  return [...missing, ...(hasFigure ? [] : (["value"] as const))].map((part) => mistake(`no-${part}-in-map`));
}

function longFigure(common: Common, parts: FigureParts): FigurePlace[] {
  const { indicator, area, period } = common;
  return indicator && area && period ? [{ indicator, area, period, parts }] : [];
}

/** Columns whose headings name the same figure are parts of it: its value, its numerator, its status. */
function wideFigures(map: ImportMap, common: Common, rowParts: FigureParts, place: Place): FigurePlace[] {
  const figures = new Map<string, FigurePlace>();
  for (const wide of map.wide) {
    const named = (name: "indicator" | "area" | "period"): Dimension | null => {
      const text = wide[name];
      return text === undefined ? common[name] : { text, column: wide.column };
    };
    const [indicator, area, period] = [named("indicator"), named("area"), named("period")];
    if (!indicator || !area || !period) continue;
    const key = JSON.stringify([wide.indicator, wide.area, wide.period]);
    const known = figures.get(key) ?? { indicator, area, period, parts: sharedParts(rowParts) };
    figures.set(key, { ...known, parts: { ...known.parts, [wide.part]: place(wide.column) } });
  }
  return [...figures.values()];
}

/** A wide table may say for the whole row where its figures come from and what they are. */
function sharedParts({ source, status }: FigureParts): FigureParts {
  return { ...noParts, source, status };
}

function breakdownOf(map: ImportMap, place: Place): Dimension | null {
  if (map.columns.breakdown !== undefined) return place(map.columns.breakdown);
  return map.fixed.breakdown === undefined ? null : { text: map.fixed.breakdown, column: null };
}
