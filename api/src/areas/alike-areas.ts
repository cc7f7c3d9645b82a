import type { AreaCode } from "@lokaal17/shared/areas/area";
import { partsOfCompared } from "@lokaal17/shared/comparison/compared-parts";
import type { IndicatorCode, IndicatorDefinition } from "@lokaal17/shared/framework/indicator";
import { type StructuralRow, similarAreasView } from "../comparison/similar-areas.ts";
import type { View } from "../publications/views.ts";

/** The areas that are most like one when an indicator is compared; null: when nothing in particular is. */
export type AlikeAreas = (compared: IndicatorDefinition | null) => readonly AreaCode[];

/**
 * Which municipalities are alike; what is compared says nothing of who is. Most indicators share one list.
 * Other layers are like nobody.
 */
export function alikeAreas(view: View, area: AreaCode, structural: readonly StructuralRow[]): AlikeAreas {
  const definitions = structural.flatMap(({ code }) => view.definitions.get(code as IndicatorCode) ?? []);
  const isMunicipality = view.reference.areaOf.get(area)?.layer === "municipality";
  const known = new Map<string, readonly AreaCode[]>();
  return (compared) => {
    if (!isMunicipality) return [];
    const excluded = compared ? partsOfCompared(compared, definitions) : new Set<IndicatorCode>();
    const key = [...excluded].sort().join(" ");
    const found = known.get(key) ?? nearest(view, area, structural, excluded);
    known.set(key, found);
    return found;
  };
}

function nearest(
  view: View,
  area: AreaCode,
  structural: readonly StructuralRow[],
  excluded: ReadonlySet<IndicatorCode>,
): readonly AreaCode[] {
  return similarAreasView(view, {
    ...{ area, excluded, compared: null, structural, locale: "nl" },
    ...{ count: undefined, variables: undefined, weights: undefined },
  }).neighbours.map((neighbour) => neighbour.area);
}
