import { type Area, type AreaCode, isValidIn, type Layer } from "@lokaal17/shared/areas/area";
import { type AreaGroups, areaGroups } from "@lokaal17/shared/areas/groups";
import type { Boundaries } from "@lokaal17/shared/areas/recode";
import type { RecodedCube } from "@lokaal17/shared/areas/recode-cube";
import type { RecodePlan } from "@lokaal17/shared/areas/recode-plan";
import type { Basket } from "@lokaal17/shared/framework/basket";
import type { IndicatorCode, IndicatorDefinition } from "@lokaal17/shared/framework/indicator";
import {
  type Cube,
  isSyntheticMark,
  isUsableMark,
  latestValue,
  sliceOf,
} from "@lokaal17/shared/observations/cube";
import { type AllScores, allScores } from "@lokaal17/shared/scores/all-scores";
import type { ScoringMode } from "@lokaal17/shared/scores/scorable";
import { type ScoreColumn, scoreColumns } from "@lokaal17/shared/scores/score-columns";
import { planScores, type ScorePlan } from "@lokaal17/shared/scores/score-plan";
import { rankBands, sharesOfBands } from "@lokaal17/shared/scores/sensitivity/rank-band";
import type {
  RankBandInput,
  RankBands,
  SourceShares,
} from "@lokaal17/shared/scores/sensitivity/rank-band-model";
import { sortedNumbers } from "@lokaal17/shared/statistics/quantile";
import { goalParts, indicatorParts } from "../scores/ranked-parts.ts";
import { recodedPart } from "./recoded-part.ts";
import { VerdictCube } from "./verdict-cube.ts";

interface Basis {
  cube: Cube;
  reference: { areas: readonly Area[]; reorganisations: Boundaries["reorganisations"] };
  definitions: ReadonlyMap<IndicatorCode, IndicatorDefinition>;
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
  readonly #columns = new Map<string, ScoreColumn[]>();
  readonly #bands = new Map<string, RankBands>();
  readonly #shares = new Map<string, SourceShares | null>();
  readonly #recodePlans = new Map<number, Map<number, RecodePlan>>();
  readonly #inhabitants = new Map<AreaCode, number | null>();
  readonly #recoded = new Map<string, RecodedCube>();
  #groups: AreaGroups | null = null;
  #verdictCube: VerdictCube | null = null;

  constructor(basis: Basis) {
    this.#basis = basis;
  }

  plan(basket: Basket): ScorePlan {
    const { definitions, mode } = this.#basis;
    return remember(this.#plans, basket.code, () =>
      planScores(basket, definitions.values(), "municipality", mode),
    );
  }

  /** Goal scores of all municipalities of the boundary year. */
  scores(basket: Basket): AllScores {
    const { cube, scoreYear } = this.#basis;
    return remember(this.#scores, basket.code, () =>
      allScores(this.plan(basket), cube, this.peers("municipality"), scoreYear),
    );
  }

  /** The figures behind these scores, indicator by indicator, in the order of `peers`. */
  columns(basket: Basket): ScoreColumn[] {
    const { cube, scoreYear } = this.#basis;
    return remember(this.#columns, basket.code, () =>
      scoreColumns(this.plan(basket), cube, this.peers("municipality"), scoreYear),
    );
  }

