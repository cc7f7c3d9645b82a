import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { pointsFrom, targetOf } from "./fixtures.ts";
import { paceWord } from "./pace.ts";
import { paceOf } from "./pace-rule.ts";

/** Eight figures from 2012 to 2019 in a straight line, to be judged for a target of 60 in 2030. */
const between = (first: number, last: number) =>
  pointsFrom(
    2012,
    Array.from({ length: 8 }, (_, place) => first + ((last - first) * place) / 7),
  );

describe("the pace towards a decided target", () => {
  // From 24 in 2012 to 60 in 2030 takes 2 a year: 14 in seven years.
  test.each([
    ["twice the growth needed", 24, 52, "on-track"],
    ["exactly the growth needed", 24, 38, "on-track"],
    ["a little less", 24, 37.9, "moderately-improving"],
    ["exactly half of it", 24, 31, "moderately-improving"],
    ["less than half", 24, 30.9, "stagnating"],
    ["no growth", 24, 24, "stagnating"],
    ["a fall", 24, 23.9, "decreasing"],
  ] as const)("with %s", (_, first, last, pace) => {
    expect(paceWord(between(first, last), targetOf(60, 2030), "higher", 2019)).toMatchObject({
      pace,
      met: false,
      metButWorsening: false,
    });
    expect(paceWord(between(-first, -last), targetOf(-60, 2030), "lower", 2019).pace).toBe(pace);
  });

  it("warns of a target that is met while the figures fall", () => {
    expect(paceWord(between(80, 70), targetOf(60, 2030), "higher", 2019)).toMatchObject({
      pace: "on-track",
      met: true,
      metButWorsening: true,
    });
    expect(paceWord(between(50, 70), targetOf(60, 2030), "higher", 2019)).toMatchObject({
      pace: "on-track",
      met: true,
      metButWorsening: false,
    });
  });

  test.each([
    ["no-figures", [], "higher", 2030],
    ["ends-missing", pointsFrom(2015, [1, 2, 3, 4, 5]), "higher", 2030],
    ["ends-missing", pointsFrom(2012, [1]), "higher", 2030],
    ["no-direction", between(1, 2), null, 2030],
    ["target-year-passed", between(1, 2), "higher", 2012],
    ["target-year-passed", between(1, 2), "higher", 2016],
    ["target-year-passed", between(1, 2), "higher", 2019],
    ["not-computable", pointsFrom(2012, [-1.7e308, 0, 0, 0, 0, 0, 0, 1.7e308]), "higher", 2030],
  ] as const)("says why there is none: %s", (reason, points, direction, year) => {
    expect(paceWord(points, targetOf(60, year), direction, 2019)).toMatchObject({ pace: null, reason });
  });

  it("is not told of a target that nobody decided", () => {
    const nobody = { ...targetOf(60, 2030), decidedBy: "" };
    expect(() => paceWord(between(1, 2), nobody, "higher", 2019)).toThrow("must say who decided it");
  });

  it("is the same in another unit", () => {
    const figure = fc.integer({ min: -1000, max: 1000 });
    fc.assert(
      fc.property(figure, figure, figure, fc.constantFrom(1e-6, 0.1, 1e6), (first, last, aim, factor) => {
        const plain = paceWord(between(first, last), targetOf(aim, 2030), "higher", 2019);
        const points = between(first, last).map((point) => ({ ...point, value: point.value * factor }));
        const scaled = paceWord(points, targetOf(aim * factor, 2030), "higher", 2019);
        expect(scaled.pace).toBe(plain.pace);
        expect(scaled.metButWorsening).toBe(plain.metButWorsening);
      }),
    );
  });
});

describe("SDSN's rule", () => {
  const way = {
    d: 1,
    x0: 0,
    t0: 2015,
    x1: 1,
    t1: 2019,
    goalValue: 10,
    goalYear: 2030,
    tolerance: 1e-9,
  } as const;

  test.each([
    ["the end lies a tolerance below the goal", { x1: 10 - 1e-10 }, "on-track"],
    ["the fall is a tolerance", { x1: -1e-10 }, "stagnating"],
    ["the years are in the wrong order", { t1: 2015 }, null],
    ["the goal lies before the start", { goalYear: 2015 }, null],
    ["it was met by then all the same", { goalYear: 2015, x1: 11 }, "on-track"],
    ["a figure is missing", { x1: Number.NaN }, null],
  ] as const)("when %s", (_, change, pace) => {
    expect(paceOf({ ...way, ...change })).toBe(pace);
  });
});
