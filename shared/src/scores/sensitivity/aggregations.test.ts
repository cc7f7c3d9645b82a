import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { aggregateScores } from "./aggregations.ts";

const none = Number.NaN;

describe("one score out of several", () => {
  test.each([
    ["arithmetic", [80, 40, none, 100, 60], 70],
    ["geometric", [10, none, 40], 20],
    ["geometric", [0, 100], 10],
    ["geometric", [-30, 100], 10],
    ["minimum", [80, none, 40], 40],
    ["minimum", [0], 0],
    ["arithmetic", [1e308, 1e308], 1e308],
  ] as const)("%s of %j is %d", (aggregation, scores, expected) => {
    expect(aggregateScores(scores, aggregation)).toBeCloseTo(expected, 9);
  });

  test.each(["arithmetic", "geometric", "minimum"] as const)(
    "%s is nothing without scores",
    (aggregation) => {
      expect(aggregateScores([], aggregation)).toBeNull();
      expect(aggregateScores([none, none], aggregation)).toBeNull();
    },
  );

  it("shares the weight of a missing score among the others", () => {
    expect(aggregateScores([10, 20, none], "weighted", [1, 3, 100])).toBe(17.5);
    expect(aggregateScores([10, 20], "weighted", [0, 0])).toBeNull();
  });

  it("is the arithmetic mean when all weights are equal", () => {
    const scores = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 1 });
    fc.assert(
      fc.property(scores, fc.integer({ min: 1, max: 9 }), (list, weight) => {
        const weighted = aggregateScores(
          list,
          "weighted",
          list.map(() => weight),
        );
        expect(weighted).toBeCloseTo(aggregateScores(list, "arithmetic") ?? none, 9);
      }),
    );
  });

  it("never rewards one low score: minimum ≤ geometric ≤ arithmetic", () => {
    const scores = fc.array(fc.double({ min: 1, max: 100, noNaN: true }), { minLength: 1 });
    fc.assert(
      fc.property(scores, (list) => {
        const geometric = aggregateScores(list, "geometric") ?? none;
        expect(aggregateScores(list, "minimum")).toBeLessThanOrEqual(geometric + 1e-9);
        expect(geometric).toBeLessThanOrEqual((aggregateScores(list, "arithmetic") ?? none) + 1e-9);
      }),
    );
  });

  it("refuses weights that do not fit, and infinite scores", () => {
    expect(() => aggregateScores([1, 2], "weighted")).toThrow("one weight per score");
    expect(() => aggregateScores([1, 2], "weighted", [1])).toThrow("one weight per score");
    expect(() => aggregateScores([1], "weighted", [-1])).toThrow("0 or more");
    expect(() => aggregateScores([1], "minimum", [1])).toThrow("Only a weighted mean");
    expect(() => aggregateScores([Number.POSITIVE_INFINITY], "arithmetic")).toThrow("finite number");
  });
});
