import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { IndicatorCode } from "@lokaal17/shared/framework/indicator";
import type { DecimalText } from "@lokaal17/shared/observations/decimal";
import { total } from "@lokaal17/shared/observations/observation";
import { type Kysely, sql } from "kysely";
import type { Database } from "../database/schema.ts";

export interface CellAddress {
  roundId: string;
  area: AreaCode;
  indicator: IndicatorCode;
  period: string;
}

/** A line of the log about one cell; of a batch its part about this cell. */
export interface LoggedWrite {
  at: Date;
  by: string | null;
  channel: string;
  reason: string | null;
  /** `from`, `to`, `status`, `version`, and `fields` for what else changed. */
  details: Record<string, unknown>;
}

/** Every write of a cell in a round, oldest first, also those that came with a batch. */
export async function loadWrites(db: Kysely<Database>, cell: CellAddress): Promise<LoggedWrite[]> {
  const named = JSON.stringify({ indicator: cell.indicator, period: cell.period });
  const single = JSON.stringify({ roundId: cell.roundId, indicator: cell.indicator, period: cell.period });
  const batch = JSON.stringify({ roundId: cell.roundId, cells: [JSON.parse(named)] });
  const { rows } = await sql<LoggedWrite>`
    select change.occurred_at as at, account.name as by, change.channel, change.reason,
      case when change.details ? 'cells'
        then (select part from jsonb_array_elements(change.details -> 'cells') part where part @> ${named}::jsonb limit 1)
        else change.details end as details
    from change left join account on account.id = change.account_id
    where change.organisation = ${cell.area} and change.action in ('cell written', 'cells written')
      and (change.details @> ${single}::jsonb or change.details @> ${batch}::jsonb)
    order by change.position`.execute(db);
  return rows;
}

/** A submission in which a cell stood, with what was decided about it. */
export interface SubmittedCell {
  value: DecimalText | null;
  submittedAt: Date;
  submittedBy: string;
  decidedAt: Date | null;
  decidedBy: string | null;
  decision: "approved" | "returned" | null;
  state: "submitted" | "approved" | "partly-approved" | "returned";
  reason: string | null;
  dataVersion: number | null;
}

/** The submissions of a cell in a round, oldest first. */
export async function loadSubmissionsOf(db: Kysely<Database>, cell: CellAddress): Promise<SubmittedCell[]> {
  return db
    .selectFrom("submissionCell")
    .innerJoin("submission", "submission.id", "submissionCell.submissionId")
    .innerJoin("account as sender", "sender.id", "submission.submittedBy")
    .leftJoin("account as decider", "decider.id", "submission.decidedBy")
    .select([
      "value",
      "submittedAt",
      "sender.name as submittedBy",
      "decidedAt",
      "decider.name as decidedBy",
      "decision",
      "state",
      "submission.reason",
      "dataVersion",
    ])
    .where("submission.roundId", "=", cell.roundId)
    .where("submission.area", "=", cell.area)
    .where("indicator", "=", cell.indicator)
    .where("period", "=", cell.period)
    .orderBy("submittedAt")
    .orderBy("submission.id")
    .execute();
}

/** A figure that became the approved one, with the change that brought it. */
export interface ApprovedFigure {
  value: DecimalText | null;
  dataVersion: number;
  at: Date;
  by: string | null;
  channel: string;
  reason: string | null;
}

/** Every figure that was ever the approved one of a cell, whichever way it came, oldest first. */
export async function loadApprovedFigures(
  db: Kysely<Database>,
  { area, indicator, period }: CellAddress,
): Promise<ApprovedFigure[]> {
  const { rows } = await sql<ApprovedFigure>`
    select figure.value, figure.from_data_version as data_version, change.occurred_at as at,
      account.name as by, change.channel, change.reason
    from (
      select value, from_data_version, change_id from observation
        where indicator = ${indicator} and period = ${period} and area = ${area} and breakdown = ${total}
      union all
      select value, from_data_version, change_id from observation_revision
        where indicator = ${indicator} and period = ${period} and area = ${area} and breakdown = ${total}
    ) figure
      join change on change.id = figure.change_id left join account on account.id = change.account_id
    order by figure.from_data_version`.execute(db);
  return rows;
}
