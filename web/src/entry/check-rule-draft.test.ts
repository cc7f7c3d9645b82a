import type { CheckRuleView } from "@lokaal17/shared/contract/check-rules";
import { checkRuleScreens } from "@lokaal17/shared/text/check-rules";
import { describe, expect, it } from "vitest";
import { draftErrors, draftOfRule, errorsAtFields, needsTrial, withCode } from "./check-rule-draft.ts";

const kept: CheckRuleView = {
  code: "part-of-whole",
  version: 2,
  layer: "municipality",
  expression: "part <= whole",
  severity: "block",
  messageNl: "Het deel is groter dan het geheel.",
  messageEn: "The part is larger than the whole.",
  active: true,
  changedBy: null,
  changedAt: "2026-11-22T10:00:00.000Z",
  mistakes: [],
};
const draft = draftOfRule(kept);

it.each([
  ["a new rule", { ...draft }, null, true],
  ["another expression", { ...draft, expression: "part < whole" }, kept, true],
  ["other organisations", { ...draft, layer: "province" as const }, kept, true],
  ["switched on again", draft, { ...kept, active: false }, true],
  ["another message", { ...draft, messageNl: "Iets anders dan er stond." }, kept, false],
  ["switched off", { ...draft, active: false, expression: "a" }, kept, false],
])("is tried before it is saved, or not: %s", (_, changed, was, expected) => {
  expect(needsTrial(changed, was)).toBe(expected);
});

describe("mistakes in a draft", () => {
  const text = checkRuleScreens("nl");

  it("are said all at once, each at its field", () => {
    const errors = draftErrors({ ...draftOfRule(null), code: "Geen naam" }, [], text);
    expect(Object.keys(errors)).toEqual(["code", "messageNl", "messageEn"]);
    expect(draftErrors(draft, [], text)).toEqual({});
    expect(draftErrors(draft, ["part-of-whole"], text)).toEqual({ code: [text("code-taken")] });
  });

  it("of the server come at their fields too, several at one", () => {
    const errors = errorsAtFields([
      { pointer: "#/body/expression", detail: "Een" },
      { pointer: "#/body/expression", detail: "Twee" },
      { pointer: "#/path/code", detail: "Drie" },
      { pointer: "#/header/if-match", detail: "Vier" },
    ]);
    expect(errors).toEqual({ expression: ["Een", "Twee"], code: ["Drie"] });
  });
});

it.each([
  ["", 0, "smoking"],
  ["a <=", 4, "a <= smoking"],
  ["a <= ", 5, "a <= smoking"],
  ["previous()", 9, "previous(smoking)"],
  ["<= a", 0, "smoking <= a"],
])("a code goes where the cursor is: %j at %d", (expression, cursor, expected) => {
  const put = withCode(expression, cursor, "smoking");
  expect(put.text).toBe(expected);
  expect(put.text.slice(0, put.cursor).trimEnd()).toMatch(/smoking$/);
});
