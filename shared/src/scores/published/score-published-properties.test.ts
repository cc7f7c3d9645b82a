import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { figuresOf, indicatorOf, lowerIsBetter, outcomeOf } from "./fixtures.ts";
import { type PublishedIndicator, publishedMethods } from "./framework.ts";
import { scorePublished } from "./score-published.ts";
import type { PublishedValue } from "./series.ts";

describe("whatever the figures", () => {
  const figure = fc.oneof(
    fc.double({ min: -1000, max: 1000, noNaN: true }),
    fc.constantFrom(0, -0, 1e300, -1e300, 5e-324, -5e-324, 1e-200, 100),
    fc.constant(null),
  );
  const number = fc.option(
    fc.oneof(
      fc.double({ min: -1000, max: 1000, noNaN: true }),
      fc.constantFrom(0, 100, 1e300, -1e300, 5e-324),
    ),
  );
  const indicator = fc.record({
    goal: fc.integer({ min: 1, max: 3 }),
    redThreshold: number,
    greenThreshold: number,
    target: number,
    naturalLimit: number,
    targetYear: fc.option(fc.integer({ min: 2010, max: 2035 })),
    baseYear: fc.option(fc.integer({ min: 2010, max: 2020 })),
    weight: fc.constantFrom(0, 1, 2, 1e-300, 1e300),
    group: fc.option(fc.constantFrom("g", "h")),
    inScore: fc.boolean(),
    inColour: fc.boolean(),
    scale: fc.constantFrom({}, lowerIsBetter),
  });
  const input = fc.array(indicator, { minLength: 1, maxLength: 6 }).chain((drawn) => {
    const framework: PublishedIndicator[] = drawn.map(({ scale, goal, ...changes }, at) =>
      indicatorOf(`i${at}`, goal, { ...scale, ...changes }),
    );
    const cell = fc.record({
      area: fc.constantFrom("a", "b", "c", "d"),
      indicator: fc.constantFrom(...framework.map((known) => known.indicator)),
      year: fc.integer({ min: 2012, max: 2020 }),
      value: figure,
    });
    const values = fc.uniqueArray(cell, {
      selector: (value) => `${value.area} ${value.indicator} ${value.year}`,
      maxLength: 60,
    });
    return fc.record({ framework: fc.constant(framework), values });
  });
  const regions = new Map([
    ["a", "r"],
    ["b", "r"],
    ["c", "s"],
  ]);

  it.each(publishedMethods)(
    "%s gives finite numbers within their limits, for every area and indicator",
    (method) => {
      fc.assert(
        fc.property(input, fc.boolean(), ({ framework, values }, fill) => {
          const rows = scorePublished(framework, values, {
            method,
            draws: 5,
            regions: fill ? regions : null,
          });
          const areas = new Set(values.map(({ area }) => area)).size;
          const goals = new Set(framework.map(({ goal }) => goal)).size;
          expect(rows).toHaveLength(areas * (framework.length + goals + 1));
          const [low, high] =
            method === "sdsn" ? [0, 100] : method === "statcan" ? [-5, 5] : [-Infinity, Infinity];
          for (const row of rows) {
            for (const field of Object.values(row))
              if (typeof field === "number") expect(Number.isFinite(field)).toBe(true);
            if (row.score !== null) {
              expect(row.score).toBeGreaterThanOrEqual(low - 1e-9);
              expect(row.score).toBeLessThanOrEqual(high + 1e-9);
            }
            if (row.coverage !== null) expect(row.coverage >= 0 && row.coverage <= 1).toBe(true);
          }
        }),
      );
    },
  );

  it.each(publishedMethods)(
    "%s gives finite numbers or none for the steepest series that files may hold",
    (method) => {
      const steep = fc.oneof(
        fc
          .tuple(
            fc.constantFrom(-1, 1),
            fc.integer({ min: -300, max: 299 }),
            fc.double({ min: 1, max: 9, noNaN: true }),
          )
          .map(([sign, power, digits]) => sign * digits * 10 ** power),
        fc.constantFrom(0, 100, 1e300, -1e300, 5e-324),
      );
      const series = fc.record({
        goal: fc.integer({ min: 1, max: 2 }),
        target: fc.option(steep),
        greenThreshold: fc.option(steep),
        direction: fc.constantFrom({}, lowerIsBetter),
        figures: fc.array(steep, { minLength: 1, maxLength: 4 }),
      });
      fc.assert(
        fc.property(fc.array(series, { minLength: 2, maxLength: 8 }), (drawn) => {
          const framework = drawn.map(({ goal, target, greenThreshold, direction }, at) =>
            indicatorOf(`i${at}`, goal, { ...direction, target, greenThreshold }),
          );
          const values = drawn.flatMap(({ figures }, at) =>
            figures.map((value, year) => ({ area: "a", indicator: `i${at}`, year: 2015 + year, value })),
          );
          for (const row of scorePublished(framework, values, { method, draws: 3 }))
            for (const field of Object.values(row))
              if (typeof field === "number") expect(Number.isFinite(field)).toBe(true);
        }),
        { numRuns: 500 },
      );
    },
  );

  it.each(publishedMethods)("%s does not depend on the order of the input", (method) => {
    fc.assert(
      fc.property(input, ({ framework, values }) => {
        const turned = scorePublished(framework.toReversed(), values.toReversed(), {
          method,
          draws: 5,
          regions,
        });
        expect(turned).toEqual(scorePublished(framework, values, { method, draws: 5, regions }));
      }),
    );
  });

  it("a better figure never lowers a score, a colour or an overall score", () => {
    const order = ["red", "orange", "yellow", "green"];
    const value = fc.double({ min: -20, max: 120, noNaN: true });
    const knots = fc.tuple(value, value);
    fc.assert(
      fc.property(value, value, value, knots, fc.boolean(), (a, b, other, [red, green], turned) => {
        const scale = turned ? lowerIsBetter : {};
        const framework = [
          indicatorOf("a", 1, { ...scale, redThreshold: red, greenThreshold: green }),
          indicatorOf("b", 1),
        ];
        const [worse, better] = a < b !== turned ? [a, b] : [b, a];
        const [low, high] = [worse, better].map((figure) =>
          outcomeOf(framework, figuresOf("GM0344", { 2019: { a: figure, b: other } })),
        );
        for (const code of ["a", "1", "overall"]) {
          const [before, after] = [low?.row("GM0344", code), high?.row("GM0344", code)];
          expect(before?.score ?? 0).toBeLessThanOrEqual((after?.score ?? 0) + 1e-9);
          expect(order.indexOf(before?.colour ?? "")).toBeLessThanOrEqual(order.indexOf(after?.colour ?? ""));
        }
      }),
    );
  });

  it("another unit changes nothing: figures, bounds and thresholds together", () => {
    // Whole numbers often lie exactly on a threshold or on a border of the pace.
    const value = fc.oneof(
      fc.double({ min: -20, max: 120, noNaN: true }),
      fc.integer({ min: -4, max: 24 }).map((number) => 5 * number),
    );
    const factor = fc.constantFrom(0.001, 0.5, 2, 1024, -4);
    fc.assert(
      fc.property(
        fc.array(value, { minLength: 2, maxLength: 6 }),
        factor,
        fc.integer({ min: -64, max: 64 }),
        (figures, a, b) => {
          const change = (number: number | null) => (number === null ? null : a * number + b);
          const outcome = (
            turn: (number: number | null) => number | null,
            direction: PublishedIndicator["direction"],
          ) => {
            const { lowerBound, optimum, redThreshold, greenThreshold } = indicatorOf("a", 1);
            const indicator = indicatorOf("a", 1, {
              lowerBound: turn(lowerBound),
              optimum: turn(optimum),
              redThreshold: turn(redThreshold),
              greenThreshold: turn(greenThreshold),
              direction,
            });
            const values: PublishedValue[] = figures.map((figure, at) => ({
              area: "GM0344",
              indicator: "a",
              year: 2015 + at,
              value: turn(figure),
            }));
            return outcomeOf([indicator], values).row("GM0344", "a");
          };
          const plain = outcome((number) => number, "higher");
          const turned = outcome(change, a > 0 ? "higher" : "lower");
          expect(turned?.score).toBeCloseTo(plain?.score ?? Number.NaN, 6);
          expect([turned?.pace, turned?.trend]).toEqual([plain?.pace, plain?.trend]);
          // A figure within rounding of a threshold may fall on either side.
          const nearKnot = figures.some((figure) =>
            [20, 40, 60].some((knot) => Math.abs(figure - knot) < 1e-4),
          );
          if (!nearKnot) expect(turned?.colour).toBe(plain?.colour);
        },
      ),
    );
  });
});
