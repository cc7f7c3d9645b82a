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
 * @param figures all areas of the layer in one year, our own among them or not; the same list again is quicker, and must
 *   not have changed
 * @returns null where fewer than half of the others have a numerator and a denominator, and for surveys and models:
 *   nobody publishes the margin of a country without one municipality
 */
export function restOfTheCountry(
  figures: readonly MeasuredFigure[],
  own: MeasuredFigure,
  { errorModel, unitFactor }: DifferenceModel,
): MeasuredFigure | null {
  if (unitFactor === null || errorModel === "survey" || errorModel === "model") return null;
  const now = noSums();
  let [othersCount, year, synthetic] = [0, own.year, false];
  for (const figure of figures) {
    if (figure.area === own.area) continue;
    othersCount++;
    year = Math.max(year, figure.year);
    const counted = countedNow(figure);
    if (!counted) continue;
    add(now, counted);
    synthetic ||= figure.synthetic;
  }
  if (now.count === 0 || now.count < othersCount / 2) return null;
  return {
    ...{ area: null, year, ...asValue(now, unitFactor), margin: null, synthetic },
    // Earlier years are most of the work, and a share is tested without them.
    get history() {
      return [...yearsOfOthers(figures, own)].flatMap(([earlier, sums]): HistoryPoint[] =>
        // A year in which half of the areas are missing would show a swing that is no swing.
        sums.count < now.count / 2
          ? []
          : [{ year: earlier, ...asValue(sums, unitFactor), status: "normal", synthetic }],
      );
    },
  };
}

/** What some areas count together, and how many areas these are. */
interface Sums extends Counted {
  count: number;
}

type YearSums = ReadonlyMap<number, Readonly<Sums>>;

/** Per list of figures what all of them count together by year; null where that cannot be subtracted from exactly. */
const totals = new WeakMap<readonly MeasuredFigure[], YearSums | null>();

/** What all areas but one count together by year: of whole numbers the total less the own, else the sum of the others. */
function yearsOfOthers(figures: readonly MeasuredFigure[], own: MeasuredFigure): YearSums {
  const known = totals.get(figures);
  const total = known === undefined ? exactSums(figures) : known;
  totals.set(figures, total);
  const isOther = ({ area }: MeasuredFigure) => area !== own.area;
  if (!total) return sumsOf(figures.filter(isOther));
  const ours = sumsOf(figures.filter((figure) => !isOther(figure)));
  return new Map(
    [...total].flatMap(([year, all]): [number, Sums][] => {
      const part = ours.get(year) ?? noSums();
      const count = all.count - part.count;
      const numerator = all.numerator - part.numerator;
      const denominator = all.denominator - part.denominator;
      return count === 0 ? [] : [[year, { numerator, denominator, count }]];
    }),
  );
}

function exactSums(figures: readonly MeasuredFigure[]): YearSums | null {
  const isWhole = ({ numerator, denominator }: Counted) =>
    Number.isSafeInteger(numerator) && Number.isSafeInteger(denominator);
  const areWhole = figures.every(({ history }) =>
    history.every((point) => {
      const counted = countedOf(point);
      return !counted || isWhole(counted);
    }),
  );
  const sums = areWhole ? sumsOf(figures) : null;
  return sums && [...sums.values()].every(isWhole) ? sums : null;
}

function sumsOf(figures: readonly MeasuredFigure[]): Map<number, Sums> {
  const years = new Map<number, Sums>();
  for (const figure of figures) {
    if (!countedNow(figure)) continue;
    const { history, year: last } = figure;
    for (const point of usableSeries(history.filter(({ year }) => year <= last))) {
      const counted = countedOf(point);
      if (!counted) continue;
      const sums = years.get(point.year) ?? noSums();
      add(sums, counted);
      years.set(point.year, sums);
    }
  }
  return years;
}

function countedNow(figure: MeasuredFigure): Counted | null {
  return Number.isFinite(figure.value) ? countedOf(figure) : null;
}

function noSums(): Sums {
  return { numerator: 0, denominator: 0, count: 0 };
}

function add(sums: Sums, { numerator, denominator }: Counted): void {
  sums.numerator += numerator;
  sums.denominator += denominator;
  sums.count++;
}

function asValue({ numerator, denominator }: Sums, unitFactor: number) {
  return { value: (numerator / denominator) * unitFactor, numerator, denominator };
}
