import { describe, expect, it, test } from "vitest";
import { definitionOf } from "../scores/fixtures.ts";
import type { AreaCode } from "./area.ts";
import { type DatedMeasure, divideMeasures } from "./divide-measures.ts";
import { registerBoundaries } from "./fixtures.ts";

const boundaries = registerBoundaries();
const count = { measureType: "count", aggregation: "sum" } as const;
const people = definitionOf("inhabitants", 11, { ...count, unit: "persons" });
const crimes = definitionOf("crimes-home-burglary", 16, { ...count, unit: "offences" });
const price = definitionOf("house-price", 11, { measureType: "mean", aggregation: "none", unit: "eur" });
const measure = (
  definition: DatedMeasure["definition"],
  boundaryYear: number,
  counts: Record<string, number | null>,
): DatedMeasure => ({
  definition,
  boundaryYear,
  counts: new Map(Object.entries(counts)) as Map<AreaCode, number>,
});

describe("crimes on the codes of today over residents on the codes of their year", () => {
  it("are divided after the residents of Heerhugowaard and Langedijk became those of Dijk en Waard", () => {
    const { boundaryYear, quotients } = divideMeasures(
      measure(crimes, 2026, { GM1980: 87, GM0344: 399 }),
      measure(people, 2021, { GM0398: 58_000, GM0416: 29_000, GM0344: 359_000 }),
      boundaries,
    );
    expect(boundaryYear).toBe(2026);
    expect(Object.fromEntries(quotients)).toEqual({
      GM1980: { numerator: 87, denominator: 87_000, value: 0.001, recoded: true },
      GM0344: { numerator: 399, denominator: 359_000, value: 399 / 359_000, recoded: false },
    });
  });

  it("do not change when both already stand on the same boundaries", () => {
    const { quotients } = divideMeasures(
      measure(crimes, 2021, { GM0788: 2 }),
      measure(people, 2021, { GM0788: 8 }),
      boundaries,
    );
    expect(quotients.get("GM0788" as AreaCode)).toMatchObject({ value: 0.25, recoded: false });
  });
});

test.each([
  ["a part of the residents is not known", { GM0398: 58_000, GM0416: null }],
  ["there are no residents at all", { GM0398: 0, GM0416: 0 }],
])("no quotient where %s", (_, residents) => {
  const { quotients } = divideMeasures(
    measure(crimes, 2026, { GM1980: 87 }),
    measure(people, 2021, residents),
    boundaries,
  );
  expect(quotients.get("GM1980" as AreaCode)).toBeNull();
});

it("no quotient where crimes would have to be divided over the heirs of Haaren", () => {
  const heirs = { GM0824: 1, GM0865: 1, GM0757: 1, GM0855: 1 };
  const { quotients } = divideMeasures(
    measure(crimes, 2020, { ...heirs, GM0788: 4, GM0344: 1 }),
    measure(people, 2021, { ...heirs, GM0344: 1 }),
    boundaries,
  );
  expect(Object.fromEntries(quotients)).toMatchObject({
    GM0824: null,
    GM0865: null,
    GM0757: null,
    GM0855: null,
  });
  expect(quotients.get("GM0344" as AreaCode)?.value).toBe(1);
});

it("refuses a mean on other boundaries: it cannot be summed", () => {
  expect(() =>
    divideMeasures(measure(price, 2015, { GM0344: 1 }), measure(people, 2026, { GM0344: 1 }), boundaries),
  ).toThrow("house-price stands on the boundaries of 2015 and cannot be summed to those of 2026");
});
