import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { IndicatorCode } from "@lokaal17/shared/framework/indicator";
import type { FindingValues } from "@lokaal17/shared/imports/finding";
import type { DecimalText } from "@lokaal17/shared/observations/decimal";
import type { ObservationStatus, Origin, Period } from "@lokaal17/shared/observations/observation";
import type { TableMapping } from "@lokaal17/shared/sources/mapping";
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
  /** Of dimensions, measures and codes at the last good run: a changed schema rejects a run. */
  schemaHash: string | null;
  /** The same in full, to say what changed. */
  schema: Json<SourceSchema>;
  nextRunAt: Date | null;
  changedBy: string | null;
  changedAt: Date;
}

/** Which measure of the table is which indicator. */
export interface SourceMappingTable extends Omit<TableMapping, "filters"> {
  sourceId: string;
  /** The code of every other dimension: `{ "Geslacht": "T001038" }`. */
  filters: ColumnType<Record<string, string>, string, string>;
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

/** What the mappings of a source lean on: no more of the table than that. */
export interface SourceSchema {
  dimensions: string[];
  measures: Record<
    string,
    {
      title: string;
      unit: string | null;
      decimals: number | null;
      type: string | null;
      group: string | null;
    }
  >;
  /** Of the dimensions of which a mapping has chosen one code. */
  codes: Record<string, string[]>;
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
    /** Figures of codes that did not exist in that year: not stored. */
    outside: number;
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

/** A figure that a run would change or has changed. */
export interface SourceRunChangeTable {
  runId: string;
  indicator: IndicatorCode;
  period: Period;
  area: AreaCode;
  breakdown: string;
  kind: "new" | "changed";
  was: string | null;
  wasStatus: ObservationStatus | null;
  becomes: string | null;
  becomesStatus: ObservationStatus;
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
  /** The data version from which the answer is there. */
  answerDataVersion: number | null;
  withdrawnAt: Date | null;
  /** The data version from which it is gone. */
  withdrawnDataVersion: number | null;
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
  /** The address of the table, to look it up. */
  link: string | null;
  /** The day that the figure is about, where the source says it. */
  referenceDate: string | null;
  offeredAt: Date;
  declinedAt: Date | null;
}
