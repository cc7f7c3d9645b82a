import { createHash } from "node:crypto";
import { keepAnswer, takeKey } from "@lokaal17/db/accounts/idempotency";
import type { Database } from "@lokaal17/db/database/schema";
import type { Actor } from "@lokaal17/shared/accounts/roles";
import type { Context } from "hono";
import type { Transaction } from "kysely";
import type { ApiContext } from "../context.ts";
import { invalid } from "./problem.ts";
import type { RequestState } from "./request-state.ts";

interface Writing {
  actor: Actor;
  c: Context<RequestState>;
  /** The checked body; its text is part of what the key stands for. */
  body?: unknown;
  /** The status of success, as the endpoint has it. */
  status?: 200 | 201 | 202;
}

/**
 * Does a write in one transaction and keeps its answer there under the caller's `Idempotency-Key`: a retry gets the
 * same bytes and has no second effect, whenever the first was cut off. Without the header it is an ordinary transaction.
 * A refusal (a thrown `Problem`) leaves nothing behind, so the same key may be tried again.
 * @throws Problem 400 for a key that is too long or was used for another request
 * @see draft-ietf-httpapi-idempotency-key-header
 */
export async function once<T extends object>(
  context: ApiContext,
  { actor, c, body, status = 200 }: Writing,
  work: (tx: Transaction<Database>) => Promise<T>,
): Promise<T | Response> {
  const { db } = context.database;
  // Read beforehand: on the embedded database a read beside an open transaction would wait for it, and it for the read.
  await context.views.reference();
  const key = c.req.header("idempotency-key");
  if (key === undefined) return db.transaction().execute(work);
  if (key.length < 1 || key.length > 255)
    throw invalid([{ pointer: "#/header/Idempotency-Key", text: "key-length" }]);
  // The language of a text stands in the query.
  const { pathname, search } = new URL(c.req.url);
  const request = [c.req.method, pathname + search, c.req.header("if-match") ?? "", body ?? null];
  const requestHash = createHash("sha256").update(JSON.stringify(request)).digest("hex");
  const { accountId } = actor;
  const stored = await db.transaction().execute(async (tx) => {
    const before = await takeKey(tx, { accountId, key, requestHash, now: context.now() });
    if (before) return before;
    const text = JSON.stringify(await work(tx));
    await keepAnswer(tx, { accountId, key, status, body: text });
    return { requestHash, status, body: text };
  });
  if (stored.requestHash !== requestHash)
    throw invalid([{ pointer: "#/header/Idempotency-Key", text: "key-reused" }]);
  return new Response(stored.body, {
    status: stored.status,
    headers: { "Content-Type": "application/json", "Cache-Control": "private, no-store" },
  });
}
