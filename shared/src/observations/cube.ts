import type { AreaCode } from "../areas/area.ts";
import type { IndicatorCode } from "../framework/indicator.ts";
import { type ObservationStatus, observationStatuses } from "./observation.ts";

/** What is known of a cell beside its value, in one byte: origin and status. */
export interface CellMark {
  synthetic: boolean;
  status: ObservationStatus;
}

/** An observation as the cube keeps it. The value is null where the status says why there is none. */
export interface Cell extends CellMark {
  value: number | null;
}

/** What a rate is the quotient of, both in their own unit: 12 burglaries of 3,400 homes. */
export interface Parts {
  numerator: number;
  denominator: number;
}

/** Numerators and denominators of an indicator-year, in the order of the cube's areas; NaN is "not known". */
export interface SliceParts {
  readonly numerators: Float64Array;
  readonly denominators: Float64Array;
}

/** All areas of one indicator in one year. */
export interface CubeSlice {
  /** One value per area, in the order of the cube's areas; NaN is "no value". */
  readonly values: Float64Array;
  /** 0: no observation at all; else 1 + index of the status, plus 128 when synthetic. */
  readonly marks: Uint8Array;
  /** Null where no area of the slice has a numerator and a denominator, as most have not: they take no room then. */
  readonly parts: SliceParts | null;
  /** Year of the boundaries that the figures were made for; null: those of the year itself. */
  readonly boundaryYear: BoundaryYear;
}

/** "mixed": not all figures of the slice were made for the same boundaries. */
export type BoundaryYear = number | null | "mixed";

/**
 * All yearly totals of one data version: area × indicator × year.
 *
 * The values lie in one slice per indicator-year. Data versions share the slices that did not change:
 * a new version copies only the indicator-years that an approval touches (one of 342 areas is 3 kB), and an
 * indicator-year without any figure takes no room. 2.05 million cells take 16.4 MB of values and 2 MB of marks,
 * and 33 MB more where all have a numerator and a denominator.
 */
export interface Cube {
  readonly dataVersion: number;
  readonly areas: readonly AreaCode[];
  readonly indicators: readonly IndicatorCode[];
  /** Consecutive years, ascending. */
  readonly years: readonly number[];
  /** Place of each area in a slice. */
  readonly areaIndex: ReadonlyMap<AreaCode, number>;
  readonly indicatorIndex: ReadonlyMap<IndicatorCode, number>;
  /** Slice of [indicator][year], laid out in one list: `indicator × years.length + year`. */
  readonly slices: OwnedSlice[];
  /** The slice of every indicator-year without a figure. */
  readonly empty: CubeSlice;
  /** Who may write in place: slices with another owner are copied first. Internal to this file. */
  owner: object;
}

interface OwnedSlice extends CubeSlice {
  readonly owner: object | null;
}

/** A cell as it is written: with its parts, and the boundaries that it was made for where these are known. */
export interface WrittenCell extends Cell {
  parts?: Parts | null;
  boundaryYear?: number | null;
}

/** One changed cell; a null value with a status says why there is no figure, `removed` takes the cell away. */
export type CellChange = { indicator: IndicatorCode; area: AreaCode; year: number } & (
  | (WrittenCell & { removed?: false })
  | { removed: true }
);

/**
 * An empty cube.
 * @throws RangeError when a code stands twice or the years are not consecutive and ascending
 */
export function createCube(
  areas: readonly AreaCode[],
  indicators: readonly IndicatorCode[],
  years: readonly number[],
  dataVersion: number,
): Cube {
  const first = years[0] ?? 0;
  if (years.some((year, index) => year !== first + index)) {
    throw new RangeError(`The years of a cube must follow each other: ${years.join(", ")}`);
  }
  const empty: OwnedSlice = {
    values: new Float64Array(areas.length).fill(Number.NaN),
    marks: new Uint8Array(areas.length),
    parts: null,
    boundaryYear: null,
    owner: null,
  };
  return {
    dataVersion,
    areas,
    indicators,
    years,
    areaIndex: places(areas),
    indicatorIndex: places(indicators),
    slices: Array.from({ length: indicators.length * years.length }, () => empty),
    empty,
    owner: {},
  };
}

/**
 * Writes one cell. Cubes that share slices with this one do not see it.
 * @throws RangeError when the cube has no such indicator, area or year, or the value is not finite
 */
