import { randomUUID } from "node:crypto";
import { readFile, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import { type DatabaseConfig, type OpenDatabase, openDatabase } from "../database/open.ts";
import { preparedDump } from "./pglite-template.ts";
import { createDatabase, databaseUrl, dropDatabase, preparedTemplate } from "./postgres-template.ts";

/** The database that this run of the suite is about; the projects `pglite` and `postgres` each set it. */
export const testDatabaseKind: DatabaseConfig["kind"] = readKind();

/** The first file of a run waits for the template to be made, the others for the first. */
const untilPrepared = 180_000;

/**
 * A database of its own for a test file: migrated, prepared, dropped after its last test.
 * Call it at the top of the file (or of a `describe`); it may be used inside tests and hooks.
 */
export function withDatabase(): OpenDatabase {
  let database: OpenDatabase | undefined;
  let place: DatabasePlace | undefined;
  beforeAll(async () => {
    place = await (testDatabaseKind === "postgres"
      ? placeOnPostgres(await preparedTemplate())
      : placeInMemory());
    database = await openDatabase(place.config);
  }, untilPrepared);
  afterAll(async () => {
    await database?.close();
    await place?.remove();
  });
  const opened = () => {
    if (!database) throw new Error("The test database is open inside tests and hooks only.");
    return database;
  };
  return {
    kind: testDatabaseKind,
    get db() {
      return opened().db;
    },
    bulkCopy: (table, columns, rows) => opened().bulkCopy(table, columns, rows),
    announce: (address) => opened().announce(address),
    checkFreeSpace: () => opened().checkFreeSpace(),
    close: () => opened().close(),
  };
}

/** Where a database is or will be: what `openDatabase` needs, in this process or in a child. */
export interface DatabasePlace {
  readonly config: DatabaseConfig;
  remove(): Promise<void>;
}

/** A place for a database without any table, on disk, that outlives the processes that open it. */
export async function emptyPlace(): Promise<DatabasePlace> {
  if (testDatabaseKind === "postgres") return placeOnPostgres();
  return placeInFolder();
}

/** As `emptyPlace`, migrated and prepared already: laying the reference facts anew takes ten seconds on PGlite. */
export async function preparedPlace(): Promise<DatabasePlace> {
  if (testDatabaseKind === "postgres") return placeOnPostgres(await preparedTemplate());
  return placeInFolder(await preparedDump());
}

/**
 * Every test file opens an embedded database of its own. While somebody holds its compiled program, V8 gives each of them
 * the same one, with what it made faster meanwhile: half of the processor time of a short query, and 0.2 s per opening.
 */
let compiled: Promise<object> | undefined;

/** Node has it; its types leave it to those of a browser. */
declare const WebAssembly: { compile(program: Uint8Array): Promise<object> };

async function compilePglite(): Promise<object> {
  const program = createRequire(import.meta.url).resolve("@electric-sql/pglite");
  return WebAssembly.compile(await readFile(join(dirname(program), "pglite.wasm")));
}

async function placeOnPostgres(template?: string): Promise<DatabasePlace> {
  const name = `lokaal17_test_${randomUUID().replaceAll("-", "")}`;
  await createDatabase(name, template);
  return { config: { kind: "postgres", url: databaseUrl(name) }, remove: () => dropDatabase(name) };
}

async function placeInMemory(): Promise<DatabasePlace> {
  compiled ??= compilePglite();
  await compiled;
  return {
    config: { kind: "pglite", folder: "memory", dump: await preparedDump() },
    remove: async () => undefined,
  };
}

function placeInFolder(dump?: string): DatabasePlace {
  const parent = join(tmpdir(), `lokaal17-${randomUUID()}`);
  return {
    config: { kind: "pglite", folder: join(parent, "database"), ...(dump === undefined ? {} : { dump }) },
    remove: () => rm(parent, { recursive: true, force: true }),
  };
}

function readKind(): DatabaseConfig["kind"] {
  const kind = process.env.TEST_DATABASE ?? "pglite";
  if (kind === "pglite" || kind === "postgres") return kind;
  throw new Error(`TEST_DATABASE is "${kind}"; it can be "pglite" or "postgres".`);
}
