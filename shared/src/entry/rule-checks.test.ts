import { expect, it } from "vitest";
import { type CheckRule, ruleChecks } from "./rule-checks.ts";

const rule: CheckRule = {
  code: "part-of-whole",
  version: 1,
  layer: "municipality",
  expression: "residual-waste <= total-household-waste",
  severity: "block",
  message: {
    nl: "Restafval is een deel van al het afval. Verbeter een van de twee.",
    en: "Residual waste is part of all waste. Correct one of the two.",
  },
  active: true,
};
const figures: Record<string, number> = {
  "residual-waste": 629.5,
  "total-household-waste": 480,
  "residual-waste 1": 150,
};
const figure = (indicator: string, yearsBack: number) =>
  figures[yearsBack === 0 ? indicator : `${indicator} ${yearsBack}`] ?? null;

it("asks at every indicator that a broken rule names, with both sides and their values", () => {
  const text =
    "Restafval is een deel van al het afval. Verbeter een van de twee. (residual-waste: 629,5; total-household-waste: 480)";
  const check = { code: "part-of-whole", severity: "block", text };
  expect(ruleChecks([rule], figure, "nl")).toEqual([
    { indicator: "residual-waste", check },
    { indicator: "total-household-waste", check },
  ]);
});

it("calls figures by their name and says which year", () => {
  const expression = "residual-waste <= 2 * previous(residual-waste)";
  expect(ruleChecks([{ ...rule, expression, severity: "explain" }], figure, "en", () => "Waste")).toEqual([
    {
      indicator: "residual-waste",
      check: {
        code: "part-of-whole",
        severity: "explain",
        text: "Residual waste is part of all waste. Correct one of the two. (Waste: 629.5; Waste, 1 year before: 150)",
      },
    },
  ]);
});

it.each([
  ["holds", { expression: "residual-waste > total-household-waste" }],
  ["misses a value", { expression: "residual-waste <= smoking" }],
  ["is switched off", { active: false }],
  ["cannot be read", { expression: "residual-waste <=" }],
])("says nothing when the rule %s", (_, change) => {
  expect(ruleChecks([{ ...rule, ...change }], figure, "nl")).toEqual([]);
});
