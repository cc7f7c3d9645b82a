import { createHash } from "node:crypto";
import { createWriteStream, existsSync } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { type Kysely, sql } from "kysely";
import type { OpenDatabase } from "../database/open.ts";
import type { Database } from "../database/schema.ts";
import {
  type BundledTable,
  type BundleEnd,
  BundleFault,
  type BundleHead,
  bundleFormat,
  bundleVersion,
  leftOut,
  leftOutColumns,
  type TableHead,
} from "./bundle-format.ts";
import { isEmpty, loadTableShapes, quoteName, type TableShape } from "./bundle-tables.ts";

export interface SaveBundle {
  /** Of the program. */
  version: string;
  now: Date;
  /** After each table. */
  onTable?: (table: BundledTable) => void;
}

/**
 * Saves the whole database as it is at one moment in one file, which is there when it is whole and not before. Only its
 * owner can read the file: it has the hashes of passwords in it.
 * @throws BundleFault `exists` when there is such a file, `nothing` when the database has no tables; the file system's and the database's own errors
 */
export async function saveBundle(
  { db }: Pick<OpenDatabase, "db">,
  file: string,
  saving: SaveBundle,
): Promise<BundledTable[]> {
  if (existsSync(file)) throw new BundleFault("exists", { file });
  const unfinished = `${file}.unfinished-${process.pid}`;
  try {
    const tables = await db.transaction().execute(async (tx) => {
      await prepareReading(tx);
      if (await isEmpty(tx)) throw new BundleFault("nothing");
      const saved: BundledTable[] = [];
      const text = Readable.from(bundleText(tx, saving, saved), { objectMode: false });
      await pipeline(
        text,
        createGzip({ level: 5 }),
        createWriteStream(unfinished, { mode: 0o600, flags: "wx" }),
      );
      return saved;
    });
    const handle = await open(unfinished);
    await handle.sync().finally(() => handle.close());
    await rename(unfinished, file);
    return tables;
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

/** One moment for all tables, and one way to write every value: times in UTC, bytes in hexadecimals. */
async function prepareReading(tx: Kysely<Database>): Promise<void> {
  await sql`set transaction isolation level repeatable read, read only`.execute(tx);
  for (const setting of [
    "role none",
    "statement_timeout = 0",
    "timezone = 'UTC'",
    "datestyle = 'ISO'",
    "bytea_output = 'hex'",
    "extra_float_digits = 1",
  ])
    await sql.raw(`set local ${setting}`).execute(tx);
}

async function* bundleText(
  tx: Kysely<Database>,
  { version, now, onTable }: SaveBundle,
  saved: BundledTable[],
): AsyncGenerator<string> {
  const whole = createHash("sha256");
  const hashed = (text: string) => {
    whole.update(text);
    return text;
  };
  const head: BundleHead = {
    format: bundleFormat,
    version: bundleVersion,
    program: version,
    savedAt: now.toISOString(),
    migrations: await migrationNames(tx),
    leftOut: { ...leftOut, ...leftOutColumns },
  };
  yield hashed(`${JSON.stringify(head)}\n`);
  for (const shape of await loadTableShapes(tx)) {
    yield hashed(`${JSON.stringify({ table: shape.name, columns: shape.columns } satisfies TableHead)}\n`);
    const own = createHash("sha256");
    let rows = 0;
    for await (const lines of linesOf(tx, shape)) {
      const text = `${lines.join("\n")}\n`;
      rows += lines.length;
      own.update(text);
      yield hashed(text);
    }
    const table = { name: shape.name, rows, sha256: own.digest("hex") };
    saved.push(table);
    onTable?.(table);
  }
  yield `${JSON.stringify({ tables: saved, sha256: whole.digest("hex") } satisfies BundleEnd)}\n`;
}

async function migrationNames(tx: Kysely<Database>): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select name from migration order by name collate "C"`.execute(
    tx,
  );
  return rows.map(({ name }) => name);
}

/** The rows as JSON arrays of texts, made by the database: a decimal keeps its digits, a time its microseconds. */
async function* linesOf(tx: Kysely<Database>, shape: TableShape): AsyncGenerator<string[]> {
  const { name, columns, order, hasFiles } = shape;
  const values = columns.map(([column]) => `${quoteName(column)}::text`).join(", ");
  const select = `select json_build_array(${values})::text as line from ${quoteName(name)} order by ${order.join(", ")}`;
  await sql.raw(`declare bundled no scroll cursor for ${select}`).execute(tx);
  for (;;) {
    const { rows } = await sql<{ line: string }>`
      fetch ${sql.raw(String(hasFiles ? 4 : 2_000))} from bundled`.execute(tx);
    if (rows.length === 0) break;
    yield rows.map(({ line }) => line);
  }
  await sql`close bundled`.execute(tx);
}
