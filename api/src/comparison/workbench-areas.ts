import type { PlacedArea } from "@lokaal17/db/areas/queries";
import { type AreaCode, isValidIn, type Layer } from "@lokaal17/shared/areas/area";
import { relativesOf } from "@lokaal17/shared/areas/relatives";
import type { Workbench } from "@lokaal17/shared/contract/workbench";
import type { View } from "../publications/views.ts";

/** The areas that stand beside each other: those of one layer on one year's boundaries, by code. */
export interface BenchAreas {
  layer: Layer;
  areas: readonly PlacedArea[];
  codes: readonly AreaCode[];
  placeOf: ReadonlyMap<AreaCode, number>;
}

export function benchAreas(view: View, layer: Layer): BenchAreas {
  const areas = view.reference.areas.filter(
    (area) => area.layer === layer && isValidIn(area, view.boundaryYear),
  );
  const codes = areas.map(({ code }) => code);
  return { layer, areas, codes, placeOf: new Map(codes.map((code, place) => [code, place])) };
}

export function areaColumns(view: View, { areas, codes }: BenchAreas): Workbench["areas"] {
  return {
    codes: [...codes],
    names: areas.map(({ name }) => name),
    provinces: areas.map(({ provinceCode }) => provinceCode),
    inhabitants: codes.map((code) => view.derived.inhabitantsOf(code)),
    q: areas.map(({ tile }) => tile?.q ?? null),
    r: areas.map(({ tile }) => tile?.r ?? null),
  };
}

type Chosen = Pick<Workbench, "own" | "chosen" | "notOnBoundaries" | "otherLayer">;

/** The areas that a reader chose, as far as they have a place; of the others it says what became of them. */
export function chosenAreas(view: View, { layer, placeOf }: BenchAreas, wished: readonly AreaCode[]): Chosen {
  const known = wished.flatMap((code) => view.reference.areaOf.get(code) ?? []);
  const chosen = known.filter(({ code }) => placeOf.has(code)).map(({ code }) => code);
  return {
    // Nobody else becomes the own one in its place.
    own: chosen.find((code) => code === wished[0]) ?? null,
    chosen,
    notOnBoundaries: known
      .filter((area) => area.layer === layer && !placeOf.has(area.code))
      .map((area) => gone(view, area)),
    otherLayer: known
      .filter((area) => area.layer !== layer)
      .map(({ code, name, layer: other }) => ({ area: code, name, layer: other })),
  };
}

function gone(view: View, area: PlacedArea): Workbench["notOnBoundaries"][number] {
  const day = `${view.boundaryYear}-01-01`;
  const { predecessors, successors } = relativesOf(area.code, view.reference.reorganisations);
  const named = (codes: readonly AreaCode[]) =>
    codes.flatMap((code) => {
      const relative = view.reference.areaOf.get(code);
      // Only those that stand in the list: they are what a reader can look at instead.
      return relative && isValidIn(relative, view.boundaryYear) ? [{ area: code, name: relative.name }] : [];
    });
  return {
    area: area.code,
    name: area.name,
    ended: area.validTo !== null && area.validTo <= day ? area.validTo : null,
    began: area.validFrom > day ? area.validFrom : null,
    successors: named(successors),
    predecessors: named(predecessors),
  };
}
