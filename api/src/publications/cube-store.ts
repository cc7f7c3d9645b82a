import type { OpenDatabase } from "@lokaal17/db/database/open";
import {
  type CellChange,
  type IndicatorYear,
  loadCellChanges,
  loadIndicatorYears,
} from "@lokaal17/db/observations/cube-queries";
import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { IndicatorCode } from "@lokaal17/shared/framework/indicator";
import {
  type BoundaryYear,
  type Cube,
  type CellChange as CubeChange,
  createCube,
  encodeMark,
  setSlice,
  sliceOf,
  unknownParts,
  withChanges,
} from "@lokaal17/shared/observations/cube";

/** The years that a cube has room for; years without figures take none. */
const cubeYears = Array.from({ length: 2036 - 1990 }, (_, index) => 1990 + index);
const cubesKept = 3;

/**
 * The cubes of a few data versions. The first is read whole, every other is made of a neighbour and the cells that
 * differ, which share all else. The database is the truth: a cube can be thrown away at any time.
 */
export class CubeStore {
  readonly #db: OpenDatabase["db"];
  readonly #cubes = new Map<number, Promise<Cube>>();

  constructor(db: OpenDatabase["db"]) {
    this.#db = db;
  }

  /** The cube of a data version, with room for these indicators. */
  at(dataVersion: number, areas: readonly AreaCode[], indicators: readonly IndicatorCode[]): Promise<Cube> {
    const known = this.#cubes.get(dataVersion);
    this.#cubes.delete(dataVersion);
    const cube = known ?? this.#make(dataVersion, areas, indicators);
    this.#cubes.set(dataVersion, cube);
    cube.catch(() => {
      if (this.#cubes.get(dataVersion) === cube) this.#cubes.delete(dataVersion);
    });
    for (const oldest of this.#cubes.keys()) {
      if (this.#cubes.size <= cubesKept) break;
      this.#cubes.delete(oldest);
    }
    return cube;
  }

  async #make(
    dataVersion: number,
    areas: readonly AreaCode[],
    indicators: readonly IndicatorCode[],
  ): Promise<Cube> {
    const nearest = [...this.#cubes.keys()].sort(
      (a, b) => Math.abs(a - dataVersion) - Math.abs(b - dataVersion),
    )[0];
    const base =
      (nearest !== undefined && (await this.#usable(nearest, indicators))) ||
      (await readWhole(this.#db, areas, indicators));
    if (base.dataVersion === dataVersion) return base;
    const changes = await loadCellChanges(this.#db, base.dataVersion, dataVersion);
    return withChanges(
      base,
      changes.filter((change) => hasRoom(base, change)).map(toCubeChange),
      dataVersion,
    );
  }

  /** A neighbour can be built upon as long as it has room for all indicators. */
  async #usable(dataVersion: number, indicators: readonly IndicatorCode[]): Promise<Cube | null> {
    const cube = await this.#cubes.get(dataVersion);
    return cube && indicators.every((code) => cube.indicatorIndex.has(code)) ? cube : null;
  }
}

/** Figures of an indicator that came later than these definitions, or of a year beyond the cube's, stay out of it. */
const hasRoom = (cube: Cube, { indicator, year }: { indicator: IndicatorCode; year: number }) =>
  cube.indicatorIndex.has(indicator) && sliceOf(cube, indicator, year) !== null;

async function readWhole(
  db: OpenDatabase["db"],
  areas: readonly AreaCode[],
  indicators: readonly IndicatorCode[],
): Promise<Cube> {
  const { dataVersion, rows } = await loadIndicatorYears(db);
  const cube = createCube(areas, indicators, cubeYears, dataVersion);
  for (const row of rows) {
    if (!hasRoom(cube, row)) continue;
    const values = new Float64Array(areas.length).fill(Number.NaN);
    const marks = new Uint8Array(areas.length);
    const parts = row.numerators && row.denominators ? unknownParts(areas.length) : null;
    for (let index = 0; index < row.areas.length; index++) {
      const area = row.areas[index];
      const place = area === undefined ? undefined : cube.areaIndex.get(area);
      const status = row.statuses[index];
      if (place === undefined || status === undefined) continue;
      values[place] = row.values[index] ?? Number.NaN;
      marks[place] = encodeMark({ status, synthetic: row.synthetic[index] === 1 });
      if (!parts) continue;
      parts.numerators[place] = row.numerators?.[index] ?? Number.NaN;
      parts.denominators[place] = row.denominators?.[index] ?? Number.NaN;
    }
    setSlice(cube, row.indicator, row.year, { values, marks, parts, boundaryYear: boundaryYearOf(row) });
  }
  return cube;
}

function boundaryYearOf(row: IndicatorYear): BoundaryYear {
  if (row.firstBoundaryYear === null) return null;
  const common = row.ownBoundaryCount === 0 && row.firstBoundaryYear === row.lastBoundaryYear;
  return common ? row.firstBoundaryYear : "mixed";
}

/** A cube without a figure: what the public sees before the first publication. */
export const emptyCube = (areas: readonly AreaCode[], indicators: readonly IndicatorCode[]): Cube =>
  createCube(areas, indicators, cubeYears, 0);

function toCubeChange(change: CellChange): CubeChange {
  const { indicator, area, year, value, numerator, denominator, boundaryYear, status, origin } = change;
  if (status === null) return { indicator, area, year, removed: true };
  const parts = numerator === null || denominator === null ? null : { numerator, denominator };
  return { indicator, area, year, value, parts, boundaryYear, status, synthetic: origin === "synthetic" };
}
