import type { z } from "zod";
import type { Layer } from "../areas/area.ts";
import type { DecimalText } from "../observations/decimal.ts";
import type { GoalNumber } from "./goal.ts";

/** Kebab-case code of an indicator or a measure: `burglary`, `inhabitants`. */
export type IndicatorCode = string & z.core.$brand<"IndicatorCode">;

export type Direction = "higher" | "lower";

/** Who can change it within a council term; context is shown, never scored. */
export type Influence = "direct" | "shared" | "context";

/** What people say of the thresholds: until adopted, words are relative ("better than most"). */
export const thresholdStatuses = ["proposal", "advised", "adopted"] as const;
export type ThresholdStatus = (typeof thresholdStatuses)[number];

/** A value that is aimed at, with the year in which it is to be there. */
export interface TargetValue {
  value: DecimalText;
  year: number;
}

/** The red and the green threshold of an indicator, and who stands behind them. Every decision is a new version. */
export interface Thresholds {
  version: number;
  red: DecimalText;
  green: DecimalText;
  status: ThresholdStatus;
  /** Advised: the expert session. Adopted: who adopted them. Null for a proposal. */
  decidedBy: string | null;
  /** Day of the session or the decision, `2027-03-01`. */
  decidedOn: string | null;
  /** Name or https address of the document that it stands in. */
  document: string | null;
  /** Pace and the chance of meeting it are said only against a target that was adopted. */
  target: TargetValue | null;
}

export type Periodicity =
  | "monthly"
  | "half-yearly"
  | "yearly"
  | "every-2-years"
  | "every-4-years"
  | "per-election"
  | "irregular";

/** A text in both languages of the product. */
export interface Bilingual {
  nl: string;
  en: string;
}

/**
 * One version of an indicator's definition. An observation keeps the version it was measured by.
 * A measure (inhabitants, house price) has the same shape without goal and bounds and stands in no basket.
 */
export interface IndicatorDefinition {
  code: IndicatorCode;
  version: number;
  /** A measure is stored and used as numerator, denominator or structural variable; it is never scored. */
  kind: "indicator" | "measure";
  layer: Layer;
  goal: GoalNumber | null;
  targets: readonly string[];
  name: Bilingual;
  definition: Bilingual;
  /** Code of the unit: `percent`, `per_1000_inhabitants`. */
  unit: string;
  unitName: Bilingual;
  decimals: number;
  measureType: "rate" | "mean" | "binary" | "count";
  numerator: Bilingual | null;
  denominator: Bilingual | null;
  /** `sum`, `ratio`, `weighted_mean:inhabitants`, `weighted_mean:denominator`. */
  aggregation: string;
  direction: Direction | null;
  naturalMin: DecimalText | null;
  naturalMax: DecimalText | null;
  bounds: { lowerBound: DecimalText; optimum: DecimalText; optimumTier: string; reason: Bilingual } | null;
  thresholds: Thresholds | null;
  influence: Influence;
  effect: "outcome" | "effort";
  directionContested: boolean;
  verifyBeforeScore: boolean;
  /** Who enters it: an official source, or the organisation itself. */
  collection: "source" | "own";
  source: { organisation: string; table: string | null; measure: string | null };
  periodicity: Periodicity;
  /** Below this number of persons a count is suppressed. 0: none. */
  disclosureLimit: number;
  errorModel: "proportion" | "count" | "survey" | "model" | "register" | "none";
}

/** Why an indicator is never judged, though it may have a direction. */
export const notJudgedReasons = ["context", "contested-direction"] as const;
export type NotJudgedReason = (typeof notJudgedReasons)[number];

/** Why nothing may be decided that judges an indicator: a municipality cannot change it, or what is better is contested. */
export function notJudged({
  influence,
  directionContested,
}: Pick<IndicatorDefinition, "influence" | "directionContested">): NotJudgedReason | null {
  if (influence === "context") return "context";
  return directionContested ? "contested-direction" : null;
}

/** Years between two values of an indicator; a score accepts values at most this + 1 years old. */
export function periodicityInYears(periodicity: Periodicity): number {
  switch (periodicity) {
    case "monthly":
    case "half-yearly":
    case "yearly":
      return 1;
    case "every-2-years":
      return 2;
    case "every-4-years":
    case "per-election":
    case "irregular":
      return 4;
  }
}
