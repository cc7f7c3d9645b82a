import { type Kysely, type Selectable, sql, type Transaction } from "kysely";
import { prepared } from "../database/prepared-statements.ts";
import type { Database } from "../database/schema.ts";
import type { IdempotencyKeyTable } from "./tables.ts";

export type StoredAnswer = Selectable<IdempotencyKeyTable>;

/** Keys are kept this long at least. @see draft-ietf-httpapi-idempotency-key-header, and api.md, Writes */
const keptMilliseconds = 24 * 3600_000;

/**
 * Takes a key for a request, in the transaction of its effect; waits while another transaction holds it.
 * @returns the answer that the key already has, or null: it is new
 */
export async function takeKey(
  tx: Transaction<Database>,
  taken: { accountId: string; key: string; requestHash: string; now: Date },
): Promise<StoredAnswer | null> {
  const { accountId, key, requestHash, now } = taken;
  const { rows: inserted } = await sql<{ key: string }>`
    ${prepared} insert into idempotency_key (account_id, key, request_hash, status, body, created_at)
    values (${accountId}, ${key}, ${requestHash}, 0, '', ${now})
    on conflict (account_id, key) do nothing returning key`.execute(tx);
  if (inserted.length > 0) return null;
  return tx
    .selectFrom("idempotencyKey")
    .selectAll()
    .where("accountId", "=", accountId)
    .where("key", "=", key)
    .executeTakeFirstOrThrow();
}

/** Stores the answer with its key, in the transaction of the effect. */
export async function keepAnswer(
  tx: Transaction<Database>,
  { accountId, key, status, body }: { accountId: string; key: string; status: number; body: string },
): Promise<void> {
  await sql`
    ${prepared} update idempotency_key set status = ${status}, body = ${body}
    where account_id = ${accountId} and key = ${key}`.execute(tx);
}

/** Drops the keys that are old enough. @returns how many */
export async function forgetKeys(db: Kysely<Database>, now: Date): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom("idempotencyKey")
    .where("createdAt", "<", new Date(now.getTime() - keptMilliseconds))
    .executeTakeFirst();
  return Number(numDeletedRows);
}
