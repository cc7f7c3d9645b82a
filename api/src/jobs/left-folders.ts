import { readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ApiContext } from "../context.ts";

/** Longer than any work takes: another server on this machine may be busy in a younger one. */
const oldest = 3_600_000;

/**
 * Removes the folders that work left behind when its server was killed.
 * @param temporary where Word files that people hand in are read
 * @returns how many
 */
export async function clearLeftFolders(
  { workFolder, now }: Pick<ApiContext, "workFolder" | "now">,
  temporary = tmpdir(),
): Promise<number> {
  const places = [
    { folder: workFolder, name: /^chapter-[0-9a-f-]{36}$/ },
    { folder: temporary, name: /^lokaal17-word-/ },
  ];
  let removed = 0;
  for (const { folder, name } of places) {
    const names = await readdir(folder).catch(() => []);
    for (const one of names.filter((entry) => name.test(entry))) {
      const path = join(folder, one);
      const left = await stat(path).catch(() => null);
      if (!left || now().getTime() - left.mtimeMs < oldest) continue;
      // Somebody else's, on a machine that is shared.
      const isGone = await rm(path, { recursive: true, force: true }).then(
        () => true,
        () => false,
      );
      if (isGone) removed++;
    }
  }
  return removed;
}
