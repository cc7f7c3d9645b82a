import { loadOfficial } from "@lokaal17/db/sources/authorities";
import { loadMappings } from "@lokaal17/db/sources/mappings";
import { loadDueSources, planNextRun } from "@lokaal17/db/sources/sources";
import { isComplete } from "@lokaal17/shared/sources/mapping";
import { nextRun } from "@lokaal17/shared/sources/schedule";
import type { ApiContext } from "../context.ts";
import { definitionsNow } from "./source-view.ts";
import { startRun } from "./start-run.ts";
import { useOf } from "./use-of-mapping.ts";

/**
 * Starts the sources that are due; how many. A source of which nothing would be stored or offered is left alone: nothing
 * is fetched from outside that nobody decided about.
 */
export async function startDueSources(context: ApiContext): Promise<number> {
  const { db } = context.database;
  const now = context.now();
  const due = await loadDueSources(db, now);
  if (due.length === 0) return 0;
  const mappings = await loadMappings(db);
  const official = await loadOfficial(db);
  const definitions = await definitionsNow(context, db);
  let started = 0;
  for (const source of due) {
    const isUseful = mappings.some(
      (mapping) =>
        mapping.sourceId === source.id &&
        isComplete(mapping) &&
        useOf(definitions.get(mapping.indicator), source.id, official) !== "waits-for-authority",
    );
    await db.transaction().execute(async (tx) => {
      if (!(await planNextRun(tx, source, nextRun(source.schedule, now))) || !isUseful) return;
      const run = await startRun(context, tx, source, {
        trigger: "schedule",
        startedBy: null,
        preview: false,
      });
      if (run) started++;
    });
  }
  return started;
}
