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
  model: DifferenceModel,
): MeasuredFigure | null {
  const others = figures.filter(({ area }) => area !== own.area);
  return restOfEach([...others, own], model).at(-1) ?? null;
}

/** The rest of the country for each of the figures: adds all up once, then takes one away. */
export function restOfEach(
  figures: readonly MeasuredFigure[],
  { errorModel, unitFactor }: DifferenceModel,
): (MeasuredFigure | null)[] {
  if (unitFactor === null || errorModel === "survey" || errorModel === "model")
    return figures.map(() => null);
  const parts = figures.map(partOf);
  const total = totalOf(parts);
  const year = figures.reduce((latest, figure) => Math.max(latest, figure.year), 0);
  return parts.map((own) => {
    const now = without(total.now, own?.now);
    if (now.count === 0 || now.count < (figures.length - 1) / 2) return null;
    const synthetic = total.syntheticCount - (own?.synthetic ? 1 : 0) > 0;
    const history = [...total.years].flatMap(([pastYear, sums]): HistoryPoint[] => {
      const then = without(sums, own?.years.get(pastYear));
      // A year in which half of the areas are missing would show a swing that is no swing.
      if (then.count < now.count / 2) return [];
      return [{ year: pastYear, ...asValue(then, unitFactor), status: "normal", synthetic }];
    });
    return { area: null, year, ...asValue(now, unitFactor), margin: null, history, synthetic };
  });
}

interface Part {
  now: Counted;
  years: ReadonlyMap<number, Counted>;
  synthetic: boolean;
}

interface Sums extends Counted {
  count: number;
}

function partOf(figure: MeasuredFigure): Part | null {
  const now = Number.isFinite(figure.value) ? countedOf(figure) : null;
  if (!now) return null;
  const years = new Map<number, Counted>();
  for (const point of usableSeries(figure.history.filter(({ year }) => year <= figure.year))) {
    const counted = countedOf(point);
    if (counted) years.set(point.year, counted);
  }
  return { now, years, synthetic: figure.synthetic };
}

function totalOf(parts: readonly (Part | null)[]) {
  const now: Sums = { numerator: 0, denominator: 0, count: 0 };
  const years = new Map<number, Sums>();
  let syntheticCount = 0;
  for (const part of parts) {
    if (!part) continue;
    add(now, part.now);
    if (part.synthetic) syntheticCount++;
    for (const [year, counted] of part.years) {
      const sums = years.get(year) ?? { numerator: 0, denominator: 0, count: 0 };
      add(sums, counted);
      years.set(year, sums);
    }
  }
  return { now, years, syntheticCount };
}

function add(sums: Sums, { numerator, denominator }: Counted): void {
  sums.numerator += numerator;
  sums.denominator += denominator;
  sums.count++;
}

function without(sums: Sums, own: Counted | undefined): Sums {
  if (!own) return sums;
  return {
    // Sums of parts of a person do not cancel out to the last digit.
    numerator: Math.max(0, sums.numerator - own.numerator),
    denominator: Math.max(0, sums.denominator - own.denominator),
    count: sums.count - 1,
  };
}

function asValue({ numerator, denominator }: Sums, unitFactor: number) {
  return { value: (numerator / denominator) * unitFactor, numerator, denominator };
}
