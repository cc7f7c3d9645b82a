import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareNarratives } from "./narrative-difference.ts";
import { joinMerge, mergeNarratives } from "./narrative-merge.ts";
import { plainText } from "./narrative-plain.ts";
import { readNarrative } from "./narrative-validation.ts";
import { narratives, paragraphs } from "./testing/narratives.ts";

const read = narratives.map((written) => readNarrative(written).narrative).filter((one) => one !== null);
const plain = ({
  content,
}: {
  content: Parameters<typeof plainText>[0][] | readonly Parameters<typeof plainText>[0][];
}) => content.map(plainText);

describe("two editors of one text", () => {
  it("lose nothing when they wrote in other paragraphs", () => {
    const base = paragraphs("een", "twee", "drie", "vier");
    const mine = paragraphs("een", "twee, door mij", "drie", "vier");
    const theirs = paragraphs("een", "twee", "drie", "vier, door haar", "vijf");
    const parts = mergeNarratives(base, mine, theirs);
    expect(parts.filter(({ kind }) => kind === "conflict")).toEqual([]);
    expect(joinMerge(parts, [])).toEqual(
      paragraphs("een", "twee, door mij", "drie", "vier, door haar", "vijf"),
    );
  });

  it("see both texts where they wrote in one paragraph, and a proposal where the words differ", () => {
    const base = paragraphs("De gemeenten werken samen aan wonen.");
    const mine = paragraphs("Veel gemeenten werken samen aan wonen.");
    const theirs = paragraphs("De gemeenten werken samen aan wonen en water.");
    const parts = mergeNarratives(base, mine, theirs);
    expect(parts).toEqual([
      {
        kind: "conflict",
        base: base.content,
        mine: mine.content,
        theirs: theirs.content,
        proposal: paragraphs("Veel gemeenten werken samen aan wonen en water.").content,
      },
    ]);
    expect(joinMerge(parts, ["mine"])).toEqual(mine);
    expect(joinMerge(parts, ["theirs"])).toEqual(theirs);
    expect(joinMerge(parts, ["proposal"])).toEqual(
      paragraphs("Veel gemeenten werken samen aan wonen en water."),
    );
    expect(joinMerge(parts, ["both"]).content).toEqual([...mine.content, ...theirs.content]);
  });

  it("get no proposal where both changed the same words", () => {
    const [part] = mergeNarratives(paragraphs("a b c"), paragraphs("a x c"), paragraphs("a y c"));
    expect(part).toMatchObject({ kind: "conflict", proposal: null });
  });

  it("who made the same change have no conflict", () => {
    const parts = mergeNarratives(paragraphs("a"), paragraphs("b"), paragraphs("b"));
    expect(joinMerge(parts, [])).toEqual(paragraphs("b"));
  });

  it("who both began with nothing keep what they have both, and choose in the rest", () => {
    const parts = mergeNarratives(null, paragraphs("a", "mijn", "z"), paragraphs("a", "haar", "z"));
    expect(parts.map(({ kind }) => kind)).toEqual(["agreed", "conflict", "agreed"]);
  });

  it("never lose a block, whatever they write", { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(read, read, read, (base, mine, theirs) => {
        expect(joinMerge(mergeNarratives(base, mine, base), [])).toEqual(mine);
        expect(joinMerge(mergeNarratives(base, base, theirs), [])).toEqual(theirs);
        const parts = mergeNarratives(base, mine, theirs);
        const kept = joinMerge(parts, []).content.map((block) => JSON.stringify(block));
        const old = new Set(base.content.map((block) => JSON.stringify(block)));
        for (const block of [...mine.content, ...theirs.content])
          if (!old.has(JSON.stringify(block))) expect(kept).toContain(JSON.stringify(block));
      }),
      { numRuns: 40 },
    );
  });
});

describe("the difference of two versions", () => {
  it("shows a changed paragraph by its words", () => {
    const parts = compareNarratives(
      paragraphs("Blijft.", "Er zijn veel gemeenten."),
      paragraphs("Blijft.", "Er zijn weinig gemeenten.", "Nieuw."),
    );
    expect(parts).toMatchObject([
      { kind: "same" },
      {
        kind: "changed",
        words: [
          { kind: "same", text: "Er zijn " },
          { kind: "removed", text: "veel" },
          { kind: "added", text: "weinig" },
          { kind: "same", text: " gemeenten." },
        ],
      },
      { kind: "added", after: [{}] },
    ]);
  });

  it("says where a number is bound to another figure though it reads the same", () => {
    const bound = (fact: string) => ({
      type: "doc" as const,
      content: [
        {
          type: "paragraph" as const,
          content: [{ type: "fact" as const, attrs: { fact, shown: "12,5", dataVersion: 1, kept: null } }],
        },
      ],
    });
    const [part] = compareNarratives(bound("a/NL01/2024/median"), bound("a/NL01/2025/median"));
    expect(part?.words).toEqual([{ kind: "same", text: "12,5", binding: true }]);
  });

  it("holds both versions whole, whatever they are", { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(read, read, (before, after) => {
        const parts = compareNarratives(before, after);
        expect(parts.flatMap((part) => part.before)).toEqual(before.content);
        expect(parts.flatMap((part) => part.after)).toEqual(after.content);
        for (const { words, after: blocks } of parts) {
          if (!words) continue;
          const text = words.filter(({ kind }) => kind !== "removed").map((word) => word.text);
          expect(text.join("")).toBe(plain({ content: blocks }).join(""));
        }
      }),
      { numRuns: 40 },
    );
  });
});
