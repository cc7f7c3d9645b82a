import { describe, expect, it } from "vitest";
import type { DecimalText } from "../observations/decimal.ts";
import { changedFields, checkDefinition, type DefinitionInput, valuesUnder } from "./definition-check.ts";

const d = (text: string) => text as DecimalText;
const both = (text: string) => ({ nl: text, en: text });

const requests: DefinitionInput = {
  name: both("Verzoeken op tijd"),
  definition: both("Aandeel"),
  unit: "percent",
  unitName: both("%"),
  decimals: 1,
  numerator: both("op tijd"),
  denominator: both("alle"),
  direction: "higher",
  naturalMin: d("0"),
  naturalMax: d("100"),
  lowerBound: d("50"),
  optimum: d("100"),
  optimumReason: both("de wet"),
  influence: "direct",
  disclosureLimit: 0,
};

const check = (
  change: Partial<DefinitionInput>,
  thresholds: { red: DecimalText; green: DecimalText } | null = null,
) =>
  checkDefinition({ ...requests, ...change }, { measureType: "rate", current: requests, thresholds }).map(
    ({ field, text }) => `${field}: ${text}`,
  );

describe("a new version of a definition", () => {
  it.each<[string, Partial<DefinitionInput>, string[]]>([
    ["a new sentence is fine", { definition: both("Aandeel binnen vier weken") }, []],
    ["nothing changed", {}, ["definition: nothing-changed"]],
    ["the same number written otherwise", { optimum: d("100.0") }, ["definition: nothing-changed"]],
    ["a numerator alone", { denominator: null }, ["denominator: parts-together"]],
    ["a rate without parts", { numerator: null, denominator: null }, ["numerator: parts-needed"]],
    [
      "limits the wrong way round",
      { naturalMin: d("100"), naturalMax: d("0") },
      ["naturalMax: limits-order", "optimum: bounds-outside-limits"],
    ],
    ["one bound alone", { optimum: null, optimumReason: null }, ["optimum: bounds-together"]],
    ["equal bounds", { lowerBound: d("100") }, ["optimum: bounds-equal"]],
    ["bounds against the direction", { direction: "lower" }, ["direction: bounds-direction"]],
    ["bounds without direction", { direction: null }, ["direction: bounds-direction"]],
    ["bounds beyond what is possible", { optimum: d("120") }, ["optimum: bounds-outside-limits"]],
    ["bounds without a reason", { optimumReason: null }, ["optimumReason: reason-needed"]],
  ])("%s", (_, change, mistakes) => {
    expect(check(change)).toEqual(mistakes);
  });

  it("does not move its bounds past thresholds that are there", () => {
    expect(check({ lowerBound: d("80") }, { red: d("70"), green: d("90") })).toEqual([
      "lowerBound: thresholds-outside",
    ]);
    expect(check({ lowerBound: d("60") }, { red: d("70"), green: d("90") })).toEqual([]);
  });
});

it("names the fields that differ", () => {
  expect(changedFields({ ...requests, decimals: 2, name: both("Op tijd") }, requests)).toEqual([
    "name",
    "decimals",
  ]);
});

it("looks at values as if the definition held", () => {
  const effect = valuesUnder(requests, [d("75"), d("101"), d("62.55")]);
  expect(effect).toEqual({ outsideLimits: 1, finer: 1, scores: [50, 100, expect.closeTo(25.1, 5)] });
});
