import { expect, test } from "vitest";
import type { AreaCode } from "../areas/area.ts";
import { areaCodeOf, existsFor, fitsLayer } from "./area-of-code.ts";

test.each([
  ["GM0344", "GM0344"],
  ["GM0344  ", "GM0344"],
  ["NL00", "NL01"],
  ["NL01 ", "NL01"],
])("the region %j is %s", (code, area) => expect(areaCodeOf(code)).toBe(area as AreaCode));

const weesp = { validFrom: "1970-01-01", validTo: "2022-03-24" };
const bergEnDal = { validFrom: "2015-07-01", validTo: null };

test.each([
  [weesp, 2022, null, true],
  [weesp, 2023, null, false],
  [weesp, 2019, 2023, false],
  [weesp, 2019, 2022, true],
  [bergEnDal, 2014, null, false],
  [bergEnDal, 2015, null, true],
  [bergEnDal, 2014, 2016, true],
] as const)("%j can have a figure of %i on boundaries of %s: %s", (area, year, boundaries, expected) => {
  expect(existsFor(area, year, boundaries)).toBe(expected);
});

test("a municipal table may name provinces and the country, that of a water board no municipality", () => {
  expect(fitsLayer("province", "municipality")).toBe(true);
  expect(fitsLayer("country", "water-board")).toBe(true);
  expect(fitsLayer("municipality", "water-board")).toBe(false);
  expect(fitsLayer("municipality", "province")).toBe(false);
});
