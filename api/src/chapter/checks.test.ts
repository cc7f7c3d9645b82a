import type { Block, ChapterDocument } from "@lokaal17/shared/chapter/blocks";
import type { CheckName } from "@lokaal17/shared/chapter/output";
import { sampleInput } from "@lokaal17/shared/chapter/sample-snapshot";
import { describe, expect, test } from "vitest";
import { WorkFailed } from "../jobs/work-failed.ts";
import { checkDocument, checkOutput, refuseProblems } from "./checks.ts";
import { renderFormat } from "./outputs.ts";
import { everyBlock } from "./testing/every-block.ts";
import { dutchTemplate } from "./testing/word-template.ts";

const sound = everyBlock("nl");
const source = {
  ...sampleInput("parliament", { municipalities: 6, indicators: 2, years: 2 }),
  template: null,
};
const figure = sound.blocks.find((block) => block.kind === "figure");
if (!figure) throw new Error("the document has no figure");

const withBlocks = (...blocks: Block[]): ChapterDocument => ({
  ...sound,
  blocks: [...sound.blocks, ...blocks],
});
const says = (text: string): ChapterDocument =>
  withBlocks({ kind: "paragraph", style: "text", inlines: [{ kind: "text", text }], sentences: [] });
const draws = (text: string): ChapterDocument =>
  withBlocks({ ...figure, id: "figure-other", svg: figure.svg.replace(">1,2<", `>${text}<`) });

function found(document: ChapterDocument): [CheckName, readonly string[]][] {
  return checkDocument(document, source)
    .filter(({ problems }) => problems.length > 0)
    .map(({ check, problems }) => [check, problems]);
}

test("a sound document passes every gate of the model", () => {
  expect(found(sound)).toEqual([]);
});

describe("a gate closes", () => {
  test.each<{ fault: string; document: ChapterDocument; check: CheckName; problem: RegExp }>([
    {
      fault: "a value that was missing",
      document: says("Het was undefined in 2025."),
      check: "broken-text",
      problem: /undefined/,
    },
    { fault: "no number", document: says("Het was NaN."), check: "broken-text", problem: /NaN/ },
    {
      fault: "less than nothing",
      document: says("Dat is −0,0 lager."),
      check: "broken-text",
      problem: /−0,0/,
    },
    {
      fault: "a place that was not filled",
      document: says("In {year} was het 3."),
      check: "broken-text",
      problem: /\{year\}/,
    },
    {
      fault: "a sentence in the other language",
      document: says("The figure is lower than in the year before."),
      check: "language",
      problem: /not in this language/,
    },
    {
      fault: "a label over the frame",
      document: draws("Een naam van een indicator ".repeat(5)),
      check: "frames",
      problem: /reaches \d+ pixels over its frame \(right\)/,
    },
    {
      fault: "a reference to nowhere",
      document: withBlocks({
        kind: "paragraph",
        style: "text",
        inlines: [{ kind: "ref", target: "goal-99", text: "doel 99" }],
      }),
      check: "links",
      problem: /goal-99, which is not there/,
    },
    { fault: "two places of one name", document: withBlocks(figure), check: "links", problem: /Two places/ },
  ])("on $fault", ({ document, check, problem }) => {
    const problems = found(document);
    expect(problems.map(([name]) => name)).toEqual([check]);
    expect(problems[0]?.[1].join(" ")).toMatch(problem);
  });

  test("and what people wrote themselves is theirs to write", () => {
    const written = {
      type: "doc",
      content: [{ type: "paragraph", content: [{ type: "text", text: "NaN" }] }],
    } as const;
    const section = {
      key: "role",
      narrative: { nl: written, en: null },
      state: "concept",
      agreedBy: [],
    } as const;
    const edition = { ...source.edition, sections: [section] };
    expect(
      checkDocument(says("Het was NaN."), { ...source, edition }).flatMap(({ problems }) => problems),
    ).toEqual([]);
  });
});

test.each(["pdf", "docx", "html", "md"] as const)(
  "a number that reads otherwise in %s than in the text is found",
  async (format) => {
    const rendered = await renderFormat(sound, format, { template: null, review: false });
    const told: ChapterDocument = {
      ...sound,
      blocks: sound.blocks.map((block) =>
        block.kind === "list" ? { ...block, items: [[{ kind: "text", text: "eerste van 4" }]] } : block,
      ),
    };
    const numbers = checkOutput(told, rendered).find(({ check }) => check === "numbers");
    expect(numbers?.problems.join(" ")).toMatch(/At goal-16 the file says 3 .*where the text says 4/);
  },
  30_000,
);

test("in the Word file of the house the numbers of the house are not those of the chapter", async () => {
  const template = dutchTemplate();
  const rendered = await renderFormat(sound, "docx", { template, review: false });
  expect(checkOutput(sound, rendered, true).flatMap(({ problems }) => problems)).toEqual([]);
}, 30_000);

test("who waits hears how many faults there are and the first", () => {
  expect(() => refuseProblems(checkDocument(says("Het was NaN."), source))).toThrow(WorkFailed);
  expect(() => refuseProblems(checkDocument(says("Het was NaN."), source))).toThrow(/found 1 fault\. .*NaN/);
});
