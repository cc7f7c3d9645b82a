import type { AreaCode } from "@lokaal17/shared/areas/area";
import { latestValue } from "@lokaal17/shared/observations/cube";
import type { View } from "../publications/views.ts";
import { judgedDirection } from "../scores/series.ts";
import { differencesView } from "./differences.ts";

/**
 * Steps that make what the tests of all municipalities share: their figures of one year, and how much these vary. Most
 * municipalities have their latest figure in the same year as this one.
 */
export function* differencesAhead(view: View, area: AreaCode): Generator<() => void> {
  for (const definition of view.definitions.values()) {
    const { kind, layer, goal, errorModel, code } = definition;
    if (kind !== "indicator" || layer !== "municipality" || goal === null) continue;
    if (judgedDirection(definition) === null || errorModel === "none") continue;
    const year = latestValue(view.cube, code, area, view.scoreYear, 10)?.year;
    if (year !== undefined) yield () => void differencesView(view, { definition, area, year, locale: "nl" });
  }
}
