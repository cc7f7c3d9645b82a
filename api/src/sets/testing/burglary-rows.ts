import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { IndicatorCode } from "@lokaal17/shared/framework/indicator";
import type { DecimalText } from "@lokaal17/shared/observations/decimal";
import { type Observation, total } from "@lokaal17/shared/observations/observation";

export const burglary = "burglary" as IndicatorCode;

/** Counts of burglaries in 100,000: of all municipalities ever more, but of those named. */
export const burglaryRows = (
  municipalities: readonly AreaCode[],
  counts: Record<string, number>,
  period: string,
): Observation[] =>
  municipalities.map((area, place) => {
    const count = counts[area] ?? 100 + place;
    return {
      indicator: burglary,
      area,
      period,
      breakdown: total,
      boundaryYear: 2026,
      value: String(count / 100) as DecimalText,
      numerator: String(count) as DecimalText,
      denominator: "100000" as DecimalText,
      status: "normal",
      origin: "real",
      source: "Politie",
      definitionVersion: 1,
    };
  });
