import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { IndicatorCode } from "@lokaal17/shared/framework/indicator";
import type { FindingValues } from "@lokaal17/shared/imports/finding";
import type { DecimalText } from "@lokaal17/shared/observations/decimal";
import type { ObservationStatus, Origin, Period } from "@lokaal17/shared/observations/observation";
import type { ColumnType, Generated } from "kysely";

type Json<T> = ColumnType<T | null, string | null | undefined, string | null>;

export type Connector = "cbs-odata-v4";
export type Schedule = "manual" | "daily" | "weekly" | "monthly";

/** One table of an official statistic. */
export interface SourceTable {
  /** `cbs-83625NED` */
  id: string;
  connector: Connector;
  catalog: string;
  /** As the source writes it: the case matters. */
  tableId: string;
  title: string;
  /** As it stands beside its figures: "CBS". */
  organisation: string;
  schedule: Schedule;
  active: boolean;
  version: Generated<number>;
  /** The table's own date of change at the last good run. */
  modified: string | null;
  /** Of dimensions and measures at the last good run: a changed schema rejects a run. */
  schemaHash: string | null;
  nextRunAt: Date | null;
  changedBy: string | null;
  changedAt: Date;
}

/** Which measure of the table is which indicator. */
export interface SourceMappingTable {
  sourceId: string;
  indicator: IndicatorCode;
  breakdown: string;
  measure: string;
  measureTitle: string;
  numerator: string | null;
  numeratorTitle: string | null;
  denominator: string | null;
  denominatorTitle: string | null;
  /** What the table's number is multiplied by to get our unit: a power of ten. */
  factor: DecimalText;
  /** Null: the table is about the Netherlands as a whole. */
  regionDimension: string | null;
  periodDimension: string;
  periodKind: "year" | "half-year" | "quarter" | "month";
  /** The first period that is taken; null: all. */
  fromPeriod: Period | null;
  /** The code of every other dimension: `{ "Geslacht": "T001038" }`. */
  filters: ColumnType<Record<string, string>, string, string>;
  /** The year of the boundaries; null: the codes of the period's own year. */
  boundaryYear: number | null;
  /** From our catalogue and tried by nobody yet. */
  proposal: Generated<boolean>;
}

/** That a source is authoritative for an indicator: proposed by one analyst, confirmed by another. */
export interface SourceAuthorityTable {
  id: string;
  indicator: IndicatorCode;
  sourceId: string;
  proposedBy: string;
  proposedAt: Date;
  reason: string;
  confirmedBy: string | null;
  confirmedAt: Date | null;
  endedBy: string | null;
  endedAt: Date | null;
  changeId: string;
}

export interface RunSummary {
  pages: number;
  rows: number;
  missing: number;
  provisional: number;
  /** Per indicator. */
  indicators: {
    indicator: string;
    new: number;
    changed: number;
    unchanged: number;
    /** Codes of regions that we have no area for, such as parts of the country. */
    skipped: number;
    prefilled: number;
  }[];
}

export interface RunFailure {
  code: string;
  values: FindingValues;
}

export interface SourceRunTable {
  id: string;
  sourceId: string;
  trigger: "schedule" | "manual" | "command";
  state: "running" | "unchanged" | "preview" | "stored" | "rejected" | "cancelled";
  startedBy: string | null;
  startedAt: Date;
  endedAt: Date | null;
  modified: string | null;
  summary: Json<RunSummary>;
  error: Json<RunFailure>;
  jobId: string | null;
  dataVersion: number | null;
}

/** What an organisation holds against an official figure. */
export interface ObjectionTable {
  id: string;
  area: AreaCode;
  indicator: IndicatorCode;
  period: Period;
  /** The figure that it is about. */
  value: DecimalText | null;
  text: string;
  writtenBy: string;
  writtenAt: Date;
  answer: string | null;
  answeredBy: string | null;
  answeredAt: Date | null;
  withdrawnAt: Date | null;
  fromDataVersion: number;
  changeId: string;
}

/** What is known elsewhere of a figure that the organisation enters itself. */
export interface PrefillTable {
  area: AreaCode;
  indicator: IndicatorCode;
  period: Period;
  value: DecimalText | null;
  numerator: DecimalText | null;
  denominator: DecimalText | null;
  status: ObservationStatus;
  source: string;
  origin: Origin;
  /** Where in the source it stands: "taakveld 0.3, regel 12". */
  place: string | null;
  offeredAt: Date;
  declinedAt: Date | null;
}
