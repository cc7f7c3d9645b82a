import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import {
  fitLine,
  type LineFit,
  type Point,
  predict,
  probabilityAtLeast,
  slopeInterval,
} from "./regression.ts";

const overYears = (...values: number[]): Point[] => values.map((y, at) => ({ x: 2015 + at, y }));
const fitted = (points: readonly Point[], weights?: readonly number[]): LineFit => {
  const fit = fitLine(points, weights);
  if (!fit) throw new Error("These points have a line");
  return fit;
};

const year = fc.integer({ min: 1990, max: 2025 });
const figure = fc.double({ noNaN: true, min: -1e4, max: 1e4 });
const series = fc
  .uniqueArray(fc.record({ x: year, y: figure }), { selector: ({ x }) => x, minLength: 3, maxLength: 20 })
  .filter((points) => new Set(points.map(({ y }) => Math.round(y))).size > 1);

describe("a line through yearly figures", () => {
  test.each([
    ["no figures", []],
    ["one figure", overYears(4)],
    ["two figures of the same year", [2015, 2015].map((x, at) => ({ x, y: at }))],
    ["only missing figures", overYears(Number.NaN, Number.NaN, Number.NaN)],
    ["years that are no numbers", [1, 2, 3].map((y) => ({ x: Number.NaN, y }))],
    ["years too far apart to square", [-1e300, 0, 1e300].map((x) => ({ x, y: x / 1e300 }))],
  ])("does not exist with %s", (_, points) => {
    expect(fitLine(points)).toBeNull();
  });

  it("through two figures has no uncertainty to speak of", () => {
    const fit = fitted(overYears(10, 12));
    expect(fit).toMatchObject({ n: 2, slope: 2, degreesOfFreedom: 0 });
    expect(fit).toMatchObject({ residualError: null, slopeError: null, t: null, p: null, r2: null });
    expect(slopeInterval(fit, 0.95)).toBeNull();
    expect(predict(fit, 2030, 0.9)).toBeNull();
    expect(probabilityAtLeast(fit, 2030, 5)).toBeNull();
  });

  it.each([[0.1], [0], [-7e5], [1e300], [1e-300]])("is flat through figures that are all %d", (value) => {
    const fit = fitted(overYears(value, value, value, value));
    expect(fit).toMatchObject({
      slope: 0,
      meanY: value,
      residualError: 0,
      slopeError: 0,
      t: 0,
      p: 1,
      r2: null,
    });
  });

  it("takes a difference in the last binary digit for rounding, not for a trend", () => {
    expect(fitted(overYears(0.3, 0.1 + 0.2, 0.1 + 0.2, 0.1 + 0.2))).toMatchObject({ slope: 0, p: 1 });
  });

  it("that fits perfectly is certain", () => {
    const fit = fitted(overYears(0.1, 0.2, 0.3, 0.4, 0.5));
    expect(fit.slope).toBeCloseTo(0.1, 12);
    expect(fit).toMatchObject({ residualError: 0, t: Number.POSITIVE_INFINITY, p: 0, r2: 1 });
    expect(probabilityAtLeast(fit, 2024, 1)).toBe(1);
    expect(probabilityAtLeast(fit, 2024, 1.001)).toBe(0);
    expect(predict(fit, 2024, 0.9)?.high).toBeCloseTo(1, 9);
  });

  it("leaves out what is missing", () => {
    const gaps = [...overYears(3, 5, 4, 8), { x: 2019, y: Number.NaN }, { x: Number.NaN, y: 3 }];
    expect(fitLine(gaps)).toEqual(fitLine(overYears(3, 5, 4, 8)));
  });

  it.each([[1e150], [1e-150], [1e300], [1e-300]])(
    "keeps its digits when figures are %d times as large",
    (factor) => {
      const plain = fitted(overYears(3, 5, 4, 8));
      const scaled = fitted(overYears(3 * factor, 5 * factor, 4 * factor, 8 * factor));
      expect(scaled.slope / factor).toBeCloseTo(plain.slope, 9);
      expect((scaled.residualError ?? Number.NaN) / factor).toBeCloseTo(plain.residualError ?? 0, 9);
      expect(scaled.p).toBeCloseTo(plain.p ?? Number.NaN, 9);
    },
  );

  it("keeps the digits of small changes on a large figure", () => {
    const fit = fitted(
      [1, 2, 3, 4, 5].map((step) => ({ x: 2015 + step, y: 1e9 + [3, 1, 4, 1, 5][step - 1]! })),
    );
    const small = fitted([1, 2, 3, 4, 5].map((step) => ({ x: step, y: [3, 1, 4, 1, 5][step - 1]! })));
    expect(fit.slope).toBeCloseTo(small.slope, 12);
    expect(fit.p).toBeCloseTo(small.p ?? Number.NaN, 12);
  });

  it("counts a point of weight 2 as two points, and one of weight 0 not at all", () => {
    const points = overYears(3, 5, 4, 8, 100);
    const weighted = fitted(points, [1, 2, 1, 1, 0]);
    const repeated = fitted([...points.slice(0, 4), points[1]!]);
    expect(weighted.slope).toBeCloseTo(repeated.slope, 12);
    expect(weighted.intercept).toBeCloseTo(repeated.intercept, 8);
    expect(weighted).toMatchObject({ n: 4, totalWeight: 5, degreesOfFreedom: 2 });
  });

  it("refuses weights that do not match or are below 0, levels outside 0 to 1 and a year that is no number", () => {
    const points = overYears(1, 2, 4);
    expect(() => fitLine(points, [1, 1])).toThrow("There must be as many weights as values: 3, not 2");
    expect(() => fitLine(points, [1, 1, -1])).toThrow("A weight must be a number of 0 or more, not -1");
    expect(() => fitLine(points, [1, 1, Number.NaN])).toThrow(RangeError);
    const fit = fitted(points);
    for (const level of [0, 1, -0.5, 95, Number.NaN]) {
      expect(() => slopeInterval(fit, level)).toThrow("lies between 0 and 1 (0.95 for 95 %)");
      expect(() => predict(fit, 2030, level)).toThrow(RangeError);
    }
    expect(() => predict(fit, Number.NaN, 0.9)).toThrow("The x of a prediction must be a number, not NaN");
    expect(() => probabilityAtLeast(fit, 2030, Number.NaN)).toThrow("A target must be a number, not NaN");
  });

  it("leaves as much above as below, whatever the order of the figures", () => {
    fc.assert(
      fc.property(series, (points) => {
        const fit = fitted(points);
        const left = points.reduce((sum, { x, y }) => sum + y - fit.intercept - fit.slope * x, 0);
        expect(Math.abs(left)).toBeLessThan(1e-6);
        const turned = fitted(points.toReversed());
        expect(Math.abs(turned.slope - fit.slope)).toBeLessThan(1e-8);
        expect(Math.abs((turned.p ?? 0) - (fit.p ?? 0))).toBeLessThan(1e-6);
      }),
    );
  });
});

