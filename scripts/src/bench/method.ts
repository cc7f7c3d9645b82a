import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { isValidIn } from "@lokaal17/shared/areas/area";
import type { Boundaries } from "@lokaal17/shared/areas/recode";
import { recodeCube } from "@lokaal17/shared/areas/recode-cube";
import type { IndicatorDefinition } from "@lokaal17/shared/framework/indicator";
import { type Cube, createCube, encodeMark, setSlice } from "@lokaal17/shared/observations/cube";
import { allScores, allScoresOfYears } from "@lokaal17/shared/scores/all-scores";
import { basketOf, definitionOf } from "@lokaal17/shared/scores/fixtures";
import { planScores } from "@lokaal17/shared/scores/score-plan";
import { rankBands } from "@lokaal17/shared/scores/sensitivity/rank-band";
import { weightBands } from "@lokaal17/shared/scores/sensitivity/weight-bands";
import { seededRandom } from "@lokaal17/shared/statistics/random";
import { toBoundaries } from "../reference/areas.ts";
import { readCsv } from "../reference/csv.ts";
import type { Measurements } from "./measurement.ts";

export interface MethodSize {
  indicators: number;
  years: number;
}

/**
 * How long the method takes in memory, without a database: places over all weights, the scores of all years, and
 * bringing all years to the boundaries of one. Every part runs once before it is measured.
 * @param isPromised whether the size is the one that the limits hold for
 */
export function measureMethod(
  measurements: Measurements,
  size: MethodSize,
  runs: number,
  isPromised: boolean,
): void {
  const { cube, definitions, boundaries } = inventedFigures(size);
  const areas = boundaries.areas
    .filter((area) => cube.areaIndex.has(area.code) && isValidIn(area, lastYear))
    .map(({ code }) => code);
  const plan = planScores(basketOf(definitions), definitions, "municipality", "publication");
  const ofLastYear = allScores(plan, cube, areas, lastYear);
  const goals = ofLastYear.goals.map(({ goal, scores }) => ({ name: String(goal), scores, errors: null }));
  const goalScores = goals.map(({ scores }) => scores);
  const withErrors = goals.map((goal) => ({ ...goal, errors: goal.scores.map(() => 3) }));
  const definitionByCode = new Map(definitions.map((definition) => [definition.code, definition]));

  const places = `${areas.length} areas × ${goals.length} goals × 1000 draws`;
  const figures = `${areas.length} areas × ${size.indicators} indicators × ${size.years} years`;
  const measure = (what: string, limit: number | null, task: () => void) => {
    task();
    for (let run = 1; run <= runs; run++) {
      const start = performance.now();
      task();
      const key = { what, database: "none", unit: "ms", limit: isPromised ? limit : null } as const;
      measurements.add(key, performance.now() - start);
    }
  };
  measure(`places over all weights, ${places}`, 200, () => weightBands(goalScores, areas.length, 1000, 17));
  measure("… with aggregation and a goal left out", null, () => rankBands({ areas, parts: goals, seed: 17 }));
  measure("… and an error in every score", null, () => rankBands({ areas, parts: withErrors, seed: 17 }));
  measure(`scores, ${figures}`, 50, () => allScoresOfYears(plan, cube, areas, cube.years));
  measure(`to the boundaries of ${lastYear}, ${figures}`, 500, () =>
    recodeCube(cube, definitionByCode, boundaries, lastYear),
  );
}

const lastYear = 2025;

/** A figure of every municipality in every year that it existed: half are counts, half rates with their parts. */
function inventedFigures({ indicators, years }: MethodSize): {
  cube: Cube;
  definitions: IndicatorDefinition[];
  boundaries: Boundaries;
} {
  const boundaries = registerBoundaries();
  const definitions = Array.from({ length: indicators }, (_, index) => inventedDefinition(index));
  const cube = createCube(
    boundaries.areas.map(({ code }) => code),
    definitions.map(({ code }) => code),
    Array.from({ length: years }, (_, index) => lastYear - years + 1 + index),
    1,
  );
  const random = seededRandom(17);
  const mark = encodeMark({ status: "normal", synthetic: true });
  for (const { code, aggregation } of definitions) {
    for (const year of cube.years) {
      const exists = boundaries.areas.map((area) => isValidIn(area, year));
      const values = Float64Array.from(exists, (here) => (here ? 100 * random() : Number.NaN));
      const denominators = values.map((value) => (Number.isNaN(value) ? value : 1000));
      const numerators = values.map((value) => value * 10);
      setSlice(cube, code, year, {
        values,
        marks: Uint8Array.from(exists, (here) => (here ? mark : 0)),
        parts: aggregation === "ratio" ? { numerators, denominators } : null,
        boundaryYear: null,
      });
    }
  }
  return { cube, definitions, boundaries };
}

function inventedDefinition(index: number): IndicatorDefinition {
  const code = `method-${String(index + 1).padStart(3, "0")}`;
  const goal = 1 + (index % 17);
  if (index % 2 === 0) {
    return definitionOf(code, goal, {
      unit: "persons",
      measureType: "count",
      aggregation: "sum",
      decimals: 0,
    });
  }
  const persons = { nl: "inwoners", en: "residents" };
  return definitionOf(code, goal, { numerator: persons, denominator: persons });
}

function registerBoundaries(): Boundaries {
  const reference = fileURLToPath(new URL("../../../db/reference", import.meta.url));
  const municipalities = readCsv(join(reference, "areas.csv")).filter(
    ({ layer }) => layer === "municipality",
  );
  return toBoundaries(municipalities, readCsv(join(reference, "reorganisations.csv")));
}
