import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { killImports, killPoints } from "@lokaal17/api/imports/testing/kill-imports";
import type { DatabaseConfig } from "@lokaal17/db/database/open";
import { answersDuringImport } from "./import-answers.ts";

/** Kills the server at ten places of an import, so many times each; how many problems there were. */
export async function importFaults(
  name: string,
  /** Makes a place for a database that has nothing in it. */
  freshIn: (folder: string) => DatabaseConfig | Promise<DatabaseConfig>,
  repeats: number,
): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), "lokaal17-faults-"));
  const apart = await mkdtemp(join(tmpdir(), "lokaal17-answers-"));
  const points = Array.from({ length: repeats }, () => killPoints).flat();
  let slowest = 0;
  try {
    const answers = await answersDuringImport(await freshIn(apart), join(apart, "work"));
    console.log(`${name}: ${answers}`);
    const killed = await killImports(await freshIn(folder), join(folder, "work"), points, (one) => {
      slowest = Math.max(slowest, one.finishedMs);
      for (const problem of one.problems) console.log(`  ${name}: ${problem}`);
    });
    const problems = killed.flatMap((one) => one.problems).length;
    console.log(
      `${name}: ${killed.length} imports killed at ${killPoints.length} places, ${problems} problems; ` +
        `the slowest was stored ${slowest} ms after its file was first sent`,
    );
    return problems;
  } finally {
    await rm(folder, { recursive: true, force: true });
    await rm(apart, { recursive: true, force: true });
  }
}
