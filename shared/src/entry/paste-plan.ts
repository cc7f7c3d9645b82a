import type { EntryCell, EntryRow } from "../contract/entry.ts";
import { type DecimalText, isDecimalText } from "../observations/decimal.ts";
import { exactDecimals } from "../observations/decimal-places.ts";
import { readDecimal } from "../observations/read-decimal.ts";
import type { Locale } from "../text/define-text.ts";
import { type CellMistake, checkCell } from "./check-value.ts";

/** What would happen to one cell of a pasted block. */
export type PasteKind =
  | "new"
  | "changed"
  | "unchanged"
  /** The mark in the number can be a thousand or a fraction: asked once for the whole block. */
  | "ambiguous"
  | "refused"
  | "locked"
  /** Empty or a sign for "no figure" in the block: the cell stays as it is. */
  | "skipped"
  /** Empty in the block, and emptied because that was asked for. */
  | "emptied";

export type PasteRefusal =
  | { because: "not-a-number" | "too-many-digits" | "twice" }
  | { because: "mistakes"; mistakes: readonly CellMistake[] };

/** One cell of the block that falls on a cell of the grid. */
export interface PasteStep {
  row: EntryRow;
  period: string;
  /** Null in a year that stands fixed. */
  cell: EntryCell | null;
  typed: string;
  kind: PasteKind;
  /** What the cell becomes; for an ambiguous text not known yet. */
  value: DecimalText | null;
  /** How many decimals the text has less than the cell or its indicator: Excel copies what it shows. */
  decimalsLost: number;
  refusal: PasteRefusal | null;
}

/** The question about the mark in a block, with its first number as the example. */
export interface MarkQuestion {
  typed: string;
  /** Null when the mark cannot stand between thousands there: `12.5` in Dutch. */
  asGroup: DecimalText | null;
  asFraction: DecimalText;
}

export interface PastePlan {
  steps: PasteStep[];
  counts: Record<PasteKind, number>;
  /** Rows and columns of the block that fall outside the grid. */
  outside: { rows: number; columns: number };
  /** Names or years in the block that the grid does not have. */
  unknown: string[];
  question: MarkQuestion | null;
  /** How many cells the block would empty when that were asked for. */
  couldEmpty: number;
}

export interface PasteGrid {
  rows: readonly EntryRow[];
  columns: readonly { period: string; asked: boolean }[];
  at: { row: number; column: number };
}

export interface PasteChoices {
  /** What the mark between digits is; null: not answered yet. */
  mark: "group" | "fraction" | null;
  /** Whether cells that are empty in the block are emptied in the grid. */
  empties: boolean;
  /** What the first row and the first column of the block are: headings that say where, or values. */
  headings: { years: boolean; names: boolean };
}

export const nothingChosen: PasteChoices = {
  mark: null,
  empties: false,
  headings: { years: false, names: false },
};

/** So many cells are written at once; the API takes no more (`batchLimit` of its contract). */
export const pasteLimit = 2_000;

/** What spreadsheets hold where there is no figure; `<5` hides a small number. None of these empties a cell. */
const noFigure = /^(?:[-–—.x?*]|n\.?v\.?t\.?|n\/?a|<\s*\d+)$/i;

/**
 * What pasting a block at a place of the grid would do, cell by cell; nothing is written. Every number is read as a
 * person of the locale writes it, and checked as a typed one is.
 * @see entry.md, Paste
 */
export function planPaste(
  block: readonly (readonly string[])[],
  grid: PasteGrid,
  choices: PasteChoices,
  locale: Locale,
): PastePlan {
  const plan: PastePlan = {
    steps: [],
    counts: {
      new: 0,
      changed: 0,
      unchanged: 0,
      ambiguous: 0,
      refused: 0,
      locked: 0,
      skipped: 0,
      emptied: 0,
    },
    outside: { rows: 0, columns: 0 },
    unknown: [],
    question: null,
    couldEmpty: 0,
  };
  const { years, names } = choices.headings;
  const places = placesOf(block, grid, choices.headings, plan);
  const seen = new Set<string>();
  for (const [blockRow, texts] of block.entries()) {
    const row = places.rows[blockRow];
    if (!row || (years && blockRow === 0)) continue;
    for (const [blockColumn, text] of texts.entries()) {
      const column = places.columns[blockColumn];
      if (!column || (names && blockColumn === 0)) continue;
      const step = stepOf(row, column, text.trim(), choices, locale, plan);
      const place = `${row.indicator} ${column.period}`;
      if (seen.has(place) && step.kind !== "skipped") Object.assign(step, twice);
      seen.add(place);
      plan.counts[step.kind]++;
      plan.steps.push(step);
    }
  }
  return plan;
}

const twice = { kind: "refused", refusal: { because: "twice" } } satisfies Partial<PasteStep>;

