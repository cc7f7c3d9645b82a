import type { IndicatorCode, IndicatorDefinition } from "@lokaal17/shared/framework/indicator";
import { notFound } from "../http/problem.ts";
import type { View } from "../publications/views.ts";

/** @throws Problem 404 when there is no such indicator or measure */
export function knownIndicator(view: View, code: IndicatorCode): IndicatorDefinition {
  const definition = view.definitions.get(code);
  if (!definition) throw notFound("indicator-not-found.detail", { code });
  return definition;
}
