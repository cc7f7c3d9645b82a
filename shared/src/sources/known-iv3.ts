import { yearInText } from "../imports/period-text.ts";
import type { DecimalText } from "../observations/decimal.ts";
import { readDecimal } from "../observations/read-decimal.ts";
import type { FilePlace, SheetRows } from "./sheet-rows.ts";

/** What an Iv3 delivery says that our indicators ask. */
export interface Iv3Reading {
  /** All expenses of the organisation in euros, without the movements of reserves and the result. */
  totalExpenses: DecimalText | null;
  year: string | null;
  place: FilePlace;
  /** Whether the file says that its amounts are euros; else they are thousands, as Iv3 prescribes. */
  inEuros: boolean;
  /** Why the total could not be made. */
  because: "no-side" | "code-twice" | null;
}

/** `0.1 Bestuur`, `6.71a`, `8.3`: one digit, a point, one or two digits. @see Iv3-Informatievoorschrift */
const taskField = /^([0-8]\.\d{1,2}[a-e]?)(?:[\s.:-].*)?$/;
/** `3.5.1`, `L3.5.1 Ingeleend personeel`: economic categories, with the side before it in some forms. */
const category = /^([LB]?)\s?([1-7]\.\d(?:\.\d)?)(?:[\s.:-].*)?$/i;
/** Fewer different ones are another table. */
const leastTaskFields = 8;
const leastCategories = 4;
/** Movements of reserves and the result are no expenses. @see Besluit begroting en verantwoording, article 27 */
const noExpenses = new Set(["0.10", "0.11"]);

type Side = "expenses" | "income" | null;

interface Amount {
  field: string;
  category: string;
  side: Side;
  thousands: number;
}

/** Reads an Iv3 delivery as a matrix or as a list; null when the file is none. */
export function readIv3(sheets: readonly SheetRows[], fileName: string): Iv3Reading | null {
  for (const sheet of sheets) {
    const found = matrixIn(sheet) ?? listIn(sheet);
    if (!found) continue;
    const titles = [...found.above, sheet.name ?? "", fileName];
    const year = titles.map(yearInText).find((text) => text !== null) ?? null;
    const ofSheet = sideOf([sheet.name ?? "", ...found.above].join(" "));
    const amounts = found.amounts.map((amount) => ({ ...amount, side: amount.side ?? ofSheet }));
    const place = { sheet: sheet.name, line: found.line, column: null };
    const inEuros = titles.some(
      (text) => /\bin (hele )?euro/i.test(text) && !/1[.\s]?000|duizend/i.test(text),
    );
    const reading = { year, place, inEuros, totalExpenses: null, because: null };
    if (found.twice) return { ...reading, because: "code-twice" };
    const expenses = amounts.filter(({ side }) => side === "expenses");
    if (expenses.length === 0) {
      // A sheet of income alone: the expenses are on another.
      if (amounts.some(({ side }) => side === "income")) continue;
      return { ...reading, because: "no-side" };
    }
    return { ...reading, totalExpenses: total(expenses, inEuros ? 1 : 1000) };
  }
  return null;
}

/** Fields and categories that others are parts of are not counted again. */
function total(amounts: readonly Amount[], unit: number): DecimalText {
  const fields = new Set(amounts.map(({ field }) => field));
  const categories = new Set(amounts.map((amount) => amount.category));
  // 0.1 is governance; 0.10 and 0.11 are not parts of it.
  const isSum = (field: string) =>
    field !== "0.1" && [...fields].some((other) => other !== field && other.startsWith(field));
  const hasParts = (code: string) => [...categories].some((other) => other.startsWith(`${code}.`));
  const counted = amounts.filter(
    (amount) => !noExpenses.has(amount.field) && !isSum(amount.field) && !hasParts(amount.category),
  );
  const sum = counted.reduce((before, { thousands }) => before + thousands, 0);
  return String(Math.round(sum * unit)) as DecimalText;
}

interface Table {
  amounts: Amount[];
  above: string[];
  /** Line of the headings. */
  line: number;
  /** A spreadsheet made 0.1 of 0.10: which is which nobody knows. */
  twice: boolean;
}

