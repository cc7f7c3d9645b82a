import type { DecimalText } from "../observations/decimal.ts";
import { isColourScale } from "../scores/colour.ts";
import type { TargetBasis } from "../scores/trends/target-basis.ts";
import {
  type DecisionMistake,
  dateMistakes,
  documentMistakes,
  type SaidValue,
  targetYearMistakes,
} from "./decision-mistake.ts";
import type {
  Direction,
  IndicatorDefinition,
  NotJudgedReason,
  ThresholdStatus,
  Thresholds,
} from "./indicator.ts";

/** A decision about thresholds as it comes in; empty fields are null. */
export interface ThresholdInput {
  status: ThresholdStatus;
  red: DecimalText | null;
  green: DecimalText | null;
  /** Advised: the expert session. Adopted: who adopted them. */
  decidedBy: string | null;
  /** Day of the session or the decision, `2027-03-01`. */
  decidedOn: string | null;
  /** Name or https address. */
  document: string | null;
  target: DecimalText | null;
  targetYear: number | null;
  /** Why; needed for going back to a proposal. */
  reason: string | null;
}

export type CheckedThresholds =
  | { ok: true; thresholds: Thresholds }
  | { ok: false; mistakes: DecisionMistake<keyof ThresholdInput>[] };

/** What a decision is checked against. */
export interface ThresholdContext {
  definition: {
    bounds: Bounds | null;
    direction: Direction | null;
    /** `notJudged` of the indicator. */
    notJudged: NotJudgedReason | null;
    /** Those in force; null while nobody proposed any. */
    thresholds: Pick<Thresholds, "version" | "status" | "decidedOn"> | null;
  };
  /** The day in Amsterdam. */
  today: string;
}

/**
 * Checks a decision about an indicator's thresholds; every mistake at once. What holds: proposal → advised → adopted,
 * no step left out. Advised needs the expert session and its date, adopted needs who, when and the document. No decision
 * is from before the one that is there. Whoever adopts may choose other values than those advised: then the screen says
 * so. Adopted thresholds stay in force until others are adopted, or until they are taken back to a proposal with a
 * reason. An indicator that is never judged gets no advice and no decision.
 * @returns the next version of the thresholds
 * @see product.md, Honesty rules
 */
export function checkThresholds(input: ThresholdInput, context: ThresholdContext): CheckedThresholds {
  const mistakes = [
    ...statusMistakes(input, context),
    ...orderMistakes(input, context),
    ...whoAndWhenMistakes(input, context),
    ...targetMistakes(input, context),
  ];
  const { red, green, status, target, targetYear } = input;
  if (mistakes.length > 0 || red === null || green === null) return { ok: false, mistakes };
  const decided = status !== "proposal";
  const thresholds = {
    version: (context.definition.thresholds?.version ?? 0) + 1,
    red,
    green,
    status,
    decidedBy: decided ? input.decidedBy : null,
    decidedOn: decided ? input.decidedOn : null,
    document: decided ? input.document : null,
    target: target === null || targetYear === null ? null : { value: target, year: targetYear },
  };
  return { ok: true, thresholds };
}

type Mistakes = DecisionMistake<keyof ThresholdInput>[];

function statusMistakes({ status, reason }: ThresholdInput, { definition }: ThresholdContext): Mistakes {
  const was = definition.thresholds?.status ?? "proposal";
  if (!definition.bounds || !definition.direction) return [{ field: "status", text: "no-verdict" }];
  if (definition.notJudged && status !== "proposal")
    return [
      {
        field: "status",
        text: definition.notJudged === "context" ? "context-indicator" : "contested-direction",
      },
    ];
  if (status === "adopted" && was === "proposal") return [{ field: "status", text: "advice-first" }];
  if (status === "advised" && was === "adopted") return [{ field: "status", text: "adopted-already" }];
  if (status === "proposal" && reason === null) return [{ field: "reason", text: "reason-needed" }];
  return [];
}

function orderMistakes({ red, green }: ThresholdInput, { definition }: ThresholdContext): Mistakes {
  const mistakes: Mistakes = [];
  if (red === null) mistakes.push({ field: "red", text: "red-needed" });
  if (green === null) mistakes.push({ field: "green", text: "green-needed" });
  const { bounds } = definition;
  if (!bounds) return mistakes;
  for (const [field, value] of [
    ["red", red],
    ["green", green],
  ] as const) {
    if (value !== null && !isWithin(value, bounds))
      mistakes.push({ field, text: "outside-bounds", values: boundsSaid(value, bounds) });
  }
  if (mistakes.length > 0 || red === null || green === null) return mistakes;
  const scale = {
    lowerBound: Number(bounds.lowerBound),
    optimum: Number(bounds.optimum),
    red: Number(red),
    green: Number(green),
  };
  return isColourScale(scale)
    ? []
    : [
        {
          field: "green",
          text: "red-beyond-green",
          values: {
            red: { number: red },
            green: { number: green },
            direction: { text: scale.optimum > scale.lowerBound ? "higher" : "lower" },
          },
        },
      ];
}

