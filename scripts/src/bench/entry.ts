import { loadavg } from "node:os";
import { verifyAudit } from "@lokaal17/db/audit/verify";
import { type OpenDatabase, openDatabase } from "@lokaal17/db/database/open";
import { quantile } from "@lokaal17/shared/statistics/quantile";
import { formatNumber } from "@lokaal17/shared/text/number";
import { findPostgres, startPostgresCluster } from "../checks/postgres-cluster.ts";
import { serve } from "../start/served.ts";
import { type LoadReport, readGrids, runOfficers } from "./entry-load.ts";
import { insertOfficers } from "./entry-officers.ts";
import { postgresPlace } from "./prepare.ts";
import { databaseSeconds, processorSeconds } from "./process-time.ts";

export interface EntryBench {
  officersPerArea: number;
  seconds: number;
}

export interface EntryFigures {
  saves: number;
  p50: number;
  p95: number;
  p99: number;
  slowest: number;
  errors: string[];
  /** Sentences about acknowledged values that the database does not have. */
  lost: string[];
  /** Milliseconds of processor time per save. */
  serverPerSave: number;
  databasePerSave: number;
  loadPerSave: number;
  /** How busy the machine was before it began: above 0 somebody else was working. */
  busyBefore: number;
}

/**
 * Deadline day: the officers of all municipalities of the demonstration save a cell every ten seconds, on PostgreSQL that
 * writes to disk, with this process as their browsers. They are signed in beforehand.
 * @returns null where PostgreSQL is not installed
 */
export async function measureEntry(
  { officersPerArea, seconds }: EntryBench,
  tell: (line: string) => void,
): Promise<EntryFigures | null> {
  const programs = findPostgres();
  if (programs === null) return null;
  const cluster = await startPostgresCluster(programs, { durable: true });
  try {
    const place = await postgresPlace(cluster.url);
    tell("a demonstration with figures, a round and accounts");
    const server = await serve({ ...place.environment, LOKAAL17_DEMONSTRATION: "true" });
    const database = await openDatabase(place.config);
    try {
      const areas = await municipalities(database);
      const officers = await insertOfficers(database, areas, officersPerArea);
      tell(`${areas.length} municipalities × ${officersPerArea} officers, ${seconds} seconds`);
      const grids = await readGrids(server.url, officers);
      const busyBefore = loadavg()[0] ?? 0;
      const name = new URL(place.environment.DATABASE_URL ?? "").pathname.slice(1);
      const spent = () =>
        [processorSeconds(server.pid), databaseSeconds(name), processorSeconds("self")] as const;
      const before = spent();
      const report = await runOfficers(server.url, officers, {
        grids,
        perArea: officersPerArea,
        seconds,
      });
      const after = spent();
      const perSave = (at: 0 | 1 | 2) => (1000 * (after[at] - before[at])) / report.milliseconds.length;
      return {
        ...times(report),
        errors: report.errors,
        lost: await compare(database, report),
        serverPerSave: perSave(0),
        databasePerSave: perSave(1),
        loadPerSave: perSave(2),
        busyBefore,
      };
    } finally {
      await database.close();
      await server.stop();
      await place.remove();
    }
  } finally {
    await cluster.stop();
  }
}

function times({ milliseconds }: LoadReport) {
  const at = (part: number) => quantile(milliseconds, part) ?? Number.NaN;
  return { saves: milliseconds.length, p50: at(0.5), p95: at(0.95), p99: at(0.99), slowest: at(1) };
}

/** The municipalities that the round asks, by code. */
async function municipalities({ db }: OpenDatabase) {
  const rows = await db
    .selectFrom("area")
    .select("code")
    .where("layer", "=", "municipality")
    .where("validTo", "is", null)
    .orderBy("code")
    .execute();
  return rows.map(({ code }) => code);
}

/** Every acknowledged value is there, with the version that was said, and the log has its lines. */
async function compare({ db }: OpenDatabase, { acknowledged }: LoadReport): Promise<string[]> {
  const entries = await db
    .selectFrom("entry")
    .select(["area", "indicator", "period", "version", "value"])
    .where("roundId", "=", "2025")
    .execute();
  const found = new Map(entries.map((entry) => [`${entry.area} ${entry.indicator} ${entry.period}`, entry]));
  const lost = [...acknowledged].flatMap(([name, kept]) => {
    const entry = found.get(name);
    const isThere = entry?.version === kept.version && Number(entry.value) === Number(kept.value);
    return isThere ? [] : [`${name}: acknowledged ${JSON.stringify(kept)}, found ${JSON.stringify(entry)}`];
  });
  const { broken } = await verifyAudit(db);
  return [...lost, ...broken.map((link) => `log of ${link.chain}: link ${link.position} ${link.problem}`)];
}

/** What was promised for deadline day: p95 of a save below 50 ms, no errors, nothing lost. */
export function isReached({ p95, errors, lost }: EntryFigures): boolean {
  return p95 < 50 && errors.length === 0 && lost.length === 0;
}

/** What people read. */
export function entryTable(figures: EntryFigures): string {
  const number = (value: number) => formatNumber(value, 1, "en");
  return [
    `saves ${figures.saves}, p50 ${number(figures.p50)} ms, p95 ${number(figures.p95)} ms, p99 ${number(figures.p99)} ms, slowest ${number(figures.slowest)} ms`,
    `errors ${figures.errors.length}, lost ${figures.lost.length}; limit p95 50 ms, no errors, nothing lost: ${isReached(figures) ? "reached" : "NOT REACHED"}`,
    `processor time per save: server ${number(figures.serverPerSave)} ms, database ${number(figures.databasePerSave)} ms, load ${number(figures.loadPerSave)} ms; load average before ${number(figures.busyBefore)}`,
    ...figures.errors.slice(0, 5),
    ...figures.lost.slice(0, 5),
  ].join("\n");
}
