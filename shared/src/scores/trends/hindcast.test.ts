import { describe, expect, it, test } from "vitest";
import { normalRandom, seededRandom } from "../../statistics/random.ts";
import { pointsFrom } from "./fixtures.ts";
import { type HindcastSeries, hindcast } from "./hindcast.ts";

/** What the made-up series are like; everything about them is known. */
interface Truth {
  count: number;
  /** Spread of the yearly change over the series, in units of the yearly noise. */
  slopeSpread: number;
  /** How much of this year's deviation stays next year. */
  memory: number;
  /** Spread of the targets around where the series stood in 2020; null: places of the prediction itself. */
  targetSpread: number | null;
}

function makeSeries({ count, slopeSpread, memory, targetSpread }: Truth): HindcastSeries[] {
  const random = seededRandom(20_252_030);
  const normal = () => normalRandom(random);
  return Array.from({ length: count }, () => {
    const level = 50 + 10 * normal();
    const slope = slopeSpread * normal();
    let deviation = normal();
    const values = Array.from({ length: 14 }, (_, place) => {
      if (place > 0) deviation = memory * deviation + Math.sqrt(1 - memory ** 2) * normal();
      return level + slope * (place - 8) + deviation;
    });
    const target = level + (targetSpread ?? 0) * normal();
    const series: HindcastSeries = {
      points: pointsFrom(2012, values),
      direction: random() < 0.5 ? "higher" : "lower",
      limits: { naturalMin: null, naturalMax: null },
    };
    return targetSpread === null ? series : { ...series, target };
  });
}

describe("on series whose truth is known, the chance that a target is met", () => {
  test.each([
    ["series that change a lot", { count: 12_000, slopeSpread: 1, memory: 0, targetSpread: 5 }],
    ["series that hardly change", { count: 6000, slopeSpread: 0.2, memory: 0, targetSpread: 1.5 }],
    ["a deviation that lasts", { count: 12_000, slopeSpread: 1, memory: 0.3, targetSpread: 5 }],
    [
      "targets at the places of the prediction",
      { count: 2000, slopeSpread: 1, memory: 0, targetSpread: null },
    ],
  ])("comes true within 10 points in every tenth: %s", (_, truth) => {
    const deciles = hindcast(makeSeries(truth), 2020, 2025);
    expect(deciles.map(({ decile }) => decile)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    for (const { predicted, observed, count, decile } of deciles) {
      expect(count, `tenth ${decile}`).toBeGreaterThan(150);
      expect(Math.abs((predicted ?? 0) - (observed ?? 0)), `tenth ${decile}`).toBeLessThan(0.1);
    }
  });
});

describe("a hindcast", () => {
  const limits = { naturalMin: null, naturalMax: null };
  const values = [9, 8, 8.4, 7, 6.2, 6, 5.1, 4, 3.6, 3, 2, 1.4, 1, 0.2];
  const asked = (series: HindcastSeries) =>
    hindcast([series], 2020, 2025).reduce((sum, { count }) => sum + count, 0);

  it("has ten empty rows without series", () => {
    const rows = hindcast([], 2020, 2025);
    expect(rows).toHaveLength(10);
    expect(rows[0]).toEqual({ decile: 0, predicted: null, observed: null, count: 0 });
  });

  it("leaves out series without the year of the check, with a break before it, or too short", () => {
    const points = pointsFrom(2012, values);
    const series: HindcastSeries = { points, direction: "lower", limits, target: 1 };
    const broken = points.with(10, { year: 2022, value: 2, status: "break", synthetic: false });
    expect(asked(series)).toBe(1);
    expect(asked({ ...series, points: points.slice(0, 13) })).toBe(0);
    expect(asked({ ...series, points: broken })).toBe(0);
    expect(asked({ ...series, points: points.slice(2) })).toBe(0);
  });

  it("does not look beyond the year of the check", () => {
    const later = pointsFrom(2026, [100]).map((point) => ({ ...point, status: "break" as const }));
    const points = [...pointsFrom(2012, values), ...later];
    expect(asked({ points, direction: "lower", limits, target: 1 })).toBe(1);
  });

  it("asks only what can happen within the natural limits", () => {
    const series = { points: pointsFrom(2012, values), direction: "lower" } as const;
    expect(asked({ ...series, limits })).toBe(10);
    expect(asked({ ...series, limits: { naturalMin: 0, naturalMax: 100 } })).toBeLessThan(10);
  });
});
