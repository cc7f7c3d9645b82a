import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { insertAccount } from "@lokaal17/db/accounts/queries";
import { verifyAudit } from "@lokaal17/db/audit/verify";
import { type OpenDatabase, openDatabase } from "@lokaal17/db/database/open";
import { layReference, referenceDataVersion } from "@lokaal17/db/framework/lay-reference";
import { insertMeasures } from "@lokaal17/db/imports/load-synthetic";
import { migrations } from "@lokaal17/db/migrations/list";
import type { LoadPlan } from "@lokaal17/shared/imports/load-measures";
import { quantile } from "@lokaal17/shared/statistics/quantile";
import { v7 as orderedId } from "uuid";
import { findPostgres, startPostgresCluster } from "../checks/postgres-cluster.ts";
import { mapOf, planFile, writeFigures } from "./import-file.ts";
import { probe } from "./import-probes.ts";
import type { ImportRunOrder, ImportRunReport } from "./import-run.ts";
import type { Measurement, Measurements } from "./measurement.ts";
import { type BenchPlace, pglitePlace, postgresPlace } from "./prepare.ts";
import { databaseSeconds } from "./process-time.ts";
import { watchTree } from "./process-tree.ts";

/** 250 indicators × 342 municipalities × 15 years, of which a file needs 255 measures for 1.3 million. */
const whole = { indicators: 255, years: 15 };
/** Of `--quick`. */
const small = { indicators: 15, years: 15 };
/** 4 × 342 × 15 = 20 520 rows, half of them with other figures than are there. */
const dryRunSize = { indicators: 4, years: 15 };
const by = "bench@example.nl";

/**
 * The import of a file with 1.3 million figures through all checks into an empty database, and the dry run of a file with
 * 20 000 into that database, each in a process of its own. Meanwhile others read and write in the same database.
 * @returns false where PostgreSQL is not installed; then only PGlite was measured
 */
export async function measureImport(
  measurements: Measurements,
  runs: number,
  isQuick: boolean,
  tell: (line: string) => void,
): Promise<boolean> {
  const folder = await mkdtemp(join(tmpdir(), "lokaal17-bench-import-"));
  const programs = findPostgres();
  const cluster = programs === null ? null : await startPostgresCluster(programs, { durable: true });
  try {
    for (let run = 1; run <= runs; run++) {
      if (cluster) {
        tell(`postgres, run ${run} of ${runs}`);
        await measureRun(measurements, "postgres", await postgresPlace(cluster.url), folder, isQuick);
      }
    }
    tell("pglite, once");
    await measureRun(measurements, "pglite", await pglitePlace(), folder, isQuick);
  } finally {
    await cluster?.stop();
    await rm(folder, { recursive: true, force: true });
  }
  return cluster !== null;
}

async function measureRun(
  measurements: Measurements,
  kind: "postgres" | "pglite",
  place: BenchPlace,
  folder: string,
  isQuick: boolean,
): Promise<void> {
  const isPromised = kind === "postgres" && !isQuick;
  const add = (what: string, unit: Measurement["unit"], value: number, limit: number | null = null) =>
    measurements.add({ what, database: kind, unit, limit: isPromised ? limit : null }, value);
  const file = join(folder, "figures.csv");
  try {
    const plan = await prepare(place, isQuick ? small : whole);
    const rows = await writeFigures(file, plan);
    const name = `import of ${rows} rows`;
    const stored = await runElsewhere(place, { file, map: mapOf(plan), dryRun: false });
    if (stored.outcome !== "stored")
      throw new Error(`The import ended as ${stored.outcome}: ${stored.firstFinding}`);
    add(name, "s", stored.seconds, 30);
    add("… rows a second", "rows/s", rows / stored.seconds);
    add("… checking and staging", "s", stored.checkSeconds);
    add("… peak memory of its processes", "MB", stored.peakMb, kind === "postgres" ? 400 : null);
    add("… processor time of its processes", "s", stored.processorSeconds);
    if (kind === "postgres") add("… processor time of the database", "s", stored.databaseSeconds);
    add("… event loop late, p99", "ms", stored.loopDelay, 200);
    for (const [what, times] of Object.entries(stored.waits))
      if (times.length > 0) add(`… others' ${what} meanwhile, p99`, "ms", quantile(times, 0.99) ?? 0, 100);
    const dryPlan = { ...plan, measures: plan.measures.slice(0, dryRunSize.indicators), seed: 18 };
    const dryRows = await writeFigures(file, dryPlan);
    const compared = await runElsewhere(place, { file, map: mapOf(dryPlan), dryRun: true });
    if (compared.outcome !== "compared")
      throw new Error(`The dry run ended as ${compared.outcome}: ${compared.firstFinding}`);
    add(`dry run of ${dryRows} rows`, "s", compared.seconds, 3);
  } finally {
    await place.remove();
  }
}

async function prepare({ config }: BenchPlace, size: typeof whole): Promise<LoadPlan> {
  return open(config, async (database) => {
    await layReference(database, new Date());
    const plan = await planFile(database, size, 17);
    await database.db.transaction().execute((tx) => insertMeasures(tx, plan.measures, referenceDataVersion));
    const grants = [{ role: "analyst" as const, area: null }];
    await insertAccount(database.db, {
      id: orderedId(),
      email: by,
      name: "Bench",
      passwordHash: null,
      grants,
    });
    return plan;
  });
}

async function runElsewhere(place: BenchPlace, order: Pick<ImportRunOrder, "file" | "map" | "dryRun">) {
  const whole: ImportRunOrder = { ...order, config: place.config, by };
  const script = fileURLToPath(new URL("./import-run.ts", import.meta.url));
  // An embedded database has one opener: there nobody can look in meanwhile.
  const beside = place.config.kind === "postgres" ? await openDatabase(place.config) : null;
  const database = place.config.kind === "postgres" ? new URL(place.config.url).pathname.slice(1) : null;
  const before = database ? databaseSeconds(database) : 0;
  const running = spawn(process.execPath, [script, JSON.stringify(whole)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const endTree = watchTree(running.pid ?? 0);
  const endProbe = beside ? probe(beside) : null;
  let spentByDatabase = before;
  const timer = setInterval(() => {
    if (database) spentByDatabase = Math.max(spentByDatabase, databaseSeconds(database));
  }, 200);
  try {
    const [said, [code]] = await Promise.all([text(running.stdout), once(running, "exit")]);
    if (code !== 0) throw new Error(`The import ended with ${code}`);
    const waits = (await endProbe?.()) ?? { reads: [], writes: [] };
    if (beside && !order.dryRun) await requireWholeLog(beside);
    const report: ImportRunReport = JSON.parse(said);
    return { ...report, ...endTree(), databaseSeconds: spentByDatabase - before, waits };
  } finally {
    clearInterval(timer);
    endTree();
    await beside?.close();
  }
}

async function requireWholeLog({ db }: OpenDatabase): Promise<void> {
  const { broken } = await verifyAudit(db);
  if (broken.length > 0) throw new Error(`The log is broken: ${JSON.stringify(broken[0])}`);
}

async function open<Result>(
  config: BenchPlace["config"],
  work: (database: OpenDatabase) => Promise<Result>,
): Promise<Result> {
  const database = await openDatabase(config, migrations);
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}
