import {
  type CellAddress,
  type LoggedWrite,
  loadApprovedFigures,
  loadSubmissionsOf,
  loadWrites,
  type SubmittedCell,
} from "@lokaal17/db/entry/queries-history";
import { may } from "@lokaal17/shared/accounts/rights";
import type { Actor } from "@lokaal17/shared/accounts/roles";
import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { ResponseOf } from "@lokaal17/shared/contract/endpoint";
import type { getCellHistory } from "@lokaal17/shared/contract/entry";
import type { IndicatorCode } from "@lokaal17/shared/framework/indicator";
import type { ApiContext } from "../context.ts";
import { notFound } from "../http/problem.ts";
import { visibleIn } from "./grid.ts";
import { placeOf, standingOf } from "./grid-place.ts";

type Event = ResponseOf<typeof getCellHistory>["events"][number];

/**
 * Everything that happened to one cell, the newest first: writes from the log, submissions and decisions, and figures
 * that came another way.
 * @throws Problem 404 for a cell that is not the account's to see
 */
export async function cellHistory(
  context: ApiContext,
  target: { round: string; area: AreaCode; indicator: IndicatorCode; period: string },
  actor: Actor,
): Promise<Event[]> {
  const { round, area, indicator, period } = target;
  if (!may(actor, "see drafts", area) && !may(actor, "contribute values", area)) throw notFound();
  const { db } = context.database;
  const place = await placeOf(await standingOf(context), db, round, area);
  if (!visibleIn(place, actor).includes(indicator) || !place.round.periods.includes(period)) throw notFound();
  const cell: CellAddress = { roundId: round, area, indicator, period };
  const [writes, submissions, figures] = await Promise.all([
    loadWrites(db, cell),
    loadSubmissionsOf(db, cell),
    loadApprovedFigures(db, cell),
  ]);
  const ours = new Set(submissions.map(({ dataVersion }) => dataVersion));
  const elsewhere = figures.flatMap((figure, at): Event[] =>
    ours.has(figure.dataVersion)
      ? []
      : [
          {
            at: figure.at.toISOString(),
            by: figure.by,
            action: "approved",
            channel: figure.channel,
            from: figures[at - 1]?.value ?? null,
            to: figure.value,
            reason: figure.reason,
          },
        ],
  );
  const events = [...writes.map(writeEvent), ...submissions.flatMap(submissionEvents), ...elsewhere];
  // Each list is oldest first, and sorting keeps that order where moments are the same.
  return events.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)).reverse();
}

function writeEvent({ at, by, channel, details }: LoggedWrite): Event {
  const correction = changedTo(details, "correctionReason");
  return {
    at: at.toISOString(),
    by,
    action: correction === null ? "written" : "corrected",
    channel,
    from: textIn(details.from),
    to: textIn(details.to),
    reason: correction ?? changedTo(details, "reason") ?? changedTo(details, "explanation"),
  };
}

/** What a field became with a write; null when it did not change, or was cleared. */
function changedTo({ fields }: Record<string, unknown>, name: string): string | null {
  if (typeof fields !== "object" || fields === null) return null;
  const change: unknown = Object.entries(fields).find(([field]) => field === name)?.[1];
  return typeof change === "object" && change !== null && "to" in change ? textIn(change.to) : null;
}

const textIn = (value: unknown) => (typeof value === "string" ? value : null);

function submissionEvents(cell: SubmittedCell): Event[] {
  const of = { from: null, to: cell.value };
  const submitted: Event = {
    ...of,
    at: cell.submittedAt.toISOString(),
    by: cell.submittedBy,
    action: "submitted",
    channel: "grid",
    reason: null,
  };
  if (cell.decidedAt === null || cell.state === "submitted") return [submitted];
  const decision = cell.decision ?? (cell.state === "returned" ? "returned" : "approved");
  const decided: Event = {
    ...of,
    at: cell.decidedAt.toISOString(),
    by: cell.decidedBy,
    action: decision,
    channel: "approval",
    reason: decision === "returned" ? cell.reason : null,
  };
  return [submitted, decided];
}
