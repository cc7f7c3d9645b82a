import { submitEntries } from "@lokaal17/db/entry/submit";
import { may } from "@lokaal17/shared/accounts/rights";
import {
  getEntries,
  getSubmission,
  getWorklist,
  postApproval,
  postSubmission,
  putEntry,
} from "@lokaal17/shared/contract/entry";
import type { Hono } from "hono";
import type { ApiContext } from "../context.ts";
import { versionIn } from "../http/if-match.ts";
import { implement } from "../http/implement.ts";
import { conflict, notFound } from "../http/problem.ts";
import type { RequestState } from "../http/request-state.ts";
import { signedIn } from "../http/signed-in.ts";
import { decide, submissionView } from "./approval.ts";
import { gridOf } from "./grid.ts";
import { refuseClosed, roundOf } from "./rounds.ts";
import { worklistOf } from "./worklist.ts";
import { cellInput, writeEntry } from "./write.ts";

/** Entering, submitting, approving and returning. */
export function entryRoutes(context: ApiContext, app: Hono<RequestState>): void {
  const { db } = context.database;

  implement(app, getWorklist, async ({ actor, locale }) => ({
    tasks: await worklistOf(context, signedIn(actor), locale),
  }));

  implement(app, getEntries, async ({ params, actor, locale }) => {
    const reader = signedIn(actor);
    if (!may(reader, "see drafts", params.area)) throw notFound();
    return gridOf(context, await roundOf(context, params.round, params.area), reader, locale);
  });

  implement(app, putEntry, async ({ params, body, actor, locale, c }) =>
    writeEntry(context, params, cellInput(body), {
      actor: signedIn(actor),
      versionRead: versionIn(c.req.header("if-match")),
      locale,
    }),
  );

  implement(app, postSubmission, async ({ body, actor, locale }) => {
    const { accountId } = signedIn(actor);
    if (!may(actor, "submit values", body.area)) throw notFound();
    const { round, area } = await roundOf(context, body.round, body.area);
    const now = context.now();
    refuseClosed(round, locale, now);
    const submit = { id: context.newId(), changeId: context.newId(), roundId: round.id, area: area.code };
    const result = await db.transaction().execute((tx) => submitEntries(tx, { ...submit, accountId, now }));
    if (result.kind === "already-submitted") throw conflict("already-submitted.detail");
    if (result.kind === "nothing-to-submit") throw conflict("nothing-to-submit.detail");
    return { id: submit.id, cells: result.cells };
  });

  implement(app, getSubmission, async ({ params, actor, locale }) =>
    submissionView(context, params.id, signedIn(actor), locale),
  );

  implement(app, postApproval, async ({ body, actor }) => decide(context, body, signedIn(actor)));
}
