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
  return searchIndicators(wanted, ({ code }) => code, zoek);
}

/** The rows whose indicator a typed text finds, best name first; without a text all, in their own order. */
export function searchIndicators<Row extends { name: string }>(
  rows: readonly Row[],
  codeOf: (row: Row) => string,
  typed: string | undefined,
): Row[] {
  if (typed === undefined) return [...rows];
  const rowOf = new Map(rows.map((row) => [codeOf(row), row]));
  const options = rows.map((row) => ({ value: codeOf(row), label: row.name }));
  return findOptions(options, typed).flatMap(({ value }) => rowOf.get(value) ?? []);
}
