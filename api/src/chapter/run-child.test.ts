import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CheckReport } from "@lokaal17/shared/chapter/output";
import { sampleInput } from "@lokaal17/shared/chapter/sample-snapshot";
import { afterAll, beforeAll, expect, test } from "vitest";
import { writeInput } from "./input-folder.ts";
import type { Step } from "./manifest.ts";
import { checkPdfStructure } from "./pdf-structure.ts";
import { type ChapterRun, runChapter } from "./run-child.ts";
import { sealSnapshot } from "./snapshot-file.ts";

const size = { municipalities: 12, indicators: 4, years: 3 };
let folder: string;

const input = (name: string) => join(folder, name);
const run = (output: string, rest: Partial<ChapterRun> = {}) =>
  runChapter({
    inputFolder: input("input"),
    outputFolder: join(folder, output),
    locales: ["nl"],
    formats: ["pdf", "html"],
    ...rest,
  });
const made = async (output: string) => (await readdir(folder)).filter((name) => name.startsWith(output));

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "lokaal17-chapter-"));
  const { snapshot, edition } = sampleInput("parliament", size);
  const sealed = sealSnapshot(snapshot.content, "2026-11-21T10:00:00.000Z");
  await writeInput(input("input"), { snapshot: sealed, edition, template: null });
});

afterAll(() => rm(folder, { recursive: true, force: true }));

test("the same input gives the same bytes in two processes, with every check passed", async () => {
  const steps: Step[] = [];
  const formats = ["pdf", "docx", "html", "md"] as const;
  const wish = { locales: ["nl", "en"], formats } as const;
  const first = await run("first", { ...wish, onProgress: (step) => steps.push(step) });
  expect(await run("second", wish)).toEqual(first);
  const each = [
    "chapter-#.docx",
    "chapter-#.html",
    "chapter-#.md",
    "chapter-#.pdf",
    "data-#.zip",
    "facts-#.json",
  ];
  expect((await readdir(join(folder, "first"))).toSorted()).toEqual(
    [
      ...each.flatMap((name) => [name.replace("#", "en"), name.replace("#", "nl")]),
      "checks.json",
      "manifest.json",
    ].toSorted(),
  );
  for (const { name, sha256 } of first.files) {
    const bytes = await readFile(join(folder, "first", name));
    expect([name, createHash("sha256").update(bytes).digest("hex")]).toEqual([name, sha256]);
  }
  expect(await checkPdfStructure(await readFile(join(folder, "first", "chapter-en.pdf")))).toEqual([]);
  const report: CheckReport = JSON.parse(await readFile(join(folder, "first", "checks.json"), "utf8"));
  expect(report.checks.filter(({ problems }) => problems.length > 0)).toEqual([]);
  expect(report.checks.every(({ looked }) => looked > 0)).toBe(true);
  const told = steps.map(({ progress }) => progress);
  expect(told).toEqual(told.toSorted((a, b) => a - b));
  expect(told.at(-1)).toBeLessThan(1);
}, 90_000);

test("an input that was changed after sealing is refused with a sentence", async () => {
  const changed = input("changed");
  const source = { ...sampleInput("parliament", size), template: null };
  await writeInput(changed, source);
  await expect(run("refused", { inputFolder: changed })).rejects.toThrow(/The snapshot was changed/);
  await writeFile(join(changed, "snapshot.json"), "[1, 2");
  await expect(run("refused", { inputFolder: changed })).rejects.toThrow(
    "The file is not a snapshot of a chapter.",
  );
  expect(await made("refused")).toEqual([]);
}, 30_000);

test("a chapter that takes too long is ended and leaves nothing behind", async () => {
  await expect(run("late", { timeoutMs: 150 })).rejects.toThrow(/took longer than 0.15 seconds/);
  expect(await made("late")).toEqual([]);
}, 30_000);

test("a chapter that takes too much memory is ended and leaves nothing behind", async () => {
  await expect(run("fat", { memoryMb: 40 })).rejects.toThrow(/more than 40 MB/);
  expect(await made("fat")).toEqual([]);
}, 30_000);

test("a chapter that is stopped half-way leaves nothing behind", async () => {
  const controller = new AbortController();
  const stopped = run("stopped", { signal: controller.signal, onProgress: () => controller.abort() });
  await expect(stopped).rejects.toThrow("Making the chapter was stopped.");
  expect(await made("stopped")).toEqual([]);
}, 30_000);
