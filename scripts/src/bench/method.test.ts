import { expect, test } from "vitest";
import { Measurements } from "./measurement.ts";
import { measureMethod } from "./method.ts";

test("the method is measured without a database, and promises nothing for another size", () => {
  const measurements = new Measurements();
  measureMethod(measurements, { indicators: 60, years: 2 }, 1, false);
  const list = measurements.list();
  expect(list.map(({ what }) => what)).toEqual([
    "places over all weights, 342 areas × 17 goals × 1000 draws",
    "… with aggregation and a goal left out",
    "… and an error in every score",
    "scores, 342 areas × 60 indicators × 2 years",
    "to the boundaries of 2025, 342 areas × 60 indicators × 2 years",
  ]);
  for (const { limit, runs } of list) {
    expect(limit).toBeNull();
    expect(runs.every((milliseconds) => milliseconds > 0)).toBe(true);
  }
}, 60_000);
