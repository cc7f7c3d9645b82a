import { median } from "@lokaal17/shared/statistics/quantile";

/** The middle of the values that there are; null without any. */
export function medianOf(rows: readonly { value: number | null }[]): number | null {
  return median(rows.flatMap(({ value }) => value ?? []));
}
