import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { emptyPlace } from "@lokaal17/db/testing/with-database";
import { expect, test } from "vitest";
import { killImports, killPoints } from "./testing/kill-imports.ts";

/** A short version of `pnpm faults import`. */
test("a server that is killed anywhere in an import finishes it once, or leaves nothing of it", async () => {
  const place = await emptyPlace();
  const folder = await mkdtemp(join(tmpdir(), "lokaal17-kill-"));
  try {
    const killed = await killImports(place.config, folder, killPoints);
    expect(killed.flatMap(({ problems }) => problems)).toEqual([]);
  } finally {
    await place.remove();
    await rm(folder, { recursive: true, force: true });
  }
}, 600_000);
