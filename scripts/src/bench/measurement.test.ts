import { expect, test } from "vitest";
import { Measurements, median, toTable } from "./measurement.ts";

test.each([
  [[3, 1, 2], 2],
  [[4, 1, 2, 3], 2.5],
  [[7], 7],
])("the median of %j is %d", (runs, middle) => {
  expect(median(runs)).toBe(middle);
});

test("the table says what was promised and not reached", () => {
  const measurements = new Measurements();
  const key = { what: "load", database: "postgres", unit: "s", limit: 20 } as const;
  for (const seconds of [19, 25, 22]) measurements.add(key, seconds);
  expect(toTable(measurements.list()).split("\n")[1]).toBe(
    "load  postgres  22.00 s  < 20 s  NO       19.00 25.00 22.00",
  );
});
