import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { IndicatorCode } from "../../framework/indicator.ts";
import { type DriverScore, goalDrivers } from "./drivers.ts";

function scoresOf(scores: Record<string, number>): DriverScore[] {
  return Object.entries(scores).map(([code, score]) => ({ indicator: code as IndicatorCode, score }));
}

const utrecht = scoresOf({ solar: 90, heat: 60, chargers: 30 });

describe("what drives a goal's score", () => {
  it("is what changes it most when it is left out; of two equal ones the first by code", () => {
    const drivers = goalDrivers(utrecht, []);
    expect(drivers).toMatchObject({ score: 60, strongest: "chargers", peers: null });
    expect(drivers?.indicators.map(({ indicator, changeWithout }) => [indicator, changeWithout])).toEqual([
      ["chargers", 15],
      ["solar", -15],
      ["heat", 0],
    ]);
  });

  it("takes the weights along", () => {
    const [first, second] = utrecht;
    if (!first || !second) throw new Error("two scores are there");
    const drivers = goalDrivers([{ ...first, weight: 3 }, second], []);
    expect(drivers?.score).toBe(82.5);
    expect(drivers?.indicators.map(({ changeWithout }) => changeWithout)).toEqual([-22.5, 7.5]);
  });

  it("is nothing without figures, with one figure, or with equal figures", () => {
    expect(goalDrivers([], [utrecht])).toBeNull();
    const one = goalDrivers(scoresOf({ solar: 90 }), []);
    expect(one).toMatchObject({ score: 90, strongest: null });
    expect(one?.indicators[0]?.changeWithout).toBeNull();
    expect(goalDrivers(scoresOf({ solar: 50, heat: 50 }), [])?.strongest).toBeNull();
  });

  it("shows what each indicator adds to the difference with other municipalities", () => {
    const drivers = goalDrivers(utrecht, [
      scoresOf({ solar: 60, heat: 60, chargers: 30 }),
      scoresOf({ solar: 30, heat: 60, chargers: 60 }),
    ]);
    expect(drivers?.peers).toEqual({ score: 50, count: 2, difference: 10, otherFigures: 0 });
    expect(drivers?.indicators.map(({ indicator, contribution }) => [indicator, contribution])).toEqual([
      ["chargers", -5],
      ["solar", 15],
      ["heat", 0],
    ]);
  });

  it("names apart what comes from figures that only the others have", () => {
    const drivers = goalDrivers(scoresOf({ solar: 80, own: 40 }), [scoresOf({ solar: 60, heat: 90 }), []]);
    expect(drivers?.peers).toEqual({ score: 75, count: 1, difference: -15, otherFigures: -25 });
    expect(drivers?.indicators.find(({ indicator }) => indicator === "own")).toMatchObject({
      peerScore: null,
      contribution: null,
    });
  });

  it("adds up exactly to the difference", () => {
    const scores = fc
      .dictionary(fc.constantFrom("a", "b", "c", "d", "e"), fc.double({ min: 0, max: 100, noNaN: true }))
      .map(scoresOf);
    fc.assert(
      fc.property(scores, fc.array(scores), (own, peers) => {
        const drivers = goalDrivers(own, peers);
        if (!drivers?.peers) return;
        const { difference, otherFigures } = drivers.peers;
        const contributed = drivers.indicators.reduce(
          (sum, { contribution }) => sum + (contribution ?? 0),
          0,
        );
        expect(contributed + otherFigures).toBeCloseTo(difference, 9);
      }),
    );
  });

  it("has an answer for the largest and smallest weights", () => {
    const weighed = [1e308, 1e308, 5e-324].map((weight, index): DriverScore => {
      return { indicator: `i-${index}` as IndicatorCode, score: 30 * index, weight };
    });
    const drivers = goalDrivers(weighed, [weighed]);
    expect(drivers?.score).toBe(15);
    expect(drivers?.indicators.map(({ changeWithout }) => changeWithout)).toEqual([15, -15, 0]);
    expect(drivers?.indicators.map(({ contribution }) => contribution)).toEqual([0, 0, 0]);
  });

  it("refuses scores and weights that are no numbers, and an indicator that stands there twice", () => {
    expect(() => goalDrivers(scoresOf({ solar: Number.NaN }), [])).toThrow("solar is not a finite number");
    expect(() => goalDrivers([{ indicator: "solar" as IndicatorCode, score: 1, weight: 0 }], [])).toThrow(
      "not above 0",
    );
    expect(() => goalDrivers([...utrecht, ...utrecht], [])).toThrow("twice");
  });
});
