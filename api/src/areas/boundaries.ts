import { type BoundarySetRow, listBoundarySets, loadBoundaryShapes } from "@lokaal17/db/areas/boundaries";
import { getBoundaries, listBoundaries } from "@lokaal17/shared/contract/boundaries";
import type { Hono } from "hono";
import type { ApiContext } from "../context.ts";
import { implement } from "../http/implement.ts";
import { notFound } from "../http/problem.ts";
import type { RequestState } from "../http/request-state.ts";

/**
 * Boundaries to draw a map from. They are public and change only when somebody loads them anew: the answer is kept as
 * bytes until then.
 */
export function boundaryRoutes(context: ApiContext, app: Hono<RequestState>): void {
  const { db } = context.database;

  implement(app, listBoundaries, async ({ c }) => {
    const sets = await listBoundarySets(db);
    return context.answers.send(
      c,
      `boundaries ${sets.map(({ changeId }) => changeId).join(" ")}`,
      async () => ({
        mediaType: "application/json",
        text: JSON.stringify({ sets: sets.map(toView) }),
      }),
    );
  });

  implement(app, getBoundaries, async ({ c, params: { year } }) => {
    const [set] = await listBoundarySets(db, year);
    if (!set) throw notFound("boundaries-not-found.detail", { year: String(year) });
    return context.answers.send(c, `boundaries of ${year} ${set.changeId}`, async () => ({
      mediaType: "application/json",
      text: JSON.stringify({ ...toView(set), shapes: await loadBoundaryShapes(db, year) }),
    }));
  });
}

function toView({ year, source, licence, width, height, areas, loadedAt }: BoundarySetRow) {
  return { year, source, licence, width, height, areas, loadedAt: loadedAt.toISOString() };
}