/** Which row and column of the grid every row and column of the block falls on; counts what falls on none. */
function placesOf(
  block: readonly (readonly string[])[],
  { rows, columns, at }: PasteGrid,
  { years, names }: PasteChoices["headings"],
  plan: PastePlan,
) {
  const width = Math.max(0, ...block.map((texts) => texts.length));
  const byName = new Map(rows.flatMap((row) => [row.name, row.indicator].map((name) => [plain(name), row])));
  const rowOf = (blockRow: number): EntryRow | undefined => {
    if (names) return byName.get(plain(block[blockRow]?.[0] ?? ""));
    return rows[at.row + blockRow - (years ? 1 : 0)];
  };
  const columnOf = (blockColumn: number) => {
    const head = block[0]?.[blockColumn] ?? "";
    if (years) return columns.find(({ period }) => period === head.trim());
    return columns[at.column + blockColumn - (names ? 1 : 0)];
  };
  const found = {
    rows: block.map((_, row) => rowOf(row)),
    columns: Array.from({ length: width }, (_, column) => columnOf(column)),
  };
  for (const [place, row] of found.rows.entries()) {
    const name = (block[place]?.[0] ?? "").trim();
    if (row || (years && place === 0) || block[place]?.every((text) => text.trim() === "")) continue;
    if (names && name !== "") plan.unknown.push(name);
    else plan.outside.rows++;
  }
  for (const [place, column] of found.columns.entries()) {
    const head = (block[0]?.[place] ?? "").trim();
    if (column || (names && place === 0)) continue;
    if (years && head !== "") plan.unknown.push(head);
    else if (block.some((texts) => (texts[place] ?? "").trim() !== "")) plan.outside.columns++;
  }
  return found;
}

const plain = (name: string) => name.trim().replace(/\s+/g, " ").toLowerCase();

function stepOf(
  row: EntryRow,
  { period, asked }: PasteGrid["columns"][number],
  typed: string,
  choices: PasteChoices,
  locale: Locale,
  plan: PastePlan,
): PasteStep {
  const cell = asked ? (row.cells.find((candidate) => candidate.period === period) ?? null) : null;
  const step: PasteStep = {
    row,
    period,
    cell,
    typed,
    kind: "skipped",
    value: null,
    decimalsLost: 0,
    refusal: null,
  };
  if (typed !== "" && noFigure.test(typed)) return step;
  if (typed === "") {
    if (!cell?.mayWrite || standing(cell) === null) return step;
    plan.couldEmpty++;
    return choices.empties ? { ...step, kind: "emptied" } : step;
  }
  if (!cell?.mayWrite) return { ...step, kind: "locked" };
  const reading = readNumber(typed, choices.mark, locale);
  if (reading.kind === "asked") {
    plan.question ??= { typed, asGroup: reading.asGroup, asFraction: reading.asFraction };
    return { ...step, kind: "ambiguous" };
  }
  if (reading.kind === "refused") return { ...step, kind: "refused", refusal: { because: reading.because } };
  const { value } = reading;
  const before = standing(cell);
  if (before !== null && Number(before) === Number(value) && cell.status !== "missing")
    return { ...step, kind: "unchanged", value };
  const checked = checkCell(
    {
      value,
      numerator: decimal(cell.numerator),
      denominator: decimal(cell.denominator),
      status: "normal",
      reason: null,
    },
    {
      unit: row.unitCode,
      decimals: row.decimals,
      measureType: row.measureType,
      naturalMin: decimal(row.naturalMin),
      naturalMax: decimal(row.naturalMax),
    },
  );
  if (!checked.ok)
    return { ...step, kind: "refused", value, refusal: { because: "mistakes", mistakes: checked.mistakes } };
  const wanted = Math.max(row.decimals, exactDecimals(before ?? ""));
  const given = value.split(".")[1]?.length ?? 0;
  const decimalsLost = Math.max(0, wanted - given);
  return { ...step, kind: before === null ? "new" : "changed", value, decimalsLost };
}

/** What stands in a cell: its draft, or else what was approved. */
export function standing({ value, state, approvedValue }: EntryCell): string | null {
  return value ?? (state === "approved" ? approvedValue : null);
}

type NumberReading =
  | { kind: "value"; value: DecimalText }
  | { kind: "asked"; asGroup: DecimalText | null; asFraction: DecimalText }
  | { kind: "refused"; because: "not-a-number" | "too-many-digits" };

function readNumber(typed: string, mark: PasteChoices["mark"], locale: Locale): NumberReading {
  const reading = readDecimal(typed, locale);
  switch (reading.kind) {
    case "value":
      return reading;
    case "empty":
      return { kind: "refused", because: "not-a-number" };
    case "ambiguous": {
      const [asGroup, asFraction] = reading.readings;
      if (mark === null) return { kind: "asked", asGroup, asFraction };
      return { kind: "value", value: mark === "group" ? asGroup : asFraction };
    }
    case "refused": {
      const { suggestion, because } = reading;
      if (!suggestion || mark === "group") return { kind: "refused", because };
      return mark === null
        ? { kind: "asked", asGroup: null, asFraction: suggestion }
        : { kind: "value", value: suggestion };
    }
  }
}

const decimal = (text: string | null) => (text !== null && isDecimalText(text) ? text : null);