  /** Between which places every municipality stands: over the goals, or over the indicators of one goal (60 ms). */
  bands(basket: Basket, goal: number | null): RankBands {
    return remember(this.#bands, bandsKey(basket, goal), () => rankBands(this.#bandsInput(basket, goal)));
  }

  /** What bands are made of, for a thread that makes them ahead of readers; null when they are made. */
  bandsToMake(basket: Basket, goal: number | null): RankBandInput | null {
    return this.#bands.has(bandsKey(basket, goal)) ? null : this.#bandsInput(basket, goal);
  }

  /** Keeps bands that a thread made; those that a reader was first to ask for are the same, and stay. */
  keepBands(basket: Basket, goal: number | null, made: RankBands): void {
    remember(this.#bands, bandsKey(basket, goal), () => made);
  }

  /** How much each source gives of the spread of the places: only the page about the order asks for it. */
  bandShares(basket: Basket, goal: number | null): SourceShares | null {
    return remember(this.#shares, bandsKey(basket, goal), () =>
      sharesOfBands(this.#bandsInput(basket, goal)),
    );
  }

  #bandsInput(basket: Basket, goal: number | null): RankBandInput {
    const { cube, definitions } = this.#basis;
    const areas = this.peers("municipality");
    const ranking = {
      cube,
      areas,
      definitionOf: definitions,
      scores: this.scores(basket),
      columns: this.columns(basket),
    };
    const parts = goal === null ? goalParts(ranking) : indicatorParts(ranking, goal);
    return { areas, parts, seed: bandSeed };
  }

  /** The areas of a layer on the boundaries of the view, by code. */
  peers(layer: Layer): AreaCode[] {
    const { reference, boundaryYear } = this.#basis;
    return remember(this.#peers, layer, () =>
      reference.areas
        .filter((area) => area.layer === layer && isValidIn(area, boundaryYear))
        .map(({ code }) => code),
    );
  }

  /** Residents in the boundary year, or the latest count of the ten years before; null when not known. */
  inhabitantsOf(area: AreaCode): number | null {
    const { cube, boundaryYear } = this.#basis;
    return remember(
      this.#inhabitants,
      area,
      () => latestValue(cube, inhabitants, area, boundaryYear, 10)?.value ?? null,
    );
  }

  /** The Netherlands, provinces, regions and size classes, of municipalities on the boundaries of the view. */
  groups(): AreaGroups {
    const { reference, boundaryYear } = this.#basis;
    this.#groups ??= areaGroups(reference.areas, (area) => this.inhabitantsOf(area), boundaryYear);
    return this.#groups;
  }

  /**
   * The figures of some indicators on the boundaries of one year: of one with 16 years in some 20 ms, of the next in two,
   * as what went where is known by then.
   */
  recoded(indicators: readonly IndicatorCode[], boundaryYear: number): RecodedCube {
    const found = remember(this.#recoded, `${boundaryYear} ${indicators.join(" ")}`, () =>
      recodedPart(this.#basis, indicators, this.#basis.reference, boundaryYear, this.#plansTo(boundaryYear)),
    );
    for (const oldest of this.#recoded.keys()) {
      if (this.#recoded.size <= recodedKept) break;
      this.#recoded.delete(oldest);
    }
    return found;
  }

  /** All figures on the boundaries of the view: what verdicts are made of. May be made in steps ahead of readers. */
  get verdictCube(): VerdictCube {
    const { cube, definitions, reference, boundaryYear } = this.#basis;
    const plans = this.#plansTo(boundaryYear);
    this.#verdictCube ??= new VerdictCube({ cube, definitions, boundaries: reference, boundaryYear, plans });
    return this.#verdictCube;
  }

  /** A cube in which these indicators stand on the boundaries of the view: that of all, when it is there. */
  onOwnBoundaries(indicators: readonly IndicatorCode[]): Cube {
    const { verdictCube } = this;
    return verdictCube.isWhole
      ? verdictCube.whole()
      : this.recoded(indicators, this.#basis.boundaryYear).cube;
  }

  #plansTo(boundaryYear: number): Map<number, RecodePlan> {
    return remember(this.#recodePlans, boundaryYear, () => new Map());
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

const inhabitants = "inhabitants" as IndicatorCode;
/** Answers are kept as bytes: these only save a second reader of the same indicator the work. 32 take some 5 MB. */
const recodedKept = 32;
/** Any number: with the same one everybody sees the same bands. */
const bandSeed = 17;

/** The values of an indicator-year, and whether one of them is an example. */
export interface Spread {
  values: Float64Array;
  synthetic: boolean;
}

const bandsKey = (basket: Basket, goal: number | null) => `${basket.code} ${goal}`;

function remember<Key, Value>(memory: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = memory.get(key);
  if (known !== undefined) return known;
  const made = make();
  memory.set(key, made);
  return made;
}
