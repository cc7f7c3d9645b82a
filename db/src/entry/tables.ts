import type { AreaCode, Layer } from "@lokaal17/shared/areas/area";
import type { RuleLayer } from "@lokaal17/shared/entry/rule-layers";
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
  /** To try things in: nothing of it is ever approved into a figure. */
  practice: Generated<boolean>;
  /** Counts the changes; a change names the version it read. */
  version: Generated<number>;
  createdBy: string | null;
}

export type CalendarKind = "data-freeze" | "accountability-day" | "high-level-political-forum";

/** Days of the year that belong to no round. */
export interface CalendarDateTable {
  kind: CalendarKind;
  day: string;
}

/** The organisations that a round asks; without rows all of its layers. */
export interface RoundAreaTable {
  roundId: string;
  area: AreaCode;
}

/** An organisation that takes no part, or has longer. */
export interface RoundExceptionTable {
  roundId: string;
  area: AreaCode;
  excused: boolean;
  closesOn: string | null;
  reason: string;
  decidedBy: string;
  decidedAt: Date;
}

export interface ExtensionRequestTable {
  id: string;
  roundId: string;
  area: AreaCode;
  wishedOn: string;
  reason: string;
  requestedBy: string;
  requestedAt: Date;
  state: "open" | "granted" | "refused";
  grantedOn: string | null;
  answer: string | null;
  decidedBy: string | null;
  decidedAt: Date | null;
}

/** The personal link of a contributor for one organisation in one round. */
export interface ContributorLinkTable {
  id: string;
  tokenHash: string;
  accountId: string;
  roundId: string;
  area: AreaCode;
  createdBy: string;
  createdAt: Date;
  expiresAt: Date;
  lastUsedAt: Date | null;
  endedAt: Date | null;
}

/** Who fills an indicator for an organisation in a round: a contributor or a colleague. */
export interface AssignmentTable {
  roundId: string;
  area: AreaCode;
  indicator: IndicatorCode;
  accountId: string;
  dueOn: string | null;
  assignedBy: string;
  assignedAt: Date;
  remindedAt: Date | null;
  /** When she said that she is ready with it. */
  doneAt: Date | null;
}

/** What an officer tells the one who does this work after her. Append-only: the newest version counts. */
export interface SuccessorNoteTable {
  area: AreaCode;
  version: number;
  text: string;
  writtenBy: string;
  writtenAt: Date;
}

/** A reminder that went out; append-only. */
export interface ReminderTable {
  id: string;
  roundId: string;
  area: AreaCode;
  sentBy: string | null;
  sentAt: Date;
  kind: "coordinator" | "deadline" | "assignment";
  recipients: number;
}

/** A first-run walk-through that somebody finished or skipped. */
export interface WalkThroughTable {
  accountId: string;
  name: string;
  endedAt: Date;
}

/** What belongs to a value besides its figure. */
export interface Provenance {
  /** Where the figure was taken from: a register, a report, a colleague. */
  source: string | null;
  link: string | null;
  referenceDate: string | null;
  method: string | null;
  /** The answer to the doubts about it. */
  explanation: string | null;
  /** Why an approved figure changes after its round has closed. */
  correctionReason: string | null;
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
export interface EntryTable extends Provenance {
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
  /** How it came in. */
  channel: Generated<"grid" | "paste" | "file" | "source" | "api">;
}

export interface SubmissionTable {
  id: string;
  roundId: string;
  area: AreaCode;
  state: "submitted" | "approved" | "partly-approved" | "returned";
  submittedBy: string;
  submittedAt: Generated<Date>;
  decidedBy: string | null;
  decidedAt: Date | null;
  reasonCode: string | null;
  reason: string | null;
  /** SHA-256 of the frozen cells: the approver names the content she saw. */
  contentHash: string;
  dataVersion: number | null;
  /** Decided in a practice round: no figure was stored, there is no data version. */
  practice: Generated<boolean>;
}

/** The frozen copy that the approver sees. */
export interface SubmissionCellTable extends Provenance {
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
  /** Null until the submission was decided. */
  decision: "approved" | "returned" | null;
}

/** What somebody says of a cell; append-only. With a submission: said by its approver. */
export interface CellRemarkTable {
  id: string;
  roundId: string;
  area: AreaCode;
  indicator: IndicatorCode;
  period: Period;
  submissionId: string | null;
  writtenBy: string;
  writtenAt: Date;
  text: string;
}

export interface RemarkMentionTable {
  remarkId: string;
  accountId: string;
  readAt: Date | null;
}

/** Somebody else approves for an organisation for some days; without an account: the analysts of the association. */
export interface DelegationTable {
  id: string;
  area: AreaCode;
  toAccount: string | null;
  fromOn: string;
  untilOn: string;
  reason: string;
  createdBy: string;
  createdAt: Date;
  endedAt: Date | null;
}

export type CheckSeverity = "block" | "explain" | "note";

/** A rule between indicators; the highest version counts. Append-only. */
export interface CheckRuleTable {
  code: string;
  version: number;
  layer: RuleLayer;
  expression: string;
  severity: CheckSeverity;
  messageNl: string;
  messageEn: string;
  active: boolean;
  changedBy: string | null;
  changedAt: Date;
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
