import {
  directionOf,
  hasDirection,
  hasOrderedThresholds,
  type PublishedIndicator,
  type PublishedMethod,
  type WrittenIndicator,
} from "./framework.ts";
import type { Remark, Table, TableRow } from "./remark.ts";
import { TableReader } from "./table-reader.ts";

const alwaysRequired = ["indicator", "goal"] as const;
/** Columns that only the default method cannot do without. */
const scaleColumns = ["lowerBound", "optimum", "redThreshold", "greenThreshold"] as const;
const optionalColumns = [
  "direction",
  "target",
  "targetYear",
  "baseYear",
  "naturalLimit",
  "weight",
  "group",
  "inScore",
  "inColour",
] as const;

const directions = new Map<string, PublishedIndicator["direction"]>([
  ...["higher", "1", "+1", "positive", "ascending"].map((word) => [word, "higher"] as const),
  ...["lower", "-1", "negative", "descending"].map((word) => [word, "lower"] as const),
]);

export interface FrameworkRead {
  /** The indicators without mistakes. */
  framework: WrittenIndicator[];
  /** All codes, also of indicators with mistakes; null when the file has no column of codes or was not read to its end. */
  codes: ReadonlySet<string> | null;
  remarks: Remark[];
}

/** Reads a framework, one indicator per row, and remarks on everything that is wrong with it. */
export function readFramework(table: Table, method: PublishedMethod): FrameworkRead {
  const required = method === "sdsn" ? [...alwaysRequired, ...scaleColumns] : alwaysRequired;
  const reader = new TableReader(table, required, [...scaleColumns, ...optionalColumns]);
  const lines = new Map<string, number>();
  const framework: WrittenIndicator[] = [];
  const noteCode = (row: TableRow) => {
    const indicator = reader.text(row, "indicator");
    const first = lines.get(indicator);
    if (first !== undefined) reader.mistake("indicator-twice", row.line, "indicator", { indicator, first });
    else if (indicator !== "") lines.set(indicator, row.line);
  };
  reader.requireRows("no-indicators");
  for (const row of reader.rows(noteCode)) {
    const before = reader.remarks.length;
    const written = readIndicator(row, reader);
    noteCode(row);
    const faulty = new Set(reader.remarks.slice(before).map(({ column }) => column));
    const direction = readableDirection(written, row, reader, method, faulty);
    if (direction !== undefined && faulty.size === 0) framework.push({ ...written, direction });
  }
  return {
    framework,
    codes: reader.has("indicator") && !table.isCut ? new Set(lines.keys()) : null,
    remarks: reader.remarks,
  };
}

function readIndicator(row: TableRow, reader: TableReader): WrittenIndicator {
  return {
    indicator: reader.filled(row, "indicator"),
    goal: readGoal(row, reader),
    lowerBound: reader.number(row, "lowerBound"),
    optimum: reader.number(row, "optimum"),
    redThreshold: reader.number(row, "redThreshold"),
    greenThreshold: reader.number(row, "greenThreshold"),
    direction: readDirection(row, reader),
    target: reader.number(row, "target"),
    targetYear: reader.year(row, "targetYear"),
    baseYear: reader.year(row, "baseYear"),
    naturalLimit: reader.number(row, "naturalLimit"),
    weight: readWeight(row, reader),
    group: reader.text(row, "group") || null,
    inScore: reader.yes(row, "inScore"),
    inColour: reader.yes(row, "inColour"),
  };
}

function readGoal(row: TableRow, reader: TableReader): number {
  const text = reader.filled(row, "goal");
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  if (text !== "") reader.mistake("goal-bad", row.line, "goal", { text });
  return Number.NaN;
}

function readWeight(row: TableRow, reader: TableReader): number {
  const weight = reader.number(row, "weight") ?? 1;
  if (weight < 0) reader.mistake("weight-negative", row.line, "weight", { text: reader.text(row, "weight") });
  return weight;
}

function readDirection(row: TableRow, reader: TableReader): WrittenIndicator["direction"] {
  const text = reader.text(row, "direction");
  const direction = directions.get(text.toLowerCase()) ?? null;
  if (text !== "" && !direction) reader.mistake("direction-bad", row.line, "direction", { text });
  return direction;
}

/**
 * The direction, from its cell or from the bounds. Undefined when the method cannot assess the indicator, with a
 * mistake, or when a cell that it depends on has one of its own.
 */
function readableDirection(
  written: WrittenIndicator,
  { line }: TableRow,
  reader: TableReader,
  method: PublishedMethod,
  faulty: ReadonlySet<string | null>,
): WrittenIndicator["direction"] | undefined {
  const { indicator } = written;
  if (decisive.some((column) => faulty.has(column))) return undefined;
  const answer = directionOf(written, method);
  if ("problem" in answer) {
    const column = answer.problem.startsWith("bounds") ? null : "direction";
    // A missing column is one mistake, not one more for every indicator.
    const told = answer.problem === "bounds-missing" && scaleColumns.some((name) => !reader.has(name));
    if (!told) reader.mistake(answer.problem, line, column, { indicator: indicator || "?" });
    return undefined;
  }
  const complete = { ...written, direction: answer.direction };
  const unordered = method === "sdsn" && hasDirection(complete) && !hasOrderedThresholds(complete);
  if (unordered && !thresholds.some((column) => faulty.has(column)))
    reader.notice("thresholds-unordered", line, null, { indicator: indicator || "?" });
  return answer.direction;
}

/** The columns that decide whether a method can assess an indicator. */
const decisive = ["lowerBound", "optimum", "direction", "inScore", "inColour"] as const;
const thresholds = ["redThreshold", "greenThreshold"] as const;
