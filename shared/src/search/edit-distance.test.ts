import { expect, it, test } from "vitest";
import { editDistance, slipsAllowed } from "./edit-distance.ts";

it.each([
  ["armoede", "armoede", 0],
  ["armoede", "armoedde", 1],
  ["armoede", "amroede", 1],
  ["utrecht", "utrehct", 1],
  ["zwolle", "zwole", 1],
  ["duurzaam", "duurzam", 1],
  ["eenzaamheid", "eenzaanheit", 2],
])("from %s to %s in %i steps", (one, other, steps) => {
  expect(editDistance(one, other, 2)).toBe(steps);
  expect(editDistance(other, one, 2)).toBe(steps);
});

test("beyond what is allowed the distance is not worked out", () => {
  expect(editDistance("armoede", "energie", 2)).toBe(Number.POSITIVE_INFINITY);
  expect(editDistance("ede", "energiearmoede", 2)).toBe(Number.POSITIVE_INFINITY);
});

test("short words may hold no slip, long ones two", () => {
  expect(["ede", "epe", "goes", "zwolle", "eenzaamheid"].map(({ length }) => slipsAllowed(length))).toEqual([
    0, 0, 1, 1, 2,
  ]);
});
