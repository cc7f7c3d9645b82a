import { describe, expect, it, test } from "vitest";
import { compareWish, subjectOf, viewOf } from "./compare-search.ts";

describe("an address of the workbench", () => {
  test.each([
    ["an indicator", { indicator: "burglary" }, { indicator: "burglary" }],
    ["a goal", { doel: 3 }, { goal: 3 }],
    ["a goal from the list of choices", { indicator: "doel-3" }, { goal: 3 }],
    [
      "an unknown goal as an indicator, which is then not found",
      { indicator: "doel-18" },
      { indicator: "doel-18" },
    ],
    ["goal 11 when it names nothing", {}, { goal: 11 }],
  ])("names %s", (_, search, subject) => {
    expect(subjectOf(search)).toEqual(subject);
  });

  test.each([
    ["the map first", {}, "kaart"],
    ["all goals of the municipalities it names", { gemeenten: ["GM0344"] }, "doelen"],
    ["the map of a subject with municipalities", { gemeenten: ["GM0344"], doel: 3 }, "kaart"],
    ["the view it names", { gemeenten: ["GM0344"], weergave: "tabel" }, "tabel"],
  ] as const)("shows %s", (_, search, view) => {
    expect(viewOf(search)).toBe(view);
  });

  it("asks for the years of ten municipalities at most", () => {
    const gemeenten = Array.from({ length: 12 }, (_, place) => `GM${1000 + place}`);
    expect(compareWish({ gemeenten }).series).toHaveLength(10);
  });
});