export function setCell(
  cube: Cube,
  indicator: IndicatorCode,
  area: AreaCode,
  year: number,
  cell: WrittenCell | null,
): void {
  const place = cube.areaIndex.get(area);
  if (place === undefined) throw new RangeError(`The cube has no area ${area}`);
  if (cell?.value != null && !Number.isFinite(cell.value)) {
    throw new RangeError(
      `The value of ${indicator} in ${area} in ${year} is not a finite number: ${cell.value}`,
    );
  }
  const parts = cell?.parts ?? null;
  const slice = writableSlice(cube, slicePlace(cube, indicator, year), parts !== null, cell?.boundaryYear);
  slice.values[place] = cell?.value ?? Number.NaN;
  slice.marks[place] = cell ? encodeMark(cell) : 0;
  if (!slice.parts) return;
  slice.parts.numerators[place] = parts?.numerator ?? Number.NaN;
  slice.parts.denominators[place] = parts?.denominator ?? Number.NaN;
}

/**
 * Puts a whole indicator-year in place at once: the quick way to fill a cube. The arrays are taken over, not copied.
 * @throws RangeError when the cube has no such indicator or year, or the arrays are not one cell per area
 */
export function setSlice(cube: Cube, indicator: IndicatorCode, year: number, slice: CubeSlice): void {
  const { values, marks, parts, boundaryYear } = slice;
  const lists = [values, marks, ...(parts ? [parts.numerators, parts.denominators] : [])];
  if (lists.some((list) => list.length !== cube.areas.length)) {
    const lengths = lists.map((list) => list.length).join(", ");
    throw new RangeError(`A slice of this cube holds ${cube.areas.length} areas, not ${lengths}`);
  }
  cube.slices[slicePlace(cube, indicator, year)] = {
    values,
    marks,
    parts,
    boundaryYear,
    owner: cube.owner,
  };
}

/** The next data version: shares every untouched indicator-year with the old cube, which stays as it was. */
export function withChanges(cube: Cube, changes: Iterable<CellChange>, dataVersion: number): Cube {
  const next: Cube = { ...cube, dataVersion, slices: cube.slices.slice(), owner: {} };
  // From here on the old cube shares its slices as well, so a later write into it must copy too.
  cube.owner = {};
  for (const change of changes) {
    setCell(next, change.indicator, change.area, change.year, change.removed ? null : change);
  }
  return next;
}

/** What the cube knows of a cell; null when there is no observation, or no such indicator, area or year. */
export function cellOf(cube: Cube, indicator: IndicatorCode, area: AreaCode, year: number): Cell | null {
  const place = cube.areaIndex.get(area);
  const slice = sliceOf(cube, indicator, year);
  if (place === undefined || !slice) return null;
  const mark = decodeMark(slice.marks[place] ?? 0);
  const value = slice.values[place] ?? Number.NaN;
  return mark && { value: Number.isNaN(value) ? null : value, ...mark };
}

/** Numerator and denominator of a cell; null when one of them is not known. */
export function partsOf(cube: Cube, indicator: IndicatorCode, area: AreaCode, year: number): Parts | null {
  const parts = sliceOf(cube, indicator, year)?.parts;
  const place = cube.areaIndex.get(area);
  if (!parts || place === undefined) return null;
  const numerator = parts.numerators[place] ?? Number.NaN;
  const denominator = parts.denominators[place] ?? Number.NaN;
  return Number.isNaN(numerator) || Number.isNaN(denominator) ? null : { numerator, denominator };
}

/** All areas of one indicator-year, to read only; null when the cube has no such indicator or year. */
export function sliceOf(cube: Cube, indicator: IndicatorCode, year: number): CubeSlice | null {
  const place = cube.indicatorIndex.get(indicator);
  const yearPlace = year - (cube.years[0] ?? 0);
  if (place === undefined || yearPlace < 0 || yearPlace >= cube.years.length) return null;
  return cube.slices[place * cube.years.length + yearPlace] ?? null;
}

/** Whether anything is known of an indicator-year: years without any figure share one empty slice. */
export function hasObservations(cube: Cube, indicator: IndicatorCode, year: number): boolean {
  const slice = sliceOf(cube, indicator, year);
  return slice !== null && slice !== cube.empty && slice.marks.some((mark) => mark !== 0);
}

export interface DatedFigure extends CellMark {
  value: number;
  year: number;
}

