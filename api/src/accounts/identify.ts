import { findWorkingKey, touchKey } from "@lokaal17/db/accounts/api-keys";
import { loadGrants } from "@lokaal17/db/accounts/queries";
import type { RunningSession } from "@lokaal17/db/accounts/sessions";
import { loadContributorGrants } from "@lokaal17/db/entry/contributor-links";
import { loadDelegatedGrants } from "@lokaal17/db/entry/delegations";
import type { Actor, GivenRole, Grant } from "@lokaal17/shared/accounts/roles";
import type { AreaCode } from "@lokaal17/shared/areas/area";
import { dayInAmsterdam } from "@lokaal17/shared/text/number";
import type { Context } from "hono";
import { createMiddleware } from "hono/factory";
import type { ApiContext } from "../context.ts";
import { Problem } from "../http/problem.ts";
import type { RequestState } from "../http/request-state.ts";
import { rotate, sessionOf } from "./sessions.ts";
import { hashToken } from "./tokens.ts";

/** Environment of a call of the own API while a page is drawn: its answer does not reach the browser, nor would a cookie. */
export const withinPage = { withinPage: true };

/** The time of last use of a key is written at most this often. */
const touchMilliseconds = 60_000;

/** Finds out who sends a request, and lets her session go on. */
export const identified = (context: ApiContext) =>
  createMiddleware<RequestState>(async (c, next) => {
    c.set("session", null);
    c.set("actor", (await actorOfKey(context, c)) ?? (await actorOfSession(context, c)));
    await next();
    const env: object = c.env ?? {};
    if (!("withinPage" in env)) await rotate(context, c);
  });

/**
 * Who sends this request, by its cookie; null for the public. Roles are read every time: a revoked one is gone at once.
 * A session that a personal link opened may do what the link may, whatever roles its account has; one that a provider opened
 * has the roles for the organisations that this provider speaks for.
 */
async function actorOfSession(context: ApiContext, c: Context<RequestState>) {
  const session = await sessionOf(context, c);
  if (!session) return null;
  const grants = await grantsOf(context, session);
  const isLimited = session.linkId !== null || spokenFor(context, session.provider) !== "all";
  if (isLimited && grants.length === 0) return null;
  c.set("session", session);
  const { accountId, name, email } = session;
  return { accountId, name, email, grants };
}

/** What an account may act as now: the roles it was given and those that others lent it. */
export async function grantsOf(
  context: ApiContext,
  { accountId, linkId, provider }: Pick<RunningSession, "accountId" | "linkId" | "provider">,
): Promise<Grant[]> {
  const { db } = context.database;
  const now = context.now();
  if (linkId !== null) return loadContributorGrants(db, linkId, now);
  const areas = spokenFor(context, provider);
  const isOpen = ({ area }: GivenRole) => areas === "all" || (area !== null && areas.includes(area));
  const given = (await loadGrants(db, accountId)).filter(isOpen);
  const isAnalyst = given.some(({ role }) => role === "analyst");
  const lent = await loadDelegatedGrants(db, accountId, isAnalyst, dayInAmsterdam(now));
  return [
    ...given,
    ...lent
      .filter(isOpen)
      .filter(({ area }) => !given.some((own) => own.role === "approver" && own.area === area))
      .map((grant) => ({ ...grant, lent: true as const })),
  ];
}

/** The organisations for which a session counts; none when its provider is not there any more. */
function spokenFor({ issuers }: ApiContext, provider: string | null): "all" | readonly AreaCode[] {
  if (provider === null) return "all";
  const settings = issuers.find(({ id }) => id === provider);
  return settings ? (settings.areas ?? "all") : [];
}

/**
 * The organisation's program that sends this request, by `Authorization: Bearer l17_…`; null when it has no such header.
 * @throws Problem 401 for a key that is not known, has expired or was ended
 */
async function actorOfKey(
  context: ApiContext,
  c: Context<RequestState>,
): Promise<(Actor & { email: string }) | null> {
  const [, token] = /^Bearer\s+(\S+)$/i.exec(c.req.header("authorization") ?? "") ?? [];
  if (token === undefined) return null;
  const { db } = context.database;
  const now = context.now();
  const key = await findWorkingKey(db, hashToken(token), now);
  if (!key)
    throw new Problem(401, "key-refused", "key-refused.detail", {
      headers: { "WWW-Authenticate": 'Bearer error="invalid_token"' },
    });
  if (!key.lastUsedAt || now.getTime() - key.lastUsedAt.getTime() > touchMilliseconds)
    await touchKey(db, key.id, now);
  const { accountId, name, email, area, scope } = key;
  return { accountId, name, email, grants: [{ role: scope === "entry" ? "entry-key" : "read-key", area }] };
}
