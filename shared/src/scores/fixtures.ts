import type { AreaCode } from "../areas/area.ts";
import type { Basket, BasketCode } from "../framework/basket.ts";
import type { GoalNumber } from "../framework/goal.ts";
import type { IndicatorCode, IndicatorDefinition, Thresholds } from "../framework/indicator.ts";
import type { DecimalText } from "../observations/decimal.ts";

export const utrecht = "GM0344" as AreaCode;
export const amsterdam = "GM0363" as AreaCode;

/** A definition for tests: a yearly percentage, higher is better, thresholds at 20 and 60. */
export function definitionOf(
  code: string,
  goal: GoalNumber,
  changes: Partial<IndicatorDefinition> = {},
): IndicatorDefinition {
  const text = { nl: code, en: code };
  return {
    code: code as IndicatorCode,
    version: 1,
    kind: "indicator",
    layer: "municipality",
    goal,
    targets: [],
    name: text,
    definition: text,
    unit: "percent",
    unitName: { nl: "procent", en: "per cent" },
    decimals: 1,
    measureType: "rate",
    numerator: null,
    denominator: null,
    aggregation: "ratio",
    direction: "higher",
    naturalMin: null,
    naturalMax: null,
    bounds: { lowerBound: decimal(0), optimum: decimal(100), optimumTier: "own-proposal", reason: text },
    thresholds: thresholdsOf(20, 60),
    influence: "direct",
    effect: "outcome",
    directionContested: false,
    verifyBeforeScore: false,
    collection: "own",
    source: { organisation: "", table: null, measure: null },
    periodicity: "yearly",
    disclosureLimit: 0,
    errorModel: "none",
    ...changes,
  };
}

/** Thresholds as the framework begins with them: a proposal, unless said otherwise. */
export function thresholdsOf(red: number, green: number, changes: Partial<Thresholds> = {}): Thresholds {
  return {
    version: 1,
    red: decimal(red),
    green: decimal(green),
    status: "proposal",
    decidedBy: null,
    decidedOn: null,
    document: null,
    target: null,
    ...changes,
  };
}

/** A basket in which every definition counts for score and colour. */
export function basketOf(definitions: readonly IndicatorDefinition[], code: BasketCode = "core"): Basket {
  const entries = definitions.map(({ code, goal }) => ({
    goal: goal ?? 1,
    indicator: code,
    inScore: true,
    inColour: true,
  }));
  return { code, version: 1, entries };
}

export function decimal(value: number): DecimalText {
  return String(value) as DecimalText;
}
