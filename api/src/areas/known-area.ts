import type { AreaCode } from "@lokaal17/shared/areas/area";
import { notFound } from "../http/problem.ts";
import type { View } from "../publications/views.ts";

/** @throws Problem 404 when no area ever had this code */
export function knownArea(view: View, code: AreaCode): AreaCode {
  if (!view.reference.areaOf.has(code)) throw notFound("area-not-found.detail", { code });
  return code;
}
