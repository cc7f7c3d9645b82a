import { isFew } from "./disclosure.ts";
import { GivenSpace, type PlacedSum } from "./given-space.ts";
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
 * Not covered: bounds (8 over two cells below 5 is twice 4), medians (no sum), and what the organisation itself knows
 * of its own figure.
 */
export function protectAggregates(
  cells: readonly DisclosureCell[],
  sums: readonly ShownSum[],
  limit: number,
): Protection {
  const problem = new Problem(cells, limit);
  const given = sums.filter(({ by }) => by === "given").map((sum) => problem.placed(sum));
  const secondCells: string[] = [];
  const revealed = new Set<number>();
  let space: GivenSpace | null = null;
  for (;;) {
    const weak = problem.weakCell(given, space, revealed);
    if (!weak) break;
    space ??= new GivenSpace(cells.length, given, problem.open);
    const second = problem.secondCell(weak, space);
    if (second === null) revealed.add(weak.cell);
    else {
      problem.withhold(second);
      space.open(second);
      secondCells.push(cells[second]?.code ?? "");
    }
  }
  const kept: string[] = [];
  const withdrawn: string[] = [];
  let known = problem.spaceOf(given);
  for (const sum of sums) {
    if (sum.by === "given") continue;
    const placed = problem.placed(sum);
    const next = known.with(problem.equation(placed));
    const reveals = problem.withheldOf(next).some((cell) => !revealed.has(cell));
    if (reveals || problem.remainderIsFew(placed)) withdrawn.push(sum.code);
    else {
      known = next;
      kept.push(sum.code);
    }
  }
  return { kept, withdrawn, secondCells, revealed: [...revealed].map((cell) => cells[cell]?.code ?? "") };
}

/** A withheld cell that given sums reveal, and where to look for a second. */
interface WeakCell {
  cell: number;
  /** Whether it can be computed; else all that is withheld in the one sum is few people. */
  computed: boolean;
  sums: readonly PlacedSum[];
}

/** The cells as numbered unknowns; withholding one more changes which they are. */
class Problem {
  /** Cells without a shown figure, in the order in which they came. */
  readonly open: number[] = [];
  readonly #cells: readonly DisclosureCell[];
  readonly #limit: number;
  readonly #place: ReadonlyMap<string, number>;
  /** Place among the open cells, or −1. */
  readonly #unknown: Int32Array;
  readonly #withheld: Uint8Array;

  constructor(cells: readonly DisclosureCell[], limit: number) {
    this.#cells = cells;
    this.#limit = limit;
    this.#place = new Map(cells.map(({ code }, place) => [code, place]));
    this.#unknown = new Int32Array(cells.length).fill(-1);
    this.#withheld = Uint8Array.from(cells, ({ state }) => (state === "withheld" ? 1 : 0));
    for (const [place, { state }] of cells.entries()) if (state !== "shown") this.#add(place);
  }

  withhold(cell: number): void {
    this.#withheld[cell] = 1;
    this.#add(cell);
  }

  #add(cell: number): void {
    this.#unknown[cell] = this.open.length;
    this.open.push(cell);
  }

  /** A sum as numbers; a cell that is not there is known. */
  placed({ terms }: ShownSum): PlacedSum {
    const found = terms.filter(({ cell }) => this.#place.has(cell));
    return {
      cells: Int32Array.from(found, ({ cell }) => this.#place.get(cell) ?? -1),
      shares: Float64Array.from(found, ({ share }) => share),
    };
  }

  equation({ cells, shares }: PlacedSum): Equation {
    const found = new Map<number, number>();
    for (let at = 0; at < cells.length; at++) {
      const unknown = this.#unknown[cells[at] ?? -1] ?? -1;
      if (unknown >= 0) found.set(unknown, (found.get(unknown) ?? 0) + (shares[at] ?? 0));
    }
    return found;
  }

  spaceOf(sums: readonly PlacedSum[]): RowSpace {
    let space = new RowSpace(this.open.length);
    for (const sum of sums) space = space.with(this.equation(sum));
    return space;
  }

  withheldOf(space: RowSpace): number[] {
    return space
      .revealed()
      .flatMap((unknown) => this.open[unknown] ?? [])
      .filter((cell) => this.#withheld[cell] === 1);
  }

  /** The first withheld cell that given sums reveal, alone or together with cells that are as small. */
  weakCell(
    given: readonly PlacedSum[],
    space: GivenSpace | null,
    except: ReadonlySet<number>,
  ): WeakCell | null {
    const found = space?.revealed();
    const computed = found
      ? this.open.filter((cell) => found.has(cell) && this.#withheld[cell] === 1)
      : this.withheldOf(this.spaceOf(given));
    const [cell] = computed.filter((one) => !except.has(one));
    if (cell !== undefined) {
      const own = given.filter(({ cells }) => cells.includes(cell));
      return { cell, computed: true, sums: [...own, ...given.filter((sum) => !own.includes(sum))] };
    }
    for (const sum of given) {
      if (!this.remainderIsFew(sum)) continue;
      const first = sum.cells.find((one) => this.#withheld[one] === 1);
      if (first !== undefined && !except.has(first))
        return { cell: first, computed: computed.includes(first), sums: [sum] };
    }
    return null;
  }

  /** Whether all that is withheld in a sum counts, together, fewer people than the limit. */
  remainderIsFew({ cells, shares }: PlacedSum, withOne = -1): boolean {
    let count: number | null = 0;
    let rest: number | null = 0;
    for (let at = 0; at < cells.length; at++) {
      const place = cells[at] ?? -1;
      if ((this.#unknown[place] ?? -1) < 0 && place !== withOne) continue;
      if (shares[at] !== 1 || (this.#withheld[place] !== 1 && place !== withOne)) return false;
      const cell = this.#cells[place];
      count = count === null || cell?.count == null ? null : count + cell.count;
      rest = rest === null || cell?.rest == null ? null : rest + cell.rest;
    }
    return [count, rest].some((sum) => sum !== null && isFew(sum, this.#limit));
  }

  /** The cell whose withholding protects the weak one; null when there is none. */
  secondCell(weak: WeakCell, space: GivenSpace): number | null {
    const tried = new Set<number>();
    for (const sum of weak.sums)
      for (const cell of this.#candidates(sum)) {
        if (tried.has(cell)) continue;
        tried.add(cell);
        const hidden = !weak.computed || space.hides(cell, weak.cell);
        if (hidden && !this.remainderIsFew(sum, cell)) return cell;
      }
    return null;
  }

  #candidates({ cells }: PlacedSum): number[] {
    const reaches = (amount: number | null) => amount === null || amount >= this.#limit;
    const codeOf = (cell: number) => this.#cells[cell]?.code ?? "";
    return [...cells]
      .filter((place) => {
        const cell = this.#cells[place];
        if (!cell?.mayBeWithheld || (this.#unknown[place] ?? -1) >= 0 || cell.count === 0) return false;
        return reaches(cell.count) && (cell.rest === 0 || reaches(cell.rest));
      })
      .sort((a, b) => this.#size(a) - this.#size(b) || (codeOf(a) < codeOf(b) ? -1 : 1));
  }

  readonly #size = (cell: number) => this.#cells[cell]?.count ?? Number.POSITIVE_INFINITY;
}
