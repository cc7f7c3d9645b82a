import type { OfficialIndicator } from "@lokaal17/db/sources/authorities";
import type { IndicatorDefinition } from "@lokaal17/shared/framework/indicator";

/** What becomes of the figures of a mapping. */
export type MappingUse = "official" | "waits-for-authority" | "prefill";

/**
 * Figures of an indicator that organisations enter themselves are offered to them; those of another one are stored when
 * this source is authoritative for it, and wait until then.
 */
export function useOf(
  definition: Pick<IndicatorDefinition, "code" | "kind" | "collection"> | undefined,
  sourceId: string,
  official: readonly Pick<OfficialIndicator, "indicator" | "sourceId">[],
): MappingUse {
  if (definition?.kind === "indicator" && definition.collection === "own") return "prefill";
  const isOfficial = official.some((one) => one.indicator === definition?.code && one.sourceId === sourceId);
  return isOfficial ? "official" : "waits-for-authority";
}
