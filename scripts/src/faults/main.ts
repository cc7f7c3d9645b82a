import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { DatabaseConfig } from "@lokaal17/db/database/open";
import pg from "pg";
import { findPostgres, startPostgresCluster } from "../checks/postgres-cluster.ts";
import { importFaults } from "./import-faults.ts";
import { killDuringEntry } from "./kill-during-entry.ts";

/**
 * `pnpm faults [--kills N]`: kills the server during entry, on both databases, and counts what was lost.
 * `pnpm faults import [--repeats N]`: kills it at ten places of an import, each so many times.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { kills: { type: "string", default: "25" }, repeats: { type: "string", default: "5" } },
});
const kills = wholeNumber("kills");
const repeats = wholeNumber("repeats");
const isImport = positionals[0] === "import";

let failed = isImport
  ? await importFaults("PGlite", (folder) => ({ kind: "pglite", folder: join(folder, "database") }), repeats)
  : await run("PGlite", {});
const programs = findPostgres();
if (programs) {
  const cluster = await startPostgresCluster(programs);
  try {
    failed += isImport
      ? await importFaults("PostgreSQL", () => freshDatabase(cluster.url), repeats)
      : await run("PostgreSQL", { DATABASE_URL: cluster.url, LOKAAL17_DEMONSTRATION: "true" });
  } finally {
    await cluster.stop();
  }
} else console.log("NOT RUN: PostgreSQL was not found.");
process.exit(failed === 0 ? 0 : 1);

async function freshDatabase(server: string): Promise<DatabaseConfig> {
  const name = `faults_${randomUUID().replaceAll("-", "")}`;
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(`create database "${name}"`).finally(() => client.end());
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { kind: "postgres", url: url.href };
}

function wholeNumber(name: "kills" | "repeats"): number {
  const number = Number(values[name]);
  if (!Number.isInteger(number) || number < 1) throw new Error(`--${name} is a whole number above 0`);
  return number;
}

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
