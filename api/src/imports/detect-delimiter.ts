import { delimiters, type ImportMap } from "@lokaal17/shared/imports/import-map";

export type Delimiter = ImportMap["delimiter"];

export interface DetectedDelimiter {
  delimiter: Delimiter;
  /** The first line says it (`sep=;`), and is no row. */
  isDeclared: boolean;
}

/**
 * What stands between the cells of a text: the mark that splits most lines into the same number of cells. A comma inside
 * numbers splits lines unevenly, a semicolon evenly.
 */
export function detectDelimiter(lines: readonly string[]): DetectedDelimiter {
  const declared = /^\uFEFF?"?sep=([,;\t|])"?$/i.exec(lines[0]?.trim() ?? "")?.[1];
  const named = delimiters.find((delimiter) => delimiter === declared);
  if (named) return { delimiter: named, isDeclared: true };
  const scored = delimiters.map((delimiter) => ({ delimiter, score: evenness(lines, delimiter) }));
  scored.sort((one, other) => other.score - one.score);
  return { delimiter: scored[0]?.delimiter ?? ",", isDeclared: false };
}

/** Cells of the lines that all have the same number of them, times the share of such lines. */
function evenness(lines: readonly string[], delimiter: Delimiter): number {
  const counts = new Map<number, number>();
  let filled = 0;
  for (const line of lines) {
    if (line.trim() === "") continue;
    filled++;
    const cells = splitLine(line, delimiter).length;
    if (cells > 1) counts.set(cells, (counts.get(cells) ?? 0) + 1);
  }
  let best = 0;
  for (const [cells, count] of counts)
    best = Math.max(best, (count / Math.max(1, filled)) * count * Math.log2(cells + 1));
  return best;
}

/** The cells of one line. A quote that does not close on it stands for itself: the line may go on below. */
export function splitLine(line: string, delimiter: Delimiter): string[] {
  if (!line.includes('"')) return line.split(delimiter);
  const cells: string[] = [];
  let cell = "";
  let quoted = false;
  for (let at = 0; at < line.length; at++) {
    const character = line[at] ?? "";
    if (quoted) {
      if (character !== '"') cell += character;
      else if (line[at + 1] === '"') cell += line[++at];
      else quoted = false;
    } else if (character === '"' && cell.trim() === "") quoted = true;
    else if (character === delimiter) {
      cells.push(cell);
      cell = "";
    } else cell += character;
  }
  return [...cells, cell];
}
