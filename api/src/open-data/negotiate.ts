import { exportFormats } from "@lokaal17/shared/contract/export-formats";
import type { Hono } from "hono";
import { endpoints } from "../endpoints.ts";
import type { RequestState } from "../http/request-state.ts";
import { acceptedFormat } from "./accepted-format.ts";

const endings = Object.keys(exportFormats);
const paths = new Set(Object.values(endpoints).map(({ path }) => path));

/** Addresses that have files beside them, as patterns. */
const withFiles = [...paths]
  .filter((path) => endings.some((ending) => paths.has(`${path}.${ending}`)))
  .map((path) => new RegExp(`^${path.replace(/:\w+/g, "[^/]+")}$`));

/**
 * An address that has files answers the form that Accept asks for: `Accept: text/csv` on `/v1/scores` is
 * `/v1/scores.csv`. Caches learn that the answer depends on it.
 */
export function negotiateFormat(app: Hono<RequestState>): void {
  app.use("/v1/*", async (c, next) => {
    const url = new URL(c.req.url);
    if (c.req.method !== "GET" || !withFiles.some((pattern) => pattern.test(url.pathname))) return next();
    const format = acceptedFormat(c.req.header("accept"));
    if (format !== null) {
      url.pathname += `.${format}`;
      const headers = new Headers(c.req.raw.headers);
      headers.delete("accept");
      const answer = await app.fetch(new Request(url, { headers }), c.env);
      const named = new Response(answer.body, answer);
      named.headers.append("Vary", "Accept");
      if (answer.ok) named.headers.set("Content-Location", `${url.pathname}${url.search}`);
      return named;
    }
    await next();
    c.res.headers.append("Vary", "Accept");
  });
}
