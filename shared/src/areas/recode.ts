import type { Area, AreaCode } from "./area.ts";
import { isValidIn } from "./area.ts";

/**
 * What happened to a municipality, in our words.
 * - `merge`: all of a dissolved municipality went to one other.
 * - `split`: a dissolved municipality went to two or more others, one row each.
 * - `recode`: the same municipality got another code.
 * - `border-correction`: a piece of land changed hands, both municipalities stayed.
 */
export const reorganisationKinds = ["merge", "split", "recode", "border-correction"] as const;
export type ReorganisationKind = (typeof reorganisationKinds)[number];

/** One dated step from one municipality to another, with what went along. Null: the source does not say. */
export interface Reorganisation {
  /** Day from which the new situation holds, `2022-03-24`. */
  date: string;
  kind: ReorganisationKind;
  from: AreaCode;
  to: AreaCode;
  hectares: number | null;
  dwellings: number | null;
  inhabitants: number | null;
}

/** A part of a count that went from one code to another. `share` is 1 except in a split. */
export interface RecodeMove {
  reorganisation: Reorganisation;
  share: number;
  amount: number | null;
}

export interface RecodedCounts {
  /** Null: a part of the sum is not known, so the sum is not known. */
  counts: Map<AreaCode, number | null>;
  moves: RecodeMove[];
  /** Border corrections in the period between known areas: nothing was moved for these. */
  notMoved: Reorganisation[];
}

export interface Boundaries {
  areas: readonly Pick<Area, "code" | "validFrom" | "validTo">[];
  reorganisations: readonly Reorganisation[];
}

/**
 * Counts (inhabitants, crimes: what may be summed) of the boundaries of one year, on the boundaries of a later one.
 * Merged municipalities are summed, split ones divided by the inhabitants that went along, new codes taken over.
 * Boundaries of a year are those of its 1 January: a change of 24 March 2022 counts from 2023 on.
 * Pieces of border are too small and too little known to move counts for: they are listed, not moved.
 * Rates and means must not be handed in: recode numerator and denominator and divide again.
 * Fractions from splits are kept, so that the total stays the same.
 * @throws RangeError when `toYear` is before `fromYear`, for a code that is not valid in `fromYear`,
 *   and for a split whose inhabitants are not known
 * @see CBS, Gemeentelijke indeling; recalculation by inhabitants is our choice
 */
export function recodeCounts(
  source: ReadonlyMap<AreaCode, number | null>,
  fromYear: number,
  toYear: number,
  { areas, reorganisations }: Boundaries,
): RecodedCounts {
  if (toYear < fromYear) {
    throw new RangeError(`Counts of ${fromYear} cannot be brought back to the boundaries of ${toYear}.`);
  }
  const areasByCode = new Map(areas.map((area) => [area.code, area]));
  for (const code of source.keys()) refuseInvalid(code, areasByCode.get(code), fromYear);

  const result: RecodedCounts = { counts: new Map(source), moves: [], notMoved: [] };
  for (const [date, changes] of reorganisationsBetween(reorganisations, fromYear, toYear)) {
    const before = new Map(result.counts);
    const movesByTarget = new Map<AreaCode, RecodeMove[]>();
    for (const change of changes) {
      const { from, to, kind } = change;
      if (kind === "border-correction") {
        if (before.has(from) || before.has(to)) result.notMoved.push(change);
        continue;
      }
      result.counts.delete(from);
      const share = shareThatWent(change, changes);
      const amount = multiply(before.get(from) ?? null, share);
      if (share > 0) addTo(movesByTarget, to, { reorganisation: change, share, amount });
    }
    for (const [to, moves] of movesByTarget) {
      const untouched = !before.has(to) && moves.every((move) => !before.has(move.reorganisation.from));
      if (untouched) continue;
      const isNew = areasByCode.get(to)?.validFrom === date;
      const held = before.get(to) ?? (isNew ? 0 : null);
      result.counts.set(to, sum([held, ...moves.map((move) => move.amount)]));
      result.moves.push(...moves);
    }
  }
  return result;
}

function refuseInvalid(code: AreaCode, area: Boundaries["areas"][number] | undefined, year: number): void {
  if (!area) throw new RangeError(`${code} is not a known area.`);
  if (!isValidIn(area, year)) {
    const period = `${area.validFrom} to ${area.validTo ?? "now"}`;
    throw new RangeError(
      `${code} has no figure on the boundaries of ${year}: the code is valid from ${period}.`,
    );
  }
}

/** Reorganisations after 1 January of the first year, up to and including 1 January of the last, by day, oldest first. */
export function reorganisationsBetween(
  reorganisations: readonly Reorganisation[],
  fromYear: number,
  toYear: number,
): [string, Reorganisation[]][] {
  const dates = new Map<string, Reorganisation[]>();
  for (const change of reorganisations) {
    if (change.date <= `${fromYear}-01-01` || change.date > `${toYear}-01-01`) continue;
    addTo(dates, change.date, change);
  }
  return [...dates].sort(([a], [b]) => (a < b ? -1 : 1));
}

/**
 * The part of a municipality's figure that goes along: all of it, and in a split the share of the inhabitants.
 * @param sameDay all reorganisations of that day, among them the other parts of the split
 * @throws RangeError for a split whose inhabitants are not known, or that carries none
 */
export function shareThatWent(change: Reorganisation, sameDay: readonly Reorganisation[]): number {
  if (change.kind !== "split") return 1;
  const parts = sameDay.filter((part) => part.kind === "split" && part.from === change.from);
  let inhabitants = 0;
  for (const part of parts) {
    if (part.inhabitants === null) {
      throw new RangeError(`How many inhabitants of ${part.from} went to ${part.to} is not known.`);
    }
    inhabitants += part.inhabitants;
  }
  if (inhabitants === 0) throw new RangeError(`The split of ${change.from} carries no inhabitants.`);
  return (change.inhabitants ?? 0) / inhabitants;
}

function multiply(count: number | null, share: number): number | null {
  return count === null ? null : count * share;
}

/** The sum, or null when one of the parts is not known. */
function sum(parts: readonly (number | null)[]): number | null {
  let total = 0;
  for (const part of parts) {
    if (part === null) return null;
    total += part;
  }
  return total;
}

function addTo<Key, Value>(groups: Map<Key, Value[]>, key: Key, value: Value): void {
  const group = groups.get(key);
  if (group) group.push(value);
  else groups.set(key, [value]);
}
