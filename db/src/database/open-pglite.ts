import { existsSync } from "node:fs";
import { open, readdir, rename, rm } from "node:fs/promises";
import { basename, dirname, resolve } from "node:path";
import { CamelCasePlugin, Kysely, PGliteDialect } from "kysely";
import type { Migration } from "../migrations/migration.ts";
import { assumeAppRole } from "./app-role.ts";
import { bulkCopyToPglite } from "./bulk-copy.ts";
import { type FolderLock, lockFolder } from "./folder-lock.ts";
import { checkFreeSpace } from "./free-space.ts";
import { migrate } from "./migrate.ts";
import type { OpenDatabase } from "./open.ts";
import { type PgliteClient, startPgliteClient } from "./pglite-client.ts";
import type { Database } from "./schema.ts";

export interface PgliteConfig {
  readonly kind: "pglite";
  /** The database's own folder, or "memory" for one that is gone when it closes. */
  readonly folder: "memory" | (string & {});
  /** A file made by `dump()` that a new database starts from; an existing folder leaves it aside. */
  readonly dump?: string;
}

export interface OpenPglite extends OpenDatabase {
  /** The whole database as a tar file. */
  dump(): Promise<Uint8Array<ArrayBuffer>>;
}

/** @throws DatabaseInUse, DiskAlmostFull, DatabaseTooNew, or the file system's own error */
export async function openPglite(
  config: PgliteConfig,
  migrations: readonly Migration[],
): Promise<OpenPglite> {
  const dump = config.dump ?? null;
  if (config.folder === "memory")
    return opened(await startPgliteClient({ folder: null, dump }), null, migrations);
  const folder = resolve(config.folder);
  await checkFreeSpace(folder);
  const lock = await lockFolder(folder);
  try {
    await removeUnfinished(folder);
    if (await isNew(folder)) await createFolder(folder, dump);
    return await opened(await startPgliteClient({ folder, dump: null }), { folder, lock }, migrations);
  } catch (error) {
    lock.release();
    throw error;
  }
}

interface LockedFolder {
  readonly folder: string;
  readonly lock: FolderLock;
}

async function opened(
  pglite: PgliteClient,
  place: LockedFolder | null,
  migrations: readonly Migration[],
): Promise<OpenPglite> {
  const db = kyselyOver<Database>(pglite);
  try {
    if (migrations.length > 0) await migrate(kyselyOver<unknown>(pglite), migrations);
    await pglite.query(assumeAppRole);
  } catch (error) {
    await pglite.close();
    throw error;
  }
  return {
    kind: "pglite",
    db,
    bulkCopy: bulkCopyToPglite(db, pglite),
    announce: (address) => place?.lock.announce(address),
    checkFreeSpace: async () => {
      if (place) await checkFreeSpace(place.folder);
    },
    dump: () => pglite.dump(),
    close: async () => {
      await db.destroy();
      await pglite.close();
      place?.lock.release();
    },
  };
}

function kyselyOver<Tables>(pglite: PgliteClient): Kysely<Tables> {
  return new Kysely<Tables>({
    dialect: new PGliteDialect({ pglite }),
    // Keys inside jsonb are words of files and sources: "M000102_2" has to stay so.
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  });
}

async function isNew(folder: string): Promise<boolean> {
  const names = existsSync(folder) ? await readdir(folder) : [];
  if (names.length > 0 && !names.includes("PG_VERSION"))
    throw new Error(`${folder} holds other files than a database; name an empty or a new folder.`);
  return names.length === 0;
}

/**
 * Made elsewhere and renamed when it is whole: of 15 processes killed while a database was being made in place,
 * one left a folder that never opened again.
 */
async function createFolder(folder: string, dump: string | null): Promise<void> {
  const unfinished = `${folder}.tmp-${process.pid}`;
  const pglite = await startPgliteClient({ folder: unfinished, dump });
  await pglite.close();
  await rename(unfinished, folder);
  const parent = await open(dirname(folder));
  await parent.sync().finally(() => parent.close());
}

/** What killed processes left; the lock is ours, so nobody is at work in them. */
async function removeUnfinished(folder: string): Promise<void> {
  const start = `${basename(folder)}.tmp-`;
  const names = await readdir(dirname(folder));
  const left = names.filter((name) => name.startsWith(start));
  await Promise.all(left.map((name) => rm(resolve(dirname(folder), name), { recursive: true, force: true })));
}
