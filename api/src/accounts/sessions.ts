import {
  deleteSession,
  findSession,
  forgetSessions,
  insertSession,
  type RunningSession,
  rotateSession,
  touchSession,
} from "@lokaal17/db/accounts/sessions";
import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import type { ApiContext } from "../context.ts";
import type { RequestState } from "../http/request-state.ts";
import { deviceOf } from "./device-name.ts";
import { hashToken, newToken } from "./tokens.ts";

export const idleMilliseconds = 2 * 3600_000;
const absoluteMilliseconds = 12 * 3600_000;
/** The time of last use is written at most this often: not every read should write. */
const touchMilliseconds = 60_000;
/** A session in use gets a new token this often. */
const rotateMilliseconds = 15 * 60_000;
/** Requests that were on their way with the token before. */
const overlapMilliseconds = 30_000;

/** Browsers take a `__Host-` cookie over https only, and on localhost. */
const cookie = { path: "/", httpOnly: true, sameSite: "Lax", secure: true, prefix: "host" } as const;

export interface NewSession {
  accountId: string;
  /** The personal link that opens it: the session may do what the link may, and ends with it. */
  linkId?: string;
  /** The provider that vouched for her, by its id. */
  provider?: string;
}

/**
 * Opens a session with a new token, of which only the hash is stored, and sets its cookie. The session that the browser
 * had before ends: nobody can plant one.
 */
export async function openSession(
  context: ApiContext,
  c: Context<RequestState>,
  { accountId, linkId, provider }: NewSession,
): Promise<void> {
  const { db } = context.database;
  const before = getCookie(c, "session", "host");
  if (before) await deleteSession(db, hashToken(before));
  const token = newToken();
  const now = context.now();
  const expiresAt = new Date(now.getTime() + absoluteMilliseconds);
  await forgetSessions(db, now);
  await insertSession(db, {
    tokenHash: hashToken(token),
    id: context.newId(),
    accountId,
    linkId: linkId ?? null,
    provider: provider ?? null,
    device: deviceOf(c.req.header("user-agent")),
    expiresAt,
    createdAt: now,
    lastSeenAt: now,
  });
  c.set("session", null);
  setCookie(c, "session", token, { ...cookie, expires: expiresAt });
}

/** The session of the request's cookie, marked as used; null when it has none that runs. */
export async function sessionOf(
  context: ApiContext,
  c: Context<RequestState>,
): Promise<RunningSession | null> {
  const token = getCookie(c, "session", "host");
  if (!token) return null;
  const { db } = context.database;
  const now = context.now();
  const session = await findSession(db, {
    tokenHash: hashToken(token),
    now,
    idleSince: new Date(now.getTime() - idleMilliseconds),
    replacedSince: new Date(now.getTime() - overlapMilliseconds),
  });
  if (!session) {
    context.log.warn({ kind: "unknown-session", requestId: c.get("requestId") }, "refused");
    return null;
  }
  if (!session.byPrevious && mustTouch(session, now)) await touchSession(db, session.tokenHash, now);
  return session;
}

/** Its first use with a new token is always written: from then on the token before is not needed any more. */
function mustTouch({ rotatedAt, lastSeenAt }: RunningSession, now: Date): boolean {
  const isFirstUse = rotatedAt !== null && lastSeenAt <= rotatedAt && now > rotatedAt;
  return isFirstUse || now.getTime() - lastSeenAt.getTime() > touchMilliseconds;
}

/**
 * Gives a session that is used a new token now and then, so that a stolen one is of use for a short while. A successor
 * that did not reach its browser, because the connection broke, is replaced by another. Goes after the handler: an answer
 * that others may keep takes no cookie along.
 */
export async function rotate(context: ApiContext, c: Context<RequestState>): Promise<void> {
  const session = c.get("session");
  const from = getCookie(c, "session", "host");
  if (!session || !from || c.res.headers.get("cache-control")?.includes("public")) return;
  const now = context.now();
  const age = now.getTime() - (session.rotatedAt ?? session.createdAt).getTime();
  if (age < (session.byPrevious ? overlapMilliseconds : rotateMilliseconds)) return;
  const token = newToken();
  const tokens = { from: hashToken(from), current: session.tokenHash, to: hashToken(token), now };
  if (await rotateSession(context.database.db, tokens))
    setCookie(c, "session", token, { ...cookie, expires: session.expiresAt });
}

/** Ends the session on the server; the old cookie opens nothing any more. */
export async function closeSession(context: ApiContext, c: Context<RequestState>): Promise<void> {
  const token = getCookie(c, "session", "host");
  if (token) await deleteSession(context.database.db, hashToken(token));
  c.set("session", null);
  deleteCookie(c, "session", cookie);
}
