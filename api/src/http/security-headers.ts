import { createMiddleware } from "hono/factory";
import { Problem } from "./problem.ts";
import type { RequestState } from "./request-state.ts";

const contentPolicy = [
  "default-src 'self'",
  "img-src 'self' data:",
  "base-uri 'none'",
  "object-src 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ");

/** Headers that every answer carries. @see https://internet.nl, security options */
export const securityHeaders = createMiddleware<RequestState>(async (c, next) => {
  await next();
  if (!c.res.headers.has("Content-Security-Policy")) c.header("Content-Security-Policy", contentPolicy);
  c.header("X-Content-Type-Options", "nosniff");
  // Figures for other sites may stand in any page; the old header knows no such exception.
  const mayBeFramed = c.res.headers.get("Content-Security-Policy")?.includes("frame-ancestors *");
  if (!mayBeFramed) c.header("X-Frame-Options", "DENY");
  c.header("Referrer-Policy", "same-origin");
  c.header("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
  c.header("Cross-Origin-Opener-Policy", "same-origin");
});

/** A write must come from our own pages or from a program that is no browser: a browser always says where it is. */
export const sameOrigin = createMiddleware<RequestState>(async (c, next) => {
  if (c.req.method !== "GET" && c.req.method !== "HEAD" && c.req.method !== "OPTIONS") {
    const site = c.req.header("sec-fetch-site");
    const origin = c.req.header("origin");
    const foreignSite = site !== undefined && site !== "same-origin" && site !== "none";
    const foreignOrigin = origin !== undefined && hostOf(origin) !== c.req.header("host");
    if (foreignSite || foreignOrigin) throw new Problem(403, "forbidden", "cross-origin.detail");
  }
  await next();
});

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}
