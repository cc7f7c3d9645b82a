import { findCredentials } from "@lokaal17/db/accounts/credentials";
import { deleteSessionById, deleteSessions, loadSessions } from "@lokaal17/db/accounts/sessions";
import {
  deleteSession,
  endOtherSessions,
  endSession,
  getSession,
  listSessions,
  postSession,
} from "@lokaal17/shared/contract/accounts";
import type { Hono } from "hono";
import type { ApiContext } from "../context.ts";
import { implement } from "../http/implement.ts";
import { notFound, Problem } from "../http/problem.ts";
import type { RequestState } from "../http/request-state.ts";
import { currentAccount } from "./current-account.ts";
import { deviceName } from "./device-name.ts";
import { grantsOf } from "./identify.ts";
import { ownSession } from "./own-session.ts";
import { passwordMatches } from "./password.ts";
import { takeCode } from "./second-factor.ts";
import { closeSession, idleMilliseconds, openSession } from "./sessions.ts";
import { countAttempt } from "./throttle.ts";

/** Signing in and out, who is signed in, and where. */
export function accountRoutes(context: ApiContext, app: Hono<RequestState>): void {
  const { db } = context.database;

  implement(app, postSession, async ({ body, c }) => {
    const attempt = await countAttempt(context, c, body.email);
    const account = await findCredentials(db, body.email);
    if (!(await passwordMatches(body.password, account?.passwordHash ?? null)) || !account)
      throw new Problem(401, "sign-in-failed", "sign-in-failed.detail");
    if (account.totpConfirmedAt) {
      if (body.code === undefined) {
        c.header("Cache-Control", "private, no-store");
        return c.json({ secondStep: true }, 200);
      }
      if (!(await takeCode(context, account, body.code)))
        throw new Problem(401, "sign-in-failed", "code-wrong.detail");
    }
    await openSession(context, c, { accountId: account.id });
    await attempt.succeeded(account.id);
    const { id: accountId, name, email } = account;
    const grants = await grantsOf(context, { accountId, linkId: null, provider: null });
    return currentAccount(context, { accountId, name, email, grants });
  });

  implement(app, getSession, async ({ actor }) => ({
    account: actor && (await currentAccount(context, actor)),
  }));

  implement(app, deleteSession, async ({ c }) => {
    await closeSession(context, c);
    return null;
  });

  implement(app, listSessions, async ({ c, locale }) => {
    const { id: current, accountId } = ownSession(c);
    const now = context.now();
    const idleSince = new Date(now.getTime() - idleMilliseconds);
    const sessions = await loadSessions(db, accountId, { now, idleSince });
    return {
      sessions: sessions.flatMap(({ id, device, createdAt, lastSeenAt, expiresAt }) => {
        if (id === null) return [];
        return {
          id,
          device: device && deviceName(device, locale),
          createdAt: createdAt.toISOString(),
          lastSeenAt: lastSeenAt.toISOString(),
          expiresAt: expiresAt.toISOString(),
          current: id === current,
        };
      }),
    };
  });

  implement(app, endSession, async ({ params, c }) => {
    if (!(await deleteSessionById(db, ownSession(c).accountId, params.id))) throw notFound();
    return null;
  });

  implement(app, endOtherSessions, async ({ c }) => {
    const { id, accountId } = ownSession(c);
    return { ended: await deleteSessions(db, accountId, id) };
  });
}
