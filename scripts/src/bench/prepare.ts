import { randomUUID } from "node:crypto";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadAreas } from "@lokaal17/db/areas/queries";
import { type DatabaseConfig, type OpenDatabase, openDatabase } from "@lokaal17/db/database/open";
import { layReference } from "@lokaal17/db/framework/lay-reference";
import { loadSynthetic } from "@lokaal17/db/imports/load-synthetic";
import { migrations } from "@lokaal17/db/migrations/list";
import { currentDataVersion } from "@lokaal17/db/observations/data-version";
import { insertPublication } from "@lokaal17/db/publications/publish";
import { isValidIn } from "@lokaal17/shared/areas/area";
import { loadMeasures } from "@lokaal17/shared/imports/load-measures";
import pg from "pg";
import { v7 as orderedId } from "uuid";

/** How much is loaded: 342 municipalities × indicators × years. */
export interface LoadSize {
  indicators: number;
  years: number;
}

/** A new place for a database of one run, and how it is thrown away. */
export interface BenchPlace {
  config: DatabaseConfig;
  environment: NodeJS.ProcessEnv;
  remove(): Promise<void>;
}

export async function postgresPlace(serverUrl: string): Promise<BenchPlace> {
  const name = `bench_${randomUUID().replaceAll("-", "")}`;
  await onServer(serverUrl, `create database ${name}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return {
    config: { kind: "postgres", url: url.href },
    environment: { DATABASE_URL: url.href, LOKAAL17_DATA: join(tmpdir(), name) },
    remove: async () => {
      await onServer(serverUrl, `drop database ${name} with (force)`);
      await rm(join(tmpdir(), name), { recursive: true, force: true });
    },
  };
}

export async function pglitePlace(): Promise<BenchPlace> {
  const folder = join(tmpdir(), `lokaal17-bench-${randomUUID()}`);
  return {
    config: { kind: "pglite", folder: join(folder, "database") },
    environment: { DATABASE_URL: "", LOKAAL17_DATA: folder },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Loads the figures into a database with only the reference facts, and publishes them; seconds of each part. */
export async function loadFigures(
  { config }: BenchPlace,
  { indicators, years }: LoadSize,
): Promise<{ rows: number; copySeconds: number; approveSeconds: number }> {
  const database = await openDatabase(config, migrations);
  try {
    await layReference(database, new Date());
    const areas = (await loadAreas(database.db)).filter(
      (area) => area.layer === "municipality" && isValidIn(area, 2023),
    );
    const plan = {
      seed: 17,
      measures: loadMeasures(indicators),
      areas,
      years: Array.from({ length: years }, (_, index) => 2026 - years + index),
      boundaryYear: 2023,
    };
    const loaded = await loadSynthetic(database, { id: orderedId(), now: new Date(), plan });
    await publish(database);
    return loaded;
  } finally {
    await database.close();
  }
}

/** The public answers need a publication. */
async function publish({ db }: OpenDatabase): Promise<void> {
  const id = orderedId();
  const now = new Date();
  await db.transaction().execute(async (tx) => {
    await insertPublication(
      tx,
      {
        id,
        name: "bench",
        dataVersion: await currentDataVersion(tx),
        publishedAt: now,
        publishedBy: null,
        note: null,
        basket: "broad",
        basketVersion: 1,
        scoreYear: 2025,
        boundaryYear: 2023,
        demonstration: true,
      },
      {
        id,
        organisation: null,
        occurredAt: now,
        accountId: null,
        action: "published",
        channel: "publication",
      },
    );
  });
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
