import type { AreaCode } from "../areas/area.ts";
import type { DifferenceModel, HistoryPoint, MeasuredFigure } from "./error-model.ts";

export const percentOfPersons: DifferenceModel = { errorModel: "proportion", unitFactor: 100 };
export const perThousand: DifferenceModel = { errorModel: "count", unitFactor: 1000 };
export const counted: DifferenceModel = { errorModel: "register", unitFactor: 100 };
export const survey: DifferenceModel = { errorModel: "survey", unitFactor: 100 };

/** A figure of 2019, for tests. The history is of consecutive years, the last of which is 2019. */
export function figureOf(
  area: string,
  numerator: number,
  denominator: number,
  { unitFactor }: DifferenceModel,
  history: readonly (readonly [numerator: number, denominator: number])[] = [],
): MeasuredFigure {
  const factor = unitFactor ?? 1;
  return {
    area: area as AreaCode,
    year: 2019,
    value: (numerator / denominator) * factor,
    numerator,
    denominator,
    margin: null,
    history: history.map(
      ([events, persons], place): HistoryPoint => ({
        year: 2020 - history.length + place,
        value: (events / persons) * factor,
        numerator: events,
        denominator: persons,
        status: "normal",
        synthetic: false,
      }),
    ),
    synthetic: false,
  };
}

/** A figure without counts, of the years up to 2019: the last value is the figure. */
export function plainFigure(
  area: string,
  values: readonly number[],
  margin: number | null = null,
): MeasuredFigure {
  return {
    area: area as AreaCode,
    year: 2019,
    value: values.at(-1) ?? Number.NaN,
    numerator: null,
    denominator: null,
    margin,
    history: values.map((value, place) => ({
      year: 2020 - values.length + place,
      value,
      numerator: null,
      denominator: null,
      status: "normal",
      synthetic: false,
    })),
    synthetic: false,
  };
}
