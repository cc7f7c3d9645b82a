import { usableSeries } from "../scores/trends/series.ts";
import {
  type Counted,
  countedOf,
  type DifferenceModel,
  type HistoryPoint,
  type MeasuredFigure,
} from "./error-model.ts";

/**
 * The country without one area, as one figure: the sum of the other numerators over the sum of their denominators, this
 * year and earlier ones. A municipality is part of the Netherlands, so it is held against the rest.
 * @param figures all areas of the layer in one year, our own among them or not
 * @returns null where fewer than half of the others have a numerator and a denominator, and for surveys and models:
 *   nobody publishes the margin of a country without one municipality
 */
export function restOfTheCountry(
  figures: readonly MeasuredFigure[],
  own: MeasuredFigure,
  { errorModel, unitFactor }: DifferenceModel,
): MeasuredFigure | null {
  if (unitFactor === null || errorModel === "survey" || errorModel === "model") return null;
  const others = figures.filter(({ area }) => area !== own.area);
  const now = noSums();
  const years = new Map<number, Sums>();
  let synthetic = false;
  for (const figure of others) {
    const counted = Number.isFinite(figure.value) ? countedOf(figure) : null;
    if (!counted) continue;
    add(now, counted);
    synthetic ||= figure.synthetic;
    addHistory(years, figure);
  }
  if (now.count === 0 || now.count < others.length / 2) return null;
  const history = [...years].flatMap(([year, sums]): HistoryPoint[] =>
    // A year in which half of the areas are missing would show a swing that is no swing.
    sums.count < now.count / 2 ? [] : [{ year, ...asValue(sums, unitFactor), status: "normal", synthetic }],
  );
  const year = others.reduce((latest, figure) => Math.max(latest, figure.year), own.year);
  return { area: null, year, ...asValue(now, unitFactor), margin: null, history, synthetic };
}

/** What some areas count together, and how many areas these are. */
interface Sums extends Counted {
  count: number;
}

function noSums(): Sums {
  return { numerator: 0, denominator: 0, count: 0 };
}

function addHistory(years: Map<number, Sums>, { history, year: last }: MeasuredFigure): void {
  for (const point of usableSeries(history.filter(({ year }) => year <= last))) {
    const counted = countedOf(point);
    if (!counted) continue;
    const sums = years.get(point.year) ?? noSums();
    add(sums, counted);
    years.set(point.year, sums);
  }
}

function add(sums: Sums, { numerator, denominator }: Counted): void {
  sums.numerator += numerator;
  sums.denominator += denominator;
  sums.count++;
}

function asValue({ numerator, denominator }: Sums, unitFactor: number) {
  return { value: (numerator / denominator) * unitFactor, numerator, denominator };
}
