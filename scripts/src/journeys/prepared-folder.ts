import { createHash } from "node:crypto";
import { cp, mkdir, mkdtemp, rename, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { projectRoot } from "../checks/run-program.ts";
import { hashOf } from "../start/web-build.ts";

/** All that decides what a first start puts into a data folder. */
const inputs = ["db/src", "db/reference", "db/demonstration", "shared/src", "scripts/src/demonstration"];

/**
 * A folder of its own with a demonstration in it. Making one takes half a minute, so it is made once per content of
 * the program, by `fill`, and copied.
 */
export async function preparedFolder(fill: (folder: string) => Promise<void>): Promise<string> {
  const hash = createHash("sha256")
    .update(projectRoot)
    .update(await hashOf(inputs));
  const original = join(tmpdir(), "lokaal17-journeys", hash.digest("hex").slice(0, 16));
  if (!(await exists(original))) {
    const making = `${original}.${process.pid}`;
    await rm(making, { recursive: true, force: true });
    await mkdir(making, { recursive: true });
    await fill(making);
    // Another run may have been first: its folder is as good.
    await rename(making, original).catch(() => rm(making, { recursive: true, force: true }));
  }
  const copy = await mkdtemp(join(tmpdir(), "lokaal17-journey-"));
  await cp(original, copy, { recursive: true });
  return copy;
}

const exists = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  );
