import { type DisclosureCell, protectAggregates, type ShownSum } from "./protect-aggregates.ts";

/** A cell of one indicator-year in one publication, before its neighbours are looked at. */
export interface PublishedCell {
  area: string;
  state: DisclosureCell["state"];
  /** The same figure has the same text in every publication; null where there is none to know it by. */
  figure: string | null;
  count: number | null;
  rest: number | null;
  /** False for a figure that the reader finds elsewhere: a province's at its source. */
  mayBeWithheld: boolean;
}

/** One indicator-year as one publication shows it: every area, and every sum that it has or could have. */
export interface PublishedYear {
  limit: number;
  cells: readonly PublishedCell[];
  /** Terms name areas; own sums in order of importance, of the areas that have a figure. */
  sums: readonly ShownSum[];
}

export interface YearDecision {
  /** Areas whose figure is not public: about few, confidential, or withheld to protect another. */
  withheld: ReadonlySet<string>;
  /** Of these, the ones that protect another. */
  secondCells: ReadonlySet<string>;
  /** Own sums that may count withheld figures. */
  whole: ReadonlySet<string>;
  /** Withheld areas that can be computed all the same, because of what was or is published elsewhere. */
  revealed: readonly string[];
}

/**
 * Decides one indicator-year for each publication in turn, the oldest first: what an earlier one showed, figures and
 * sums alike, is known for good when a later one is decided. A figure that did not change between two publications is
 * one unknown, a figure that did is two.
 */
export function decideYears(history: readonly PublishedYear[]): YearDecision[] {
  const decided: { year: PublishedYear; decision: YearDecision }[] = [];
  for (const year of history) decided.push({ year, decision: decideYear(year, decided) });
  return decided.map(({ decision }) => decision);
}

/** An indicator-year of an earlier publication; without a decision nothing was withheld in it. */
export interface DecidedYear {
  year: PublishedYear;
  decision: YearDecision | undefined;
}

/** Decides the newest of some publications, given how those before it were decided. */
export function decideYear(year: PublishedYear, earlier: readonly DecidedYear[]): YearDecision {
  const published = figuresShown(earlier);
  const shownBefore = new Set(published.map(keyOf));
  const stays = staysWithheld(year, shownBefore, earlier);
  const shownNow = year.cells.filter(({ area, state }) => state === "shown" && !stays.has(area)).map(areaOf);
  const known = {
    figures: shownBefore,
    areas: new Set([...published.map(areaOf), ...shownNow]),
  };
  const cells = new Map<string, DisclosureCell>();
  // The same cells follow below as they are now.
  for (const { year: then, decision } of earlier.filter((one) => one.year.cells !== year.cells))
    for (const cell of then.cells) {
      const state = decision?.withheld.has(cell.area) ? "withheld" : cell.state;
      put(cells, { ...cell, state, mayBeWithheld: false }, known);
    }
  // A figure that was withheld before and did not change since comes last as it is now: it may have to stay withheld.
  const cellsNow = year.cells.map((cell) =>
    stays.has(cell.area) ? { ...cell, state: "withheld" as const } : cell,
  );
  for (const cell of cellsNow) put(cells, cell, known);

  const keys = keysOf(year);
  const sums = [...earlier.flatMap(sumsOf), ...year.sums.map((sum) => withKeys(sum, keys))];
  const { kept, secondCells, revealed } = protectAggregates([...cells.values()], sums, year.limit);
  const second = new Set([
    ...stays,
    ...cellsNow.filter((cell) => secondCells.includes(keyOf(cell))).map(areaOf),
  ]);
  const withheld = cellsNow.filter(({ area, state }) => state === "withheld" || second.has(area));
  return {
    withheld: new Set(withheld.map(({ area }) => area)),
    secondCells: second,
    whole: new Set(kept),
    revealed: withheld
      .filter((cell) => known.figures.has(keyOf(cell)) || revealed.includes(keyOf(cell)))
      .map(({ area }) => area),
  };
}

/**
 * Areas whose figure protected another in an earlier publication, did not change and was never public. The sums shown
 * then count on it, and cannot be taken back: chosen anew, the second figures of now and of then give all away together.
 */
function staysWithheld(
  { cells }: PublishedYear,
  shownBefore: ReadonlySet<string>,
  earlier: readonly DecidedYear[],
): Set<string> {
  const protecting = earlier.flatMap(({ year, decision }) =>
    year.cells.filter(({ area }) => decision?.secondCells.has(area)).map(keyOf),
  );
  const kept = new Set(protecting.filter((key) => !shownBefore.has(key)));
  return new Set(cells.filter((cell) => cell.state === "shown" && kept.has(keyOf(cell))).map(areaOf));
}

/** The figures that a reader has from earlier publications. */
function figuresShown(earlier: readonly DecidedYear[]): PublishedCell[] {
  return earlier.flatMap(({ year, decision }) =>
    year.cells.filter(({ area, state }) => state === "shown" && !decision?.withheld.has(area)),
  );
}

interface Known {
  figures: ReadonlySet<string>;
  /** Areas with a public figure: what stood in its place before is taken as known too. */
  areas: ReadonlySet<string>;
}

function put(cells: Map<string, DisclosureCell>, cell: PublishedCell, { figures, areas }: Known): void {
  const code = keyOf(cell);
  const isPublic = figures.has(code) || (cell.figure === null && areas.has(cell.area));
  const { count, rest, mayBeWithheld } = cell;
  const state = isPublic ? "shown" : cell.state;
  cells.set(code, { code, state, count, rest, mayBeWithheld: mayBeWithheld && !isPublic });
}

/** What an earlier publication showed cannot be taken back. */
function sumsOf({ year, decision }: DecidedYear): ShownSum[] {
  const keys = keysOf(year);
  return year.sums
    .filter(({ by, code }) => by === "given" || decision?.whole.has(code))
    .map((sum) => ({ ...withKeys(sum, keys), by: "given" }));
}

const withKeys = (sum: ShownSum, keys: ReadonlyMap<string, string>): ShownSum => ({
  ...sum,
  terms: sum.terms.map(({ cell, share }) => ({ cell: keys.get(cell) ?? `${cell} ?`, share })),
});

const areaOf = ({ area }: PublishedCell) => area;
const keyOf = ({ area, figure }: PublishedCell) => `${area} ${figure ?? "?"}`;

/** Publications share the cells that did not change. */
const keysOfCells = new WeakMap<readonly PublishedCell[], ReadonlyMap<string, string>>();

function keysOf({ cells }: PublishedYear): ReadonlyMap<string, string> {
  const keys = keysOfCells.get(cells) ?? new Map(cells.map((cell) => [cell.area, keyOf(cell)]));
  keysOfCells.set(cells, keys);
  return keys;
}
