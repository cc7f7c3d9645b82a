import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { IndicatorCode } from "@lokaal17/shared/framework/indicator";
import type { DecimalText } from "@lokaal17/shared/observations/decimal";
import type { ObservationStatus, Origin, Period } from "@lokaal17/shared/observations/observation";
import type { Generated } from "kysely";

/** The current approved figure of a cell. */
export interface ObservationTable {
  indicator: IndicatorCode;
  period: Period;
  area: AreaCode;
  breakdown: string;
  boundaryYear: number | null;
  value: DecimalText | null;
  numerator: DecimalText | null;
  denominator: DecimalText | null;
  status: ObservationStatus;
  origin: Origin;
  source: string;
  definitionVersion: number;
  revision: Generated<number>;
  fromDataVersion: number;
  changeId: string;
}

/** A figure that was replaced or removed: the same row with the data version that ended it. Append-only. */
export interface ObservationRevisionTable extends Omit<ObservationTable, "revision"> {
  revision: number;
  toDataVersion: number;
  /** The change that ended it. */
  endedByChangeId: string;
}

/** Rows of one batch on their way in; not the truth, may be thrown away. */
export interface ObservationStagingTable
  extends Omit<ObservationTable, "revision" | "fromDataVersion" | "changeId"> {
  batchId: string;
  /** Its line in the file; null: it came from no file. */
  line: number | null;
  /** Stored, and somebody should look at it. */
  doubtful: Generated<boolean>;
  /** Of a draft: why there is no figure. */
  reason: string | null;
  remark: string | null;
  /** Of a draft: the version of its cell when the template was made; null: the file does not say. */
  version: number | null;
  /** Of a draft: the version of its cell that the dry run saw. */
  seenVersion: number | null;
  /** Of a draft: what the dry run found it to be. */
  outcome: "new" | "changed" | "unchanged" | null;
}

export interface DataVersionTable {
  version: number;
  changeId: string;
  createdAt: Generated<Date>;
}

/** One row: the number that readers poll and approvals lock. */
export interface LatestDataVersionTable {
  onlyRow: Generated<boolean>;
  version: number;
}

/** What a council itself aims at. A new decision replaces the one before, which stays. */
export interface OwnTargetTable {
  area: AreaCode;
  indicator: IndicatorCode;
  /** Grows with every decision of this organisation on this indicator. */
  version: number;
  year: number;
  value: DecimalText;
  decision: string;
  decidedOn: string;
  /** Day of the decision that replaced it. */
  replacedOn: string | null;
  fromDataVersion: number;
  toDataVersion: number | null;
  changeId: string;
}

/** What an organisation says in public about one of its values; the highest version counts, null: withdrawn. Append-only. */
export interface ExplanationTable {
  area: AreaCode;
  indicator: IndicatorCode;
  period: Period;
  version: number;
  text: string | null;
  fromDataVersion: number;
  writtenBy: string;
  writtenAt: Date;
  changeId: string;
}
