import { getConnInfo } from "@hono/node-server/conninfo";
import {
  clearFailures,
  countFailures,
  findAccount,
  forgetFailures,
  loadGrants,
  recordFailure,
} from "@lokaal17/db/accounts/queries";
import type { Action } from "@lokaal17/shared/accounts/rights";
import { areasFor } from "@lokaal17/shared/accounts/rights";
import type { Actor } from "@lokaal17/shared/accounts/roles";
import {
  type CurrentAccount,
  deleteSession,
  getSession,
  postSession,
} from "@lokaal17/shared/contract/accounts";
import type { Context, Hono } from "hono";
import type { ApiContext } from "../context.ts";
import { implement } from "../http/implement.ts";
import { Problem } from "../http/problem.ts";
import type { RequestState } from "../http/request-state.ts";
import { passwordMatches } from "./password.ts";
import { closeSession, openSession } from "./sessions.ts";

const windowSeconds = 300;
const failuresAllowed = 10;

/** Signing in and out, and who is signed in. */
export function accountRoutes(context: ApiContext, app: Hono<RequestState>): void {
  const { db } = context.database;

  implement(app, postSession, async ({ body, c }) => {
    const address = addressOf(c);
    await countAttempt(context, body.email, address);
    const account = await findAccount(db, body.email);
    if (!(await passwordMatches(body.password, account?.passwordHash ?? null)) || !account) {
      throw new Problem(401, "sign-in-failed", "sign-in-failed.detail");
    }
    await clearFailures(db, body.email, address);
    await openSession(context, c, account.id);
    const grants = await loadGrants(db, account.id);
    return currentAccount(context, {
      accountId: account.id,
      name: account.name,
      email: account.email,
      grants,
    });
  });

  implement(app, getSession, async ({ actor }) => ({
    account: actor && (await currentAccount(context, actor)),
  }));

  implement(app, deleteSession, async ({ c }) => {
    await closeSession(context, c);
    return null;
  });
}

/** What the screens need to know of the one who is signed in. */
export async function currentAccount(
  context: ApiContext,
  actor: Actor & { email: string },
): Promise<CurrentAccount> {
  const { areaOf } = await context.views.reference();
  const can = (action: Action) => areasFor(actor, action).length > 0;
  return {
    name: actor.name,
    email: actor.email,
    grants: actor.grants.map(({ role, area }) => ({
      role,
      area,
      areaName: area && (areaOf.get(area)?.name ?? area),
    })),
    may: {
      enter: can("enter values"),
      approve: can("approve values"),
      seePreview: can("see preview"),
      publish: can("publish"),
      decideThresholds: can("decide thresholds"),
      setOwnTargets: can("set own targets"),
      makeChapters: can("make chapters"),
      editNetwork: can("edit network"),
    },
  };
}

/**
 * Slows down guessing from one address on one account; the owner, elsewhere, can still sign in. An attempt counts
 * before its password is tried, so that many at once do not slip through; success clears the count.
 */
async function countAttempt(context: ApiContext, email: string, address: string): Promise<void> {
  const { db } = context.database;
  const now = context.now();
  const since = new Date(now.getTime() - windowSeconds * 1000);
  await forgetFailures(db, since);
  await recordFailure(db, { email, address, at: now });
  const attempts = await countFailures(db, { email, address, since });
  if (attempts <= failuresAllowed) return;
  throw new Problem(429, "sign-in-slow", "sign-in-slow.detail", {
    values: { seconds: windowSeconds },
    headers: { "Retry-After": String(windowSeconds) },
  });
}

/** The address of the connection itself: a header could be made up. Requests without a socket are tests. */
function addressOf(c: Context<RequestState>): string {
  const env: object = c.env ?? {};
  return "incoming" in env ? (getConnInfo(c).remote.address ?? "unknown") : "in-process";
}
