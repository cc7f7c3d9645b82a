import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { findPostgres, startPostgresCluster } from "../checks/postgres-cluster.ts";
import { killDuringEntry } from "./kill-during-entry.ts";

/** `pnpm faults [--kills N]`: kills the server during entry, on both databases, and counts what was lost. */
const { values } = parseArgs({ options: { kills: { type: "string", default: "25" } } });
const kills = Number(values.kills);
if (!Number.isInteger(kills) || kills < 1) throw new Error("--kills is a whole number above 0");

let failed = await run("PGlite", {});
const programs = findPostgres();
if (programs) {
  const cluster = await startPostgresCluster(programs);
  try {
    failed += await run("PostgreSQL", { DATABASE_URL: cluster.url, LOKAAL17_DEMONSTRATION: "true" });
  } finally {
    await cluster.stop();
  }
} else console.log("NOT RUN: PostgreSQL was not found.");
process.exit(failed === 0 ? 0 : 1);

async function run(name: string, environment: Readonly<Record<string, string>>): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), "lokaal17-faults-"));
  try {
    const report = await killDuringEntry({ ...environment, LOKAAL17_DATA: folder }, kills);
    console.log(
      `${name}: ${report.kills} kills, ${report.acknowledged} writes acknowledged, ${report.retried} sent again, ` +
        `${report.problems.length} lost or double; ` +
        `slowest start ${report.slowestStart} ms`,
    );
    for (const problem of report.problems) console.log(`  ${problem}`);
    return report.problems.length;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
