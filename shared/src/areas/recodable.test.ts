import { describe, expect, it, test } from "vitest";
import type { IndicatorDefinition } from "../framework/indicator.ts";
import { definitionOf } from "../scores/fixtures.ts";
import { catalogueRows } from "./fixtures.ts";
import { recodingRule } from "./recodable.ts";

const catalogue = catalogueRows()
  .filter((row) => row.layer === "municipality")
  .map((row) =>
    definitionOf(row.code ?? "", Number(row.goal), {
      unit: row.unit ?? "",
      measureType: row.measure_type as IndicatorDefinition["measureType"],
      aggregation: row.aggregation ?? "",
      errorModel: row.error_model as IndicatorDefinition["errorModel"],
      numerator: { nl: row.numerator_nl ?? "", en: row.numerator_en ?? "" },
      denominator: { nl: row.denominator_nl ?? "", en: row.denominator_en ?? "" },
    }),
  );
const ruleOf = (code: string) => {
  const definition = catalogue.find((one) => one.code === code);
  if (!definition) throw new Error(`No indicator ${code}`);
  return recodingRule(definition);
};

describe("which indicators of the catalogue follow people over the heirs of a divided municipality", () => {
  it("those whose numerator and denominator both count persons or households", () => {
    const followers = catalogue.filter((one) => recodingRule(one).acrossSplits).map((one) => one.code);
    expect(followers).toEqual([
      "poverty-rate",
      "child-poverty",
      "income-support-reach",
      "child-scheme-reach",
      "food-aid",
      "toddler-vaccination",
      "absolute-absence",
      "preschool-target-reach",
      "basic-skills-reach",
      "women-economic-independence",
      "youth-neet",
      "long-term-poverty",
      "council-turnout",
      "youth-protection",
    ]);
  });

  test.each([
    ["burglary", "ratio", "offences do not move with people"],
    ["solar-power", "ratio", "panels stay where they are"],
    ["forest-and-nature", "ratio", "hectares"],
    ["income-gap-women", "stays", "a quotient of means"],
    ["house-price-to-income", "stays", "a quotient of means"],
    ["women-council-ratio", "stays", "a distance from parity"],
    ["median-income", "stays", "a median"],
    ["smoking", "stays", "a survey"],
    ["heat-plan", "stays", "yes or no"],
  ])("%s: %s, not divided (%s)", (code, how) => {
    expect(ruleOf(code)).toMatchObject({ how, acrossSplits: false });
  });
});

test.each([
  ["persons", true],
  ["households", true],
  ["votes", true],
  ["offences", false],
  ["dwellings", false],
  ["ha", false],
])("a count of %s follows people: %s", (unit, acrossSplits) => {
  const count = definitionOf("a", 1, { measureType: "count", aggregation: "sum", unit });
  expect(recodingRule(count)).toEqual({ how: "sum", acrossSplits, reason: null });
});
