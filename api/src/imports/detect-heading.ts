import { roleOfHeading } from "@lokaal17/shared/imports/propose-headings";
import { meaningOfMark, numberForm } from "@lokaal17/shared/imports/propose-numbers";

/** A line with its cells, as far as it could be taken apart. */
export interface SeenLine {
  line: number;
  cells: readonly string[];
}

export interface DetectedHeading {
  headerLine: number;
  headingLines: number;
}

/** Headings stand among the first lines of a file; the longest preamble that we know has 39. */
const mostAbove = 150;
/** Rows below a line that are looked at to see whether it heads them. */
const rowsBelow = 25;

/**
 * The line that heads the table: its cells are words (or years), each different, above columns of numbers, and the lines
 * below it are filled as far as it is. Null when nothing looks like a table.
 */
export function detectHeading(lines: readonly SeenLine[]): DetectedHeading | null {
  const filled = lines
    .slice(0, mostAbove + rowsBelow)
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ""))
    .map(({ line, cells }) => ({ line, cells, figures: cells.map(isFigure) }));
  let best = -1;
  let most = 0;
  for (let at = 0; at < Math.min(filled.length - 1, mostAbove); at++) {
    const score = headingScore(filled, at);
    if (score > most) {
      most = score;
      best = at;
    }
  }
  const heading = filled[best];
  if (!heading) return null;
  const above = filled[best - 1];
  if (above && isUpperHeading(above, heading, filled.slice(best + 1, best + 1 + rowsBelow)))
    return { headerLine: above.line, headingLines: heading.line - above.line === 1 ? 2 : 1 };
  const below = filled[best + 1];
  if (
    below &&
    below.line - heading.line === 1 &&
    isUnitsLine(heading, below, filled.slice(best + 2, best + 2 + rowsBelow))
  )
    return { headerLine: heading.line, headingLines: 2 };
  return { headerLine: heading.line, headingLines: 1 };
}

const isNumber = (cell: string) =>
  numberForm(cell) !== null || (cell.trim() !== "" && meaningOfMark(cell) !== null);

/** A number that cannot be a heading; a year can. */
const isFigure = (cell: string) => isNumber(cell) && !/^\s*(19|20)\d\d\s*$/.test(cell);

function headingScore(lines: readonly (SeenLine & { figures: readonly boolean[] })[], at: number): number {
  const heads = (lines[at]?.cells ?? []).map((cell) => cell.trim());
  const below = lines.slice(at + 1, at + 1 + rowsBelow);
  const words = heads.filter((head) => head !== "");
  if (words.length < 2 || below.length === 0) return 0;
  const width = median(below.map(({ cells }) => cells.filter((cell) => cell.trim() !== "").length));
  if (width < 2) return 0;
  let score = 0;
  for (const [column, head] of heads.entries()) {
    const rows = below.filter(({ cells }) => (cells[column] ?? "").trim() !== "");
    if (rows.length === 0) continue;
    if (head === "") score -= 0.5;
    else if (lines[at]?.figures[column]) score -= 1;
    else if (rows.filter(({ figures }) => figures[column]).length > rows.length / 2) score += 1;
    else if (roleOfHeading(head) !== null) score += 1;
    else score += rows.some(({ cells }) => cells[column]?.trim() === head) ? -0.5 : 0.3;
  }
  const filledAsFar = Math.min(1, words.length / width);
  const different = new Set(words).size / words.length;
  return score * filledAsFar ** 2 * (0.5 + different / 2);
}

/** A line above that tells headings apart which are the same ("aantal", "aantal"), or names those that are empty. */
function isUpperHeading(above: SeenLine, heading: SeenLine, below: readonly SeenLine[]): boolean {
  const uppers = above.cells.map((cell) => cell.trim());
  const heads = heading.cells.map((cell) => cell.trim());
  const words = uppers.filter((upper) => upper !== "");
  if (words.length === 0 || words.some(isFigure) || heading.line - above.line !== 1) return false;
  const filledHeads = heads.filter((head) => head !== "");
  const isAmbiguous = new Set(filledHeads).size < filledHeads.length;
  const isCompleted = heads.some(
    (head, at) =>
      head === "" && (uppers[at] ?? "") !== "" && below.some(({ cells }) => (cells[at] ?? "").trim() !== ""),
  );
  return (isAmbiguous && words.length >= 2) || isCompleted;
}

/** A line of units below the headings: words above columns of numbers. */
function isUnitsLine(heading: SeenLine, units: SeenLine, below: readonly SeenLine[]): boolean {
  if (below.length < 2) return false;
  let words = 0;
  for (const [at, head] of heading.cells.entries()) {
    const unit = (units.cells[at] ?? "").trim();
    const cells = below.map(({ cells: row }) => (row[at] ?? "").trim()).filter((cell) => cell !== "");
    const areFigures = cells.length > 0 && cells.filter(isNumber).length / cells.length > 0.8;
    if (isNumber(unit)) return false;
    if (!areFigures && unit !== "" && head.trim() !== "") return false;
    if (areFigures && unit !== "") words++;
  }
  return words >= 1;
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
