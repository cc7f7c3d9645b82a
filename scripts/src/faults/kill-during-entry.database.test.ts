import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { emptyPlace, testDatabaseKind } from "@lokaal17/db/testing/with-database";
import { describe, expect, it } from "vitest";
import { demonstrationFolder } from "../journeys/prepared-folder.ts";
import { NotServed, serve } from "../start/served.ts";
import { killDuringEntry } from "./kill-during-entry.ts";

/** A short version of `pnpm faults`. */
describe("a server that is killed while people enter values", { timeout: 300_000 }, () => {
  it("starts again without help, has every value that it acknowledged, and does a retried write once", async () => {
    const place = await emptyPlace();
    const url = place.config.kind === "postgres" ? place.config.url : null;
    const database = url ? { DATABASE_URL: url } : {};
    const folder = url ? await mkdtemp(join(tmpdir(), "lokaal17-faults-")) : await demonstrationFolder();
    try {
      const environment = { ...database, LOKAAL17_DATA: folder, LOKAAL17_DEMONSTRATION: "true" };
      const report = await killDuringEntry(environment, 3);
      expect(report.problems).toEqual([]);
      expect(report.acknowledged).toBeGreaterThan(0);
    } finally {
      await rm(folder, { recursive: true, force: true });
      await place.remove();
    }
  });
});

if (testDatabaseKind === "pglite")
  describe("a second server on the same folder", { timeout: 300_000 }, () => {
    it("is refused with a sentence that says where the first one is, and does no harm", async () => {
      const folder = await demonstrationFolder();
      const environment = { LOKAAL17_DATA: folder };
      const first = await serve(environment);
      try {
        const second = await serve(environment).catch((error: unknown) => error);
        expect(second).toBeInstanceOf(NotServed);
        expect(second).toMatchObject({ code: 1 });
        expect(second instanceof NotServed && second.output).toContain(first.url);
        expect((await fetch(`${first.url}/readyz`)).status).toBe(200);
        expect(await first.stop()).toBe(0);
      } finally {
        await first.kill();
        await rm(folder, { recursive: true, force: true });
      }
    });
  });
