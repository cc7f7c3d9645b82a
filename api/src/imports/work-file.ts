import { mkdir, open, readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { readParts } from "@lokaal17/db/imports/import-parts";
import { sayImporting } from "@lokaal17/shared/text/importing";
import type { ApiContext } from "../context.ts";
import { WorkFailed } from "../jobs/work-failed.ts";

const prefix = "import-";

/**
 * Puts an import's file on disk for a child process to read, and takes it away afterwards. Its own name is never part of
 * a path.
 * @throws WorkFailed when the file is not kept any more; the file system's own error when the disk is full
 */
export async function withImportFile<Result>(
  { database, workFolder, newId }: Pick<ApiContext, "database" | "workFolder" | "newId">,
  importId: string,
  signal: AbortSignal,
  work: (file: string) => Promise<Result>,
): Promise<Result> {
  const folder = join(workFolder, `${prefix}${newId()}`);
  await mkdir(folder, { recursive: true });
  try {
    const file = join(folder, "file");
    const handle = await open(file, "wx");
    try {
      let size = 0;
      for await (const part of readParts(database.db, importId)) {
        signal.throwIfAborted();
        await handle.writeFile(part);
        size += part.byteLength;
      }
      if (size === 0) throw new WorkFailed(sayImporting("unreadable-here"));
    } finally {
      await handle.close();
    }
    return await work(file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** No work on a file takes this long: what is older was left by a process that is gone. */
const longestMilliseconds = 6 * 3_600_000;

/** Takes away what killed processes left in the work folder. @returns how many files */
export async function clearImportFiles({ workFolder }: Pick<ApiContext, "workFolder">): Promise<number> {
  const names = await readdir(workFolder).catch(() => []);
  let cleared = 0;
  for (const name of names.filter((one) => one.startsWith(prefix))) {
    const path = join(workFolder, name);
    const found = await stat(path).catch(() => null);
    if (!found || Date.now() - found.mtimeMs < longestMilliseconds) continue;
    await rm(path, { recursive: true, force: true });
    cleared++;
  }
  return cleared;
}
