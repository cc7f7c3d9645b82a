import type { PlacedArea } from "@lokaal17/db/areas/queries";
import {
  countEntries,
  findSubmissionOf,
  loadRounds,
  loadSubmissionCells,
  type Round,
} from "@lokaal17/db/entry/queries";
import { currentDataVersion } from "@lokaal17/db/observations/data-version";
import { findObservations } from "@lokaal17/db/observations/queries";
import { areasFor, may } from "@lokaal17/shared/accounts/rights";
import type { Actor } from "@lokaal17/shared/accounts/roles";
import type { WorklistTask } from "@lokaal17/shared/contract/entry";
import type { Locale } from "@lokaal17/shared/text/define-text";
import type { ApiContext } from "../context.ts";
import { countStates } from "./grid.ts";
import { lastReturnOf } from "./last-return.ts";
import { roundView } from "./rounds.ts";

/** What is due for the organisations of the account, in every round that asks something of their layer. */
export async function worklistOf(context: ApiContext, actor: Actor, locale: Locale): Promise<WorklistTask[]> {
  const { areaOf } = await context.views.reference();
  const codes = areasFor(actor, "see drafts");
  const areas = codes === "all" ? [] : codes.flatMap((code) => areaOf.get(code) ?? []);
  const rounds = await loadRounds(context.database.db);
  const tasks = rounds.flatMap((round) =>
    areas
      .filter(({ layer }) => round.indicators.some((asked) => asked.layer === layer))
      .map((area) => taskOf(context, round, area, actor, locale)),
  );
  return Promise.all(tasks);
}

async function taskOf(
  context: ApiContext,
  round: Round,
  area: PlacedArea,
  actor: Actor,
  locale: Locale,
): Promise<WorklistTask> {
  const { db } = context.database;
  const asked = round.indicators.filter(({ layer }) => layer === area.layer);
  const written = await countEntries(db, round.id, [area.code]);
  const approved = new Set(
    (
      await findObservations(db, {
        indicators: asked.map(({ indicator }) => indicator),
        areas: [area.code],
        dataVersion: await currentDataVersion(db),
        limit: 10_000,
      })
    ).flatMap(({ indicator, period, value }) => (value === null ? [] : [`${indicator} ${period}`])),
  );
  const cells = asked.flatMap(({ indicator }) =>
    round.periods.map((period) => ({
      indicator,
      state:
        written.find((entry) => entry.indicator === indicator && entry.period === period)?.state ??
        (approved.has(`${indicator} ${period}`) ? ("approved" as const) : ("empty" as const)),
      isLast: period === round.periods.at(-1),
    })),
  );
  const required = new Set(asked.filter((row) => row.required).map(({ indicator }) => indicator));
  const open = await findSubmissionOf(db, round.id, area.code, "submitted");
  const last = await findSubmissionOf(db, round.id, area.code);
  return {
    round: roundView(round, locale, context.now()),
    area: area.code,
    areaName: area.name,
    layer: area.layer,
    counts: countStates(cells),
    requiredEmpty: cells.filter(
      (cell) => cell.isLast && required.has(cell.indicator) && cell.state === "empty",
    ).length,
    mayEnter: may(actor, "enter values", area.code),
    mayApprove: may(actor, "approve values", area.code),
    openSubmission: open
      ? {
          id: open.id,
          submittedAt: open.submittedAt.toISOString(),
          cells: (await loadSubmissionCells(db, open.id)).length,
        }
      : null,
    lastReturn: lastReturnOf(last, locale),
  };
}
