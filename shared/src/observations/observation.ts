import type { AreaCode } from "../areas/area.ts";
import type { IndicatorCode } from "../framework/indicator.ts";
import type { DecimalText } from "./decimal.ts";

/** SDMX time period: `2024`, `2024-S1`, `2024-Q1`, `2024-01`. */
export type Period = string;

/** The total of all breakdowns, as SDMX writes it. */
export const total = "_T";

/** SDMX OBS_STATUS in words; the codes stand in `observationStatusCode`. */
export const observationStatuses = [
  "normal",
  "provisional",
  "estimated",
  "break",
  "missing",
  "confidential",
  "not-applicable",
] as const;
export type ObservationStatus = (typeof observationStatuses)[number];

/** @see SDMX code list CL_OBS_STATUS 2.2 */
export const observationStatusCode: Record<ObservationStatus, string> = {
  normal: "A",
  provisional: "P",
  estimated: "E",
  break: "B",
  missing: "M",
  confidential: "C",
  "not-applicable": "Z",
};

/** Where the figure comes from: measured, or made for the demonstration. One synthetic value makes a result synthetic. */
export type Origin = "real" | "synthetic";

/** One figure: indicator × area × period × breakdown. */
export interface Observation {
  indicator: IndicatorCode;
  area: AreaCode;
  period: Period;
  breakdown: string;
  /** Null: the codes of the period's own year; else the year of the boundaries that the figure was made for. */
  boundaryYear: number | null;
  value: DecimalText | null;
  numerator: DecimalText | null;
  denominator: DecimalText | null;
  status: ObservationStatus;
  origin: Origin;
  source: string;
  definitionVersion: number;
}
