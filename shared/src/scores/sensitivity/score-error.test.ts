import { expect, test } from "vitest";
import { meanScoreError, scoreError } from "./score-error.ts";

test("an error of 2 per cent between the bounds 80 and 30 is one of 4 points", () => {
  expect(scoreError(2, { lowerBound: 80, optimum: 30 })).toBe(4);
  expect(scoreError(null, { lowerBound: 80, optimum: 30 })).toBeNull();
});

test("the error of a mean is smaller than those of its scores, and unknown when all are", () => {
  expect(meanScoreError([3, 4])).toBe(2.5);
  expect(meanScoreError([4, null])).toBe(2);
  expect(meanScoreError([null, null])).toBeNull();
  expect(meanScoreError([])).toBeNull();
});
