import type { AreaCode } from "../areas/area.ts";
import type { DecimalText } from "../observations/decimal.ts";
import type { TargetBasis } from "../scores/trends/target-basis.ts";
import {
  type DecisionMistake,
  dateMistakes,
  documentMistakes,
  targetYearMistakes,
} from "./decision-mistake.ts";
import type { IndicatorCode, IndicatorDefinition } from "./indicator.ts";

/** What a council itself aims at, by its own decision. It is never mixed into a score. */
export interface OwnTarget {
  area: AreaCode;
  indicator: IndicatorCode;
  /** Grows with every decision of this organisation on this indicator. */
  version: number;
  year: number;
  value: DecimalText;
  /** The council's decision, by name or https address. */
  decision: string;
  decidedOn: string;
  /** Day of the decision that replaced or withdrew it; null while it is in force. */
  replacedOn: string | null;
}

export type OwnTargetInput = Pick<OwnTarget, "year" | "value" | "decision" | "decidedOn">;

/** What an own target is checked against. */
export interface OwnTargetContext {
  definition: Pick<IndicatorDefinition, "naturalMin" | "naturalMax">;
  /** The last target, also when it was withdrawn; null when there never was one. */
  current: Pick<OwnTarget, "decidedOn" | "replacedOn"> | null;
  /** The day in Amsterdam. */
  today: string;
}

/**
 * Checks what a council decided; every mistake at once. The day is not in the future and not before the decision that
 * was last, the year comes after it, and the value is one that the indicator can have.
 */
export function checkOwnTarget(
  { year, value, decision, decidedOn }: OwnTargetInput,
  { definition: { naturalMin, naturalMax }, current, today }: OwnTargetContext,
): DecisionMistake<keyof OwnTargetInput>[] {
  const mistakes: DecisionMistake<keyof OwnTargetInput>[] = [
    ...targetYearMistakes("year", year, decidedOn),
    ...documentMistakes("decision", decision),
    ...dateMistakes("decidedOn", decidedOn, today),
  ];
  const tooLow = naturalMin !== null && Number(value) < Number(naturalMin);
  const tooHigh = naturalMax !== null && Number(value) > Number(naturalMax);
  const limit = tooLow ? naturalMin : tooHigh ? naturalMax : null;
  if (limit !== null)
    mistakes.push({
      field: "value",
      text: "outside-natural",
      values: {
        value: { number: value },
        limit: { number: limit },
        side: { text: tooLow ? "lowest" : "highest" },
      },
    });
  return [...mistakes, ...orderMistakes(decidedOn, current)];
}

/** A council's decision to have no target of its own any more. */
export type OwnTargetWithdrawal = Pick<OwnTarget, "decision" | "decidedOn">;

/** Checks a withdrawal; every mistake at once. There is a target in force, and its decision is not from after the day. */
export function checkWithdrawal(
  { decision, decidedOn }: OwnTargetWithdrawal,
  { current, today }: Pick<OwnTargetContext, "current" | "today">,
): DecisionMistake<keyof OwnTargetWithdrawal>[] {
  if (!current || current.replacedOn !== null) return [{ field: "decision", text: "nothing-in-force" }];
  return [
    ...documentMistakes("decision", decision),
    ...dateMistakes("decidedOn", decidedOn, today),
    ...orderMistakes(decidedOn, current),
  ];
}

function orderMistakes(
  decidedOn: string,
  current: OwnTargetContext["current"],
): DecisionMistake<"decidedOn">[] {
  const last = current && (current.replacedOn ?? current.decidedOn);
  if (last === null || decidedOn >= last) return [];
  return [{ field: "decidedOn", text: "date-before-decision", values: { date: { date: last } } }];
}

/** An own target as what pace and chance may be said against; null once it was replaced. */
export function ownTargetBasis(target: OwnTarget | null, areaName: string): TargetBasis | null {
  if (!target || target.replacedOn !== null) return null;
  const { value, year, decidedOn, decision } = target;
  return { kind: "own", value: Number(value), year, decidedBy: areaName, decidedOn, document: decision };
}
