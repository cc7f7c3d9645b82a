import type { AreaCode, Layer } from "@lokaal17/shared/areas/area";
import type { IndicatorCode } from "@lokaal17/shared/framework/indicator";
import type { DecimalText } from "@lokaal17/shared/observations/decimal";
import type { ObservationStatus, Origin, Period } from "@lokaal17/shared/observations/observation";
import type { ColumnType, Generated } from "kysely";

export interface CollectionRoundTable {
  id: string;
  nameNl: string;
  nameEn: string;
  opensOn: string;
  closesOn: string;
  previewFrom: string | null;
  publishesOn: string | null;
}

export interface RoundPeriodTable {
  roundId: string;
  period: Period;
}

export interface RoundIndicatorTable {
  roundId: string;
  indicator: IndicatorCode;
  layer: Layer;
  required: boolean;
}

export type EntryState = "draft" | "submitted" | "returned" | "approved";

/** The draft: one row per cell and round. */
export interface EntryTable {
  roundId: string;
  indicator: IndicatorCode;
  period: Period;
  area: AreaCode;
  breakdown: string;
  value: DecimalText | null;
  numerator: DecimalText | null;
  denominator: DecimalText | null;
  status: ObservationStatus;
  origin: Origin;
  /** Why there is no figure; asked when the status is missing. */
  reason: string | null;
  remark: string | null;
  state: EntryState;
  /** Counts the writes; every write names the version it read. */
  version: number;
  enteredBy: string;
  enteredAt: Generated<Date>;
}

export interface SubmissionTable {
  id: string;
  roundId: string;
  area: AreaCode;
  state: "submitted" | "approved" | "returned";
  submittedBy: string;
  submittedAt: Generated<Date>;
  decidedBy: string | null;
  decidedAt: Date | null;
  reasonCode: string | null;
  reason: string | null;
  /** SHA-256 of the frozen cells: the approver names the content she saw. */
  contentHash: string;
  dataVersion: number | null;
}

/** The frozen copy that the approver sees. */
export interface SubmissionCellTable {
  submissionId: string;
  indicator: IndicatorCode;
  period: Period;
  breakdown: string;
  value: DecimalText | null;
  numerator: DecimalText | null;
  denominator: DecimalText | null;
  status: ObservationStatus;
  origin: Origin;
  reason: string | null;
  remark: string | null;
  enteredBy: string;
  entryVersion: number;
}

/** All who ever wrote a cell of a round: nobody approves what she entered. */
export interface EntryAuthorTable {
  roundId: string;
  indicator: IndicatorCode;
  period: Period;
  area: AreaCode;
  accountId: string;
  at: ColumnType<Date, Date | undefined, never>;
}
