/** What a shown sum says of the figures that are not shown: coefficient by unknown; known figures drop out of it. */
export type Equation = ReadonlyMap<number, number>;

/** Coefficients are ones and shares of some inhabitants in a municipality's; below this they are rounding. */
const tolerance = 1e-9;

/**
 * All that follows linearly from a set of equations, kept in reduced echelon form. An unknown can be computed exactly
 * when its unit vector lies in the row space, which in this form is: it is the pivot of a row and stands in it alone.
 */
export class RowSpace {
  readonly #size: number;
  #rows: { pivot: number; coefficients: Float64Array }[] = [];

  /** @param size the number of unknowns, numbered from 0 */
  constructor(size: number) {
    this.#size = size;
  }

  /** The same space with one equation more; this one stays as it was. */
  with(equation: Equation): RowSpace {
    const next = new RowSpace(this.#size);
    const added = this.#remainder(equation);
    const pivot = largest(added);
    if (pivot === null) {
      next.#rows = this.#rows;
      return next;
    }
    scale(added, added[pivot] ?? 1);
    next.#rows = this.#rows.map((row) => {
      const factor = row.coefficients[pivot] ?? 0;
      if (factor === 0) return row;
      return { pivot: row.pivot, coefficients: minus(row.coefficients, added, factor) };
    });
    next.#rows.push({ pivot, coefficients: added });
    return next;
  }

  /** The unknowns that can be computed, ascending. */
  revealed(): number[] {
    return this.#rows
      .filter(({ coefficients }) => hasOneTerm(coefficients))
      .map(({ pivot }) => pivot)
      .sort((a, b) => a - b);
  }

  /** What an equation says beyond what is known already. */
  #remainder(equation: Equation): Float64Array {
    let rest: Float64Array = new Float64Array(this.#size);
    for (const [unknown, coefficient] of equation) {
      if (!(unknown >= 0 && unknown < this.#size)) throw new RangeError(`There is no unknown ${unknown}`);
      rest[unknown] = coefficient;
    }
    for (const { pivot, coefficients } of this.#rows) {
      const factor = rest[pivot] ?? 0;
      if (factor !== 0) rest = minus(rest, coefficients, factor);
    }
    return rest;
  }
}

/**
 * The withheld figures that follow from the equations.
 * @param size the number of unknowns: the withheld ones and those that nobody has
 */
export function revealedCells(
  equations: readonly Equation[],
  withheld: ReadonlySet<number>,
  size: number,
): number[] {
  let space = new RowSpace(size);
  for (const equation of equations) space = space.with(equation);
  return space.revealed().filter((unknown) => withheld.has(unknown));
}

function largest(row: Float64Array): number | null {
  let found: number | null = null;
  let size = tolerance;
  for (const [place, value] of row.entries()) {
    if (Math.abs(value) <= size) continue;
    size = Math.abs(value);
    found = place;
  }
  return found;
}

function hasOneTerm(row: Float64Array): boolean {
  let found = 0;
  for (let place = 0; place < row.length && found < 2; place++) if (row[place] !== 0) found++;
  return found === 1;
}

function scale(row: Float64Array, divisor: number): void {
  for (let place = 0; place < row.length; place++) row[place] = clean((row[place] ?? 0) / divisor);
}

function minus(row: Float64Array, other: Float64Array, factor: number): Float64Array {
  const result = row.slice();
  for (let place = 0; place < result.length; place++) {
    const term = other[place] ?? 0;
    if (term !== 0) result[place] = clean((result[place] ?? 0) - factor * term);
  }
  return result;
}

const clean = (value: number) => (Math.abs(value) <= tolerance ? 0 : value);
