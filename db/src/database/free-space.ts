import { existsSync } from "node:fs";
import { statfs } from "node:fs/promises";
import { dirname, resolve } from "node:path";

/** A full disk hangs PGlite (measured: 150 s and no end), so writing stops while there is still room. */
const leastFreeBytes = 256 * 1024 * 1024;

/** Too little room on the disk to write safely; `code` is PostgreSQL's own for a full disk. */
export class DiskAlmostFull extends Error {
  override readonly name = "DiskAlmostFull";
  readonly code = "53100";
}

/**
 * Refuses when the disk that holds the folder (or will hold it) has less than 256 MB free.
 * @throws DiskAlmostFull with a sentence that names the folder and what is left
 */
export async function checkFreeSpace(folder: string, least: number = leastFreeBytes): Promise<void> {
  const { bavail, bsize } = await statfs(nearestExisting(resolve(folder)));
  const free = bavail * bsize;
  if (free >= least) return;
  throw new DiskAlmostFull(
    `The disk of ${folder} has ${megabytes(free)} MB free; Lokaal17 needs ${megabytes(least)} MB to write safely. ` +
      "Free some space and try again.",
  );
}

function megabytes(bytes: number): number {
  return Math.floor(bytes / (1024 * 1024));
}

function nearestExisting(folder: string): string {
  return existsSync(folder) ? folder : nearestExisting(dirname(folder));
}
