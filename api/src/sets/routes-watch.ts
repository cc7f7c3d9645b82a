import { findSet } from "@lokaal17/db/comparison/comparison-sets";
import { endWatch, endWatchByCode } from "@lokaal17/db/comparison/set-watches";
import {
  deleteSetWatch,
  putSetWatch,
  setLinkCode,
  stopSetWatch,
} from "@lokaal17/shared/contract/comparison-sets";
import type { Hono } from "hono";
import type { ApiContext } from "../context.ts";
import { once } from "../http/idempotency.ts";
import { implement } from "../http/implement.ts";
import { notFound } from "../http/problem.ts";
import type { RequestState } from "../http/request-state.ts";
import { countHidden } from "../sharing/count-hidden.ts";
import { asPerson } from "./as-person.ts";
import { startWatch } from "./routes.ts";
import { maySeeSet } from "./set-view.ts";

const stopsAllowed = 60;

/** Watching a set, and stopping, from the list or from a mail. */
export function setWatchRoutes(context: ApiContext, app: Hono<RequestState>): void {
  const { db } = context.database;

  implement(app, putSetWatch, async ({ params, body, c, ...call }) => {
    const actor = asPerson(call.actor);
    const set = await findSet(db, params.id, actor.accountId);
    if (!set || set.removedAt || !maySeeSet(actor, set, body.link)) throw notFound();
    const link = body.link ?? set.watch?.linkCode ?? null;
    return once(context, { actor, c, body }, async (tx) => {
      await startWatch(context, tx, set.id, actor, link);
      return { watched: true } as const;
    });
  });

  implement(app, deleteSetWatch, async ({ params, c, ...call }) => {
    const actor = asPerson(call.actor);
    return once(context, { actor, c }, async (tx) => {
      await endWatch(tx, { setId: params.id, accountId: actor.accountId });
      return { watched: false } as const;
    });
  });

  implement(app, stopSetWatch, async ({ body, c }) => {
    await countHidden(context, c, "stop-watch", stopsAllowed);
    const name = await db.transaction().execute((tx) => endWatchByCode(tx, body.code));
    if (name === undefined) throw notFound();
    return { name };
  });

  // The button of the page that a mail leads to, in browsers without scripts. A link alone must not stop anything:
  // programs that look into mail open it.
  for (const prefix of ["", "/en"])
    app.post(`${prefix}/sets/stop/:code`, async (c) => {
      await countHidden(context, c, "stop-watch", stopsAllowed);
      const code = setLinkCode.safeParse(c.req.param("code"));
      const name = code.success
        ? await db.transaction().execute((tx) => endWatchByCode(tx, code.data))
        : undefined;
      const path = `${prefix}/sets/stop/${code.success ? code.data : "onbekend"}`;
      return c.redirect(`${path}?klaar=${name === undefined ? "nee" : "ja"}`, 303);
    });
}