/** Task fields down, categories across. */
function matrixIn({ rows }: SheetRows): Table | null {
  const head = rows.findIndex(
    ({ cells }) => new Set(cells.flatMap((cell) => categoryOf(cell)?.code ?? [])).size >= leastCategories,
  );
  const heading = rows[head];
  if (!heading) return null;
  const columns = heading.cells.flatMap((cell, at) => {
    const found = categoryOf(cell);
    return found ? [{ at, ...found }] : [];
  });
  const first = columns[0]?.at ?? 0;
  const amounts: Amount[] = [];
  const fields: string[] = [];
  for (const { cells } of rows.slice(head + 1)) {
    const field = cells.slice(0, first).flatMap((cell) => taskField.exec(cell.trim())?.[1] ?? [])[0];
    if (!field) continue;
    fields.push(field);
    for (const { at, code, side } of columns) {
      const thousands = amountIn(cells[at]);
      if (thousands !== null) amounts.push({ field, category: code, side, thousands });
    }
  }
  if (new Set(fields).size < leastTaskFields) return null;
  const above = rows.slice(0, head).flatMap(({ cells }) => cells.filter((cell) => cell.trim() !== ""));
  return { amounts, above, line: heading.line, twice: new Set(fields).size < fields.length };
}

/** A row for each task field and category. */
function listIn({ rows }: SheetRows): Table | null {
  const head = rows.findIndex(
    ({ cells }) => find(cells, /^taakveld/) !== null && find(cells, /^(economische )?categorie/) !== null,
  );
  const heading = rows[head];
  if (!heading) return null;
  const at = {
    field: find(heading.cells, /^taakveld/) ?? 0,
    category: find(heading.cells, /^(economische )?categorie/) ?? 0,
    amount: find(heading.cells, /^(bedrag|waarde|value|realisatie)/),
    side: find(heading.cells, /^(lasten|l ?[/-] ?b|baten|soort|zijde)/),
  };
  if (at.amount === null) return null;
  const amounts: Amount[] = [];
  for (const { cells } of rows.slice(head + 1)) {
    const field = taskField.exec(cells[at.field]?.trim() ?? "")?.[1];
    const found = categoryOf(cells[at.category] ?? "");
    const thousands = amountIn(cells[at.amount]);
    if (!field || !found || thousands === null) continue;
    const said = at.side === null ? null : sideOf(cells[at.side] ?? "");
    amounts.push({ field, category: found.code, side: found.side ?? said, thousands });
  }
  if (new Set(amounts.map(({ field }) => field)).size < leastTaskFields) return null;
  const above = rows.slice(0, head).flatMap(({ cells }) => cells.filter((cell) => cell.trim() !== ""));
  const keys = amounts.map(({ field, category: code, side }) => `${field} ${code} ${side}`);
  return { amounts, above, line: heading.line, twice: new Set(keys).size < keys.length };
}

function find(cells: readonly string[], heading: RegExp): number | null {
  const at = cells.findIndex((cell) => heading.test(cell.trim().toLowerCase()));
  return at < 0 ? null : at;
}

function categoryOf(cell: string): { code: string; side: Side } | null {
  const found = category.exec(cell.trim());
  if (!found) return null;
  const side = found[1]?.toUpperCase();
  return { code: found[2] ?? "", side: side === "L" ? "expenses" : side === "B" ? "income" : null };
}

/** "Lasten" or "baten"; a text with both says nothing. */
function sideOf(text: string): Side {
  const expenses = /\blasten\b|^l$/i.test(text.trim());
  const income = /\bbaten\b|^b$/i.test(text.trim());
  return expenses === income ? null : expenses ? "expenses" : "income";
}

/** Iv3 has whole amounts, so that a point is between thousands. */
function amountIn(cell: string | undefined): number | null {
  const reading = readDecimal(cell ?? "", "nl");
  if (reading.kind === "value") return Number(reading.value);
  return reading.kind === "ambiguous" ? Number(reading.readings[0]) : null;
}
