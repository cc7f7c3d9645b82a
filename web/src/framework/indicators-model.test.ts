import type { AreaView } from "@lokaal17/shared/contract/areas";
import type { IndicatorSummary } from "@lokaal17/shared/contract/framework";
import { describe, expect, test } from "vitest";
import { foundAreas } from "../areas/areas-model.ts";
import { foundIndicators } from "./indicators-model.ts";

const indicator = (code: string, name: string, goal: number, layer: IndicatorSummary["layer"]) =>
  ({ code, name, goal, layer }) as IndicatorSummary;
const indicators = [
  indicator("residual-waste", "Restafval", 12, "municipality"),
  indicator("total-household-waste", "Huishoudelijk afval", 12, "municipality"),
  indicator("water-board-good-ecology", "Goede waterkwaliteit", 6, "water-board"),
];

describe("the list of indicators", () => {
  test.each([
    ["all, in the order of the catalogue", {}, ["Restafval", "Huishoudelijk afval", "Goede waterkwaliteit"]],
    ["by a word of the name", { zoek: "afval" }, ["Huishoudelijk afval", "Restafval"]],
    ["by goal", { doel: 6 }, ["Goede waterkwaliteit"]],
    ["by layer", { laag: "water-board" }, ["Goede waterkwaliteit"]],
    ["by goal and word", { doel: 6, zoek: "afval" }, []],
  ] as const)("is found %s", (_, wish, names) => {
    expect(foundIndicators(indicators, wish).map(({ name }) => name)).toEqual(names);
  });
});

const area = (code: string, name: string, validTo: string | null, provinceCode = "PV30") =>
  ({ code, name, validTo, provinceCode }) as AreaView;
const municipalities = [
  area("GM0788", "Haaren", "2021-01-01"),
  area("GM0392", "Haarlem", null, "PV27"),
  area("GM0855", "Tilburg", null),
];

describe("the list of municipalities", () => {
  test.each([
    ["those that exist, by name", {}, ["Haarlem", "Tilburg"]],
    ["a former name too, when it is looked for", { zoek: "haar" }, ["Haaren", "Haarlem"]],
    ["of one province", { provincie: "PV27" }, ["Haarlem"]],
    ["by code", { zoek: "gm0855" }, ["Tilburg"]],
  ])("shows %s", (_, wish, names) => {
    expect(foundAreas(municipalities, wish, "nl").map(({ name }) => name)).toEqual(names);
  });
});
