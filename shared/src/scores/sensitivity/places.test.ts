import fc from "fast-check";
import { expect, test } from "vitest";
import { placeGiver } from "./places.ts";

function placesOf(scores: readonly number[]): number[] {
  const places = new Uint32Array(scores.length);
  placeGiver(scores.length)(Float64Array.from(scores), places, 0, 1);
  return [...places];
}

test.each([
  ["nobody", [], []],
  ["one area", [3], [1]],
  ["the highest first", [10, 30, 20], [3, 1, 2]],
  ["equal areas the best of their places", [5, 9, 5, 1], [2, 1, 2, 4]],
  ["a difference by rounding as equal", [0.1 + 0.2, 0.3, 0.2], [1, 1, 3]],
  ["zeros of both signs as equal", [0, -0, 1], [2, 2, 1]],
  ["one score far from all others", [1, 2, 1e300, 3], [4, 3, 1, 2]],
  ["the largest and smallest numbers", [1.7e308, -1.7e308, 5e-324, 0], [1, 4, 2, 3]],
  ["scores beyond them", [Number.POSITIVE_INFINITY, 1, Number.NEGATIVE_INFINITY], [1, 2, 3]],
] as const)("places %s", (_, scores, places) => {
  expect(placesOf(scores)).toEqual(places);
});

test("places many areas beside one that lies far away", () => {
  const near = Array.from({ length: 3000 }, (_, index) => (index * 7919) % 3000);
  const places = placesOf([1e9, ...near]);
  expect(places).toEqual([1, ...near.map((score) => 3001 - score)]);
});

test("an area's place is one more than the number of areas above it, however the scores lie", () => {
  const score = fc.oneof(
    fc.integer({ min: -3, max: 100 }),
    fc.double({ min: 0, max: 100, noNaN: true }),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
  );
  fc.assert(
    fc.property(fc.array(score, { maxLength: 60 }), (scores) => {
      const expected = scores.map(
        (one) => 1 + scores.filter((other) => other > one + Math.abs(one) * 1e-12).length,
      );
      expect(placesOf(scores)).toEqual(expected);
    }),
  );
});
