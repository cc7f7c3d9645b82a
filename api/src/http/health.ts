import { answers } from "@lokaal17/db/database/answers";
import type { Hono } from "hono";
import type { ApiContext } from "../context.ts";
import type { RequestState } from "./request-state.ts";

/** `/livez`: the process answers, whatever the database does. `/readyz`: it can do its work. */
export function healthRoutes(context: ApiContext, app: Hono<RequestState>): void {
  app.get("/livez", (c) => c.text("ok"));
  app.get("/readyz", async (c) => {
    try {
      await answers(context.database.db);
      await context.views.reference();
      return c.text("ok");
    } catch {
      return c.text("not ready", 503, { "Retry-After": "5" });
    }
  });
}
