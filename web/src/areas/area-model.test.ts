import { aStory, storyFigure, storyGoal } from "@lokaal17/shared/areas/testing/a-story";
import type { StoryChange, StoryDue, StoryGap } from "@lokaal17/shared/contract/area-story";
import type { TargetOutlook } from "@lokaal17/shared/contract/trends";
import { describe, expect, it, test } from "vitest";
import { areaCounts, dueByYear, gapsByKind } from "./area-model.ts";
import { examplesAmong } from "./examples-note.tsx";
import { trendIndicator } from "./trend-indicator.ts";

it("the head counts goals with a score, figures, examples and gaps", () => {
  const goals = [
    storyGoal(1, 80, { figures: [storyFigure("a", { synthetic: true }), storyFigure("b", { value: null })] }),
    storyGoal(2, null, { figures: [storyFigure("c")] }),
  ];
  const gap: StoryGap = {
    ...{ indicator: storyFigure("b").indicator, name: "b", goal: 1, kind: "none" },
    ...{ lastYear: null, inBasket: true },
  };
  expect(areaCounts(aStory({ goals, figureCount: 6, syntheticCount: 1, gaps: [gap] }))).toEqual({
    ...{ scored: 1, figures: 6, synthetic: 1, ownFigures: 2, ownSynthetic: 1, gaps: 1 },
  });
});

describe("what is due", () => {
  const target = (year: number): TargetOutlook => ({
    ...{ kind: "own", value: 1, year, decidedBy: "Utrecht", decidedOn: "2025-01-01", document: "Besluit" },
    ...{ example: false, pace: null, noPaceReason: "no-figures", met: false, metButWorsening: false },
    ...{ probability: null, probabilityWord: null, noProbabilityReason: "no-figures" },
  });
  const due = (name: string, years: number[]): StoryDue => ({
    ...{ indicator: storyFigure(name).indicator, name, goal: 1, unit: "procent", decimals: 0 },
    ...{ year: null, value: null, synthetic: false, targets: years.map(target) },
  });

  it("stands by 2030 or later, the first year in front", () => {
    const { soon, later } = dueByYear([due("a", [2030, 2040]), due("b", [2027])]);
    expect(soon.map(({ name, targets }) => [name, targets.length])).toEqual([
      ["b", 1],
      ["a", 1],
    ]);
    expect(later.map(({ name }) => name)).toEqual(["a"]);
  });
});

it("gaps are told apart by what they mean, confidential ones first", () => {
  const gap = (kind: StoryGap["kind"]): StoryGap => ({
    ...{ indicator: storyFigure(kind).indicator, name: kind, goal: 1, kind, lastYear: null, inBasket: true },
  });
  const groups = gapsByKind([gap("none"), gap("old"), gap("confidential")]);
  expect(groups.map(({ kind }) => kind)).toEqual(["confidential", "old", "none"]);
});

describe("a block of examples", () => {
  test.each([
    ["none", []],
    ["none", [false, false]],
    ["some", [true, false]],
    ["all", [true, true]],
  ])("is marked once where all are, by row where %s are", (expected, marks) => {
    expect(examplesAmong(marks)).toBe(expected);
  });
});

describe("the figure that is shown over the years", () => {
  const example = { synthetic: true };
  test.each([
    ["a real one that counts", [storyFigure("a", example), storyFigure("b")], "b"],
    ["else the first", [storyFigure("a", { value: null }), storyFigure("b", example)], "b"],
    ["inhabitants, when there is none", [], "inhabitants"],
  ])("is %s", (_, figures, expected) => {
    expect(trendIndicator(aStory({ goals: [storyGoal(1, null, { figures })] }))).toBe(expected);
  });

  it("is the clearest real change where there is one", () => {
    const change = (name: string, synthetic: boolean): StoryChange => ({
      ...{ indicator: storyFigure(name).indicator, name, goal: 1, unit: "procent", decimals: 0, synthetic },
      ...{ verdict: "better", from: 2018, to: 2025, valueFrom: 1, valueTo: 2, provisional: false },
    });
    const changes = { ...aStory().changes, better: [change("a", true), change("b", false)] };
    expect(trendIndicator(aStory({ changes }))).toBe("b");
  });
});
