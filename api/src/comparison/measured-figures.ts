import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { HistoryPoint, MeasuredFigure } from "@lokaal17/shared/comparison/error-model";
import type { IndicatorDefinition } from "@lokaal17/shared/framework/indicator";
import type { Derived } from "../publications/derived.ts";
import { seriesReader } from "../scores/series.ts";

/** 342 figures without their history take some 60 kB. */
const listsKept = 300;

const kept = new WeakMap<Derived, Map<string, MeasuredFigure[]>>();

/**
 * The figures of one indicator-year of all areas of its layer, on the boundaries of the view. Made once: every
 * municipality is tested against all others, and what its figures vary by is the same in each of these tests.
 */
export function measuredFigures(
  derived: Derived,
  { code, layer }: IndicatorDefinition,
  year: number,
): MeasuredFigure[] {
  const lists = kept.get(derived) ?? new Map<string, MeasuredFigure[]>();
  kept.set(derived, lists);
  const key = `${code} ${year}`;
  const known = lists.get(key);
  if (known) return known;
  const cube = derived.onOwnBoundaries([code]);
  const read = seriesReader(cube, code, { until: year });
  const made = derived.peers(layer).map((area) => new KeptFigure(area, year, read, cube.areaIndex.get(area)));
  lists.set(key, made);
  for (const oldest of lists.keys()) {
    if (lists.size <= listsKept) break;
    lists.delete(oldest);
  }
  return made;
}

type ReadSeries = ReturnType<typeof seriesReader>;

/** A figure that reads its history when a test asks for it: kept for all areas it would be most of the memory. */
class KeptFigure implements MeasuredFigure {
  readonly area: AreaCode;
  readonly year: number;
  readonly value: number;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** The margins that sources publish are not stored: without one there is no verdict. */
  readonly margin = null;
  readonly synthetic: boolean;
  readonly #read: ReadSeries;
  readonly #place: number | undefined;

  constructor(area: AreaCode, year: number, read: ReadSeries, place: number | undefined) {
    const now = read(place).findLast((point) => point.year === year);
    this.area = area;
    this.year = year;
    this.value = now?.value ?? Number.NaN;
    this.numerator = now?.numerator ?? null;
    this.denominator = now?.denominator ?? null;
    this.synthetic = now?.synthetic ?? false;
    this.#read = read;
    this.#place = place;
  }

  get history(): HistoryPoint[] {
    return this.#read(this.#place);
  }
}
