import { setTimeout as sleep } from "node:timers/promises";
import { appendChange } from "@lokaal17/db/audit/append";
import type { OpenDatabase } from "@lokaal17/db/database/open";
import { findObservations } from "@lokaal17/db/observations/queries";
import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { IndicatorCode } from "@lokaal17/shared/framework/indicator";
import { v7 as orderedId } from "uuid";

/** How long others waited for the database meanwhile, in milliseconds, each. */
export interface Waits {
  reads: number[];
  writes: number[];
}

/** Reads figures and writes to the logs of organisations, every 20 ms each, until it is told to end. */
export function probe(database: OpenDatabase): () => Promise<Waits> {
  const waits: Waits = { reads: [], writes: [] };
  let goesOn = true;
  const repeat = async (times: number[], work: () => Promise<unknown>) => {
    while (goesOn) {
      const started = performance.now();
      await work();
      times.push(performance.now() - started);
      await sleep(20);
    }
  };
  const areas = ["GM0344", "GM0355", "GM0363", "GM0518"] as AreaCode[];
  let turn = 0;
  const done = Promise.all([
    repeat(waits.reads, () =>
      findObservations(database.db, {
        indicators: ["inhabitants" as IndicatorCode],
        areas,
        dataVersion: 1_000_000,
        limit: 1_000,
      }),
    ),
    repeat(waits.writes, () =>
      database.db.transaction().execute((tx) =>
        appendChange(tx, {
          id: orderedId(),
          organisation: areas[turn++ % areas.length] ?? null,
          occurredAt: new Date(),
          accountId: null,
          action: "measurement",
          channel: "command",
        }),
      ),
    ),
  ]);
  return async () => {
    goesOn = false;
    await done;
    return waits;
  };
}
