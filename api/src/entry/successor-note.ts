import { appendChange } from "@lokaal17/db/audit/append";
import type { Database } from "@lokaal17/db/database/schema";
import { findSuccessorNote, insertSuccessorNote } from "@lokaal17/db/entry/successor-notes";
import { may } from "@lokaal17/shared/accounts/rights";
import type { Actor } from "@lokaal17/shared/accounts/roles";
import type { AreaCode } from "@lokaal17/shared/areas/area";
import {
  getSuccessorNote,
  putSuccessorNote,
  type SuccessorNote,
} from "@lokaal17/shared/contract/assignments";
import type { Hono } from "hono";
import type { Kysely } from "kysely";
import type { ApiContext } from "../context.ts";
import { once } from "../http/idempotency.ts";
import { versionIn } from "../http/if-match.ts";
import { implement } from "../http/implement.ts";
import { notFound, Problem } from "../http/problem.ts";
import type { RequestState } from "../http/request-state.ts";
import { signedIn } from "../http/signed-in.ts";

/** What an officer tells the one who does this work after her: every version is kept, the newest is shown. */
export function successorNoteRoutes(context: ApiContext, app: Hono<RequestState>): void {
  const { db } = context.database;

  implement(app, getSuccessorNote, async ({ params, actor }) => {
    const reader = signedIn(actor);
    if (!may(reader, "see drafts", params.area)) throw notFound();
    return noteOf(db, params.area, reader);
  });

  implement(app, putSuccessorNote, async ({ params, body, actor, c }) => {
    const writer = signedIn(actor);
    if (!may(writer, "submit values", params.area)) throw notFound();
    const versionRead = versionIn(c.req.header("if-match"), "note-version-needed.detail");
    return once(context, { actor: writer, c, body }, async (tx) => {
      const before = await noteOf(tx, params.area, writer);
      const note = {
        area: params.area,
        version: versionRead + 1,
        text: body.text,
        writtenBy: writer.accountId,
        writtenAt: context.now(),
      };
      if (before.version !== versionRead || !(await insertSuccessorNote(tx, note))) {
        const current = await noteOf(tx, params.area, writer);
        throw new Problem(412, "note-differs", "note-differs.detail", { extra: { current } });
      }
      await appendChange(tx, {
        id: context.newId(),
        organisation: params.area,
        occurredAt: context.now(),
        accountId: writer.accountId,
        action: "successor note written",
        channel: "account",
        details: { version: note.version },
      });
      return noteOf(tx, params.area, writer);
    });
  });
}

async function noteOf(db: Kysely<Database>, area: AreaCode, actor: Actor): Promise<SuccessorNote> {
  const note = await findSuccessorNote(db, area);
  return {
    version: note?.version ?? 0,
    text: note?.text ?? "",
    writtenBy: note?.author ?? null,
    writtenAt: note?.writtenAt.toISOString() ?? null,
    mayWrite: may(actor, "submit values", area),
  };
}
