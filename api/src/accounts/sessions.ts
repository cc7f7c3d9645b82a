import { createHash, randomBytes } from "node:crypto";
import {
  deleteSession,
  findSession,
  forgetSessions,
  insertSession,
  loadGrants,
  touchSession,
} from "@lokaal17/db/accounts/queries";
import type { Actor } from "@lokaal17/shared/accounts/roles";
import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import type { ApiContext } from "../context.ts";
import type { RequestState } from "../http/request-state.ts";

const idleMilliseconds = 2 * 3600_000;
const absoluteMilliseconds = 12 * 3600_000;
/** The time of last use is written at most this often: not every read should write. */
const touchMilliseconds = 60_000;

/** Browsers take a `__Host-` cookie over https only, and on localhost. */
const cookie = { path: "/", httpOnly: true, sameSite: "Lax", secure: true, prefix: "host" } as const;

const hash = (token: string) => createHash("sha256").update(token).digest("base64url");

/** Opens a session with a new token; only its hash is stored. */
export async function openSession(
  context: ApiContext,
  c: Context<RequestState>,
  accountId: string,
): Promise<void> {
  const token = randomBytes(32).toString("base64url");
  const now = context.now();
  const expiresAt = new Date(now.getTime() + absoluteMilliseconds);
  await forgetSessions(context.database.db, now);
  await insertSession(context.database.db, {
    tokenHash: hash(token),
    accountId,
    expiresAt,
    createdAt: now,
    lastSeenAt: now,
  });
  setCookie(c, "session", token, { ...cookie, expires: expiresAt });
}

/** Who sends this request, by its cookie; null for the public. Roles are read every time: a revoked one is gone at once. */
export async function identify(
  context: ApiContext,
  c: Context<RequestState>,
): Promise<(Actor & { email: string }) | null> {
  const token = getCookie(c, "session", "host");
  if (!token) return null;
  const { db } = context.database;
  const now = context.now();
  const tokenHash = hash(token);
  const idleSince = new Date(now.getTime() - idleMilliseconds);
  const session = await findSession(db, { tokenHash, now, idleSince });
  if (!session) return null;
  if (now.getTime() - session.lastSeenAt.getTime() > touchMilliseconds)
    await touchSession(db, tokenHash, now);
  const { accountId, name, email } = session;
  return { accountId, name, email, grants: await loadGrants(db, accountId) };
}

/** Ends the session on the server; the old cookie opens nothing any more. */
export async function closeSession(context: ApiContext, c: Context<RequestState>): Promise<void> {
  const token = getCookie(c, "session", "host");
  if (token) await deleteSession(context.database.db, hash(token));
  deleteCookie(c, "session", cookie);
}
