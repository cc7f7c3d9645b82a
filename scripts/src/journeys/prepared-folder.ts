import { createHash } from "node:crypto";
import { cp, mkdir, mkdtemp, readdir, rename, rm, stat, utimes } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { openDatabase } from "@lokaal17/db/database/open";
import { migrations } from "@lokaal17/db/migrations/list";
import { makeOnce } from "@lokaal17/db/testing/make-once";
import { projectRoot } from "../checks/run-program.ts";
import { serve } from "../start/served.ts";
import { hashOf } from "../start/web-build.ts";

/** All that decides what a first start puts into a data folder. */
const inputs = ["db/src", "db/reference", "db/demonstration", "shared/src", "scripts/src/demonstration"];

/**
 * A data folder of its own with the demonstration on the embedded database in it, for a server. Making one takes half a
 * minute, so a first start makes it once per content of the program, and it is copied.
 */
export async function demonstrationFolder(): Promise<string> {
  const hash = createHash("sha256")
    .update(projectRoot)
    .update(await hashOf(inputs));
  const original = join(tmpdir(), "lokaal17-journeys", hash.digest("hex").slice(0, 16));
  await makeOnce(original, async () => {
    const making = `${original}.${process.pid}`;
    await rm(making, { recursive: true, force: true });
    await mkdir(making, { recursive: true });
    await (await serve({ LOKAAL17_DATA: making, DATABASE_URL: "" })).stop();
    await leaveUnpublished(join(making, "database"));
    await rename(making, original);
    await removeUnused(dirname(original));
  });
  const now = new Date();
  await utimes(original, now, now);
  const copy = await mkdtemp(join(tmpdir(), "lokaal17-journey-"));
  await cp(original, copy, { recursive: true });
  return copy;
}

/**
 * The edition that a demonstration has out is made by its first server, in ten seconds of a processor. Here every server
 * would be the first one, and no journey reads it: it is cancelled.
 */
async function leaveUnpublished(folder: string): Promise<void> {
  const database = await openDatabase({ kind: "pglite", folder }, migrations);
  try {
    await database.db
      .updateTable("job")
      .set({ state: "cancelled", finishedAt: new Date() })
      .where("kind", "=", "chapter")
      .where("state", "in", ["queued", "running"])
      .execute();
  } finally {
    await database.close();
  }
}

/** Milliseconds. Longer than any run takes; each is 260 MB, and every change of a source makes another. */
const unusedFor = 6 * 60 * 60 * 1000;

async function removeUnused(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const made = join(folder, name);
    const age = Date.now() - ((await stat(made).catch(() => null))?.mtimeMs ?? Date.now());
    if (age > unusedFor) await rm(made, { recursive: true, force: true });
  }
}
