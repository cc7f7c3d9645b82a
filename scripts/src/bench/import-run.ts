import { monitorEventLoopDelay } from "node:perf_hooks";
import { runImport } from "@lokaal17/api/imports/run-import";
import { type DatabaseConfig, openDatabase } from "@lokaal17/db/database/open";
import type { ImportMap } from "@lokaal17/shared/imports/import-map";
import { v7 as orderedId } from "uuid";

/** One import in a process of its own, so that its memory can be looked at: `node import-run.ts {config, file, …}`. */
export interface ImportRunOrder {
  config: DatabaseConfig;
  file: string;
  map: ImportMap;
  by: string;
  dryRun: boolean;
}

export interface ImportRunReport {
  outcome: string;
  /** The first thing that was found in the file; null: nothing. */
  firstFinding: string | null;
  seconds: number;
  /** Until the last row was checked and staged. */
  checkSeconds: number;
  /** Milliseconds that this process did not listen: 99 of 100 times less. */
  loopDelay: number;
  /** Of this process, children that ended included, in seconds. */
  processorSeconds: number;
}

const order: ImportRunOrder = JSON.parse(process.argv[2] ?? "");
const database = await openDatabase(order.config);
const delay = monitorEventLoopDelay({ resolution: 5 });
delay.enable();
const started = performance.now();
let checked = started;
const outcome = await runImport({
  database,
  ...order,
  reason: "a measurement",
  now: new Date(),
  newId: orderedId,
  onProgress: ({ kind }) => {
    if (kind === "checking") checked = performance.now();
  },
});
const ended = performance.now();
delay.disable();
await database.close();
const { userCPUTime, systemCPUTime } = process.resourceUsage();
const report: ImportRunReport = {
  outcome: outcome.kind,
  firstFinding: "findings" in outcome ? JSON.stringify(outcome.findings[0] ?? null) : null,
  seconds: (ended - started) / 1000,
  checkSeconds: (checked - started) / 1000,
  loopDelay: delay.percentile(99) / 1e6,
  processorSeconds: (userCPUTime + systemCPUTime) / 1e6,
};
process.stdout.write(JSON.stringify(report));
