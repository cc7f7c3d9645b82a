import type { AreaCode, Layer } from "@lokaal17/shared/areas/area";
import type { Figure, FigureGroup } from "@lokaal17/shared/comparison/findings";
import type { AreaView } from "@lokaal17/shared/contract/areas";
import type { Comparison } from "@lokaal17/shared/contract/comparison";
import type { ObservationStatus } from "@lokaal17/shared/observations/observation";

/** One area with its figure. */
export interface AreaFigure {
  code: AreaCode;
  name: string;
  provinceCode: AreaCode | null;
  tile: AreaView["tile"];
  value: number | null;
  status: ObservationStatus | null;
  synthetic: boolean;
  /** What the area itself says of this figure: it travels with the value. */
  said?: string | undefined;
}

/** One subject in one year over all areas of a layer: what maps, strips and tables show. */
export interface AreaFigures {
  name: string;
  unit: string;
  decimals: number;
  layer: Layer;
  binary: boolean;
  /** Scores speak for themselves: their findings name no unit. */
  isScore: boolean;
  year: number | null;
  median: number | null;
  rows: readonly AreaFigure[];
  syntheticCount: number;
}

/** What a figure needs of an area. */
export type AreaPlace = Pick<AreaView, "code" | "name" | "provinceCode" | "tile">;

/** The figures of a comparison with the names and places of their areas. */
export function areaFigures(comparison: Comparison, areas: readonly AreaPlace[]): AreaFigures {
  const areaOf = new Map(areas.map((area) => [area.code, area]));
  const { name, unit, decimals, layer, binary, goal, indicator, year, median, syntheticCount } = comparison;
  const rows = comparison.areas.map((code, place): AreaFigure => {
    const area = areaOf.get(code);
    return {
      code,
      name: area?.name ?? code,
      provinceCode: area?.provinceCode ?? null,
      tile: area?.tile ?? null,
      value: comparison.values[place] ?? null,
      status: comparison.statuses[place] ?? null,
      synthetic: comparison.syntheticAreas[place] ?? false,
    };
  });
  const isScore = indicator === null && goal !== null;
  return { name, unit, decimals, layer, binary, isScore, year, median, rows, syntheticCount };
}

/** The areas that have a figure, as findings read them. */
export function figuresOf({ rows }: Pick<AreaFigures, "rows">): Figure[] {
  return rows.flatMap(({ code, value, synthetic }) =>
    value === null ? [] : [{ area: code, value, synthetic }],
  );
}

/** The figures by province, in the order of the provinces. */
export function groupsByProvince(
  { rows }: Pick<AreaFigures, "rows">,
  provinces: readonly { code: AreaCode; name: string }[],
): FigureGroup[] {
  return provinces.map(({ code, name }) => ({
    name,
    figures: figuresOf({ rows: rows.filter(({ provinceCode }) => provinceCode === code) }),
  }));
}
