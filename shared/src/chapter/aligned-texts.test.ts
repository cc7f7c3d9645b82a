import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alignTexts, mapPlaces } from "./aligned-texts.ts";

describe("which text has become which", () => {
  it.each<[string, string[], string[], [number | null, number | null][]]>([
    [
      "equal lists",
      ["een", "twee"],
      ["een", "twee"],
      [
        [0, 0],
        [1, 1],
      ],
    ],
    ["a sentence with another word", ["In 2025 was het 5 procent"], ["In 2025 was het 6 procent"], [[0, 0]]],
    [
      "a new sentence",
      ["een"],
      ["geheel anders geschreven", "een"],
      [
        [null, 0],
        [0, 1],
      ],
    ],
    [
      "a sentence that is gone",
      ["een", "twee", "drie"],
      ["een", "drie"],
      [
        [0, 0],
        [1, null],
        [2, 1],
      ],
    ],
    [
      "nothing in common",
      ["een twee"],
      ["drie vier"],
      [
        [0, null],
        [null, 0],
      ],
    ],
    ["nothing at all", [], [], []],
  ])("%s", (_, before, after, pairs) => {
    expect(alignTexts(before, after).map((one) => [one.before, one.after])).toEqual(pairs);
  });

  it("keeps every text once, in its order", () => {
    const text = fc.array(fc.constantFrom("a b", "a c", "b c", "d", "a b c"), { maxLength: 30 });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const pairs = alignTexts(before, after);
        const side = (name: "before" | "after") => pairs.flatMap((pair) => pair[name] ?? []);
        expect(side("before")).toEqual(before.map((_, at) => at));
        expect(side("after")).toEqual(after.map((_, at) => at));
      }),
    );
  });

  it("gives up on two lists of thousands of other texts, and says so of each", () => {
    const list = (name: string) => Array.from({ length: 4_000 }, (_, at) => `${name}${at}`);
    expect(alignTexts(list("a"), list("b"))).toHaveLength(8_000);
  });
});

describe("where a place of a text has gone", () => {
  const before = "In 2025 was het 12,3 procent.";
  const place = (after: string) => {
    const { start, end, isSame } = mapPlaces(before, after).stretch(16, 20);
    return [after.slice(start, end), isSame];
  };

  it.each<[string, string, string, boolean]>([
    ["it stays", before, "12,3", true],
    ["it moves", "Volgens de bron was het in 2025 al 12,3 procent.", "12,3", true],
    ["it is another number", "In 2025 was het 13,2 procent.", "13,2", false],
    ["it is gone", "In 2025 was het procent.", "", false],
  ])("%s", (_, after, text, isSame) => {
    expect(place(after)).toEqual([text, isSame]);
  });
});
