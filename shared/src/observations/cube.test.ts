import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import type { AreaCode } from "../areas/area.ts";
import type { IndicatorCode } from "../framework/indicator.ts";
import {
  type Cell,
  cellOf,
  createCube,
  decodeMark,
  encodeMark,
  latestValue,
  partsOf,
  setCell,
  setSlice,
  sliceOf,
  withChanges,
} from "./cube.ts";
import { observationStatuses } from "./observation.ts";

const areas = ["GM0344", "GM0363", "GM0599"] as AreaCode[];
const [utrecht, amsterdam, rotterdam] = areas as [AreaCode, AreaCode, AreaCode];
const indicators = ["burglary", "turnout"] as IndicatorCode[];
const [burglary, turnout] = indicators as [IndicatorCode, IndicatorCode];
const years = [2022, 2023, 2024];
const normal = (value: number, synthetic = false): Cell => ({ value, status: "normal", synthetic });

describe("a cube", () => {
  it("gives back what was put in, with origin and status", () => {
    const cube = createCube(areas, indicators, years, 1);
    setCell(cube, burglary, utrecht, 2023, { value: 1.7, status: "provisional", synthetic: true });
    expect(cellOf(cube, burglary, utrecht, 2023)).toEqual({
      value: 1.7,
      status: "provisional",
      synthetic: true,
    });
    expect(cellOf(cube, burglary, amsterdam, 2023)).toBeNull();
  });

  it("keeps numerator and denominator beside a rate, in a copy of its own", () => {
    const before = createCube(areas, indicators, years, 1);
    setCell(before, burglary, utrecht, 2023, {
      ...normal(3),
      parts: { numerator: 12, denominator: 4000 },
    });
    setCell(before, burglary, amsterdam, 2023, normal(2));
    const change = { indicator: burglary, area: utrecht, year: 2023, ...normal(4) };
    const after = withChanges(before, [{ ...change, parts: { numerator: 16, denominator: 4000 } }], 2);
    expect(partsOf(before, burglary, utrecht, 2023)).toEqual({ numerator: 12, denominator: 4000 });
    expect(partsOf(after, burglary, utrecht, 2023)).toEqual({ numerator: 16, denominator: 4000 });
    expect(partsOf(after, burglary, amsterdam, 2023)).toBeNull();
    expect(partsOf(after, burglary, utrecht, 2022)).toBeNull();
    expect(partsOf(withChanges(after, [change], 3), burglary, utrecht, 2023)).toBeNull();
  });

  it("knows the boundaries of an indicator-year, and when they are mixed", () => {
    const cube = createCube(areas, indicators, years, 1);
    const boundaries = () => sliceOf(cube, burglary, 2022)?.boundaryYear;
    setCell(cube, burglary, utrecht, 2022, { ...normal(3), boundaryYear: 2024 });
    expect(boundaries()).toBe(2024);
    setCell(cube, burglary, amsterdam, 2022, { ...normal(3), boundaryYear: 2024 });
    setCell(cube, burglary, rotterdam, 2022, normal(3));
    expect(boundaries()).toBe(2024);
    setCell(cube, burglary, rotterdam, 2022, { ...normal(3), boundaryYear: null });
    expect(boundaries()).toBe("mixed");
  });

  it("tells a missing figure with a reason from no observation at all", () => {
    const cube = createCube(areas, indicators, years, 1);
    setCell(cube, burglary, utrecht, 2023, { value: null, status: "confidential", synthetic: false });
    expect(cellOf(cube, burglary, utrecht, 2023)).toEqual({
      value: null,
      status: "confidential",
      synthetic: false,
    });
    expect(cellOf(cube, burglary, utrecht, 2022)).toBeNull();
  });

  it("knows nothing of an unknown code or year when read", () => {
    const cube = createCube(areas, indicators, years, 1);
    expect(cellOf(cube, burglary, "GM9999" as AreaCode, 2023)).toBeNull();
    expect(cellOf(cube, "unknown" as IndicatorCode, utrecht, 2023)).toBeNull();
    expect(sliceOf(cube, burglary, 2021)).toBeNull();
    expect(sliceOf(cube, burglary, 2025)).toBeNull();
  });

  test.each([
    [
      "an area",
      () => setCell(createCube(areas, indicators, years, 1), burglary, "GM9999" as AreaCode, 2023, null),
      "no area GM9999",
    ],
    [
      "an indicator",
      () => setCell(createCube(areas, indicators, years, 1), "x" as IndicatorCode, utrecht, 2023, null),
      "no indicator x",
    ],
    [
      "a year",
      () => setCell(createCube(areas, indicators, years, 1), burglary, utrecht, 2999, null),
      "no year 2999",
    ],
    [
      "a value that is not a number",
      () => setCell(createCube(areas, indicators, years, 1), burglary, utrecht, 2023, normal(Number.NaN)),
      "not a finite number",
    ],
    ["a code twice", () => createCube([utrecht, utrecht], indicators, years, 1), "GM0344 stands in it twice"],
    ["years with a hole", () => createCube(areas, indicators, [2020, 2022], 1), "must follow each other"],
  ])("refuses %s that it does not have", (_, write, sentence) => {
    expect(write).toThrow(sentence);
  });

  it("takes a whole indicator-year at once, and no other length", () => {
    const cube = createCube(areas, indicators, years, 1);
    setSlice(cube, turnout, 2024, {
      values: Float64Array.of(50, Number.NaN, 60),
      marks: Uint8Array.of(1, 0, 129),
      parts: null,
      boundaryYear: null,
    });
    expect(cellOf(cube, turnout, rotterdam, 2024)).toEqual({ value: 60, status: "normal", synthetic: true });
    expect(cellOf(cube, turnout, amsterdam, 2024)).toBeNull();
    const short = {
      values: new Float64Array(2),
      marks: new Uint8Array(2),
      parts: null,
      boundaryYear: null,
    };
    expect(() => setSlice(cube, turnout, 2024, short)).toThrow("holds 3 areas");
  });
});

