import { isFew } from "./disclosure.ts";
import { type Equation, RowSpace } from "./row-space.ts";

/** A figure of one area, as a reader of the publication has it. */
export interface DisclosureCell {
  code: string;
  /** `withheld` must not be computable; `unknown` has no figure: nobody can subtract it. */
  state: "shown" | "withheld" | "unknown";
  /** The people counted and the others of the group; null when not known. */
  count: number | null;
  rest: number | null;
  /** Whether withholding it would help: not when it was public before. */
  mayBeWithheld: boolean;
}

/**
 * A number that is a sum of cells, or a mean: its weights are taken as known to anybody, as the inhabitants of every
 * municipality are. A merged municipality beside its parts is such a sum as well: shares 1 for the parts, −1 for itself.
 */
export interface ShownSum {
  code: string;
  terms: readonly { cell: string; share: number }[];
  /** `own` may be withdrawn; `given` may not: the source published it, or we did before. */
  by: "own" | "given";
}

export interface Protection {
  /** Own sums that may count withheld cells. */
  kept: string[];
  /** Own sums that may not: leave the withheld cells out, or show none. */
  withdrawn: string[];
  /** Cells to be withheld because a given sum would reveal another. */
  secondCells: string[];
  /** Withheld cells that nothing can protect any more. */
  revealed: string[];
}

/**
 * Decides which sums may be shown, so that no withheld cell follows from the shown numbers by adding and subtracting.
 *
 * Given sums come first: while they reveal a withheld cell, a second cell of them is withheld, the smallest count that
 * reaches the limit (then the lowest code). Own sums follow in the order given, the most important first, and each is
 * kept only if nothing follows from it and all kept before: what is withdrawn is the least important, and no sum is
 * withdrawn needlessly. A sum of which the withheld part together counts fewer people than the limit is not kept.
 * Not covered: bounds (a sum of two that is 2 says that both are 1), medians (no sum), and what the organisation itself
 * knows of its own figure.
 */
export function protectAggregates(
  cells: readonly DisclosureCell[],
  sums: readonly ShownSum[],
  limit: number,
): Protection {
  const problem = new Problem(cells, limit);
  const given = sums.filter(({ by }) => by === "given");
  const secondCells: string[] = [];
  const revealed = new Set<string>();
  for (;;) {
    const [weak] = problem.weakCells(given).filter(({ cell }) => !revealed.has(cell));
    if (!weak) break;
    const second = problem.secondCell(weak.sums, given, weak.cell);
    if (second === null) revealed.add(weak.cell);
    else {
      problem.withhold(second);
      secondCells.push(second);
    }
  }
  const kept: string[] = [];
  const withdrawn: string[] = [];
  let space = problem.spaceOf(given);
  for (const sum of sums) {
    if (sum.by === "given") continue;
    const next = space.with(problem.equation(sum));
    const reveals = problem.withheldOf(next).some((cell) => !revealed.has(cell));
    if (reveals || problem.remainderIsFew(sum)) withdrawn.push(sum.code);
    else {
      space = next;
      kept.push(sum.code);
    }
  }
  return { kept, withdrawn, secondCells, revealed: [...revealed] };
}

/** The cells as numbered unknowns; withholding one more changes which they are. */
class Problem {
  readonly #cells: ReadonlyMap<string, DisclosureCell>;
  readonly #limit: number;
  readonly #withheld: Set<string>;
  readonly #place = new Map<string, number>();

  constructor(cells: readonly DisclosureCell[], limit: number) {
    this.#cells = new Map(cells.map((cell) => [cell.code, cell]));
    this.#limit = limit;
    this.#withheld = new Set(cells.filter(({ state }) => state === "withheld").map(({ code }) => code));
    for (const { code, state } of cells) if (state !== "shown") this.#place.set(code, this.#place.size);
  }

  withhold(code: string): void {
    this.#withheld.add(code);
    this.#place.set(code, this.#place.size);
  }

  equation({ terms }: ShownSum): Equation {
    const found = new Map<number, number>();
    for (const { cell, share } of terms) {
      const place = this.#place.get(cell);
      if (place !== undefined) found.set(place, (found.get(place) ?? 0) + share);
    }
    return found;
  }

  spaceOf(sums: readonly ShownSum[]): RowSpace {
    // Room for one cell more: a trial adds it.
    let space = new RowSpace(this.#place.size + 1);
    for (const sum of sums) space = space.with(this.equation(sum));
    return space;
  }

  withheldOf(space: RowSpace): string[] {
    const codes = [...this.#place.keys()];
    return space
      .revealed()
      .flatMap((place) => codes[place] ?? [])
      .filter((code) => this.#withheld.has(code));
  }

  /** Withheld cells that given sums reveal, alone or together with cells that are as small, and where to look for a second. */
  weakCells(given: readonly ShownSum[]): { cell: string; sums: readonly ShownSum[] }[] {
    const computed = this.withheldOf(this.spaceOf(given)).map((cell) => {
      const own = given.filter(({ terms }) => terms.some((term) => term.cell === cell));
      return { cell, sums: [...own, ...given.filter((sum) => !own.includes(sum))] };
    });
    const together = given
      .filter((sum) => this.remainderIsFew(sum))
      .flatMap((sum) => {
        const cell = sum.terms.find((term) => this.#withheld.has(term.cell))?.cell;
        return cell === undefined ? [] : [{ cell, sums: [sum] }];
      });
    return [...computed, ...together];
  }

  /** Whether all that is withheld in a sum counts, together, fewer people than the limit. */
  remainderIsFew({ terms }: ShownSum): boolean {
    const open = terms.filter(({ cell }) => this.#place.has(cell));
    if (open.some(({ cell, share }) => share !== 1 || !this.#withheld.has(cell))) return false;
    const total = (part: (cell: DisclosureCell) => number | null) =>
      open.reduce<number | null>((sum, { cell }) => {
        const found = this.#cells.get(cell);
        const amount = found ? part(found) : null;
        return sum === null || amount === null ? null : sum + amount;
      }, 0);
    return [total(({ count }) => count), total(({ rest }) => rest)].some(
      (sum) => sum !== null && isFew(sum, this.#limit),
    );
  }

  /** The cell whose withholding protects the weak one; null when there is none. */
  secondCell(sums: readonly ShownSum[], given: readonly ShownSum[], weak: string): string | null {
    const tried = new Set<string>();
    for (const sum of sums)
      for (const { code } of this.#candidates(sum)) {
        if (tried.has(code)) continue;
        tried.add(code);
        if (this.#protects(code, weak, given, sum)) return code;
      }
    return null;
  }

  #candidates({ terms }: ShownSum): DisclosureCell[] {
    const reaches = (amount: number | null) => amount === null || amount >= this.#limit;
    return terms
      .flatMap(({ cell }) => this.#cells.get(cell) ?? [])
      .filter(({ code, mayBeWithheld, count, rest }) => {
        if (this.#place.has(code) || !mayBeWithheld || count === 0) return false;
        return reaches(count) && (rest === 0 || reaches(rest));
      })
      .sort((a, b) => sizeOf(a) - sizeOf(b) || (a.code < b.code ? -1 : 1));
  }

  #protects(code: string, weak: string, given: readonly ShownSum[], sum: ShownSum): boolean {
    this.withhold(code);
    const protects = !this.withheldOf(this.spaceOf(given)).includes(weak) && !this.remainderIsFew(sum);
    this.#withheld.delete(code);
    this.#place.delete(code);
    return protects;
  }
}

const sizeOf = ({ count }: DisclosureCell) => count ?? Number.POSITIVE_INFINITY;
