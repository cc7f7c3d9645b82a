import { describe, expect, it } from "vitest";
import type { IndicatorCode } from "../framework/indicator.ts";
import { ruleMistakeText } from "../text/check-rules.ts";
import { readRule } from "./rule-codes.ts";

const definitions = new Map(
  (
    [
      ["residual-waste", "municipality"],
      ["total-household-waste", "municipality"],
      ["water-board-turnout", "water-board"],
    ] as const
  ).map(([code, layer]) => [code as IndicatorCode, { layer }]),
);

function said(expression: string, locale: "nl" | "en" = "nl"): string[] {
  const rule = readRule(expression, "municipality", definitions);
  return rule.ok ? [] : rule.mistakes.map((mistake) => ruleMistakeText(mistake, expression, locale));
}

describe("the codes in a rule", () => {
  it("are indicators of its organisations", () => {
    expect(said("residual-waste <= total-household-waste")).toEqual([]);
  });

  it("are all named where they are not, with the nearest one that there is", () => {
    expect(said("residual-wast <= household-waste + water-board-turnout + nonsense")).toEqual([
      "Bij teken 1 («residual-wast»): Er is geen indicator met de code residual-wast. Bedoelt u residual-waste?",
      "Bij teken 18 («household-waste»): Er is geen indicator met de code household-waste. Bedoelt u total-household-waste?",
      "Bij teken 36 («water-board-turnout»): water-board-turnout hoort niet bij de organisaties van deze regel.",
      "Bij teken 58 («nonsense»): Er is geen indicator met de code nonsense.",
    ]);
  });

  it("wait until the rule can be read", () => {
    expect(said("nonsense <=", "en")).toEqual([
      "At the end: A code, a number or an opening bracket belongs here.",
    ]);
    expect(said("residual-waste & 3", "en")).toEqual([
      "At character 16 («&»): The character & does not belong in a rule.",
    ]);
    expect(said("")).toEqual(["Schrijf een regel, zoals deel <= geheel."]);
  });
});
