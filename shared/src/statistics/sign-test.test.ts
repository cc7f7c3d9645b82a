import { expect, it, test } from "vitest";
import { signTest } from "./sign-test.ts";

/** By hand and by R's binom.test. */
it.each([
  [9, 1, (2 * 11) / 1024],
  [1, 9, (2 * 11) / 1024],
  [5, 5, 1],
  [10, 0, 2 / 1024],
  [60, 40, 0.05688793],
])("%i up and %i down", (up, down, p) => {
  expect(signTest(up, down)).toBeCloseTo(p, 7);
});

test("nothing moved: nothing to test; hundreds of municipalities are no problem", () => {
  expect(signTest(0, 0)).toBeNull();
  expect(signTest(342, 0)).toBeGreaterThan(0);
  expect(signTest(342, 0)).toBeLessThan(1e-90);
});
