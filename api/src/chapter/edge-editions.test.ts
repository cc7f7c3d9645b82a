import { spawnSync } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { sampleContent, sampleInput } from "@lokaal17/shared/chapter/sample-snapshot";
import type { SnapshotContent } from "@lokaal17/shared/chapter/snapshot";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { writeInput } from "./input-folder.ts";
import { makeChapter } from "./make-chapter.ts";
import { sealSnapshot } from "./snapshot-file.ts";

const size = { municipalities: 8, indicators: 17, years: 3 };
let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "lokaal17-edges-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function given(content: Partial<SnapshotContent>): Promise<{ input: string; output: string }> {
  const { edition } = sampleInput("parliament");
  const snapshot = sealSnapshot({ ...sampleContent(size), ...content }, "2026-11-21T10:00:00.000Z");
  const [input, output] = [join(folder, "in"), join(folder, "out")];
  await writeInput(input, { snapshot, edition, template: null });
  return { input, output };
}

const sample = () => sampleContent(size);
const withoutFigures = () => sample().indicators.map((one) => ({ ...one, years: [] }));
const onlyFirst = (values: readonly (number | null)[]) => values.slice(0, 1);

/** One municipality with what it has of the sample. */
function alone(): Partial<SnapshotContent> {
  const { municipalities, indicators, goals, tiles } = sample();
  return {
    municipalities: municipalities.slice(0, 1),
    tiles: tiles.slice(0, 1),
    members: [],
    indicators: indicators.map((one) => ({
      ...one,
      years: one.years.map((year) => ({
        ...year,
        values: onlyFirst(year.values),
        origins: year.origins.slice(0, 1),
      })),
    })),
    goals: goals.map((goal) => ({
      ...goal,
      scores: goal.scores && {
        ...goal.scores,
        values: onlyFirst(goal.scores.values),
        origins: goal.scores.origins.slice(0, 1),
      },
    })),
  };
}

/** A municipality that was formed in the last year: it has no figures of the years before. */
function merged(): Partial<SnapshotContent> {
  return {
    reorganisations: [{ date: "2025-01-01", kind: "merger", count: 1 }],
    indicators: sample().indicators.map((one) => ({
      ...one,
      years: one.years.map((year, i) =>
        i === one.years.length - 1
          ? year
          : {
              ...year,
              values: [null, ...year.values.slice(1)],
              origins: `-${year.origins.slice(1)}`,
            },
      ),
    })),
  };
}

describe("a whole edition passes all gates, in all formats and in English", () => {
  test.each([
    [
      "when a goal has no indicator",
      () => ({ indicators: sample().indicators.filter(({ goal }) => goal !== 11) }),
    ],
    [
      "when every figure is missing",
      () => ({
        indicators: withoutFigures(),
        goals: sample().goals.map((goal) => ({ ...goal, scores: null })),
      }),
    ],
    ["with one municipality", alone],
    ["without practices, members and layers", () => ({ practices: [], members: [], layers: [] })],
    ["with a municipality that was formed in a merger", merged],
  ] satisfies [string, () => Partial<SnapshotContent>][])(
    "%s",
    async (_, content) => {
      const { input, output } = await given(content());
      const manifest = await makeChapter(input, output, {
        locales: ["nl", "en"],
        formats: ["pdf", "docx", "html", "md"],
      });
      expect(manifest.languages.every(({ pages }) => pages !== null && pages <= 16)).toBe(true);
      for (const locale of ["nl", "en"]) {
        const text = (await readFile(join(output, `chapter-${locale}.md`))).toString();
        expect(/undefined|NaN|Infinity|[-−]0[.,]0(?!\d)/.exec(text)?.[0]).toBeUndefined();
      }
    },
    120_000,
  );

  test("with one municipality nothing is told of a middle one, and no figure is drawn of it", async () => {
    const { input, output } = await given(alone());
    await makeChapter(input, output, { locales: ["nl"], formats: ["md"] });
    const text = (await readFile(join(output, "chapter-nl.md"))).toString();
    expect(text).not.toContain("middelste gemeente had");
  }, 60_000);
});

/** Where the system lets us, in a network of its own that leads nowhere; else the test would prove nothing. */
const canBeAlone = spawnSync("unshare", ["-rn", "true"]).status === 0;

test.runIf(canBeAlone)(
  "an edition is made without any network, in every format",
  async () => {
    const { input, output } = await given({});
    const program = fileURLToPath(new URL("./child.ts", import.meta.url));
    const { status, stderr } = spawnSync(
      "unshare",
      ["-rn", process.execPath, program, input, output, "nl", "pdf,docx,html,md"],
      { encoding: "utf8", timeout: 60_000 },
    );
    expect(status, stderr.slice(-500)).toBe(0);
    const manifest = JSON.parse((await readFile(join(output, "manifest.json"))).toString());
    expect(manifest.files.map(({ name }: { name: string }) => name)).toContain("chapter-nl.pdf");
  },
  90_000,
);