function whoAndWhenMistakes(input: ThresholdInput, { definition, today }: ThresholdContext): Mistakes {
  const { status, decidedBy, decidedOn, document } = input;
  if (status === "proposal") return [];
  const mistakes: Mistakes = [];
  if (decidedBy === null)
    mistakes.push({ field: "decidedBy", text: status === "advised" ? "session-needed" : "who-needed" });
  mistakes.push(...dateMistakes("decidedOn", decidedOn, today));
  const before = definition.thresholds;
  if (before && before.decidedOn !== null && decidedOn !== null && decidedOn < before.decidedOn) {
    const text =
      before.status === "advised" && status === "adopted" ? "date-before-advice" : "date-before-decision";
    mistakes.push({ field: "decidedOn", text, values: { date: { date: before.decidedOn } } });
  }
  if (status === "adopted" && document === null)
    mistakes.push({ field: "document", text: "document-needed" });
  mistakes.push(...documentMistakes("document", document));
  return mistakes;
}

function targetMistakes(
  { status, target, targetYear, decidedOn }: ThresholdInput,
  { definition: { bounds }, today }: ThresholdContext,
): Mistakes {
  const mistakes: Mistakes = [];
  if (target !== null && targetYear === null)
    mistakes.push({ field: "targetYear", text: "target-needs-year" });
  if (target === null && targetYear !== null) mistakes.push({ field: "target", text: "year-needs-target" });
  if (target !== null && bounds && !isWithin(target, bounds))
    mistakes.push({ field: "target", text: "outside-bounds", values: boundsSaid(target, bounds) });
  // A proposal keeps no day of its own.
  const since = (status === "proposal" ? null : decidedOn) ?? today;
  if (targetYear !== null) mistakes.push(...targetYearMistakes("targetYear", targetYear, since));
  return mistakes;
}

type Bounds = Pick<NonNullable<IndicatorDefinition["bounds"]>, "lowerBound" | "optimum">;

function isWithin(value: DecimalText, { lowerBound, optimum }: Bounds): boolean {
  const ends = [Number(lowerBound), Number(optimum)];
  return Number(value) >= Math.min(...ends) && Number(value) <= Math.max(...ends);
}

function boundsSaid(value: DecimalText, { lowerBound, optimum }: Bounds): Record<string, SaidValue> {
  return { value: { number: value }, lower: { number: lowerBound }, optimum: { number: optimum } };
}

/** Whether adopted thresholds are other than those of the advice before them: whoever adopts decides. */
export function isOtherThanAdvised(
  thresholds: Pick<Thresholds, "status" | "red" | "green"> | null,
  advice: Pick<Thresholds, "red" | "green"> | undefined,
): boolean {
  if (thresholds?.status !== "adopted" || !advice) return false;
  return Number(thresholds.red) !== Number(advice.red) || Number(thresholds.green) !== Number(advice.green);
}

/** Thresholds that somebody adopted: only against these may words be absolute. */
export interface AdoptedDecision {
  status: "adopted";
  decidedBy: string;
  decidedOn: string;
  document: string;
}

/** The decision behind thresholds; null until they are adopted. */
export function adoptedDecision(
  thresholds: Pick<Thresholds, "status" | "decidedBy" | "decidedOn" | "document"> | null,
): AdoptedDecision | null {
  if (thresholds?.status !== "adopted") return null;
  const { decidedBy, decidedOn, document } = thresholds;
  if (decidedBy === null || decidedOn === null || document === null) return null;
  return { status: "adopted", decidedBy, decidedOn, document };
}

/** The adopted target of an indicator, for pace and chance; null when its thresholds are not adopted or have no target. */
export function adoptedTarget(thresholds: Thresholds | null): TargetBasis | null {
  const decision = adoptedDecision(thresholds);
  if (!decision || !thresholds?.target) return null;
  const { decidedBy, decidedOn, document } = decision;
  const { value, year } = thresholds.target;
  return { kind: "adopted", value: Number(value), year, decidedBy, decidedOn, document };
}