describe("a figure expected in a later year", () => {
  it("moves with the slope, and its interval holds it and widens with the level", () => {
    fc.assert(
      fc.property(series, year, fc.integer({ min: 1, max: 30 }), (points, x, later) => {
        const fit = fitted(points);
        const now = predict(fit, x, 0.8)!;
        const then = predict(fit, x + later, 0.8)!;
        const wider = predict(fit, x, 0.95)!;
        expect((then.value - now.value) * Math.sign(fit.slope)).toBeGreaterThanOrEqual(0);
        expect(now.low).toBeLessThanOrEqual(now.meanLow);
        expect(now.meanLow).toBeLessThanOrEqual(now.value);
        expect(now.value).toBeLessThanOrEqual(now.meanHigh);
        expect(now.meanHigh).toBeLessThanOrEqual(now.high);
        expect(wider.low).toBeLessThanOrEqual(now.low);
        expect(wider.high).toBeGreaterThanOrEqual(now.high);
      }),
    );
  });

  it("reaches the low end of its 90 % interval with probability 0.95, and a higher target less likely", () => {
    fc.assert(
      fc.property(series, figure, figure, (points, a, b) => {
        const fit = fitted(points);
        if (!fit.residualError) return;
        const limits = predict(fit, 2030, 0.9)!;
        expect(probabilityAtLeast(fit, 2030, limits.low)).toBeCloseTo(0.95, 6);
        expect(probabilityAtLeast(fit, 2030, limits.value)).toBeCloseTo(0.5, 6);
        const easy = probabilityAtLeast(fit, 2030, Math.min(a, b))!;
        expect(easy).toBeGreaterThanOrEqual(probabilityAtLeast(fit, 2030, Math.max(a, b))! - 1e-9);
      }),
    );
    const fit = fitted(overYears(3, 5, 4, 8));
    expect(probabilityAtLeast(fit, 2030, Number.NEGATIVE_INFINITY)).toBe(1);
    expect(probabilityAtLeast(fit, 2030, Number.POSITIVE_INFINITY)).toBe(0);
  });

  it("has a slope whose 95 % interval leaves out 0 exactly when p is below 0.05", () => {
    fc.assert(
      fc.property(series, (points) => {
        const fit = fitted(points);
        const { low, high } = slopeInterval(fit, 0.95)!;
        expect(low).toBeLessThanOrEqual(fit.slope);
        expect(high).toBeGreaterThanOrEqual(fit.slope);
        if (Math.abs((fit.p ?? 1) - 0.05) > 1e-9) expect(low > 0 || high < 0).toBe((fit.p ?? 1) < 0.05);
      }),
    );
  });
});
