import type { Boundaries } from "@lokaal17/shared/areas/recode";
import type { RecodePlan } from "@lokaal17/shared/areas/recode-plan";
import type { IndicatorCode, IndicatorDefinition } from "@lokaal17/shared/framework/indicator";
import { type Cube, setSlice, sliceOf, withChanges } from "@lokaal17/shared/observations/cube";
import { recodedPart } from "./recoded-part.ts";

/** As many indicators take some 10 ms: other readers have their turn in between. */
const indicatorsPerStep = 8;

interface VerdictCubeParts {
  cube: Cube;
  definitions: ReadonlyMap<IndicatorCode, IndicatorDefinition>;
  boundaries: { areas: Boundaries["areas"]; reorganisations: Boundaries["reorganisations"] };
  boundaryYear: number;
  plans: Map<number, RecodePlan>;
}

/**
 * All figures on the boundaries of one year, made a few indicators at a time: ahead of readers in small steps, or at
 * once for the reader who comes before it is ready (0.15 seconds of the demonstration).
 */
export class VerdictCube {
  readonly #parts: VerdictCubeParts;
  readonly #made: Cube;
  #next = 0;

  constructor(parts: VerdictCubeParts) {
    this.#parts = parts;
    this.#made = withChanges(parts.cube, [], parts.cube.dataVersion);
  }

  get isWhole(): boolean {
    return this.#next >= this.#made.indicators.length;
  }

  /** The cube, whole. */
  whole(): Cube {
    while (!this.isWhole) this.step();
    return this.#made;
  }

  /** Makes a few indicators more. */
  step(): void {
    const { cube, definitions, boundaries, boundaryYear, plans } = this.#parts;
    const some = cube.indicators.slice(this.#next, this.#next + indicatorsPerStep);
    const { cube: part } = recodedPart({ cube, definitions }, some, boundaries, boundaryYear, plans);
    for (const indicator of some)
      for (const year of part.years) {
        const slice = sliceOf(part, indicator, year);
        if (slice && slice !== part.empty && slice.values !== sliceOf(cube, indicator, year)?.values)
          setSlice(this.#made, indicator, year, slice);
      }
    this.#next += indicatorsPerStep;
  }
}
