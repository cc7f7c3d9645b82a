import type { IndicatorNames } from "../imports/name-indicators.ts";
import { readPeriodText, yearInText } from "../imports/period-text.ts";
import { plainHeading, roleOfHeading } from "../imports/propose-headings.ts";
import type { DecimalText } from "../observations/decimal.ts";
import type { Period } from "../observations/observation.ts";
import { readDecimal } from "../observations/read-decimal.ts";
import type { FilePlace, SheetRows } from "./sheet-rows.ts";

/** A figure that a table gives, before anybody says that it is right. */
export interface FoundFigure {
  indicator: string;
  /** Null: the table does not say of which year. */
  period: Period | null;
  value: DecimalText | null;
  numerator: DecimalText | null;
  denominator: DecimalText | null;
  place: FilePlace;
}

/** A name of the file that may be one of our indicators. */
export interface UnsureName {
  text: string;
  suggestions: readonly { code: string; name: string }[];
  /** The figure beside it, as it is written. */
  written: string;
}

export interface TableReading {
  figures: FoundFigure[];
  unsure: UnsureName[];
  /** Texts beside a name that can be read as two numbers, or as none. */
  unread: { name: string; written: string }[];
}

export interface TableWish {
  names: IndicatorNames;
  /** What somebody said of a name in the file. */
  said: Readonly<Record<string, string>>;
  /** Of a table with rows of many organisations only these. */
  area: { code: string; name: string };
}

/** Names that are asked about at most: more is another table. */
const mostUnsure = 40;

/** A table with names of indicators (or our codes) down, and a column of values or one for each year. */
export function readKnownTable(sheets: readonly SheetRows[], wish: TableWish): TableReading {
  const reading: TableReading = { figures: [], unsure: [], unread: [] };
  for (const sheet of sheets) readSheet(sheet, wish, reading);
  return reading;
}

function readSheet({ name: sheet, rows }: SheetRows, wish: TableWish, reading: TableReading): void {
  const head = rows.findIndex(({ cells }) => isHeading(cells));
  const heading = rows[head];
  if (!heading) return;
  const columns = heading.cells.map((text, at) => ({ at, text: text.trim(), role: roleIn(text) }));
  const nameAt = nameColumn(rows.slice(head + 1), columns, wish);
  const years = columns.filter(({ text }) => /^\d{4}$/.test(text));
  const values = columns.filter(({ role }) => role === "value");
  const read = years.length > 0 ? years : values.slice(0, 1);
  const at = (role: string) => columns.find((column) => column.role === role)?.at ?? null;
  const [areaAt, periodAt, numeratorAt, denominatorAt] = [
    at("area"),
    at("period"),
    at("numerator"),
    at("denominator"),
  ];
  if (nameAt === null || (read.length === 0 && numeratorAt === null)) return;
  const ofSheet = sheetYear(sheet, rows.slice(0, head), read[0]?.text ?? "");
  for (const { cells, line } of rows.slice(head + 1)) {
    const text = cells[nameAt]?.trim() ?? "";
    if (text === "" || (areaAt !== null && !isOwn(cells[areaAt] ?? "", wish.area))) continue;
    const written = read.map((column) => cells[column.at]?.trim() ?? "").find((cell) => cell !== "") ?? "";
    const indicator = wish.said[text] ?? wish.names.find(text).code;
    if (!indicator) {
      const { suggestions } = wish.names.resolve(text);
      const isNew = reading.unsure.length < mostUnsure && reading.unsure.every((one) => one.text !== text);
      if (suggestions.length > 0 && written !== "" && isNew)
        reading.unsure.push({ text, suggestions, written });
      continue;
    }
    const part = (column: number | null) => (column === null ? null : numberIn(cells[column], text, reading));
    const parts = { numerator: part(numeratorAt), denominator: part(denominatorAt) };
    const periodOf = (own: string) => {
      const said = periodAt === null ? own : (cells[periodAt] ?? "");
      const found = readPeriodText(said);
      return "period" in found ? found.period : ofSheet;
    };
    for (const column of read.length > 0 ? read : [{ at: -1, text: "" }]) {
      const value = column.at < 0 ? null : numberIn(cells[column.at], text, reading);
      if (value === null && parts.numerator === null) continue;
      const period = periodOf(years.length > 0 ? column.text : "");
      reading.figures.push({
        indicator,
        period,
        value,
        ...(years.length > 1 ? { numerator: null, denominator: null } : parts),
        place: { sheet, line, column: column.text || null },
      });
    }
  }
}

/** Two words at least, one of which says that values, years or indicators stand below it. */
function isHeading(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== "");
  return (
    filled.length >= 2 &&
    filled.some((cell) => /^\d{4}$/.test(cell.trim()) || ["value", "numerator"].includes(roleIn(cell) ?? ""))
  );
}

/** `Waarde 2024` and `Realisatie 2024` are columns of values too. */
function roleIn(text: string): string | null {
  const bare = plainHeading(text)
    .replace(/\b(19|20)\d\d\b/g, "")
    .trim();
  if (/^(realisatie|werkelijk|actual|rekening|jaarrekening)$/.test(bare)) return "value";
  return roleOfHeading(text) ?? roleOfHeading(bare);
}

/** The column with most names that are ours for sure; without any the one that is headed so. */
function nameColumn(
  rows: SheetRows["rows"],
  columns: readonly { at: number; role: string | null }[],
  { names, said }: TableWish,
): number | null {
  const counted = columns.map(({ at, role }) => ({
    at,
    role,
    sure: rows.filter(({ cells }) => {
      const text = cells[at]?.trim() ?? "";
      return text !== "" && (said[text] !== undefined || names.find(text).code !== null);
    }).length,
  }));
  const best = counted.reduce<(typeof counted)[number] | null>(
    (before, one) => (one.sure > (before?.sure ?? 0) ? one : before),
    null,
  );
  return best?.at ?? counted.find(({ role }) => role === "indicator")?.at ?? null;
}

function sheetYear(sheet: string | null, above: SheetRows["rows"], column: string): Period | null {
  const texts = [column, ...above.flatMap(({ cells }) => cells), sheet ?? ""];
  return texts.map(yearInText).find((year) => year !== null) ?? null;
}

function isOwn(text: string, { code, name }: TableWish["area"]): boolean {
  const said = plainHeading(text).replace(/^(gemeente|provincie|waterschap|municipality of) /, "");
  return text.trim() === code || said === plainHeading(name) || said === plainHeading(code);
}

function numberIn(cell: string | undefined, name: string, reading: TableReading): DecimalText | null {
  const written = cell?.trim() ?? "";
  const found = readDecimal(written, "nl");
  if (found.kind === "value") return found.value;
  // Only a number that can be two things is worth asking; a word or a dash says that there is none.
  const isTwofold = found.kind === "ambiguous" || (found.kind === "refused" && found.suggestion);
  if (isTwofold) reading.unread.push({ name, written });
  return null;
}
