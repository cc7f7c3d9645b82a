import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { preparedPlace, testDatabaseKind } from "@lokaal17/db/testing/with-database";
import { expect, test } from "vitest";
import { type KillPoint, killImports, killPoints } from "./testing/kill-imports.ts";

/**
 * A server on the embedded database takes seven seconds to start, twice per point: there it is killed where the database
 * is at work. `pnpm faults import` has every point on both.
 */
const points: readonly KillPoint[] =
  testDatabaseKind === "postgres"
    ? killPoints
    : [
        "import.queued",
        "import.mid-copy",
        "import.mid-copy#3",
        "import.before-commit",
        "import.after-commit",
      ];

/** A short version of `pnpm faults import`. */
test("a server that is killed anywhere in an import finishes it once, or leaves nothing of it", async () => {
  const place = await preparedPlace();
  const folder = await mkdtemp(join(tmpdir(), "lokaal17-kill-"));
  try {
    const killed = await killImports(place.config, folder, points);
    expect(killed.flatMap(({ problems }) => problems)).toEqual([]);
  } finally {
    await place.remove();
    await rm(folder, { recursive: true, force: true });
  }
}, 600_000);
