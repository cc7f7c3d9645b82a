import { NumberEvidence, numberForm } from "./propose-numbers.ts";

/** What stands in one column of a file, counted over all rows. */
export interface ColumnProfile {
  name: string;
  /** Rows in which it holds something. */
  filled: number;
  /** Of those, how many hold a number. */
  numbers: number;
  /** Its different texts without spaces around them, with how often; the first 5,000. */
  texts: ReadonlyMap<string, number>;
  /** Whether `texts` are all of them. */
  isComplete: boolean;
  evidence: NumberEvidence;
}

/** A file taken apart: what every column holds. */
export interface TableProfile {
  columns: readonly ColumnProfile[];
  rows: number;
  /** The first rows. */
  sample: readonly (readonly string[])[];
}

const mostTexts = 5_000;
const sampleRows = 20;
const longestShown = 200;

interface Counting extends ColumnProfile {
  filled: number;
  numbers: number;
  texts: Map<string, number>;
  isComplete: boolean;
  forms: Map<string, boolean>;
}

/** Counts rows as they come; memory does not grow with their number. */
export class TableProfiler {
  readonly #columns: Counting[];
  readonly #sample: string[][] = [];
  #rows = 0;

  constructor(names: readonly string[]) {
    this.#columns = names.map((name) => ({
      name,
      filled: 0,
      numbers: 0,
      texts: new Map(),
      isComplete: true,
      evidence: new NumberEvidence(),
      forms: new Map(),
    }));
  }

  add(cells: readonly string[]): void {
    this.#rows++;
    if (this.#sample.length < sampleRows)
      this.#sample.push(this.#columns.map((_, at) => (cells[at] ?? "").slice(0, longestShown)));
    for (const [at, column] of this.#columns.entries()) {
      const text = (cells[at] ?? "").trim();
      if (text !== "") count(column, text);
    }
  }

  result(): TableProfile {
    return { columns: this.#columns, rows: this.#rows, sample: this.#sample };
  }
}

function count(column: Counting, text: string): void {
  column.filled++;
  const known = column.texts.get(text);
  if (known !== undefined) {
    column.texts.set(text, known + 1);
    if (column.forms.get(text)) column.numbers++;
    return;
  }
  const form = numberForm(text);
  if (form) {
    column.numbers++;
    column.evidence.add(form, text);
  }
  if (column.texts.size >= mostTexts || text.length > longestShown) {
    column.isComplete = false;
    return;
  }
  column.texts.set(text, 1);
  column.forms.set(text, form !== null);
}
