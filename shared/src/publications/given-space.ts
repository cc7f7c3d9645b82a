/** Below this a coefficient is rounding: they are ones, and shares of some inhabitants. */
const tolerance = 1e-9;

/** A given sum as numbers: the places of its cells, and what each is multiplied by. */
export interface PlacedSum {
  cells: Int32Array;
  shares: Float64Array;
}

/**
 * What follows from the given sums, while more and more cells are opened: their figure is not shown any more.
 *
 * The rows are kept in reduced form by the open cells; the other cells stand in them as known amounts. So it shows at
 * once what withholding one more would do, where a row space of the open cells alone has to be made anew for every try.
 */
export class GivenSpace {
  readonly #rows: { coefficients: Float64Array; pivot: number }[];
  readonly #open: number[];

  /** @param size the number of cells, numbered from 0 @param open the cells without a shown figure */
  constructor(size: number, sums: readonly PlacedSum[], open: readonly number[]) {
    this.#rows = sums.map(({ cells, shares }) => {
      const coefficients = new Float64Array(size);
      for (const [at, cell] of cells.entries())
        coefficients[cell] = (coefficients[cell] ?? 0) + (shares[at] ?? 0);
      return { coefficients, pivot: -1 };
    });
    this.#open = [...open];
    for (const row of this.#rows) {
      const pivot = largestAt(row.coefficients, this.#open);
      if (pivot >= 0) this.#reduce(row, pivot);
    }
  }

  /** Open cells that can be computed: the only open one of their row. */
  revealed(): Set<number> {
    const found = new Set<number>();
    for (const { coefficients, pivot } of this.#rows)
      if (pivot >= 0 && this.#open.every((cell) => cell === pivot || coefficients[cell] === 0))
        found.add(pivot);
    return found;
  }

  /** Whether a revealed cell is hidden once another is open too: it enters that cell's row, and no row gives it away. */
  hides(other: number, revealed: number): boolean {
    const row = this.#rows.find(({ pivot }) => pivot === revealed);
    if (!row || row.coefficients[other] === 0) return false;
    return this.#rows.every(({ pivot, coefficients }) => pivot >= 0 || coefficients[other] === 0);
  }

  open(cell: number): void {
    this.#open.push(cell);
    const free = this.#rows.filter(({ pivot }) => pivot < 0);
    const sizeAt = (row: { coefficients: Float64Array }) => Math.abs(row.coefficients[cell] ?? 0);
    const [row] = free.sort((a, b) => sizeAt(b) - sizeAt(a));
    if (row && sizeAt(row) > tolerance) this.#reduce(row, cell);
  }

  /** Makes a cell the pivot of a row, and takes it out of all others. */
  #reduce(row: { coefficients: Float64Array; pivot: number }, pivot: number): void {
    const { coefficients } = row;
    const divisor = coefficients[pivot] ?? 1;
    const places: number[] = [];
    for (let place = 0; place < coefficients.length; place++) {
      const scaled = (coefficients[place] ?? 0) / divisor;
      coefficients[place] = Math.abs(scaled) <= tolerance ? 0 : scaled;
      if (coefficients[place] !== 0) places.push(place);
    }
    row.pivot = pivot;
    for (const other of this.#rows) {
      const factor = other.coefficients[pivot] ?? 0;
      if (other === row || factor === 0) continue;
      for (const place of places) {
        const left = (other.coefficients[place] ?? 0) - factor * (coefficients[place] ?? 0);
        other.coefficients[place] = Math.abs(left) <= tolerance ? 0 : left;
      }
    }
  }
}

function largestAt(row: Float64Array, places: readonly number[]): number {
  let found = -1;
  let size = tolerance;
  for (const place of places) {
    const value = Math.abs(row[place] ?? 0);
    if (value <= size) continue;
    size = value;
    found = place;
  }
  return found;
}
