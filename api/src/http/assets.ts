import { serveStatic } from "@hono/node-server/serve-static";
import type { Hono } from "hono";
import type { ApiContext } from "../context.ts";
import type { RequestState } from "./request-state.ts";

/** The files of the built web. Their names carry a hash of their content, so a browser may keep them for good. */
export function assetRoutes({ web }: ApiContext, app: Hono<RequestState>): void {
  if (!web) return;
  app.use("/assets/*", async (c, next) => {
    await next();
    if (c.res.ok) c.header("Cache-Control", "public, max-age=31536000, immutable");
  });
  app.use("/assets/*", serveStatic({ root: web.clientFolder, precompressed: true }));
}
