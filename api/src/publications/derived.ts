import { type Area, type AreaCode, isValidIn, type Layer } from "@lokaal17/shared/areas/area";
import type { Basket } from "@lokaal17/shared/framework/basket";
import type { IndicatorCode, IndicatorDefinition } from "@lokaal17/shared/framework/indicator";
import { type Cube, isSyntheticMark, isUsableMark, sliceOf } from "@lokaal17/shared/observations/cube";
import { type AllScores, allScores } from "@lokaal17/shared/scores/all-scores";
import type { ScoringMode } from "@lokaal17/shared/scores/scorable";
import { planScores, type ScorePlan } from "@lokaal17/shared/scores/score-plan";
import { sortedNumbers } from "@lokaal17/shared/statistics/quantile";

interface Basis {
  cube: Cube;
  areas: readonly Area[];
  definitions: readonly IndicatorDefinition[];
  scoreYear: number;
  boundaryYear: number;
  mode: ScoringMode;
}

/**
 * What is computed of a view's figures, once for all readers: the scores of all municipalities (10 ms) and the sorted
 * values of an indicator-year. A municipality's page needs one of the first and some 140 of the second.
 */
export class Derived {
  readonly #basis: Basis;
  readonly #plans = new Map<string, ScorePlan>();
  readonly #scores = new Map<string, AllScores>();
  readonly #spreads = new Map<string, Spread>();
  readonly #peers = new Map<Layer, AreaCode[]>();

  constructor(basis: Basis) {
    this.#basis = basis;
  }

  plan(basket: Basket): ScorePlan {
    const { definitions, mode } = this.#basis;
    return remember(this.#plans, basket.code, () => planScores(basket, definitions, "municipality", mode));
  }

  /** Goal scores of all municipalities of the boundary year. */
  scores(basket: Basket): AllScores {
    const { cube, scoreYear } = this.#basis;
    return remember(this.#scores, basket.code, () =>
      allScores(this.plan(basket), cube, this.peers("municipality"), scoreYear),
    );
  }

  /** The areas of a layer on the boundaries of the view, by code. */
  peers(layer: Layer): AreaCode[] {
    const { areas, boundaryYear } = this.#basis;
    return remember(this.#peers, layer, () =>
      areas.filter((area) => area.layer === layer && isValidIn(area, boundaryYear)).map(({ code }) => code),
    );
  }

  /** The values of all areas of a layer that have one, ascending. */
  spread(indicator: IndicatorCode, year: number, layer: Layer): Spread {
    const { cube } = this.#basis;
    return remember(this.#spreads, `${indicator} ${year} ${layer}`, () => {
      const slice = sliceOf(cube, indicator, year);
      const found: number[] = [];
      let synthetic = false;
      for (const code of this.peers(layer)) {
        const place = cube.areaIndex.get(code) ?? -1;
        const value = slice?.values[place] ?? Number.NaN;
        const mark = slice?.marks[place] ?? 0;
        if (Number.isNaN(value) || !isUsableMark(mark)) continue;
        found.push(value);
        synthetic ||= isSyntheticMark(mark);
      }
      return { values: sortedNumbers(found), synthetic };
    });
  }
}

/** The values of an indicator-year, and whether one of them is an example. */
export interface Spread {
  values: Float64Array;
  synthetic: boolean;
}

function remember<Key, Value>(memory: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = memory.get(key);
  if (known !== undefined) return known;
  const made = make();
  memory.set(key, made);
  return made;
}
