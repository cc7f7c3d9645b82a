import { getSubmission, postApproval } from "@lokaal17/shared/contract/approval";
import type { Hono } from "hono";
import type { ApiContext } from "../context.ts";
import { once } from "../http/idempotency.ts";
import { implement } from "../http/implement.ts";
import type { RequestState } from "../http/request-state.ts";
import { signedIn } from "../http/signed-in.ts";
import { decide } from "./approval-decide.ts";
import { submissionView } from "./approval-view.ts";

/** Looking at what was submitted, and deciding on it. */
export function approvalRoutes(context: ApiContext, app: Hono<RequestState>): void {
  implement(app, getSubmission, async ({ params, actor, locale }) =>
    submissionView(context, params.id, signedIn(actor), locale),
  );

  implement(app, postApproval, async ({ body, actor, locale, c }) => {
    const approver = signedIn(actor);
    const { areaOf } = await context.views.reference();
    const decided = await once(context, { actor: approver, c, body, status: 201 }, (tx) =>
      decide(context, tx, body, { actor: approver, areaOf, locale }),
    );
    context.views.refresh();
    return decided;
  });
}