describe("a new data version", () => {
  it("changes its own cells and leaves the old version as it was", () => {
    const old = createCube(areas, indicators, years, 1);
    setCell(old, burglary, utrecht, 2023, normal(1));
    const next = withChanges(old, [{ indicator: burglary, area: utrecht, year: 2023, ...normal(2) }], 2);
    expect([old.dataVersion, next.dataVersion]).toEqual([1, 2]);
    expect(cellOf(old, burglary, utrecht, 2023)?.value).toBe(1);
    expect(cellOf(next, burglary, utrecht, 2023)?.value).toBe(2);
  });

  it("shares the untouched indicator-years", () => {
    const old = createCube(areas, indicators, years, 1);
    setCell(old, burglary, utrecht, 2022, normal(1));
    const next = withChanges(old, [{ indicator: burglary, area: utrecht, year: 2023, ...normal(2) }], 2);
    expect(sliceOf(next, burglary, 2022)).toBe(sliceOf(old, burglary, 2022));
  });

  it("does not see a later write into the old one, nor the other way round", () => {
    const old = createCube(areas, indicators, years, 1);
    setCell(old, burglary, utrecht, 2022, normal(1));
    const next = withChanges(old, [], 2);
    setCell(old, burglary, utrecht, 2022, normal(5));
    expect(cellOf(next, burglary, utrecht, 2022)?.value).toBe(1);
    setCell(next, burglary, utrecht, 2022, normal(7));
    expect(cellOf(old, burglary, utrecht, 2022)?.value).toBe(5);
  });

  it("can take a cell away", () => {
    const old = createCube(areas, indicators, years, 1);
    setCell(old, burglary, utrecht, 2022, normal(1));
    const next = withChanges(old, [{ indicator: burglary, area: utrecht, year: 2022, removed: true }], 2);
    expect(cellOf(next, burglary, utrecht, 2022)).toBeNull();
  });

  it("reads as if every change were applied to a full copy", () => {
    const change = fc.record({
      indicator: fc.constantFrom(...indicators),
      area: fc.constantFrom(...areas),
      year: fc.constantFrom(...years),
      value: fc.double({ noNaN: true, noDefaultInfinity: true }),
      status: fc.constantFrom(...observationStatuses),
      synthetic: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(fc.array(change, { maxLength: 8 }), { maxLength: 6 }), (versions) => {
        let cube = createCube(areas, indicators, years, 0);
        const expected = new Map<string, number>();
        const history = [{ cube, expected: new Map(expected) }];
        for (const [version, changes] of versions.entries()) {
          cube = withChanges(cube, changes, version + 1);
          for (const { indicator, area, year, value } of changes)
            expected.set(`${indicator} ${area} ${year}`, value);
          history.push({ cube, expected: new Map(expected) });
        }
        for (const past of history) {
          for (const indicator of indicators)
            for (const area of areas)
              for (const year of years)
                expect(cellOf(past.cube, indicator, area, year)?.value).toBe(
                  past.expected.get(`${indicator} ${area} ${year}`),
                );
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe("the latest figure", () => {
  const cube = createCube(areas, indicators, years, 1);
  setCell(cube, burglary, utrecht, 2022, normal(3));
  setCell(cube, burglary, utrecht, 2024, { value: null, status: "missing", synthetic: false });
  setCell(cube, burglary, amsterdam, 2022, normal(4, true));
  setCell(cube, burglary, amsterdam, 2023, { value: 9, status: "confidential", synthetic: false });

  test.each([
    ["of the year itself", utrecht, 2022, 0, 3],
    ["two years old, when two are allowed", utrecht, 2024, 2, 3],
    ["not when it is too old", utrecht, 2024, 1, null],
    ["passes over a confidential one", amsterdam, 2024, 2, 4],
    ["is never one of a later year", rotterdam, 2024, 2, null],
  ])("%s", (_, area, year, maxAge, value) => {
    expect(latestValue(cube, burglary, area, year, maxAge)?.value ?? null).toBe(value);
  });

  it("says its year and origin", () => {
    expect(latestValue(cube, burglary, amsterdam, 2024, 2)).toMatchObject({ year: 2022, synthetic: true });
  });
});

test("origin and status survive the one byte that they are kept in", () => {
  for (const status of observationStatuses)
    for (const synthetic of [true, false])
      expect(decodeMark(encodeMark({ status, synthetic }))).toEqual({ status, synthetic });
  expect(decodeMark(0)).toBeNull();
});
