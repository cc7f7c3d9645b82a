import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { DatabaseInUse, type FolderLock, lockFolder } from "../database/folder-lock.ts";

/**
 * Makes a file or folder that the tests of several processes start from, when it is not there: one of them makes it, the
 * others wait.
 * @param make leaves it at `place` when it is whole, and nothing there before
 */
export async function makeOnce(place: string, make: () => Promise<void>): Promise<void> {
  if (existsSync(place)) return;
  const lock = await waitForLock(place);
  try {
    if (!existsSync(place)) await make();
  } finally {
    lock.release();
  }
}

async function waitForLock(place: string): Promise<FolderLock> {
  await mkdir(dirname(place), { recursive: true });
  for (;;) {
    try {
      return await lockFolder(place);
    } catch (error) {
      if (!(error instanceof DatabaseInUse)) throw error;
      await sleep(100);
    }
  }
}
