import type { IndicatorThresholds } from "@lokaal17/shared/contract/thresholds";
import { shownDecimals } from "@lokaal17/shared/text/number";
import { describe, expect, it } from "vitest";
import { countStatuses, foundThresholds, typedNumber } from "./thresholds-model.ts";

const item = (
  indicator: string,
  goal: number,
  status: "proposal" | "adopted" | null,
  scored = true,
): IndicatorThresholds => ({
  indicator: indicator as IndicatorThresholds["indicator"],
  name: indicator,
  goal,
  layer: "municipality",
  unit: "procent",
  decimals: 1,
  direction: scored ? "higher" : null,
  bounds: scored ? { lowerBound: 0, optimum: 100 } : null,
  notJudged: null,
  thresholds: status && {
    version: 1,
    red: 20,
    green: 60,
    status,
    decidedBy: null,
    decidedOn: null,
    document: null,
    target: null,
    example: false,
  },
  otherAdvice: null,
});
const all = [
  item("woninginbraken", 16, "proposal"),
  item("restafval", 12, "adopted"),
  item("zonnepanelen", 7, null),
  item("achtergrond", 1, null, false),
];
const names = (found: readonly IndicatorThresholds[]) => found.map(({ name }) => name);

describe("the list of thresholds", () => {
  it("leaves out what never gets a verdict, and finds by name, goal and status", () => {
    expect(names(foundThresholds(all, {}))).toEqual(["woninginbraken", "restafval", "zonnepanelen"]);
    expect(names(foundThresholds(all, { zoek: "rest" }))).toEqual(["restafval"]);
    expect(names(foundThresholds(all, { doel: 16 }))).toEqual(["woninginbraken"]);
    expect(names(foundThresholds(all, { status: "adopted" }))).toEqual(["restafval"]);
  });

  it("counts what is proposed, advised and adopted", () => {
    expect(countStatuses(all)).toEqual({ proposal: 1, advised: 0, adopted: 1 });
  });
});

it("numbers keep the decimals that they have", () => {
  expect(typedNumber(1234.5, "nl")).toBe("1234,5");
  expect(typedNumber(100, "en")).toBe("100");
  expect(shownDecimals(2.25, 1)).toBe(2);
  expect(shownDecimals(2, 1)).toBe(1);
});
