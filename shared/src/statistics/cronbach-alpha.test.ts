import { describe, expect, it } from "vitest";
import { cronbachAlpha } from "./cronbach-alpha.ts";
import { variance } from "./moments.ts";

describe("Cronbach's alpha", () => {
  it("is 1 for copies, 0 for what has nothing in common, below 0 for what pulls apart", () => {
    expect(
      cronbachAlpha([
        [1, 2, 3, 9],
        [1, 2, 3, 9],
        [1, 2, 3, 9],
      ]),
    ).toBeCloseTo(1, 12);
    expect(
      cronbachAlpha([
        [0, 0, 1, 1],
        [0, 1, 0, 1],
      ]),
    ).toBeCloseTo(0, 12);
    expect(
      cronbachAlpha([
        [1, 2, 3, 4],
        [4, 3, 2, 2],
      ]),
    ).toBeLessThan(0);
  });

  it("is that of the formula over complete rows", () => {
    // The sums of the four complete rows are 4, 7, 8 and 16.
    const columns = [
      [1, 2, 3, 4, 50],
      [2, 1, 4, 3, Number.NaN],
      [1, 4, 1, 9, 3],
    ];
    const variances = (5 / 3) * 2 + variance([1, 4, 1, 9])!;
    expect(cronbachAlpha(columns)).toBeCloseTo(1.5 * (1 - variances / variance([4, 7, 8, 16])!), 12);
  });

  it.each([
    ["no columns", []],
    ["one column", [[1, 2, 3]]],
    [
      "one complete row",
      [
        [1, 2],
        [3, Number.NaN],
      ],
    ],
    [
      "sums that are all equal",
      [
        [1, 2, 3],
        [3, 2, 1],
      ],
    ],
    [
      "missing values only",
      [
        [Number.NaN, Number.NaN],
        [1, 2],
      ],
    ],
    ["empty columns", [[], []]],
  ])("does not exist for %s", (_, columns) => {
    expect(cronbachAlpha(columns)).toBeNull();
  });

  it("refuses columns of different length", () => {
    expect(() => cronbachAlpha([[1, 2], [1]])).toThrow("columns of equal length");
  });
});
