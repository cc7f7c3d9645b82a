import type { CubeSlice } from "../observations/cube.ts";
import { isUsableMark } from "../observations/cube.ts";
import type { BreakReason } from "./recodable.ts";
import type { RecodePlan } from "./recode-plan.ts";
import type { Outcome } from "./recode-slice.ts";

/** What a point of a series stands for: points of different footings may not be judged against each other. */
interface Footing {
  key: number;
  reason: BreakReason | null;
}

const chosenBoundaries: Footing = { key: 0, reason: null };

/**
 * Follows the series of one indicator, year by year, and finds where it breaks: at the first figure that stands on
 * another area, or was divided in another way, than the figures before it.
 */
export class SeriesBreaks {
  readonly #places: Int32Array;
  readonly #last: (Footing | null)[];

  /** @param places the areas whose boundaries changed in any of the years */
  constructor(places: Int32Array) {
    this.#places = places;
    this.#last = Array.from(places, () => null);
  }

  /** The places at which the series break in this year, with the reason. Call it for each year, ascending. */
  next(slice: CubeSlice, plan: RecodePlan, outcomes: readonly Outcome[]): [number, BreakReason][] {
    const breaks: [number, BreakReason][] = [];
    for (const [index, place] of this.#places.entries()) {
      const hasFigure = isUsableMark(slice.marks[place] ?? 0) && !Number.isNaN(slice.values[place]);
      const footing = footingOf(plan, place, outcomes, hasFigure);
      if (!footing) continue;
      const last = this.#last[index];
      if (last && last.key !== footing.key && hasFigure) {
        const reason = last.reason ?? footing.reason;
        if (reason) breaks.push([place, reason]);
      }
      this.#last[index] = footing;
    }
    return breaks;
  }
}

/** Null: there is no figure that could be compared. */
function footingOf(
  plan: RecodePlan,
  place: number,
  outcomes: readonly Outcome[],
  hasFigure: boolean,
): Footing | null {
  const index = (plan.targetAt[place] ?? 0) - 1;
  const target = plan.targets[index];
  const outcome = outcomes[index];
  if (!target || !outcome || outcome.kind === "as-given") return hasFigure ? chosenBoundaries : null;
  switch (outcome.kind) {
    case "none":
    case "missing":
      return null;
    case "recoded":
      return outcome.split ? { key: target.splitCount, reason: "split" } : chosenBoundaries;
    case "stays": {
      const side = plan.fromYear > plan.toYear ? -1 : 1;
      return { key: side * (1000 + target.changeCount), reason: outcome.reason };
    }
  }
}
