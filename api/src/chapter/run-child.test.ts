import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sampleContent } from "@lokaal17/shared/chapter/sample-snapshot";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Step } from "./make-chapter.ts";
import { checkPdfStructure } from "./pdf-structure.ts";
import { runChapter } from "./run-child.ts";
import { sealSnapshot, writeSnapshot } from "./snapshot-file.ts";

let folder: string;
let snapshotFile: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "lokaal17-chapter-"));
  snapshotFile = join(folder, "snapshot.json");
  await writeSnapshot(snapshotFile, sealSnapshot(sampleContent(), "2026-11-21T10:00:00.000Z"));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

test("the same snapshot gives the same bytes in two processes, and the PDF holds its structure", async () => {
  const steps: Step[] = [];
  const first = join(folder, "first");
  const made = await runChapter({
    snapshotFile,
    outputFolder: first,
    locale: "nl",
    onProgress: (step) => steps.push(step),
  });
  const again = await runChapter({ snapshotFile, outputFolder: join(folder, "second"), locale: "nl" });
  expect(again).toEqual(made);
  expect((await readdir(first)).sort()).toEqual([
    "chapter.html",
    "chapter.pdf",
    "facts.json",
    "manifest.json",
  ]);
  const pdf = await readFile(join(first, "chapter.pdf"));
  expect(createHash("sha256").update(pdf).digest("hex")).toBe(made.files[0]?.sha256);
  expect(await checkPdfStructure(pdf)).toEqual([]);
  const told = steps.map(({ progress }) => progress);
  expect(told).toEqual(told.toSorted((a, b) => a - b));
  expect(told.length).toBeGreaterThan(3);
}, 60_000);

test("a snapshot that was changed after sealing is refused with a sentence", async () => {
  const changed = join(folder, "changed.json");
  await writeFile(
    changed,
    (await readFile(snapshotFile, "utf8")).replace("Parlement 2027", "Parlement 2028"),
  );
  const run = runChapter({ snapshotFile: changed, outputFolder: join(folder, "refused"), locale: "nl" });
  await expect(run).rejects.toThrow(/The snapshot was changed/);
  await expect(readdir(join(folder, "refused"))).rejects.toThrow();
}, 30_000);

test("a file that is no snapshot is refused with a sentence", async () => {
  const other = join(folder, "other.json");
  await writeFile(other, "[1, 2");
  const run = runChapter({ snapshotFile: other, outputFolder: join(folder, "refused"), locale: "en" });
  await expect(run).rejects.toThrow("The file is not a snapshot of a chapter.");
}, 30_000);

test("a chapter that takes too long is ended and leaves nothing behind", async () => {
  const run = runChapter({ snapshotFile, outputFolder: join(folder, "late"), locale: "nl", timeoutMs: 150 });
  await expect(run).rejects.toThrow(/took longer than 0.15 seconds/);
  expect((await readdir(folder)).filter((name) => name.startsWith("late"))).toEqual([]);
}, 30_000);

test("a chapter that is stopped half-way leaves nothing behind", async () => {
  const controller = new AbortController();
  const run = runChapter({
    snapshotFile,
    outputFolder: join(folder, "stopped"),
    locale: "nl",
    signal: controller.signal,
    onProgress: () => controller.abort(),
  });
  await expect(run).rejects.toThrow("Making the chapter was stopped.");
  expect((await readdir(folder)).filter((name) => name.startsWith("stopped"))).toEqual([]);
}, 30_000);
