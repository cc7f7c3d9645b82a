import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { processorTime } from "../testing/processor-time.ts";
import { type Equation, RowSpace, revealedCells } from "./row-space.ts";

const equation = (...coefficients: number[]): Equation =>
  new Map(coefficients.flatMap((value, place) => (value === 0 ? [] : [[place, value] as const])));
const all = (size: number) => new Set(Array.from({ length: size }, (_, place) => place));

describe("what follows from shown sums", () => {
  test.each<[string, number[][], number[]]>([
    ["nothing from nothing", [], []],
    ["a sum of one is that one", [[0, 1, 0]], [1]],
    ["a sum of two reveals neither", [[1, 1, 0]], []],
    [
      "two sums that differ by one reveal it",
      [
        [1, 1, 0],
        [1, 1, 1],
      ],
      [2],
    ],
    [
      "and a third of the rest all of them",
      [
        [1, 1, 0],
        [1, 1, 1],
        [1, 0, 1],
      ],
      [0, 1, 2],
    ],
    [
      "the same sum twice says no more",
      [
        [1, 1, 0],
        [2, 2, 0],
      ],
      [],
    ],
    [
      "the same two with other weights do",
      [
        [1, 1, 0],
        [1, 2, 0],
      ],
      [0, 1],
    ],
    [
      "a merged municipality is the sum of its parts",
      [
        [1, 1, -1],
        [0, 0, 1],
      ],
      [2],
    ],
  ])("%s", (_, rows, expected) => {
    expect(
      revealedCells(
        rows.map((row) => equation(...row)),
        all(3),
        3,
      ),
    ).toEqual(expected);
  });

  it("names withheld cells only: what nobody publishes is no secret of ours", () => {
    expect(revealedCells([equation(1, 0), equation(0, 1)], new Set([1]), 2)).toEqual([1]);
  });

  it("refuses an unknown that there is not", () => {
    expect(() => new RowSpace(2).with(equation(0, 0, 1))).toThrow("no unknown 2");
  });

  it("finds what exact arithmetic finds", () => {
    const system = fc.integer({ min: 1, max: 7 }).chain((size) =>
      fc
        .array(fc.array(fc.integer({ min: -1, max: 2 }), { minLength: size, maxLength: size }), {
          maxLength: 7,
        })
        .map((rows) => ({ size, rows })),
    );
    fc.assert(
      fc.property(system, ({ size, rows }) => {
        const expected = [...all(size)].filter((place) => isInRowSpace(rows, size, place));
        expect(
          revealedCells(
            rows.map((row) => equation(...row)),
            all(size),
            size,
          ),
        ).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  it("takes milliseconds for all municipalities withheld in sixty sums", () => {
    const rows = Array.from({ length: 60 }, (_, row) =>
      equation(
        ...Array.from({ length: 342 }, (__, place) => ((place * 7 + row * 13) % (row + 2) === 0 ? 1 : 0)),
      ),
    );
    const times = Array.from({ length: 5 }, () => processorTime(() => revealedCells(rows, all(342), 342)));
    // Measured 8 ms.
    expect(Math.min(...times)).toBeLessThan(60);
  });
});

/** A unit vector lies in the row space when adding it leaves the rank as it was. */
function isInRowSpace(rows: readonly number[][], size: number, place: number): boolean {
  const unit = Array.from({ length: size }, (_, index) => (index === place ? 1 : 0));
  return rank(rows) === rank([...rows, unit]);
}

/** Elimination over whole numbers, without a rounding. */
function rank(rows: readonly number[][]): number {
  let left = rows.map((row) => row.map(BigInt));
  let found = 0;
  for (let column = 0; column < (rows[0]?.length ?? 0); column++) {
    const pivot = left.find((row) => row[column] !== 0n);
    if (!pivot) continue;
    found++;
    left = left
      .filter((row) => row !== pivot)
      .map((row) =>
        row.map((value, place) => value * (pivot[column] ?? 0n) - (row[column] ?? 0n) * (pivot[place] ?? 0n)),
      );
  }
  return found;
}