/** The latest figure that may be used, of this year or at most `maxAgeYears` before it; null when there is none. */
export function latestValue(
  cube: Cube,
  indicator: IndicatorCode,
  area: AreaCode,
  year: number,
  maxAgeYears: number,
): DatedFigure | null {
  for (let age = 0; age <= maxAgeYears; age++) {
    const cell = cellOf(cube, indicator, area, year - age);
    if (cell?.value != null && isUsable(cell.status)) {
      return { value: cell.value, year: year - age, status: cell.status, synthetic: cell.synthetic };
    }
  }
  return null;
}

/** A confidential figure enters no score, class or aggregate: a linear score can be turned back into its value. */
export function isUsable(status: ObservationStatus): boolean {
  return status !== "missing" && status !== "confidential" && status !== "not-applicable";
}

const syntheticBit = 128;
const statusPlace = new Map(observationStatuses.map((status, index) => [status, index]));

/** A cell's origin and status as one byte. */
export function encodeMark(mark: CellMark): number {
  return 1 + (statusPlace.get(mark.status) ?? 0) + (mark.synthetic ? syntheticBit : 0);
}

/** The origin and status of one byte; null for 0, "no observation". */
export function decodeMark(mark: number): CellMark | null {
  return decodedMarks[mark] ?? null;
}

/** Every byte once: a mark is read for each cell of every answer. */
const decodedMarks: readonly (CellMark | null)[] = Array.from({ length: 256 }, (_, mark) => {
  const status = observationStatuses[(mark & ~syntheticBit) - 1];
  return status ? Object.freeze({ synthetic: (mark & syntheticBit) !== 0, status }) : null;
});

/** As `isUsable`, of a byte; "no observation" is not. */
export function isUsableMark(mark: number): boolean {
  return usableMarks[mark] === 1;
}

/** Whether a byte says that the figure is an example. */
export function isSyntheticMark(mark: number): boolean {
  return (mark & syntheticBit) !== 0;
}

const usableMarks = Uint8Array.from({ length: 256 }, (_, mark) => {
  const known = decodeMark(mark);
  return known && isUsable(known.status) ? 1 : 0;
});

function places<Code extends string>(codes: readonly Code[]): Map<Code, number> {
  const found = new Map(codes.map((code, index) => [code, index]));
  if (found.size !== codes.length) {
    const twice = codes.find((code, index) => found.get(code) !== index);
    throw new RangeError(`A cube holds every code once; ${twice} stands in it twice`);
  }
  return found;
}

function slicePlace(cube: Cube, indicator: IndicatorCode, year: number): number {
  const place = cube.indicatorIndex.get(indicator);
  if (place === undefined) throw new RangeError(`The cube has no indicator ${indicator}`);
  const yearPlace = year - (cube.years[0] ?? 0);
  if (cube.years[yearPlace] !== year) throw new RangeError(`The cube has no year ${year}`);
  return place * cube.years.length + yearPlace;
}

function writableSlice(
  cube: Cube,
  place: number,
  withParts: boolean,
  boundaryYear: number | null | undefined,
): CubeSlice {
  const slice = cube.slices[place];
  if (!slice) throw new RangeError(`The cube has no slice ${place}`);
  const boundaries = commonBoundaries(slice, boundaryYear);
  const isOwn = slice.owner === cube.owner;
  if (isOwn && (slice.parts || !withParts) && slice.boundaryYear === boundaries) return slice;
  const copy = {
    values: isOwn ? slice.values : slice.values.slice(),
    marks: isOwn ? slice.marks : slice.marks.slice(),
    parts: slice.parts ? copyOf(slice.parts) : withParts ? unknownParts(slice.values.length) : null,
    boundaryYear: boundaries,
    owner: cube.owner,
  };
  cube.slices[place] = copy;
  return copy;
}

/** The boundaries of a slice after a cell was written: its own, those of its first cell, or mixed. */
function commonBoundaries(slice: CubeSlice, written: number | null | undefined): BoundaryYear {
  if (written === undefined || written === slice.boundaryYear) return slice.boundaryYear;
  return slice.marks.every((mark) => mark === 0) ? written : "mixed";
}

const copyOf = ({ numerators, denominators }: SliceParts): SliceParts => ({
  numerators: numerators.slice(),
  denominators: denominators.slice(),
});

/** Parts of a slice with so many areas, none of them known yet. */
export function unknownParts(size: number): SliceParts {
  const unknown = () => new Float64Array(size).fill(Number.NaN);
  return { numerators: unknown(), denominators: unknown() };
}
