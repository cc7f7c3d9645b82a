import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { Scores } from "@lokaal17/shared/contract/scores";
import { expect, it } from "vitest";
import { figuresOfGoal, firstGoal, goalRows } from "./scores-model.ts";

const scores: Scores = {
  basis: {
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
  },
  areas: ["GM0344" as AreaCode, "GM0363" as AreaCode],
  goals: [
    {
      goal: 1,
      basketSize: 5,
      scores: [null, 60],
      median: 60,
      areaCount: 1,
      syntheticCount: 0,
      figureCount: 5,
      thresholdsAdopted: false,
    },
    {
      goal: 2,
      basketSize: 4,
      scores: [40, 60],
      median: 50,
      areaCount: 2,
      syntheticCount: 3,
      figureCount: 8,
      thresholdsAdopted: false,
    },
  ],
};

it("a goal's row holds the scores that there are, and its name", () => {
  const [first, second] = goalRows(scores, [{ number: 2, name: "Geen honger" }]);
  expect(first).toMatchObject({ goal: 1, name: "1", scores: [60] });
  expect(second).toMatchObject({ goal: 2, name: "Geen honger", scores: [40, 60] });
});

it("the map begins with a goal that most municipalities have a score for", () => {
  expect(firstGoal(goalRows(scores, []))).toBe(2);
  expect(firstGoal([])).toBe(1);
});

it("one example in a goal marks every score of that goal, and no other", () => {
  const words = { name: "", unit: "" };
  expect(figuresOfGoal(scores, [], 2, words).syntheticCount).toBe(2);
  expect(figuresOfGoal(scores, [], 1, words).rows).toMatchObject([
    { code: "GM0344", value: null, synthetic: false },
    { code: "GM0363", value: 60, synthetic: false },
  ]);
});
