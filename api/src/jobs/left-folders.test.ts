import { mkdir, mkdtemp, readdir, rm, utimes } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { clearLeftFolders } from "./left-folders.ts";

const job = "chapter-0199a1b2-0000-7000-8000-000000000000";

test("folders of work that was killed are cleared, those of work under way and of others stay", async () => {
  const workFolder = await mkdtemp(join(tmpdir(), "lokaal17-left-"));
  const now = new Date("2026-11-22T12:00:00Z");
  const make = async (name: string, hours: number) => {
    await mkdir(join(workFolder, name, "input"), { recursive: true });
    const at = new Date(now.getTime() - hours * 3_600_000);
    await utimes(join(workFolder, name), at, at);
  };
  await make(job, 2);
  await make(job.replace("0199", "0200"), 0.5);
  await make("lokaal17-word-abc", 30);
  await make("chapter-notes", 30);
  expect(await clearLeftFolders({ workFolder, now: () => now }, workFolder)).toBe(2);
  expect((await readdir(workFolder)).sort()).toEqual([job.replace("0199", "0200"), "chapter-notes"]);
  await rm(workFolder, { recursive: true });
});
