import type { Locale } from "../text/define-text.ts";
import { type ClassLegend, legendRows } from "./legend.ts";
import type { Scene } from "./scene.ts";

/** The classes of a map as a picture of its own, for a plate: swatches with lower bounds and the hatch with its count. */
export function legendScene(legend: ClassLegend, width: number, locale: Locale): Scene {
  const { nodes, height } = legendRows(legend, width, locale);
  return { kind: "chart", width, height, title: legend.unit, description: "", nodes };
}
