import { createHash } from "node:crypto";
import type { AreaCode } from "@lokaal17/shared/areas/area";
import { type Selectable, sql, type Transaction } from "kysely";
import { prepared } from "../database/prepared-statements.ts";
import type { Database } from "../database/schema.ts";
import type { ChainHeadTable, Channel } from "./tables.ts";

/** What happened, by whom and why; who and when are never left out. */
export interface NewChange {
  id: string;
  /** The organisation whose chain it joins; null for the system's. */
  organisation: AreaCode | null;
  occurredAt: Date;
  accountId: string | null;
  action: string;
  channel: Channel;
  reason?: string | null;
  details?: Record<string, unknown>;
  rowCount?: number;
  fileHash?: string;
}

/** What a chain starts from. */
export const firstHash = "0".repeat(64);

/**
 * Adds one link to the log, in the transaction of the change itself: without the change no link, without the link no
 * change. The head of the chain is locked meanwhile, so that links of one organisation follow each other.
 */
export async function appendChange(tx: Transaction<Database>, change: NewChange): Promise<void> {
  if (![change.reason ?? "", JSON.stringify(change.details ?? {})].every((text) => text.isWellFormed()))
    throw new TypeError("A line of the log has text that cannot be stored as it is");
  const chain = change.organisation ?? "system";
  const head = (await holdHead(tx, chain)) ?? (await firstHead(tx, chain));
  const link = {
    id: change.id,
    organisation: change.organisation,
    position: head.position + 1,
    occurredAt: change.occurredAt,
    accountId: change.accountId,
    action: change.action,
    channel: change.channel,
    reason: change.reason ?? null,
    details: change.details ?? {},
    rowCount: change.rowCount ?? null,
    fileHash: change.fileHash ?? null,
    previousHash: head.hash,
  };
  const hash = hashOf(link);
  await sql`
    ${prepared} with moved as (update chain_head set position = ${link.position}, hash = ${hash} where chain = ${chain})
    insert into change (id, organisation, position, occurred_at, account_id, action, channel, reason, details,
      row_count, file_hash, previous_hash, hash)
    values (${link.id}, ${link.organisation}, ${link.position}, ${link.occurredAt}, ${link.accountId}, ${link.action},
      ${link.channel}, ${link.reason}, ${JSON.stringify(link.details)}, ${link.rowCount}, ${link.fileHash},
      ${link.previousHash}, ${hash})`.execute(tx);
}

type Head = Pick<Selectable<ChainHeadTable>, "position" | "hash">;

/** Locks the head of a chain for the rest of the transaction; undefined while the chain has no link. */
async function holdHead(tx: Transaction<Database>, chain: string): Promise<Head | undefined> {
  const { rows } = await sql<Head>`
    ${prepared} select position, hash from chain_head where chain = ${chain} for update`.execute(tx);
  return rows[0];
}

async function firstHead(tx: Transaction<Database>, chain: string): Promise<Head> {
  await tx
    .insertInto("chainHead")
    .values({ chain, position: 0, hash: firstHash })
    .onConflict((conflict) => conflict.column("chain").doNothing())
    .execute();
  const head = await holdHead(tx, chain);
  if (!head) throw new Error(`The chain ${chain} has no head`);
  return head;
}

/** The hash of a link: over its content with keys in order, which contains the hash of the link before it. */
export function hashOf(link: Record<string, unknown>): string {
  return createHash("sha256").update(canonical(link)).digest("hex");
}

function canonical(value: unknown): string {
  if (value instanceof Date) return JSON.stringify(value.toISOString());
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (value !== null && typeof value === "object") {
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, part]) => `${JSON.stringify(key)}:${canonical(part)}`).join(",")}}`;
  }
  return JSON.stringify(value) ?? "null";
}
