import type { CheckedFigure } from "@lokaal17/shared/imports/check-rows";
import type { Finding } from "@lokaal17/shared/imports/finding";
import type { FileSummary, IndicatorSummary } from "./protocol.ts";

/** More remarks than this help nobody; their number is told. */
export const mostFindings = 100_000;
/** Words for indicators that are counted apart; a file with more of them has a mistake in each. */
const mostIndicators = 5_000;

/** Counts what a file holds. */
export class Tally {
  isStopped = false;
  readonly findings: Record<Finding["kind"], number> = { mistake: 0, doubt: 0, "not-stored": 0 };
  #rowsRead = 0;
  #charactersRead = 0;
  #hasSynthetic = false;
  readonly #fileSize: number;
  readonly #indicators = new Map<string, IndicatorSummary>();

  constructor(fileSize: number) {
    this.#fileSize = fileSize;
  }

  addLine(cells: readonly string[]): void {
    this.#rowsRead++;
    for (const cell of cells) this.#charactersRead += cell.length + 1;
  }

  addFigure({ sourceCode, fate, observation }: CheckedFigure): void {
    const counts = this.#countsOf(sourceCode);
    if (fate === "stored") counts.stored++;
    else if (fate === "not-stored") counts.notStored++;
    else counts.refused++;
    if (observation?.origin === "synthetic") this.#hasSynthetic = true;
  }

  takeBack(sourceCode: string): void {
    const counts = this.#countsOf(sourceCode);
    counts.stored--;
    counts.refused++;
  }

  /** Whether it is still to be told. */
  addFinding({ kind }: Finding): boolean {
    this.findings[kind]++;
    const { mistake, doubt } = this.findings;
    return mistake + doubt + this.findings["not-stored"] <= mostFindings;
  }

  /** How much was read, of a text file: characters are at least as many bytes. */
  progress(isText: boolean): { rowsRead: number; share: number } {
    const share = isText && this.#fileSize > 0 ? Math.min(0.99, this.#charactersRead / this.#fileSize) : 0;
    return { rowsRead: this.#rowsRead, share };
  }

  summary(fileHash: string): FileSummary {
    return {
      fileHash,
      rowsRead: this.#rowsRead,
      indicators: [...this.#indicators.values()],
      stopped: this.isStopped,
      findings: { ...this.findings },
      synthetic: this.#hasSynthetic,
    };
  }

  #countsOf(sourceCode: string): IndicatorSummary {
    const known = this.#indicators.get(sourceCode);
    if (known) return known;
    const name = this.#indicators.size < mostIndicators ? sourceCode : "";
    const counts = this.#indicators.get(name) ?? { sourceCode: name, stored: 0, notStored: 0, refused: 0 };
    this.#indicators.set(name, counts);
    return counts;
  }
}
