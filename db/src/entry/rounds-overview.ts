import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { IndicatorCode } from "@lokaal17/shared/framework/indicator";
import { total } from "@lokaal17/shared/observations/observation";
import type { Kysely } from "kysely";
import type { Database } from "../database/schema.ts";
import type { EntryState, SubmissionTable } from "./tables.ts";

/*
 * What a worklist or an overview is made of: one query per kind for all organisations at once. `areas` null means
 * every organisation.
 */

export interface CellStateRow {
  roundId: string;
  area: AreaCode;
  indicator: IndicatorCode;
  period: string;
  state: EntryState;
}

/** The state of every cell in which something stands, in these rounds; never a value. */
export async function loadCellStates(
  db: Kysely<Database>,
  roundIds: readonly string[],
  areas: readonly AreaCode[] | null,
): Promise<CellStateRow[]> {
  if (roundIds.length === 0 || areas?.length === 0) return [];
  return db
    .selectFrom("entry")
    .select(["roundId", "area", "indicator", "period", "state"])
    .where("roundId", "in", roundIds)
    .$if(areas !== null, (query) => query.where("area", "in", areas ?? []))
    .where((where) => where.or([where("value", "is not", null), where("status", "<>", "normal")]))
    .execute();
}

/** The cells that have an approved figure now. */
export async function loadApprovedCells(
  db: Kysely<Database>,
  indicators: readonly IndicatorCode[],
  periods: readonly string[],
  areas: readonly AreaCode[] | null,
): Promise<Pick<CellStateRow, "area" | "indicator" | "period">[]> {
  if (indicators.length === 0 || periods.length === 0 || areas?.length === 0) return [];
  return db
    .selectFrom("observation")
    .select(["area", "indicator", "period"])
    .where("indicator", "in", indicators)
    .where("period", "in", periods)
    .$if(areas !== null, (query) => query.where("area", "in", areas ?? []))
    .where("breakdown", "=", total)
    .where("value", "is not", null)
    .execute();
}

export interface SubmissionHead
  extends Pick<SubmissionTable, "id" | "roundId" | "area" | "state" | "reason" | "reasonCode"> {
  submittedAt: Date;
  decidedAt: Date | null;
  cells: number;
}

/** The newest submission of every organisation in these rounds, with how many cells it has. */
export async function loadSubmissionHeads(
  db: Kysely<Database>,
  roundIds: readonly string[],
  areas: readonly AreaCode[] | null,
): Promise<SubmissionHead[]> {
  if (roundIds.length === 0 || areas?.length === 0) return [];
  const rows = await db
    .selectFrom("submission")
    .distinctOn(["roundId", "area"])
    .select(["id", "roundId", "area", "state", "reason", "reasonCode", "submittedAt", "decidedAt"])
    .select((select) =>
      select
        .selectFrom("submissionCell")
        .select((count) => count.fn.countAll<number>().as("count"))
        .whereRef("submissionCell.submissionId", "=", "submission.id")
        .as("cells"),
    )
    .where("roundId", "in", roundIds)
    .$if(areas !== null, (query) => query.where("area", "in", areas ?? []))
    .orderBy("roundId")
    .orderBy("area")
    .orderBy("submittedAt", "desc")
    .orderBy("id", "desc")
    .execute();
  return rows.map((row) => ({ ...row, cells: Number(row.cells) }));
}

export interface AssignmentRow {
  roundId: string;
  area: AreaCode;
  indicator: IndicatorCode;
  accountId: string;
  name: string;
  email: string;
  dueOn: string | null;
  doneAt: Date | null;
  remindedAt: Date | null;
  assignedBy: string;
  assignedByName: string;
}

/** Who fills what, of these organisations or of this account. */
export async function loadRoundAssignments(
  db: Kysely<Database>,
  { areas, accountId, roundId }: { areas?: readonly AreaCode[]; accountId?: string; roundId?: string },
): Promise<AssignmentRow[]> {
  if (areas?.length === 0) return [];
  return db
    .selectFrom("assignment")
    .innerJoin("account", "account.id", "assignment.accountId")
    .innerJoin("account as assigner", "assigner.id", "assignment.assignedBy")
    .select(["roundId", "area", "indicator", "accountId", "dueOn", "doneAt", "remindedAt", "assignedBy"])
    .select(["account.name", "account.email", "assigner.name as assignedByName"])
    .$if(areas !== undefined, (query) => query.where("area", "in", areas ?? []))
    .$if(accountId !== undefined, (query) => query.where("accountId", "=", accountId ?? ""))
    .$if(roundId !== undefined, (query) => query.where("roundId", "=", roundId ?? ""))
    .orderBy("dueOn")
    .orderBy("indicator")
    .execute();
}

export interface UnreadMention {
  remark: string;
  roundId: string;
  area: AreaCode;
  indicator: IndicatorCode;
  period: string;
  by: string;
  at: Date;
  text: string;
}

/** Remarks that name the account and that it has not read, the newest first. */
export async function loadUnreadMentions(db: Kysely<Database>, accountId: string): Promise<UnreadMention[]> {
  return db
    .selectFrom("remarkMention")
    .innerJoin("cellRemark", "cellRemark.id", "remarkMention.remarkId")
    .innerJoin("account", "account.id", "cellRemark.writtenBy")
    .select(["cellRemark.id as remark", "roundId", "area", "indicator", "period"])
    .select(["account.name as by", "cellRemark.writtenAt as at", "cellRemark.text"])
    .where("remarkMention.accountId", "=", accountId)
    .where("remarkMention.readAt", "is", null)
    .orderBy("cellRemark.writtenAt", "desc")
    .orderBy("cellRemark.id", "desc")
    .execute();
}
