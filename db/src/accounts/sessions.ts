import { type Kysely, type Selectable, sql } from "kysely";
import { prepared } from "../database/prepared-statements.ts";
import type { Database } from "../database/schema.ts";
import type { SessionTable } from "./tables.ts";

/** A running session with the account that it belongs to. */
export interface RunningSession extends Selectable<SessionTable> {
  email: string;
  name: string;
  kind: "person" | "contributor" | "key";
  /** Found by the token before the last rotation. */
  byPrevious: boolean;
}

export interface SessionWindow {
  /** The hash of the cookie's token: the token itself is stored nowhere. */
  tokenHash: string;
  now: Date;
  /** A session that was not used since is over. */
  idleSince: Date;
  /** A token that was replaced before this works no more, unless its successor never arrived. */
  replacedSince: Date;
}

/** Whose session this is: of an active account, not past its end, used recently enough. */
export async function findSession(
  db: Kysely<Database>,
  { tokenHash, now, idleSince, replacedSince }: SessionWindow,
): Promise<RunningSession | undefined> {
  const { rows } = await sql<Omit<RunningSession, "byPrevious">>`
    ${prepared} select s.token_hash, s.id, s.account_id, s.created_at, s.last_seen_at, s.expires_at, s.previous_hash,
      s.rotated_at, s.device, s.link_id, s.provider, a.email, a.name, a.kind
    from session s join account a on a.id = s.account_id
    where (s.token_hash = ${tokenHash} or (s.previous_hash = ${tokenHash}
        and (s.rotated_at >= ${replacedSince} or s.rotated_at >= s.last_seen_at)))
      and s.expires_at > ${now} and s.last_seen_at > ${idleSince} and a.active
    limit 1`.execute(db);
  const [row] = rows;
  return row && { ...row, byPrevious: row.tokenHash !== tokenHash };
}

export async function insertSession(
  db: Kysely<Database>,
  session: Omit<Selectable<SessionTable>, "previousHash" | "rotatedAt">,
): Promise<void> {
  await db.insertInto("session").values(session).execute();
}

export async function touchSession(db: Kysely<Database>, tokenHash: string, now: Date): Promise<void> {
  await db.updateTable("session").set({ lastSeenAt: now }).where("tokenHash", "=", tokenHash).execute();
}

/**
 * Gives a session a new token; the one that the request came with stays good for a moment.
 * @returns false when another request was first
 */
export async function rotateSession(
  db: Kysely<Database>,
  { from, current, to, now }: { from: string; current: string; to: string; now: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("session")
    .set({ tokenHash: to, previousHash: from, rotatedAt: now, lastSeenAt: now })
    .where("tokenHash", "=", current)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Ends the session with this token, also when it was just replaced. */
export async function deleteSession(db: Kysely<Database>, tokenHash: string): Promise<void> {
  await db
    .deleteFrom("session")
    .where((where) => where.or([where("tokenHash", "=", tokenHash), where("previousHash", "=", tokenHash)]))
    .execute();
}

/** The sessions of an account that still run, the last used first. */
export async function loadSessions(
  db: Kysely<Database>,
  accountId: string,
  { now, idleSince }: { now: Date; idleSince: Date },
): Promise<Selectable<SessionTable>[]> {
  return db
    .selectFrom("session")
    .selectAll()
    .where("accountId", "=", accountId)
    .where("expiresAt", ">", now)
    .where("lastSeenAt", ">", idleSince)
    .orderBy("lastSeenAt", "desc")
    .orderBy("createdAt", "desc")
    .orderBy("id")
    .execute();
}

/** @returns whether the account had a session with this id */
export async function deleteSessionById(
  db: Kysely<Database>,
  accountId: string,
  id: string,
): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom("session")
    .where("accountId", "=", accountId)
    .where("id", "=", id)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Ends all sessions of an account, but the one that is named. @returns how many */
export async function deleteSessions(
  db: Kysely<Database>,
  accountId: string,
  exceptId: string | null = null,
): Promise<number> {
  let deletion = db.deleteFrom("session").where("accountId", "=", accountId);
  if (exceptId)
    deletion = deletion.where((where) => where.or([where("id", "!=", exceptId), where("id", "is", null)]));
  const { numDeletedRows } = await deletion.executeTakeFirst();
  return Number(numDeletedRows);
}

/** Drops the sessions that are over. */
export async function forgetSessions(db: Kysely<Database>, now: Date): Promise<void> {
  await db.deleteFrom("session").where("expiresAt", "<", now).execute();
}
