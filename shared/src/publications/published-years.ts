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
  const decisions: YearDecision[] = [];
  for (const [place, year] of history.entries()) {
    decisions.push(decide(year, history.slice(0, place), decisions));
  }
  return decisions;
}

function decide(
  year: PublishedYear,
  earlier: readonly PublishedYear[],
  decisions: readonly YearDecision[],
): YearDecision {
  const published = shownBefore(earlier, decisions);
  const shownNow = year.cells.filter(({ state }) => state === "shown").map(({ area }) => area);
  const known = {
    figures: new Set(published.map(keyOf)),
    areas: new Set([...published.map(areaOf), ...shownNow]),
  };
  const cells = new Map<string, DisclosureCell>();
  for (const [place, then] of earlier.entries())
    for (const cell of then.cells) {
      const state = decisions[place]?.withheld.has(cell.area) ? "withheld" : cell.state;
      put(cells, { ...cell, state, mayBeWithheld: false }, known);
    }
  // A figure that was withheld before and did not change since comes last as it is now: it may have to stay withheld.
  for (const cell of year.cells) put(cells, cell, known);

  const keys = keysOf(year);
  const sums = [
    ...earlier.flatMap((then, place) => sumsOf(then, keysOf(then), decisions[place])),
    ...year.sums.map((sum) => withKeys(sum, keys)),
  ];
  const { kept, secondCells, revealed } = protectAggregates([...cells.values()], sums, year.limit);
  const second = new Set(
    year.cells.filter((cell) => secondCells.includes(keyOf(cell))).map(({ area }) => area),
  );
  const withheld = year.cells.filter(({ area, state }) => state === "withheld" || second.has(area));
  return {
    withheld: new Set(withheld.map(({ area }) => area)),
    secondCells: second,
    whole: new Set(kept),
    revealed: withheld
      .filter((cell) => known.figures.has(keyOf(cell)) || revealed.includes(keyOf(cell)))
      .map(({ area }) => area),
  };
}

/** The figures that a reader has from earlier publications. */
function shownBefore(earlier: readonly PublishedYear[], decisions: readonly YearDecision[]): PublishedCell[] {
  return earlier.flatMap(({ cells }, place) =>
    cells.filter(({ area, state }) => state === "shown" && !decisions[place]?.withheld.has(area)),
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
const sumsOf = (
  { sums }: PublishedYear,
  keys: ReadonlyMap<string, string>,
  decision: YearDecision | undefined,
): ShownSum[] =>
  sums
    .filter(({ by, code }) => by === "given" || decision?.whole.has(code))
    .map((sum) => ({ ...withKeys(sum, keys), by: "given" }));

const withKeys = (sum: ShownSum, keys: ReadonlyMap<string, string>): ShownSum => ({
  ...sum,
  terms: sum.terms.map(({ cell, share }) => ({ cell: keys.get(cell) ?? `${cell} ?`, share })),
});

const areaOf = ({ area }: PublishedCell) => area;
const keyOf = ({ area, figure }: PublishedCell) => `${area} ${figure ?? "?"}`;
const keysOf = ({ cells }: PublishedYear) => new Map(cells.map((cell) => [cell.area, keyOf(cell)]));
