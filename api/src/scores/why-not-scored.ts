import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { View } from "../publications/views.ts";

/** Why an area has no scores of its own; null when it may have. */
export function whyNotScored(view: View, code: AreaCode): "layer-not-scored" | "other-boundaries" | null {
  if (view.reference.areaOf.get(code)?.layer !== "municipality") return "layer-not-scored";
  return view.derived.peers("municipality").includes(code) ? null : "other-boundaries";
}
