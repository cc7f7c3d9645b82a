import type { Database } from "@lokaal17/db/database/schema";
import { loadRounds } from "@lokaal17/db/entry/queries";
import { deleteException, putException } from "@lokaal17/db/entry/rounds-write";
import { may } from "@lokaal17/shared/accounts/rights";
import type { Actor } from "@lokaal17/shared/accounts/roles";
import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { BodyOf } from "@lokaal17/shared/contract/endpoint";
import {
  deleteRoundException,
  getRound,
  getWorklist,
  listRounds,
  postRound,
  postRoundCopy,
  putRound,
  putRoundException,
} from "@lokaal17/shared/contract/rounds";
import type { Hono } from "hono";
import type { Transaction } from "kysely";
import type { ApiContext } from "../context.ts";
import { once } from "../http/idempotency.ts";
import { versionIn } from "../http/if-match.ts";
import { implement } from "../http/implement.ts";
import { forbidden, notFound } from "../http/problem.ts";
import type { RequestState } from "../http/request-state.ts";
import { signedIn } from "../http/signed-in.ts";
import { asksOf } from "./rounds.ts";
import { changeRound, copyRound, makeRound, refusedRound } from "./rounds-manage.ts";
import { roundDetail, roundViews } from "./rounds-view.ts";
import { worklistOf } from "./worklist.ts";

/** Rounds and what is due in them. */
export function roundRoutes(context: ApiContext, app: Hono<RequestState>): void {
  implement(app, getWorklist, async ({ actor, locale }) => ({
    tasks: await worklistOf(context, signedIn(actor), locale),
  }));

  implement(app, listRounds, async ({ actor, locale }) => ({
    rounds: await roundViews(context, signedIn(actor), locale),
  }));

  implement(app, getRound, async ({ params, actor, locale }) =>
    roundDetail(context, params.round, signedIn(actor), locale),
  );

  implement(app, postRound, async ({ body, actor, locale, c }) => {
    const analyst = manager(actor);
    return once(context, { actor: analyst, c, body, status: 201 }, async (tx) =>
      roundDetail(context, await makeRound(context, tx, body, analyst), analyst, locale, tx),
    );
  });

  implement(app, putRound, async ({ params, body, actor, locale, c }) => {
    const analyst = manager(actor);
    const versionRead = versionIn(c.req.header("if-match"), "round-version-needed.detail");
    return once(context, { actor: analyst, c, body }, async (tx) => {
      await changeRound(context, tx, { id: params.round, input: body, versionRead, actor: analyst });
      return roundDetail(context, params.round, analyst, locale, tx);
    });
  });

  implement(app, postRoundCopy, async ({ params, actor, locale, c }) => {
    const analyst = manager(actor);
    return once(context, { actor: analyst, c, status: 201 }, async (tx) =>
      roundDetail(context, await copyRound(context, tx, params.round, analyst), analyst, locale, tx),
    );
  });

  implement(app, putRoundException, async ({ params, body, actor, locale, c }) => {
    const analyst = manager(actor);
    return once(context, { actor: analyst, c, body }, async (tx) => {
      await setException(context, tx, params, body, analyst);
      return roundDetail(context, params.round, analyst, locale, tx);
    });
  });

  implement(app, deleteRoundException, async ({ params, actor, locale, c }) => {
    const analyst = manager(actor);
    return once(context, { actor: analyst, c }, async (tx) => {
      const { round, area } = params;
      const change = exceptionChange(context, analyst, params, "round exception ended", {});
      if (!(await deleteException(tx, { roundId: round, area }, change))) throw notFound();
      return roundDetail(context, round, analyst, locale, tx);
    });
  });
}

/** @throws Problem 403 for who does not manage rounds */
function manager(actor: Actor | null): Actor {
  const analyst = signedIn(actor);
  if (!may(analyst, "manage rounds")) throw forbidden();
  return analyst;
}

interface Where {
  round: string;
  area: AreaCode;
}

/** @throws Problem 404 without the round or the organisation, 400 with every mistake */
async function setException(
  context: ApiContext,
  tx: Transaction<Database>,
  where: Where,
  { excused, closesOn, reason }: BodyOf<typeof putRoundException>,
  analyst: Actor,
): Promise<void> {
  const round = (await loadRounds(tx)).find(({ id }) => id === where.round);
  const area = (await context.views.reference()).areaOf.get(where.area);
  if (!round || !area) throw notFound();
  const asked = await tx.selectFrom("roundArea").select("area").where("roundId", "=", round.id).execute();
  const until = excused ? null : closesOn;
  if (
    !asksOf(
      round,
      area,
      asked.map((row) => row.area),
    )
  )
    throw refusedRound([{ pointer: "#/path/area", key: "exception-not-asked" }]);
  if (!excused && until === null)
    throw refusedRound([{ pointer: "#/body/closesOn", key: "exception-needs-day" }]);
  if (until !== null && until <= round.closesOn)
    throw refusedRound([{ pointer: "#/body/closesOn", key: "exception-too-early" }]);
  await putException(
    tx,
    {
      roundId: round.id,
      area: area.code,
      excused,
      closesOn: until,
      reason,
      decidedBy: analyst.accountId,
      decidedAt: context.now(),
    },
    exceptionChange(context, analyst, where, "round exception set", { excused, closesOn: until }, reason),
  );
}

const exceptionChange = (
  context: ApiContext,
  { accountId }: Actor,
  { round, area }: Where,
  action: string,
  details: Record<string, unknown>,
  reason: string | null = null,
) => ({
  id: context.newId(),
  organisation: area,
  occurredAt: context.now(),
  accountId,
  action,
  channel: "api" as const,
  reason,
  details: { round, ...details },
});
