import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalRandom, seededRandom } from "../statistics/random.ts";
import { figureOf, percentOfPersons, plainFigure } from "./difference-fixtures.ts";
import { shrunkenRate } from "./shrunken-rate.ts";

const figure = (place: number, numerator: number, denominator: number) =>
  figureOf(`GM${1000 + place}`, numerator, denominator, percentOfPersons);
const differing = Array.from({ length: 20 }, (_, place) => figure(place, 400 + 60 * place, 10_000));

describe("the shrunken estimate of a small municipality", () => {
  it("lies between its own figure and that of all together, nearer to its own the more people there are", () => {
    const small = figure(50, 0, 100);
    const large = figure(51, 0, 100_000);
    const ofSmall = shrunkenRate(small, [...differing, small], 100);
    const ofLarge = shrunkenRate(large, [...differing, large], 100);
    expect(ofSmall?.weight).toBeLessThan(0.7);
    expect(ofLarge?.weight).toBeGreaterThan(0.95);
    expect(ofSmall?.value).toBeGreaterThan(0);
    expect(ofSmall?.value).toBeLessThan(ofSmall?.overall ?? 0);
    expect(ofSmall?.low).toBeLessThan(ofSmall?.value ?? 0);
    expect(ofSmall?.high).toBeGreaterThan(ofSmall?.value ?? 0);
  });

  it("is that of all together where the areas differ by no more than chance", () => {
    const equal = Array.from({ length: 20 }, (_, place) => figure(place, 50, 1000));
    expect(shrunkenRate(equal[0]!, equal, 100)).toMatchObject({
      value: 5,
      weight: 0,
      overall: 5,
      areaCount: 20,
    });
  });

  it("has an interval with width, also where the areas differ by no more than chance", () => {
    const equal = Array.from({ length: 20 }, (_, place) => figure(place, 50, 1000));
    const ofEqual = shrunkenRate(equal[0]!, equal, 100);
    // Wilson's interval of 1,000 of 20,000.
    expect(ofEqual?.low).toBeCloseTo(4.7066, 3);
    expect(ofEqual?.high).toBeCloseTo(5.3107, 3);
    const zero = Array.from({ length: 20 }, (_, place) => figure(place, 0, 1000));
    const ofZero = shrunkenRate(zero[0]!, zero, 100);
    expect(ofZero).toMatchObject({ value: 0, low: 0 });
    expect(ofZero?.high).toBeCloseTo(0.0192, 4);
    const allOrNothing = Array.from({ length: 20 }, (_, place) => figure(place, place % 2 ? 100 : 0, 100));
    const ofNothing = shrunkenRate(allOrNothing[0]!, allOrNothing, 100);
    expect(ofNothing).toMatchObject({ value: 0, weight: 1, low: 0 });
    expect(ofNothing?.high).toBeGreaterThan(1);
  });

  it("comes closer to the truth than the figures themselves", () => {
    const random = seededRandom(10_000);
    const truths = Array.from({ length: 300 }, () => Math.max(0.001, 0.05 + 0.01 * normalRandom(random)));
    const figures = truths.map((truth, place) => {
      let events = 0;
      for (let person = 0; person < 400; person++) if (random() < truth) events++;
      return figure(place, events, 400);
    });
    let [own, shrunken, covered] = [0, 0, 0];
    for (const [place, truth] of truths.entries()) {
      const measured = figures[place];
      const estimate = measured && shrunkenRate(measured, figures, 100);
      if (!estimate) throw new Error("no estimate");
      own += (measured.value - truth * 100) ** 2;
      shrunken += (estimate.value - truth * 100) ** 2;
      if (estimate.low <= truth * 100 && truth * 100 <= estimate.high) covered++;
    }
    expect(shrunken).toBeLessThan(0.6 * own);
    expect(covered / truths.length).toBeGreaterThan(0.9);
  });

  it("is not offered without counts or with few areas", () => {
    expect(shrunkenRate(plainFigure("GM0344", [5]), differing, 100)).toBeNull();
    expect(shrunkenRate(differing[0]!, differing.slice(0, 5), 100)).toBeNull();
    expect(shrunkenRate(differing[0]!, differing, null)).toBeNull();
    expect(shrunkenRate(figure(1, 12, 10), differing, 100)).toBeNull();
  });

  it("is an example when one of the figures is", () => {
    const [first, ...others] = differing;
    expect(shrunkenRate(first!, [{ ...first!, synthetic: true }, ...others], 100)?.synthetic).toBe(true);
  });

  it("is always a number between the smallest and the largest share", () => {
    const counts = fc.tuple(fc.nat(500), fc.nat(500)).map(([part, rest]) => [part, part + rest + 1] as const);
    fc.assert(
      fc.property(fc.array(counts, { minLength: 10, maxLength: 30 }), (lists) => {
        const figures = lists.map(([part, whole], place) => figure(place, part, whole));
        const estimate = shrunkenRate(figures[0]!, figures, 100);
        const values = figures.map(({ value }) => value);
        expect(estimate?.value).toBeGreaterThanOrEqual(Math.min(...values) - 1e-9);
        expect(estimate?.value).toBeLessThanOrEqual(Math.max(...values) + 1e-9);
        expect(estimate?.low).toBeLessThan(estimate?.high ?? 0);
      }),
    );
  });
});
