import type { ClearVerdict } from "../contract/differences.ts";
import { median } from "../statistics/quantile.ts";
import type { AreaCode } from "./area.ts";

/** A figure that another is compared with, with the verdict that every page gives. */
export interface ComparedFigure {
  area: AreaCode;
  value: number | null;
  verdict: ClearVerdict;
  synthetic: boolean;
}

/** Than how many others a figure is clearly better, and clearly worse. */
export interface Standing<Key> {
  key: Key;
  better: number;
  worse: number;
  /** Others with which the difference could be tested. */
  compared: number;
  /** Those than which it is clearly worse. */
  worseThan: readonly AreaCode[];
  /** The middle one of the others that have a figure. */
  middle: number | null;
  synthetic: boolean;
}

/** An area is said to differ from a group only where it could be tested against half of it, and at least three. */
export const leastCompared = 3;

/** One figure among those of similar areas; whether a difference is clear was tested against all areas together. */
export function standingOf<Key>(
  key: Key,
  own: { synthetic: boolean },
  others: readonly ComparedFigure[],
): Standing<Key> {
  const said = (verdict: ClearVerdict) => others.filter((other) => other.verdict === verdict);
  const worseThan = said("clearly-worse").map(({ area }) => area);
  const known = others.filter(({ value }) => value !== null);
  return {
    key,
    better: said("clearly-better").length,
    worse: worseThan.length,
    compared: others.length - said("unknown").length,
    worseThan,
    middle: median(known.flatMap(({ value }) => value ?? [])),
    synthetic: own.synthetic || known.some(({ synthetic }) => synthetic),
  };
}

/** Whether enough could be tested to say something of the whole group. */
export function isCompared({ compared }: Pick<Standing<unknown>, "compared">, groupSize: number): boolean {
  return compared >= Math.max(leastCompared, groupSize / 2);
}

/**
 * The figures that clearly differ from the group, the clearest first: better than more than half of those they were
 * tested against, after as many are taken off as they are worse than. So nothing stands in both lists, and a figure in
 * the midst of a wide spread in none.
 */
export function standsOut<Key>(
  standings: readonly Standing<Key>[],
  side: "better" | "worse",
  groupSize: number,
): Standing<Key>[] {
  const other = side === "better" ? "worse" : "better";
  const share = (standing: Standing<Key>) => (standing[side] - standing[other]) / standing.compared;
  return standings
    .filter((standing) => isCompared(standing, groupSize) && share(standing) > 0.5)
    .toSorted((one, other) => share(other) - share(one) || other.compared - one.compared);
}
