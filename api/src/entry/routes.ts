import {
  getCellHistory,
  getEntries,
  postEntries,
  postSubmission,
  putEntry,
} from "@lokaal17/shared/contract/entry";
import type { Hono } from "hono";
import type { ApiContext } from "../context.ts";
import { once } from "../http/idempotency.ts";
import { versionIn } from "../http/if-match.ts";
import { implement } from "../http/implement.ts";
import type { RequestState } from "../http/request-state.ts";
import { signedIn } from "../http/signed-in.ts";
import { cellHistory } from "./cell-history.ts";
import { gridOf } from "./grid.ts";
import { standingOf } from "./grid-place.ts";
import { writeEntries, writeEntry } from "./write-entries.ts";
import { gateOf } from "./write-gate.ts";
import { submitPlace } from "./write-submission.ts";

/** The grid: reading, writing and submitting. */
export function entryRoutes(context: ApiContext, app: Hono<RequestState>): void {
  const gate = gateOf(context);

  implement(app, getEntries, async ({ params, actor, locale }) =>
    gridOf(context, params, signedIn(actor), locale),
  );

  implement(app, getCellHistory, async ({ params, actor }) => ({
    events: await cellHistory(context, params, signedIn(actor)),
  }));

  implement(app, putEntry, async ({ params, body, locale, c, ...call }) => {
    const actor = signedIn(call.actor);
    const versionRead = versionIn(c.req.header("if-match"));
    const { indicator, period } = params;
    const wish = { indicator, period, versionRead, body, channel: "grid" as const };
    const standing = await standingOf(context);
    return gate.pass(() =>
      once(context, { actor, c, body }, (tx) => writeEntry(standing, tx, params, wish, { actor, locale })),
    );
  });

  implement(app, postEntries, async ({ params, body, locale, c, ...call }) => {
    const actor = signedIn(call.actor);
    const standing = await standingOf(context);
    return gate.pass(() =>
      once(context, { actor, c, body }, (tx) => writeEntries(standing, tx, params, body, { actor, locale })),
    );
  });

  implement(app, postSubmission, async ({ body, locale, c, ...call }) => {
    const actor = signedIn(call.actor);
    const standing = await standingOf(context);
    return gate.pass(() =>
      once(context, { actor, c, body, status: 201 }, (tx) =>
        submitPlace(standing, tx, body, { actor, locale }),
      ),
    );
  });
}
