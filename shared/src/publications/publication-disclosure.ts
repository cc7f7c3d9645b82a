import type { AreaCode } from "../areas/area.ts";
import type { AreaGroup } from "../areas/groups.ts";
import { copyOf } from "../areas/recode-slice.ts";
import type { IndicatorCode, IndicatorDefinition } from "../framework/indicator.ts";
import {
  type Cube,
  type CubeSlice,
  encodeMark,
  isSyntheticMark,
  isUsableMark,
  setSlice,
  sliceOf,
  withChanges,
} from "../observations/cube.ts";
import { type DecidedPublication, decisionKey } from "./publication-decisions.ts";
import type { YearDecision } from "./published-years.ts";
import { groupKey } from "./year-context.ts";

/** A group whose figure is asked for, with the municipalities that it is made of. */
export interface DecidedGroup extends Pick<AreaGroup, "kind" | "code"> {
  members: readonly AreaCode[];
}

/** A withheld figure that can be computed all the same. */
export interface RevealedFigure {
  indicator: IndicatorCode;
  area: AreaCode;
  year: number;
}

/**
 * What a publication withholds: figures about few people, confidential ones, and those that would reveal them; and
 * which aggregates may count them. Decided once, over the whole publication and all before it.
 */
export class PublicationDisclosure {
  /** What everybody may see: a withheld figure is confidential there, without any number. */
  readonly cube: Cube;
  readonly #whole: Cube;
  readonly #definitions: ReadonlyMap<IndicatorCode, IndicatorDefinition>;
  readonly #groups: ReadonlyMap<string, AreaGroup>;
  readonly #decisions: ReadonlyMap<string, YearDecision>;

  constructor({ figures, decisions }: DecidedPublication) {
    this.#whole = figures.cube;
    this.#definitions = figures.definitions;
    this.#groups = new Map(figures.groups.map((group) => [groupKey(group), group]));
    this.#decisions = decisions;
    this.cube = this.#publicCube(figures.cube);
  }

  /** The definition that it was decided by: a measure has the limit of the indicator that it is the numerator of. */
  definitionOf(indicator: IndicatorCode): IndicatorDefinition | undefined {
    return this.#definitions.get(indicator);
  }

  /** Whether the yearly total is withheld. */
  withholds(indicator: IndicatorCode, area: AreaCode, year: number): boolean {
    return this.#decisions.get(decisionKey(indicator, year))?.withheld.has(area) ?? false;
  }

  /** Whether it is withheld only because it would reveal another. */
  protectsAnother(indicator: IndicatorCode, area: AreaCode, year: number): boolean {
    return this.#decisions.get(decisionKey(indicator, year))?.secondCells.has(area) ?? false;
  }

  /**
   * The cube to compute a group's figure of: with the withheld figures in it where that reveals none of them, else the
   * public one, which leaves them out. Any other set of areas than the groups of the publication gets the public one.
   */
  cubeFor(indicator: IndicatorCode, year: number, group: DecidedGroup): Cube {
    const decided = this.#groups.get(groupKey(group));
    const isSame =
      decided?.members.length === group.members.length &&
      group.members.every((area) => decided.members.includes(area));
    const mayCountAll =
      this.#decisions.get(decisionKey(indicator, year))?.whole.has(groupKey(group)) ?? false;
    return isSame && mayCountAll ? this.#whole : this.cube;
  }

  /** Withheld figures that what was published before, or what a source publishes, reveals: nothing can mend that here. */
  revealed(): RevealedFigure[] {
    return [...this.#decisions].flatMap(([key, { revealed }]) => {
      const [indicator = "", year = ""] = key.split(" ");
      return revealed.map((area) => ({
        indicator: indicator as IndicatorCode,
        area: area as AreaCode,
        year: Number(year),
      }));
    });
  }

  #publicCube(whole: Cube): Cube {
    const cube = withChanges(whole, [], whole.dataVersion);
    for (const indicator of cube.indicators)
      for (const year of cube.years) {
        const slice = sliceOf(cube, indicator, year);
        const withheld = this.#decisions.get(decisionKey(indicator, year))?.withheld ?? nobody;
        const secret = [...withheld].map((area) => cube.areaIndex.get(area as AreaCode) ?? -1);
        const hidden = slice ? hiddenPlaces(slice) : [];
        if (slice && secret.length + hidden.length > 0)
          setSlice(cube, indicator, year, publicSlice(slice, secret, hidden));
      }
    return cube;
  }
}

const nobody: ReadonlySet<string> = new Set();

/** A copy that has no number of the secret and the hidden places, and says that the secret ones are confidential. */
function publicSlice(slice: CubeSlice, secret: readonly number[], hidden: readonly number[]): CubeSlice {
  const copy = copyOf(slice);
  for (const place of [...secret, ...hidden])
    for (const numbers of [copy.values, copy.parts?.numerators, copy.parts?.denominators])
      if (numbers) numbers[place] = Number.NaN;
  for (const place of secret) {
    const synthetic = isSyntheticMark(copy.marks[place] ?? 0);
    copy.marks[place] = encodeMark({ status: "confidential", synthetic });
  }
  return copy;
}

/** Places with a number behind a status that says there is none. */
function hiddenPlaces({ values, marks }: CubeSlice): number[] {
  const found: number[] = [];
  for (let place = 0; place < marks.length; place++) {
    const mark = marks[place] ?? 0;
    if (mark !== 0 && !isUsableMark(mark) && !Number.isNaN(values[place] ?? Number.NaN)) found.push(place);
  }
  return found;
}
