import { describe, expect, test } from "vitest";
import { calibrationOf } from "./calibration-model.ts";

/** Ten tenths whose chances were off by this, or null where there were too few questions. */
function decilesOf(off: (decile: number) => number | null) {
  return Array.from({ length: 10 }, (_, decile) => {
    const predicted = (decile + 0.5) / 10;
    const difference = off(decile);
    const told = difference !== null;
    return {
      decile,
      predicted: told ? predicted : null,
      observed: told ? predicted + difference : null,
      count: 100,
    };
  });
}

describe("what the check of earlier chances shows", () => {
  test.each([
    ["fair", (decile: number) => 0.05 - 0.004 * decile, 0],
    ["too-high", (decile: number) => -0.04 * decile, 9],
    ["too-low", (decile: number) => 0.4 - 0.04 * decile, 0],
    ["mixed", (decile: number) => 0.3 - 0.08 * decile, 9],
  ] as const)("%s", (finding, off, decile) => {
    expect(calibrationOf(decilesOf(off))).toMatchObject({ finding, decile });
  });

  test("is judged on the tenths with enough questions", () => {
    const told = calibrationOf(decilesOf((decile) => (decile === 9 ? null : decile === 8 ? -0.45 : 0)));
    expect(told).toMatchObject({ finding: "too-high", decile: 8, furthest: 0.45 });
    expect(told?.observed).toBeCloseTo(0.4, 9);
    expect(calibrationOf(decilesOf(() => null))).toBeNull();
  });
});
