import { expect, test } from "vitest";
import type { AreaCode } from "../areas/area.ts";
import type { Reorganisation, ReorganisationKind } from "../areas/recode.ts";
import { endingOf } from "./successors-now.ts";

const step = (
  date: string,
  kind: ReorganisationKind,
  from: string,
  to: string,
  inhabitants: number | null = null,
): Reorganisation => ({
  date,
  kind,
  from: from as AreaCode,
  to: to as AreaCode,
  hectares: null,
  dwellings: null,
  inhabitants,
});

const steps = [
  step("2012-01-01", "border-correction", "GM0453", "GM0393"),
  step("2014-01-01", "split", "GM0051", "GM0074", 580),
  step("2014-01-01", "split", "GM0051", "GM1921", 26921),
  step("2015-07-01", "recode", "GM1921", "GM1940"),
  step("2019-01-01", "merge", "GM0393", "GM0394", 6167),
  step("2021-01-01", "split", "GM0788", "GM0757", 2149),
  step("2021-01-01", "split", "GM0788", "GM0824", 5827),
  step("2021-01-01", "split", "GM0788", "GM0855", 1442),
  step("2021-01-01", "split", "GM0788", "GM0865", 4900),
];
const inUse = new Set(["GM0074", "GM1940", "GM0394", "GM0757", "GM0824", "GM0855", "GM0865"]);
const ending = (code: string) => endingOf(code as AreaCode, steps, (area) => inUse.has(area));

test("Haaren was divided over four, the one with most of its people first", () => {
  expect(ending("GM0788")).toEqual({
    date: "2021-01-01",
    kind: "split",
    successors: ["GM0824", "GM0865", "GM0757", "GM0855"],
  });
});

test("Skarsterlân went into De Friese Meren, which has another code by now", () => {
  expect(ending("GM0051")).toEqual({
    date: "2014-01-01",
    kind: "split",
    successors: ["GM1940", "GM0074"],
  });
  expect(ending("GM1921")).toEqual({ date: "2015-07-01", kind: "recode", successors: ["GM1940"] });
});

test("Haarlemmerliede en Spaarnwoude went into Haarlemmermeer", () => {
  expect(ending("GM0393")).toEqual({ date: "2019-01-01", kind: "merge", successors: ["GM0394"] });
});

test("a border correction ends no municipality, and of an unknown one nothing is said", () => {
  expect(ending("GM0453")).toBeNull();
  expect(ending("GM9999")).toBeNull();
});
