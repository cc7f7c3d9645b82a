import type { Context } from "hono";
import type { Logger } from "pino";
import { preferredLocale } from "./locale.ts";
import { Problem } from "./problem.ts";
import type { RequestState } from "./request-state.ts";

/** SQLSTATE classes that mean "not now": connection, rollback by a deadlock, resources, operator. */
const passing = /^(08|40|53|57)/;

/** Turns whatever was thrown into problem+json; what nobody expected is logged under the id that the reader sees. */
export function problemAnswer(log: Logger, error: unknown, c: Context<RequestState>): Response {
  const requestId = c.get("requestId");
  const problem = error instanceof Problem ? error : unexpected(log, error, requestId);
  if (isSuspect(problem, c))
    log.warn({ kind: kindOf(problem), status: problem.status, requestId }, "refused");
  const locale = c.get("locale") ?? preferredLocale(c.req.header("accept-language"));
  const headers = new Headers({
    "Content-Type": "application/problem+json",
    "Cache-Control": "no-store",
    "API-Version": apiVersion,
    ...problem.options.headers,
  });
  return new Response(JSON.stringify(problem.document(locale)), { status: problem.status, headers });
}

export const apiVersion = "1.0.0";

/**
 * Refusals that an attack would meet: a wrong password, a right that is missing, what is not there for this reader, a
 * body that no page of ours sends. They are logged without anything about persons, so that somebody who watches sees
 * many of them. A page that is not there, or a session that ended, is no such thing.
 */
function isSuspect({ status, title }: Problem, c: Context<RequestState>): boolean {
  if (status === 401) return title !== "sign-in";
  if (status === 404) return Boolean(c.get("actor")) || title === "link-gone";
  return [400, 403, 413, 415, 429].includes(status);
}

const kindOf = ({ detail }: Problem) => detail.replace(/\.detail$/, "");

function unexpected(log: Logger, error: unknown, id: string): Problem {
  log.error({ err: error, requestId: id }, "request failed");
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const name = error instanceof Error ? error.name : "";
  if (name === "DiskAlmostFull" || code === "53100")
    return new Problem(503, "unavailable", "disk-full.detail", { headers: { "Retry-After": "60" } });
  if (isPassing(error))
    return new Problem(503, "unavailable", "unavailable.detail", { headers: { "Retry-After": "5" } });
  return new Problem(500, "unexpected", "unexpected.detail", { values: { id } });
}

/** Whether an error of the database is about this moment: what was tried may be tried again. */
export function isPassing(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return passing.test(code) || /^(ECONNREFUSED|ECONNRESET|EPIPE)$/.test(code) || isPoolTimeout(error);
}

const isPoolTimeout = (error: unknown) =>
  error instanceof Error &&
  /timeout exceeded when trying to connect|Connection terminated/.test(error.message);
