import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { weightBands } from "./weight-bands.ts";

const none = Number.NaN;
/** Scores of some areas for some parts, with ties and missing ones. */
const tables = fc
  .record({ areaCount: fc.integer({ min: 1, max: 12 }), partCount: fc.integer({ min: 1, max: 5 }) })
  .chain(({ areaCount, partCount }) => {
    const score = fc.oneof(fc.integer({ min: -20, max: 100 }), fc.constant(none));
    const part = fc.array(score, { minLength: areaCount, maxLength: areaCount });
    return fc.array(part, { minLength: partCount, maxLength: partCount });
  });

function bands(parts: readonly (readonly number[])[], draws = 50, seed = 7) {
  return weightBands(
    parts.map((part) => Float64Array.from(part)),
    parts[0]?.length ?? 0,
    draws,
    seed,
  );
}

function rows({ low, median, high }: ReturnType<typeof weightBands>): number[][] {
  return [...low].map((one, area) => [one, median[area] ?? none, high[area] ?? none]);
}

describe("a band of places over all weights", () => {
  test.each([
    [
      "stays put where one area is best in everything",
      [
        [90, 50, 10],
        [80, 60, 20],
      ],
      [
        [1, 1, 1],
        [2, 2, 2],
        [3, 3, 3],
      ],
    ],
    [
      "is the first place for all when all are equal",
      [
        [40, 40],
        [70, 70],
      ],
      [
        [1, 1, 1],
        [1, 1, 1],
      ],
    ],
    [
      "gives equal areas the best of their places",
      [[5, 9, 5, 1]],
      [
        [2, 2, 2],
        [1, 1, 1],
        [2, 2, 2],
        [4, 4, 4],
      ],
    ],
    [
      "leaves an area without any part out of the list",
      [
        [10, none, 20],
        [10, none, 20],
      ],
      [
        [2, 2, 2],
        [none, none, none],
        [1, 1, 1],
      ],
    ],
    [
      "makes the weights of the parts that are there sum to 1",
      [
        [50, 50, 90],
        [none, 50, 90],
      ],
      [
        [2, 2, 2],
        [2, 2, 2],
        [1, 1, 1],
      ],
    ],
    ["knows one area", [[33]], [[1, 1, 1]]],
    [
      "knows negative scores, zeros, and the largest and smallest numbers",
      [[-1e308, 0, 1e308, 5e-324]],
      [
        [4, 4, 4],
        [3, 3, 3],
        [1, 1, 1],
        [2, 2, 2],
      ],
    ],
  ])("%s", (_, parts, expected) => {
    expect(rows(bands(parts))).toEqual(expected);
  });

  it("is empty without areas, and without parts nobody has a place", () => {
    expect(rows(bands([[]]))).toEqual([]);
    expect(rows(weightBands([], 2, 10, 1))).toEqual([
      [none, none, none],
      [none, none, none],
    ]);
  });

  it("of two areas that are each best in one thing runs from 1 to 2", () => {
    expect(
      rows(
        bands(
          [
            [100, 0],
            [0, 100],
          ],
          1000,
        ),
      ),
    ).toEqual([
      [1, expect.any(Number), 2],
      [1, expect.any(Number), 2],
    ]);
  });

  it("holds the middle place in about half of the draws", () => {
    // With three parts, area 1 beats area 2 where its part weighs more than a half: in 1 of 4 draws.
    const { low, median, high } = bands(
      [
        [100, 0],
        [0, 100],
        [0, 100],
      ],
      4000,
    );
    expect([low[0], median[0], high[0]]).toEqual([1, 2, 2]);
  });

  it("does not depend on the order of the areas", () => {
    fc.assert(
      fc.property(tables, (parts) => {
        const turned = bands(parts.map((part) => part.toReversed()));
        expect(rows(turned)).toEqual(rows(bands(parts)).toReversed());
      }),
    );
  });

  it("lies within the list, with its middle inside", () => {
    fc.assert(
      fc.property(tables, (parts) => {
        const ranked = (parts[0] ?? []).filter((_, area) => parts.some((part) => !Number.isNaN(part[area])));
        for (const [low = none, median = none, high = none] of rows(bands(parts))) {
          if (Number.isNaN(low)) continue;
          expect(low).toBeGreaterThanOrEqual(1);
          expect(median).toBeGreaterThanOrEqual(low);
          expect(high).toBeGreaterThanOrEqual(median);
          expect(high).toBeLessThanOrEqual(ranked.length);
        }
      }),
    );
  });

  it("does not change when a part that all areas have gets the same number of points everywhere", () => {
    const complete = tables.map((parts) => parts.map((part) => part.map((score) => score || 0)));
    fc.assert(
      fc.property(complete, fc.integer({ min: -50, max: 50 }), (parts, points) => {
        const raised = parts.map((part, index) => (index === 0 ? part.map((score) => score + points) : part));
        expect(rows(bands(raised))).toEqual(rows(bands(parts)));
      }),
    );
  });

  it("is the same for the same seed, and hardly another for another", () => {
    const parts = [
      [10, 40, 80, 55],
      [70, 20, 30, 55],
      [35, 60, 40, 50],
    ];
    expect(bands(parts, 1000, 7)).toEqual(bands(parts, 1000, 7));
    const other = rows(bands(parts, 20_000, 8)).flat();
    for (const [index, place] of rows(bands(parts, 20_000, 7))
      .flat()
      .entries()) {
      expect(Math.abs(place - (other[index] ?? none))).toBeLessThanOrEqual(1);
    }
  });

  it("refuses what does not fit, in a sentence", () => {
    expect(() => weightBands([new Float64Array(3)], 2, 10, 1)).toThrow("3 scores, but there are 2 areas");
    expect(() => weightBands([new Float64Array(2)], 2, 0, 1)).toThrow("whole number of 1 or more");
    expect(() => weightBands([Float64Array.of(Number.POSITIVE_INFINITY)], 1, 10, 1)).toThrow("finite number");
  });
});
