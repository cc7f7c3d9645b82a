import type { PlacedArea } from "@lokaal17/db/areas/queries";
import { netherlands } from "@lokaal17/shared/areas/area";
import type { SnapshotIndicator, SnapshotYear } from "@lokaal17/shared/chapter/snapshot";
import type { IndicatorDefinition } from "@lokaal17/shared/framework/indicator";
import { cellOf, isUsable, sliceOf } from "@lokaal17/shared/observations/cube";
import type { View } from "../publications/views.ts";

const yearsKept = 10;

/** One indicator of these areas in the last ten years that have a figure of at least one of them. */
export function indicatorOf(
  view: View,
  definition: IndicatorDefinition,
  areas: readonly PlacedArea[],
): SnapshotIndicator {
  const read = view.cube.years
    .filter((year) => sliceOf(view.cube, definition.code, year) !== null)
    .map((year) => yearOf(view, definition, areas, year));
  const years = read
    .filter(({ year }) => year.values.some((value) => value !== null))
    .slice(-yearsKept)
    .map(({ year }) => year);
  const { organisation, table } = definition.source;
  return {
    code: definition.code,
    goal: definition.goal ?? 0,
    name: definition.name,
    definition: definition.definition,
    unitName: definition.unitName,
    decimals: definition.decimals,
    effect: definition.effect,
    targets: definition.targets,
    measureType: definition.measureType,
    direction: definition.direction,
    collection: definition.collection,
    source: table ? `${organisation}, ${table}` : organisation,
    organisation,
    breakYears: read.filter(({ isBreak }) => isBreak).map(({ year }) => year.year),
    years,
  };
}

/** A year, and whether the source marks it as a break for most areas. */
function yearOf(
  view: View,
  { code }: IndicatorDefinition,
  areas: readonly PlacedArea[],
  year: number,
): { year: SnapshotYear; isBreak: boolean } {
  const cells = areas.map((area) => cellOf(view.cube, code, area.code, year));
  const shown = cells.map((cell) => (cell && cell.value !== null && isUsable(cell.status) ? cell : null));
  const national = cellOf(view.cube, code, netherlands, year);
  return {
    isBreak: cells.filter((cell) => cell?.status === "break").length * 2 > areas.length,
    year: {
      year,
      values: shown.map((cell) => cell?.value ?? null),
      origins: shown.map((cell) => (cell === null ? "-" : cell.synthetic ? "s" : "r")).join(""),
      provisional: shown.some((cell) => cell?.status === "provisional"),
      national:
        national?.value == null || !isUsable(national.status)
          ? null
          : { value: national.value, synthetic: national.synthetic },
    },
  };
}
