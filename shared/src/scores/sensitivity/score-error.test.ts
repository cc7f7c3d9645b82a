import { expect, test } from "vitest";
import { meanScoreError, scoreError } from "./score-error.ts";

test("an error of 2 per cent between the bounds 80 and 30 is one of 4 points", () => {
  expect(scoreError(2, { lowerBound: 80, optimum: 30 })).toBe(4);
  expect(scoreError(null, { lowerBound: 80, optimum: 30 })).toBeNull();
});

test("an error that is no number is not known", () => {
  expect(scoreError(2, { lowerBound: 30, optimum: 30 })).toBeNull();
  expect(scoreError(Number.NaN, { lowerBound: 80, optimum: 30 })).toBeNull();
  expect(scoreError(1e308, { lowerBound: -1e308, optimum: 0 })).toBe(100);
  expect(meanScoreError([Number.NaN, 4])).toBe(2);
  expect(meanScoreError([1.6e308, 1.6e308])).toBeCloseTo(1.1313708498984762e308, -295);
});

test("the error of a mean is smaller than those of its scores, and unknown when all are", () => {
  expect(meanScoreError([3, 4])).toBe(2.5);
  expect(meanScoreError([4, null])).toBe(2);
  expect(meanScoreError([null, null])).toBeNull();
  expect(meanScoreError([])).toBeNull();
});
