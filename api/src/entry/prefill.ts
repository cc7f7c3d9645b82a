import { appendChange } from "@lokaal17/db/audit/append";
import type { Database } from "@lokaal17/db/database/schema";
import { declinePrefills, loadPrefills, type Prefill } from "@lokaal17/db/sources/prefill";
import { may, mayWriteCell } from "@lokaal17/shared/accounts/rights";
import type { Actor } from "@lokaal17/shared/accounts/roles";
import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { Checked } from "@lokaal17/shared/contract/endpoint";
import { postDeclinedPrefills, postTakenPrefills } from "@lokaal17/shared/contract/prefills";
import type { Locale } from "@lokaal17/shared/text/define-text";
import { problemText } from "@lokaal17/shared/text/problems";
import type { Hono } from "hono";
import type { Transaction } from "kysely";
import type { ApiContext } from "../context.ts";
import { once } from "../http/idempotency.ts";
import { implement } from "../http/implement.ts";
import { notFound } from "../http/problem.ts";
import type { RequestState } from "../http/request-state.ts";
import { signedIn } from "../http/signed-in.ts";
import { cellKey } from "./grid-cells.ts";
import { placeOf, type Standing, standingOf } from "./grid-place.ts";
import { offersOf } from "./prefill-view.ts";
import { type Results, writeEntries } from "./write-entries.ts";
import { gateOf } from "./write-gate.ts";

/** What is known elsewhere of cells that an organisation fills herself: she takes it over or says no. */
export function prefillRoutes(context: ApiContext, app: Hono<RequestState>): void {
  const gate = gateOf(context);

  implement(app, postTakenPrefills, async ({ params, body, locale, c, ...call }) => {
    const actor = signedIn(call.actor);
    const standing = await standingOf(context);
    return gate.pass(() =>
      once(context, { actor, c, body }, (tx) =>
        takePrefills(standing, tx, params, body.cells, { actor, locale }),
      ),
    );
  });

  implement(app, postDeclinedPrefills, async ({ params, body, c, ...call }) => {
    const actor = signedIn(call.actor);
    const { round, area } = params;
    if (body.cells.some(({ indicator }) => !mayWriteCell(actor, { area, round, indicator })))
      throw notFound();
    const standing = await standingOf(context);
    return once(context, { actor, c, body }, async (tx) => {
      await placeOf(standing, tx, round, area);
      const declined = await declinePrefills(tx, area, body.cells, context.now());
      if (declined > 0)
        await appendChange(tx, {
          id: context.newId(),
          organisation: area,
          occurredAt: context.now(),
          accountId: actor.accountId,
          action: "prefills declined",
          channel: "grid",
          details: { roundId: round, cells: body.cells },
          rowCount: declined,
        });
      return { declined };
    });
  });
}

type Taken = Checked<typeof postTakenPrefills>["body"]["cells"];

/**
 * Writes what a source offers as the grid writes: the same checks, versions and log. The figure is the offer's own, not
 * one that the caller names; an offer that changed meanwhile is refused.
 * @throws Problem 404 for an organisation of which the account may write nothing
 */
async function takePrefills(
  standing: Standing,
  tx: Transaction<Database>,
  target: { round: string; area: AreaCode },
  cells: Taken,
  caller: { actor: Actor; locale: Locale },
): Promise<{ results: Results }> {
  const periods = [...new Set(cells.map(({ period }) => period))];
  const offers = offersOf(standing.context, await loadPrefills(tx, target.area, periods));
  const offered = cells.map((cell) => {
    const offer = offers.get(cell.indicator)?.find(({ period }) => period === cell.period);
    return { cell, offer: offer?.offeredAt.toISOString() === cell.offeredAt ? offer : undefined };
  });
  if (!may(caller.actor, "contribute values", target.area)) throw notFound();
  const wanted = offered.flatMap(({ cell, offer }) =>
    offer ? [{ ...bodyOf(offer, cell), ...cellOf(cell) }] : [],
  );
  const { results } =
    wanted.length === 0
      ? { results: [] }
      : await writeEntries(standing, tx, target, { channel: "source", cells: wanted }, caller);
  const resultOf = new Map(results.map((result) => [cellKey(result), result]));
  const gone = problemText(caller.locale)("prefill-gone");
  return {
    results: cells.map(
      (cell): Results[number] =>
        resultOf.get(cellKey(cell)) ?? {
          indicator: cell.indicator,
          period: cell.period,
          outcome: "refused",
          cell: null,
          reason: gone,
        },
    ),
  };
}

const cellOf = ({ indicator, period, version }: Taken[number]) => ({ indicator, period, version });

/** The longest text of a source, as cells take it. */
const longest = 300;

/**
 * The offer with where it comes from: "CBS, tabel 83625NED (regio GM0344)". Where only its denominator is known, the
 * numerator is the caller's.
 */
function bodyOf({ value, denominator, status, ...offer }: Prefill, cell: Taken[number]) {
  const numerator = offer.numerator ?? cell.numerator ?? null;
  const source = offer.place === null ? offer.source : `${offer.source} (${offer.place})`;
  return {
    value,
    numerator,
    denominator,
    status,
    reason: null,
    source: source.slice(0, longest),
    link: offer.link,
    referenceDate: offer.referenceDate,
  };
}
