import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { ObservationStatus } from "@lokaal17/shared/observations/observation";
import type { Row } from "./csv.ts";

/** A real figure on its way to the demonstration; `decimals` is how precisely the value is kept. */
export interface DemonstrationFigure {
  indicator: string;
  area: AreaCode;
  period: string;
  boundaryYear: number | null;
  value: number;
  numerator: number | null;
  denominator: number | null;
  decimals: number;
  status: ObservationStatus;
  source: string;
}

export const observationColumns = [
  "indicator",
  "area",
  "period",
  "boundary_year",
  "value",
  "numerator",
  "denominator",
  "status",
  "source",
];

/** Rows in a fixed order: indicator, period, area. */
export function toObservationRows(figures: readonly DemonstrationFigure[]): Row[] {
  const order = (one: DemonstrationFigure) => `${one.indicator} ${one.period} ${one.area}`;
  return [...figures]
    .sort((a, b) => (order(a) < order(b) ? -1 : 1))
    .map((one) => ({
      indicator: one.indicator,
      area: one.area,
      period: one.period,
      boundary_year: one.boundaryYear === null ? "" : String(one.boundaryYear),
      value: String(Number(one.value.toFixed(one.decimals))),
      numerator: one.numerator === null ? "" : String(one.numerator),
      denominator: one.denominator === null ? "" : String(one.denominator),
      status: one.status,
      source: one.source,
    }));
}
