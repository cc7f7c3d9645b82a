import { endWalkThrough, loadWalkThroughs } from "@lokaal17/db/accounts/walk-throughs";
import { listWalkThroughs, putWalkThrough, walkThroughName } from "@lokaal17/shared/contract/help";
import type { Hono } from "hono";
import type { ApiContext } from "../context.ts";
import { implement } from "../http/implement.ts";
import type { RequestState } from "../http/request-state.ts";
import { signedIn } from "../http/signed-in.ts";

/** Which first-run walk-throughs an account has behind it. */
export function walkThroughRoutes(context: ApiContext, app: Hono<RequestState>): void {
  const { db } = context.database;

  implement(app, listWalkThroughs, async ({ actor }) => {
    const ended = await loadWalkThroughs(db, signedIn(actor).accountId);
    return { ended: walkThroughName.options.filter((name) => ended.includes(name)) };
  });

  implement(app, putWalkThrough, async ({ params, actor }) => {
    await endWalkThrough(db, {
      accountId: signedIn(actor).accountId,
      name: params.name,
      endedAt: context.now(),
    });
    return null;
  });
}
