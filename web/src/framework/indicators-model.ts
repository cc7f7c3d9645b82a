import type { Layer } from "@lokaal17/shared/areas/area";
import type { IndicatorSummary } from "@lokaal17/shared/contract/framework";
import { findOptions } from "../ui/find-options.ts";

export interface IndicatorsWish {
  zoek?: string | undefined;
  doel?: number | undefined;
  laag?: Layer | undefined;
}

/** The indicators that a search finds: best name first; without a typed text in the order of the catalogue. */
export function foundIndicators(
  indicators: readonly IndicatorSummary[],
  { zoek, doel, laag }: IndicatorsWish,
): IndicatorSummary[] {
  const wanted = indicators.filter(
    ({ goal, layer }) => (doel === undefined || goal === doel) && (laag === undefined || layer === laag),
  );
  if (zoek === undefined) return wanted;
  const indicatorOf = new Map<string, IndicatorSummary>(wanted.map((one) => [one.code, one]));
  const options = wanted.map(({ code, name }) => ({ value: code, label: name }));
  return findOptions(options, zoek).flatMap(({ value }) => indicatorOf.get(value) ?? []);
}
