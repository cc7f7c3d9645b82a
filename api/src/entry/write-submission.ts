import type { Database } from "@lokaal17/db/database/schema";
import { holdDrafts, submitEntries } from "@lokaal17/db/entry/submit";
import { may } from "@lokaal17/shared/accounts/rights";
import type { Actor } from "@lokaal17/shared/accounts/roles";
import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { Locale } from "@lokaal17/shared/text/define-text";
import type { Transaction } from "kysely";
import { conflict, notFound, Problem } from "../http/problem.ts";
import { cellAt, cellKey, knowCells } from "./grid-cells.ts";
import { placeOf, type Standing } from "./grid-place.ts";
import { enqueueReceipt } from "./receipt.ts";
import { lockProblem } from "./write-lock.ts";
import { notReady, toSubmit } from "./write-ready.ts";

/**
 * Submits what an organisation wrote in a round and has not submitted yet: a frozen copy for the approver. Required cells
 * that are still empty do not stop it, for organisations submit in parts.
 * @throws Problem 409 when there is nothing, or it waits already, or the round is closed; 400 with a sentence per cell
 * that still lacks something, all at once
 */
export async function submitPlace(
  standing: Standing,
  tx: Transaction<Database>,
  target: { round: string; area: AreaCode },
  { actor, locale }: { actor: Actor & { email: string }; locale: Locale },
): Promise<{ id: string; cells: number; requiredEmpty: number }> {
  const { newId, now } = standing.context;
  if (!may(actor, "submit values", target.area)) throw notFound();
  const place = await placeOf(standing, tx, target.round, target.area);
  if (place.excused) throw lockProblem("excused.detail", place, locale);
  if (place.phase === "not-yet" || place.phase === "closed")
    throw lockProblem("round-closed.detail", place, locale);
  const { entries, isWaiting } = await holdDrafts(tx, place.round.id, place.area.code);
  if (isWaiting) throw conflict("already-submitted.detail");
  const known = await knowCells(standing, tx, place);
  const rows = known.definitions.list
    .filter(({ code }) => place.asked.has(code) && !place.official.has(code))
    .map((definition) => ({
      indicator: definition.code,
      name: definition.name[locale],
      cells: place.round.periods.map((period) => cellAt(known, definition, period, actor, locale)),
    }));
  const mistakes = notReady(place, rows, locale);
  if (mistakes.length > 0)
    throw new Problem(400, "invalid-request", "not-ready.detail", {
      values: { count: new Set(mistakes.map(({ pointer }) => pointer)).size },
      errors: mistakes,
    });
  const going = new Set(
    rows.flatMap(({ indicator, cells }) =>
      cells.flatMap((cell) => (toSubmit(place, cell) ? [cellKey({ indicator, period: cell.period })] : [])),
    ),
  );
  const frozen = entries.filter((entry) => going.has(cellKey(entry)));
  if (frozen.length === 0) throw conflict("nothing-to-submit.detail");
  const submit = { id: newId(), changeId: newId(), accountId: actor.accountId, now: now() };
  const of = { roundId: place.round.id, area: place.area.code };
  const cells = await submitEntries(tx, { ...submit, ...of }, frozen);
  await enqueueReceipt(standing.context, tx, {
    id: submit.id,
    round: place.round,
    area: place.area,
    cells,
    actor,
  });
  const last = place.round.periods.at(-1);
  const requiredEmpty = rows.filter(
    (row) =>
      place.asked.get(row.indicator)?.required &&
      row.cells.some(({ period, state }) => period === last && state === "empty"),
  ).length;
  return { id: submit.id, cells, requiredEmpty };
}
