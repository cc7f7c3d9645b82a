import type { AreaCode } from "@lokaal17/shared/areas/area";
import { notFound } from "../http/problem.ts";
import type { View } from "../publications/views.ts";

/** @throws Problem 404 when no area ever had this code */
export function knownArea(view: View, code: AreaCode): AreaCode {
  if (!view.reference.areaOf.has(code)) throw notFound("area-not-found.detail", { code });
  return code;
}

/** Why an area has no scores of its own; null when it may have. */
export function whyNotScored(view: View, code: AreaCode): "layer-not-scored" | "other-boundaries" | null {
  if (view.reference.areaOf.get(code)?.layer !== "municipality") return "layer-not-scored";
  return view.derived.peers("municipality").includes(code) ? null : "other-boundaries";
}
