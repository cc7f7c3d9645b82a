import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { clopperPearson, newcombeDifference, wilsonInterval } from "./proportion.ts";

const share = fc
  .record({ total: fc.integer({ min: 1, max: 100_000 }), part: fc.double({ min: 0, max: 1, noNaN: true }) })
  .map(({ total, part }) => ({ total, count: Math.round(part * total) }));
const level = fc.double({ min: 0.5, max: 0.999, noNaN: true });

describe.each([
  ["Wilson's interval of a share", wilsonInterval],
  [
    "Clopper and Pearson's interval of a share",
    (count: number, total: number, sure: number) => {
      const interval = clopperPearson(count, total, sure);
      if (!interval) throw new Error("no interval");
      return interval;
    },
  ],
])("%s", (_, intervalOf) => {
  it("holds the share, within 0 and 1, and widens with the level", () => {
    fc.assert(
      fc.property(share, level, ({ count, total }, sure) => {
        const { low, high } = intervalOf(count, total, sure);
        const wider = intervalOf(count, total, (1 + sure) / 2);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(count / total);
        expect(high).toBeGreaterThanOrEqual(count / total);
        expect(wider.low).toBeLessThanOrEqual(low);
        expect(wider.high).toBeGreaterThanOrEqual(high);
      }),
      { numRuns: 50 },
    );
  });

  it("starts at 0 when nobody has it, ends at 1 when all have it, and says nothing about nobody", () => {
    expect(intervalOf(0, 344, 0.95).low).toBe(0);
    expect(intervalOf(344, 344, 0.95).high).toBe(1);
    expect(intervalOf(0, 0, 0.95)).toEqual({ low: 0, high: 1 });
  });

  it("takes a count that is not whole, as an estimate is", () => {
    const { low, high } = intervalOf(12.5, 100, 0.95);
    expect(low).toBeGreaterThan(intervalOf(12, 100, 0.95).low);
    expect(high).toBeLessThan(intervalOf(13, 100, 0.95).high);
  });

  test.each([
    [11, 10],
    [-1, 10],
    [0, -1],
    [Number.NaN, 10],
    [1, Number.NaN],
    [1, Number.POSITIVE_INFINITY],
  ])("refuses %d of %d", (count, total) => {
    expect(() => intervalOf(count, total, 0.95)).toThrow("A count lies between 0 and its total");
  });

  test.each([[0], [1], [95], [Number.NaN]])("refuses a level of %d", (sure) => {
    expect(() => intervalOf(1, 10, sure)).toThrow("The level of an interval lies between 0 and 1");
  });
});

test("Wilson's interval keeps the digits of very small shares", () => {
  const { low, high } = wilsonInterval(1, 1e15, 0.95);
  // The Poisson limit of the formula: 1 + z²/2 ∓ z·√(1 + z²/4), over 10¹⁵.
  const z = 1.959963984540054;
  const half = z * Math.sqrt(1 + z ** 2 / 4);
  expect(low * 1e15).toBeCloseTo(1 + z ** 2 / 2 - half, 9);
  expect(high * 1e15).toBeCloseTo(1 + z ** 2 / 2 + half, 9);
});

describe("Newcombe's interval of a difference between shares", () => {
  // Newcombe (1998), Table II, method 10, 95 %.
  test.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775],
    [0, 10, 0, 10, -0.2775, 0.2775],
    [10, 10, 0, 20, 0.6791, 1],
    [10, 10, 0, 10, 0.6075, 1],
  ])("of %d/%d and %d/%d is the published one", (countA, totalA, countB, totalB, low, high) => {
    const result = newcombeDifference(countA, totalA, countB, totalB, 0.95);
    expect(result.difference).toBeCloseTo(countA / totalA - countB / totalB, 12);
    expect(result.low).toBeCloseTo(low, 4);
    expect(result.high).toBeCloseTo(high, 4);
  });

  it("holds the difference and turns when both change places", () => {
    fc.assert(
      fc.property(share, share, (a, b) => {
        const there = newcombeDifference(a.count, a.total, b.count, b.total, 0.95);
        const back = newcombeDifference(b.count, b.total, a.count, a.total, 0.95);
        expect(there.low).toBeLessThanOrEqual(there.difference);
        expect(there.high).toBeGreaterThanOrEqual(there.difference);
        expect(back.low).toBeCloseTo(-there.high, 12);
        expect(back.high).toBeCloseTo(-there.low, 12);
      }),
    );
  });

  it("refuses a share of nobody and a count above its total", () => {
    expect(() => newcombeDifference(0, 0, 1, 10, 0.95)).toThrow("needs two totals above 0");
    expect(() => newcombeDifference(1, 10, 11, 10, 0.95)).toThrow("not 11 of 10");
  });
});
