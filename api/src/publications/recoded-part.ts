import type { Boundaries } from "@lokaal17/shared/areas/recode";
import { type RecodedCube, recodeCube } from "@lokaal17/shared/areas/recode-cube";
import type { RecodePlan } from "@lokaal17/shared/areas/recode-plan";
import type { IndicatorCode, IndicatorDefinition } from "@lokaal17/shared/framework/indicator";
import {
  type Cube,
  createCube,
  hasObservations,
  setSlice,
  sliceOf,
} from "@lokaal17/shared/observations/cube";

/**
 * Some indicators of a cube on the boundaries of one year. What takes time is to work out per year what went where, so
 * only the years with figures are taken; the cube of the answer has those years and indicators alone.
 * @param plans what went where until the boundary year; those that it lacks are added
 */
export function recodedPart(
  { cube, definitions }: { cube: Cube; definitions: ReadonlyMap<IndicatorCode, IndicatorDefinition> },
  indicators: readonly IndicatorCode[],
  boundaries: Boundaries,
  boundaryYear: number,
  plans: Map<number, RecodePlan>,
): RecodedCube {
  return recodeCube(partOf(cube, indicators), definitions, boundaries, boundaryYear, undefined, plans);
}

function partOf(cube: Cube, indicators: readonly IndicatorCode[]): Cube {
  const known = indicators.filter((indicator) => cube.indicatorIndex.has(indicator));
  const withFigures = cube.years.filter((year) =>
    known.some((indicator) => hasObservations(cube, indicator, year)),
  );
  const [first, last] = [withFigures.at(0), withFigures.at(-1)];
  const years =
    first === undefined || last === undefined
      ? []
      : cube.years.filter((year) => year >= first && year <= last);
  const part = createCube(cube.areas, known, years, cube.dataVersion);
  for (const indicator of known)
    for (const year of years) {
      const slice = sliceOf(cube, indicator, year);
      if (slice && slice !== cube.empty) setSlice(part, indicator, year, slice);
    }
  return part;
}
