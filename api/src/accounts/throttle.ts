import {
  clearAttempts,
  countAttempts,
  forgetAttempts,
  isKnownDevice,
  recordAttempt,
  rememberDevice,
} from "@lokaal17/db/accounts/sign-in-attempts";
import type { Context } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import type { ApiContext } from "../context.ts";
import { Problem } from "../http/problem.ts";
import type { RequestState } from "../http/request-state.ts";
import { addressOf } from "./client-address.ts";
import { hashToken, newToken } from "./tokens.ts";

/** How long an attempt counts. */
export const windowSeconds = 300;
/** On one account, from one address or one known browser. */
const onAccount = 10;
/** From one address on all accounts together: a list of stolen passwords is tried on many, each once. */
const fromAddress = 200;
const deviceMilliseconds = 180 * 24 * 3600_000;

const cookie = { path: "/", httpOnly: true, sameSite: "Lax", secure: true, prefix: "host" } as const;

/** One attempt that was counted. */
export interface Attempt {
  /** It succeeded: the count of this account from here starts anew, and the browser is known from now on. */
  succeeded(accountId: string): Promise<void>;
}

/**
 * Slows down guessing without locking anybody out. What counts together is one account from one address; but a browser
 * in which the owner signed in before has a count of its own, so that somebody who guesses from the same address, or from
 * everywhere at once, does not slow her down. An attempt counts before its password is tried, so that many at once do
 * not slip through.
 * @throws Problem 429
 */
export async function countAttempt(
  context: ApiContext,
  c: Context<RequestState>,
  email: string,
): Promise<Attempt> {
  const { db } = context.database;
  const now = context.now();
  const since = new Date(now.getTime() - windowSeconds * 1000);
  const token = getCookie(c, "device", "host");
  const device = token === undefined ? null : hashToken(token);
  const isKnown = device !== null && (await isKnownDevice(db, { email, tokenHash: device }));
  const address = isKnown ? `device:${device}` : addressOf(c, context.proxies);
  await forgetAttempts(db, since);
  await recordAttempt(db, { email, address, at: now });
  if ((await countAttempts(db, { email, address, since })) > onAccount) throw tooMany();
  if (!isKnown && (await countAttempts(db, { address, since })) > fromAddress) throw tooMany();
  return {
    async succeeded(accountId) {
      await clearAttempts(db, email, address);
      const known = isKnown && token ? token : newToken();
      const forgetBefore = new Date(now.getTime() - deviceMilliseconds);
      await rememberDevice(db, { accountId, tokenHash: hashToken(known), now, forgetBefore });
      setCookie(c, "device", known, { ...cookie, expires: new Date(now.getTime() + deviceMilliseconds) });
    },
  };
}

/**
 * Slows down something else that somebody without an account can ask over and over, such as mail with a link.
 * @throws Problem 429
 */
export async function countRequest(
  context: ApiContext,
  c: Context<RequestState>,
  what: string,
  allowed: number,
): Promise<void> {
  const from = `${what}:${addressOf(c, context.proxies)}`;
  if ((await attemptsFrom(context, from)) > allowed) throw tooMany();
}

/**
 * Slows down guessing the password or a code in a session that is open already, on a screen that was left alone.
 * @throws Problem 429
 */
export async function countGuess(context: ApiContext, accountId: string): Promise<void> {
  if ((await attemptsFrom(context, `account:${accountId}`)) > onAccount) throw tooMany();
}

/** Counts one more attempt, and says how many there were from this place within the window. */
export async function attemptsFrom(context: ApiContext, address: string): Promise<number> {
  const { db } = context.database;
  const now = context.now();
  const since = new Date(now.getTime() - windowSeconds * 1000);
  await forgetAttempts(db, since);
  await recordAttempt(db, { email: "", address, at: now });
  return countAttempts(db, { address, since });
}

const tooMany = () =>
  new Problem(429, "sign-in-slow", "sign-in-slow.detail", {
    values: { seconds: windowSeconds },
    headers: { "Retry-After": String(windowSeconds) },
  });
