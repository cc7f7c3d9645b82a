import { createHmac, randomBytes } from "node:crypto";
import type { Context } from "hono";
import { addressOf } from "../accounts/client-address.ts";
import { attemptsFrom, windowSeconds } from "../accounts/throttle.ts";
import type { ApiContext } from "../context.ts";
import { Problem } from "../http/problem.ts";
import type { RequestState } from "../http/request-state.ts";

const windowMinutes = windowSeconds / 60;

/** Of this process alone and stored nowhere: without it nobody finds an address back from what is counted. */
const key = randomBytes(32);

/**
 * Slows down what anybody can do without an account. Where a request comes from is counted for five minutes under a
 * keyed hash, never as it is; every process counts for itself.
 * @throws Problem 429
 */
export async function countHidden(
  context: ApiContext,
  c: Context<RequestState>,
  what: string,
  allowed: number,
): Promise<void> {
  const from = createHmac("sha256", key).update(addressOf(c, context.proxies)).digest("base64url");
  if ((await attemptsFrom(context, `${what}:${from}`)) <= allowed) return;
  throw new Problem(429, "too-often", "too-often.detail", {
    values: { minutes: windowMinutes },
    headers: { "Retry-After": String(windowSeconds) },
  });
}

/** What is said when everybody together did something too often, wherever they are. */
export const tooManyNow = (minutes: number) =>
  new Problem(429, "too-often", "too-many-now.detail", {
    headers: { "Retry-After": String(minutes * 60) },
  });
