import type { IndicatorDefinition } from "../framework/indicator.ts";
import { type DecimalText, decimalFromNumber } from "../observations/decimal.ts";
import type { ObservationStatus } from "../observations/observation.ts";
import { unitFactor } from "../scores/unit-factor.ts";

/** What is to be written in a cell, before it is checked. */
export interface CellInput {
  value: DecimalText | null;
  numerator: DecimalText | null;
  denominator: DecimalText | null;
  status: ObservationStatus;
  reason: string | null;
}

/** A mistake that keeps a cell from being stored; `text` is a key of the problem texts. */
export interface CellMistake {
  field: "value" | "numerator" | "denominator" | "reason";
  text:
    | "missing-reason-needed"
    | "value-and-missing"
    | "below-minimum"
    | "above-maximum"
    | "denominator-zero"
    | "rate-differs"
    | "needs-both"
    | "value-needed";
  values?: Record<string, string>;
}

/** What is stored: a rate without a value gets it from numerator and denominator. */
export type CheckedCell = { ok: true; cell: CellInput } | { ok: false; mistakes: CellMistake[] };

/** These say something about a value; without one they would replace a figure by nothing, and no reason why. */
const describesValue: ReadonlySet<ObservationStatus> = new Set(["provisional", "estimated", "break"]);

const withoutValue: ReadonlySet<ObservationStatus> = new Set(["missing", "not-applicable"]);

/**
 * Checks one cell against its definition; every mistake at once. Statuses without a figure take no value, a missing
 * figure needs a reason, limits are the definition's natural ones, and a rate agrees with numerator and denominator.
 * @see entry.md, Cell and Checks
 */
export function checkCell(
  input: CellInput,
  definition: Pick<IndicatorDefinition, "unit" | "decimals" | "naturalMin" | "naturalMax" | "measureType">,
): CheckedCell {
  if (withoutValue.has(input.status)) return checkAbsence(input);
  const { rate, mistakes } = rateOf(input, definition);
  const value = input.value ?? rate;
  if (input.value !== null && rate !== null && !agree(input.value, rate, definition.decimals))
    mistakes.push({ field: "value", text: "rate-differs", values: { value: input.value, computed: rate } });
  if (value !== null) mistakes.push(...limitMistakes(value, definition));
  else if (describesValue.has(input.status)) mistakes.push({ field: "value", text: "value-needed" });
  return mistakes.length > 0
    ? { ok: false, mistakes }
    : { ok: true, cell: { ...input, value, reason: null } };
}

function checkAbsence(input: CellInput): CheckedCell {
  const mistakes: CellMistake[] = [];
  if (input.value !== null || input.numerator !== null || input.denominator !== null)
    mistakes.push({ field: "value", text: "value-and-missing" });
  if (input.status === "missing" && input.reason === null)
    mistakes.push({ field: "reason", text: "missing-reason-needed" });
  return mistakes.length > 0 ? { ok: false, mistakes } : { ok: true, cell: input };
}

function rateOf(
  { numerator, denominator }: CellInput,
  { unit, decimals }: Pick<IndicatorDefinition, "unit" | "decimals">,
): { rate: DecimalText | null; mistakes: CellMistake[] } {
  if (numerator === null && denominator === null) return { rate: null, mistakes: [] };
  if (numerator === null || denominator === null)
    return {
      rate: null,
      mistakes: [{ field: numerator === null ? "numerator" : "denominator", text: "needs-both" }],
    };
  if (Number(denominator) === 0)
    return { rate: null, mistakes: [{ field: "denominator", text: "denominator-zero" }] };
  const factor = unitFactor(unit);
  if (factor === null) return { rate: null, mistakes: [] };
  const rate = decimalFromNumber((factor * Number(numerator)) / Number(denominator), decimals + 4);
  return { rate, mistakes: [] };
}

/** Equal as shown: the value may be typed with fewer decimals than the division gives. */
const agree = (value: DecimalText, rate: DecimalText, decimals: number) =>
  Math.abs(Number(value) - Number(rate)) <= 0.5 * 10 ** -decimals + 1e-9;

function limitMistakes(
  value: DecimalText,
  { naturalMin, naturalMax, measureType }: Parameters<typeof checkCell>[1],
): CellMistake[] {
  const least = naturalMin ?? (measureType === "binary" ? ("0" as DecimalText) : null);
  const most = naturalMax ?? (measureType === "binary" ? ("1" as DecimalText) : null);
  if (least !== null && Number(value) < Number(least))
    return [{ field: "value", text: "below-minimum", values: { value, limit: least } }];
  if (most !== null && Number(value) > Number(most))
    return [{ field: "value", text: "above-maximum", values: { value, limit: most } }];
  return [];
}
