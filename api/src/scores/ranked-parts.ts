import type { AreaCode } from "@lokaal17/shared/areas/area";
import { differenceModelOf, type ErrorModel } from "@lokaal17/shared/comparison/error-model";
import { valueError } from "@lokaal17/shared/comparison/value-error";
import type { IndicatorCode, IndicatorDefinition } from "@lokaal17/shared/framework/indicator";
import type { Cube } from "@lokaal17/shared/observations/cube";
import type { AllScores } from "@lokaal17/shared/scores/all-scores";
import type { ScoreColumn } from "@lokaal17/shared/scores/score-columns";
import type { RankedPart } from "@lokaal17/shared/scores/sensitivity/rank-band-model";
import { scoreError } from "@lokaal17/shared/scores/sensitivity/score-error";
import { exceptionalYears, windowYears } from "@lokaal17/shared/scores/trends/window";
import { seriesReader } from "./series.ts";

/** What a rank band is made of. Columns and scores are of the same areas, in the same order. */
export interface RankingBasis {
  cube: Cube;
  areas: readonly AreaCode[];
  scores: AllScores;
  columns: readonly ScoreColumn[];
  definitionOf: ReadonlyMap<IndicatorCode, IndicatorDefinition>;
}

/** The parts of a list over the goals: their scores, with the errors of the figures behind them. */
export function goalParts(basis: RankingBasis): RankedPart[] {
  return basis.scores.goals
    .filter(({ scores }) => scores.some((score) => !Number.isNaN(score)))
    .map(({ goal, scores }) => {
      const columns = basis.columns.filter((column) => column.goal === goal && column.inScore);
      return { name: String(goal), scores, errors: errorsOfMeans(basis, columns) };
    });
}

/** The parts of a list of one goal: its indicators, of the areas that have a score of the goal. */
export function indicatorParts(basis: RankingBasis, goal: number): RankedPart[] {
  const goalScores = basis.scores.goals.find((scores) => scores.goal === goal)?.scores ?? new Float64Array();
  return basis.columns
    .filter((column) => column.goal === goal && column.inScore)
    .map((column) => ({
      name: column.indicator,
      scores: column.scores.map((score, area) => (Number.isNaN(goalScores[area]) ? Number.NaN : score)),
      errors: scoreErrors(basis, column),
    }));
}

/** The error of the mean of the scores that an area has; errors that are not known count as 0 (`meanScoreError`). */
function errorsOfMeans(basis: RankingBasis, columns: readonly ScoreColumn[]): Float64Array {
  const squares = new Float64Array(basis.areas.length);
  const counts = new Uint16Array(basis.areas.length);
  for (const column of columns) {
    const errors = scoreErrors(basis, column);
    for (let area = 0; area < counts.length; area++) {
      if (Number.isNaN(column.scores[area])) continue;
      counts[area] = (counts[area] ?? 0) + 1;
      const error = errors?.[area] ?? Number.NaN;
      if (!Number.isNaN(error)) squares[area] = (squares[area] ?? 0) + error ** 2;
    }
  }
  return squares.map((sum, area) => (counts[area] === 0 ? Number.NaN : Math.sqrt(sum) / (counts[area] ?? 1)));
}

/** The standard errors of one indicator's scores; null where its error model gives none. */
function scoreErrors({ cube, areas, definitionOf }: RankingBasis, column: ScoreColumn): Float64Array | null {
  const definition = definitionOf.get(column.indicator);
  if (!definition || !computable.has(definition.errorModel)) return null;
  const model = differenceModelOf(definition);
  // A figure of an earlier year has an earlier window: the model itself looks no further than that.
  const latest = Math.max(...column.years);
  const read = seriesReader(cube, column.indicator, { since: earliestOf(column.years), until: latest });
  return Float64Array.from(areas, (area, index) => {
    const [value = Number.NaN, year = 0] = [column.values[index], column.years[index]];
    if (Number.isNaN(value)) return Number.NaN;
    const history = read(cube.areaIndex.get(area));
    const own = history.find((point) => point.year === year);
    const { numerator = null, denominator = null } = own ?? {};
    const synthetic = column.synthetic[index] === 1;
    const figure = { area, year, value, margin: null, history, numerator, denominator, synthetic };
    return scoreError(valueError(figure, model), column.bounds) ?? Number.NaN;
  });
}

/** The source's margins of surveys and models are not stored. */
const computable: ReadonlySet<ErrorModel> = new Set(["proportion", "count", "register"]);

/** As far back as the window of the oldest figure can reach, whose end may move before the exceptional years. */
function earliestOf(years: Uint16Array): number {
  const oldest = years.reduce((least, year) => (year > 0 && year < least ? year : least), 9999);
  return oldest - windowYears - exceptionalYears.length + 1;
}
