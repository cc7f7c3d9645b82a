/** Where a cell was met before in the file. */
export interface Earlier {
  line: number;
  /** What the file calls the indicator there; null: that row was refused anyway. */
  sourceCode: string | null;
  /** Whether this is the first time that it is met again. */
  isFirstRepeat: boolean;
}

/** Words for indicators that are told apart; a map has a few hundred at most. */
const mostSources = 65_000;

/**
 * Which cells a file has given so far, and on which lines. A cell is a whole number below 2^53. A table of numbers in
 * typed arrays: 1.3 million cells take 30 MB; as texts in a Map they took 190.
 */
export class CellLines {
  #size = 1 << 12;
  #count = 0;
  #cells = new Float64Array(this.#size);
  /** 0: free. */
  #lines = new Uint32Array(this.#size);
  #sources = new Uint16Array(this.#size);
  readonly #repeated = new Set<number>();
  readonly #sourceNumbers = new Map<string, number>();
  readonly #sourceCodes: string[] = [];

  /**
   * Remembers the cell; where it was before, when it was.
   * @param sourceCode what the file calls the indicator; null when the row is refused anyway
   */
  meet(cell: number, line: number, sourceCode: string | null): Earlier | null {
    const at = find(cell, this.#cells, this.#lines);
    const earlier = this.#lines[at] ?? 0;
    if (earlier !== 0) {
      const isFirstRepeat = !this.#repeated.has(cell);
      this.#repeated.add(cell);
      return {
        line: earlier,
        sourceCode: this.#sourceCodes[(this.#sources[at] ?? 0) - 1] ?? null,
        isFirstRepeat,
      };
    }
    this.#cells[at] = cell;
    this.#lines[at] = line;
    this.#sources[at] = sourceCode === null ? 0 : this.#sourceNumber(sourceCode);
    if (++this.#count * 4 > this.#size * 3) this.#grow();
    return null;
  }

  /** From 1. */
  #sourceNumber(sourceCode: string): number {
    const known = this.#sourceNumbers.get(sourceCode);
    if (known !== undefined) return known;
    const number = Math.min(this.#sourceCodes.length + 1, mostSources);
    this.#sourceNumbers.set(sourceCode, number);
    this.#sourceCodes[number - 1] = sourceCode;
    return number;
  }

  #grow(): void {
    const [cells, lines, sources] = [this.#cells, this.#lines, this.#sources];
    this.#size *= 2;
    this.#cells = new Float64Array(this.#size);
    this.#lines = new Uint32Array(this.#size);
    this.#sources = new Uint16Array(this.#size);
    for (let from = 0; from < lines.length; from++) {
      const line = lines[from] ?? 0;
      if (line === 0) continue;
      const cell = cells[from] ?? 0;
      const at = find(cell, this.#cells, this.#lines);
      this.#cells[at] = cell;
      this.#lines[at] = line;
      this.#sources[at] = sources[from] ?? 0;
    }
  }
}

/** The place of the cell, or the free one where it belongs. */
function find(cell: number, cells: Float64Array, lines: Uint32Array): number {
  const mask = cells.length - 1;
  const high = Math.floor(cell / 4294967296);
  let at = (Math.imul(cell ^ Math.imul(high, 0x85ebca6b), 0x9e3779b1) >>> 7) & mask;
  while (lines[at] !== 0 && cells[at] !== cell) at = (at + 1) & mask;
  return at;
}
