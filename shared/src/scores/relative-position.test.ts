import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { positionText } from "../text/scores.ts";
import { relativePosition } from "./relative-position.ts";

const twelve = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

describe("a figure beside those of the other municipalities", () => {
  test.each([
    ["highest", 12, twelve, "higher", "better"],
    ["highest, where lower is better", 12, twelve, "lower", "worse"],
    ["on the edge of the best quarter", 10, twelve, "higher", "better"],
    ["just inside the middle half", 9, twelve, "higher", "middle"],
    ["lowest", 1, twelve, "higher", "worse"],
    ["lowest, where lower is better", 1, twelve, "lower", "better"],
    ["equal to all", 5, Array<number>(12).fill(5), "higher", "middle"],
    ["one of the many best", 1, [0, 0, 0, 0, ...Array<number>(8).fill(1)], "higher", "middle"],
    ["without a figure", null, twelve, "higher", "too-few"],
    ["among nine others", 5, twelve.slice(0, 9), "higher", "too-few"],
    ["missing figures are not others", 5, [...twelve.slice(0, 9), Number.NaN], "higher", "too-few"],
  ] as const)("%s", (_, value, all, direction, position) => {
    expect(relativePosition(value, all, direction)).toBe(position);
  });

  it("is only called better or worse than most when that is literally so", () => {
    const values = fc.array(fc.integer({ min: 0, max: 8 }), { minLength: 10, maxLength: 40 });
    fc.assert(
      fc.property(values, fc.nat(), (all, index) => {
        const value = all[index % all.length] ?? 0;
        const position = relativePosition(value, all, "higher");
        if (position === "better")
          expect(all.filter((other) => other < value).length * 2).toBeGreaterThan(all.length);
        if (position === "worse")
          expect(all.filter((other) => other > value).length * 2).toBeGreaterThan(all.length);
      }),
    );
  });
});

test.each([
  ["better", "municipality", "beter dan de meeste gemeenten"],
  ["middle", "municipality", "rond het midden"],
  ["worse", "municipality", "minder goed dan de meeste"],
  ["too-few", "municipality", "te weinig cijfers"],
  ["better", "province", "beter dan de meeste provincies"],
  ["better", "water-board", "beter dan de meeste waterschappen"],
] as const)("%s of a %s reads as a sentence part", (position, layer, words) => {
  expect(positionText(position, layer, "nl")).toBe(words);
});
