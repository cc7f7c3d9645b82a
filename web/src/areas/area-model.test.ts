import type { AreaScores, Scores } from "@lokaal17/shared/contract/scores";
import { describe, expect, it, test } from "vitest";
import { areaCounts, areaGoalRows, highAndLow } from "./area-model.ts";
import { trendIndicator } from "./trend-indicator.ts";

type Goal = AreaScores["goals"][number];
type Figure = Goal["figures"][number];

const figure = (indicator: string, about: Partial<Figure> = {}): Figure => ({
  indicator: indicator as Figure["indicator"],
  name: indicator,
  unit: "procent",
  decimals: 1,
  direction: "higher",
  year: 2025,
  value: 1,
  status: "normal",
  synthetic: true,
  median: 1,
  medianSynthetic: false,
  position: "middle",
  score: 50,
  inScore: true,
  whyNotScored: null,
  thresholdStatus: "proposal",
  colour: null,
  verdict: null,
  ownTarget: null,
  ...about,
});

const goal = (number: number, score: number | null, about: Partial<Goal> = {}): Goal => ({
  goal: number,
  score,
  reason: score === null ? "too-few-indicators" : null,
  thresholdsAdopted: true,
  colour: "grey",
  position: "middle",
  positionSynthetic: false,
  figureCount: 3,
  basketSize: 5,
  syntheticCount: 1,
  years: null,
  decidingIndicators: [],
  figures: [],
  ...about,
});

const basis = {
  dataVersion: 3,
  basket: "core",
  basketVersion: 1,
  year: 2025,
  boundaryYear: 2026,
  methodVersion: "2026.2",
  thresholdsAdopted: false,
  adoptedCount: 0,
  thresholdCount: 87,
  example: false,
  synthetic: true,
} as const;
const all: Scores = {
  basis,
  areas: [],
  goals: [
    {
      goal: 1,
      basketSize: 5,
      scores: [10, null, 30],
      median: 20,
      areaCount: 2,
      syntheticCount: 0,
      figureCount: 6,
      thresholdsAdopted: false,
    },
  ],
};
const rowsOf = (goals: Goal[]) => areaGoalRows({ basis, goals }, all, [{ number: 1, name: "Geen armoede" }]);

describe("the goals of a municipality", () => {
  it("stand beside the scores that there are and the middle municipality", () => {
    const [first, second] = rowsOf([goal(1, 40), goal(2, null)]);
    expect(first).toMatchObject({ name: "Geen armoede", scores: [10, 30], median: 20 });
    expect(second).toMatchObject({ name: "2", scores: [], median: null });
  });

  it("are counted: with a score, above and below most, figures and examples", () => {
    const goals = [
      goal(1, 80, { position: "better", figures: [figure("a"), figure("b", { value: null })] }),
      goal(2, 20, { position: "worse" }),
      goal(3, null, { position: "too-few" }),
    ];
    expect(areaCounts(goals)).toEqual({
      scored: 2,
      better: 1,
      worse: 1,
      figures: 9,
      ownFigures: 1,
      synthetic: 3,
      ownSynthetic: 1,
    });
  });
});

describe("the goals furthest from the middle municipality", () => {
  type Row = [score: number | null, median: number | null, position: Goal["position"]];
  test.each<[string, Row[], number[], number[]]>([
    [
      "are ranked by distance, not by score",
      [
        [80, 78, "better"],
        [50, 30, "better"],
        [60, 75, "worse"],
        [20, 25, "worse"],
      ],
      [20, 2],
      [-15, -5],
    ],
    [
      "are not around the middle when others are better or less good than most",
      [
        [40, 49, "middle"],
        [40, 44, "worse"],
        [60, 52, "middle"],
        [60, 57, "better"],
      ],
      [3],
      [-4],
    ],
    ["are around the middle when all are", [[40, 49, "middle"]], [], [-9]],
    ["are at most three", [1, 2, 3, 4].map((by): Row => [50 + by, 50, "better"]), [4, 3, 2], []],
    [
      "need a score and a middle municipality",
      [
        [null, 50, "too-few"],
        [40, null, "worse"],
      ],
      [],
      [],
    ],
  ])("%s", (_, rows, high, low) => {
    const found = highAndLow(
      rows.map(([score, median, position], place) => ({
        ...goal(place + 1, score, { position }),
        name: "",
        scores: [],
        median,
      })),
    );
    expect(found.high.map(({ distance }) => distance)).toEqual(high);
    expect(found.low.map(({ distance }) => distance)).toEqual(low);
  });
});

describe("the figure that is shown over the years", () => {
  test.each([
    ["a real one that counts", [figure("a"), figure("b", { synthetic: false })], "b"],
    ["else the first", [figure("a", { value: null }), figure("b")], "b"],
    ["inhabitants, when there is none", [], "inhabitants"],
  ])("is %s", (_, figures, expected) => {
    expect(trendIndicator([goal(1, null, { figures })])).toBe(expected);
  });
});
