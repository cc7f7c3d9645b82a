import type { BodyOf } from "@lokaal17/shared/contract/endpoint";
import type { IndicatorThresholds, postThresholds } from "@lokaal17/shared/contract/thresholds";
import type { ThresholdStatus } from "@lokaal17/shared/framework/indicator";
import { checkThresholds, type ThresholdInput } from "@lokaal17/shared/framework/threshold";
import { type DecimalText, decimalFromNumber } from "@lokaal17/shared/observations/decimal";
import { readDecimal } from "@lokaal17/shared/observations/read-decimal";
import { decisionMistakeText } from "@lokaal17/shared/text/decision-mistakes";
import type { Locale } from "@lokaal17/shared/text/define-text";
import { thresholdForm } from "@lokaal17/shared/text/threshold-form";
import { typedNumber } from "./thresholds-model.ts";

/** A decision as somebody is typing it: numbers are still texts, in her own language. */
export type ThresholdsDraft = Record<Exclude<keyof ThresholdInput, "status">, string> & {
  status: ThresholdStatus;
};
export type DraftField = keyof ThresholdsDraft;
export type DraftErrors = Partial<Record<DraftField, string>>;

/** What comes next: advice on a proposal, a decision on advice; with the values that are there now. */
export function draftOf({ thresholds }: IndicatorThresholds, locale: Locale): ThresholdsDraft {
  const typed = (value: number | undefined) => (value === undefined ? "" : typedNumber(value, locale));
  return {
    status: (thresholds?.status ?? "proposal") === "proposal" ? "advised" : "adopted",
    red: typed(thresholds?.red),
    green: typed(thresholds?.green),
    decidedBy: "",
    decidedOn: "",
    document: "",
    target: typed(thresholds?.target?.value),
    targetYear: String(thresholds?.target?.year ?? ""),
    reason: "",
  };
}

export type DraftReading =
  | { ok: true; body: BodyOf<typeof postThresholds> }
  | { ok: false; errors: DraftErrors };

/** Reads and checks a draft as the server will, so that every mistake shows at once, at its own field. */
export function readDraft(
  draft: ThresholdsDraft,
  item: IndicatorThresholds,
  today: string,
  locale: Locale,
): DraftReading {
  const errors: DraftErrors = {};
  const number = (field: "red" | "green" | "target"): DecimalText | null => {
    const reading = readNumber(draft[field], locale);
    if ("error" in reading) errors[field] = reading.error;
    return "error" in reading ? null : reading.value;
  };
  const line = (field: "decidedBy" | "decidedOn" | "document" | "reason") => draft[field].trim() || null;
  const year = draft.targetYear.trim();
  if (year !== "" && !/^\d{4}$/.test(year)) errors.targetYear = thresholdForm(locale)("form-year");
  const input: ThresholdInput = {
    status: draft.status,
    red: number("red"),
    green: number("green"),
    decidedBy: line("decidedBy"),
    decidedOn: line("decidedOn"),
    document: line("document"),
    target: number("target"),
    targetYear: year === "" || errors.targetYear ? null : Number(year),
    reason: line("reason"),
  };
  const checked = checkThresholds(input, { definition: checkable(item), today });
  // A number that cannot be read is there all the same: then it is not missing, and its year does not lack it.
  for (const mistake of checked.ok ? [] : checked.mistakes)
    errors[mistake.field] ??= decisionMistakeText(mistake, item.decimals, locale);
  return Object.keys(errors).length > 0 ? { ok: false, errors } : { ok: true, body: input };
}

function readNumber(text: string, locale: Locale): { value: DecimalText | null } | { error: string } {
  const reading = readDecimal(text, locale);
  const say = thresholdForm(locale);
  switch (reading.kind) {
    case "value":
      return { value: reading.value };
    case "empty":
      return { value: null };
    case "ambiguous": {
      const [first, second] = reading.readings.map((value) => typedNumber(Number(value), locale));
      return { error: say("form-number-ambiguous", { first: first ?? "", second: second ?? "" }) };
    }
    case "refused":
      return { error: say("form-number") };
  }
}

function checkable({ bounds, direction, notJudged, thresholds }: IndicatorThresholds) {
  return {
    bounds: bounds && {
      lowerBound: decimalFromNumber(bounds.lowerBound, 6),
      optimum: decimalFromNumber(bounds.optimum, 6),
    },
    direction,
    notJudged,
    thresholds,
  };
}

const fields: readonly string[] = [
  "status",
  "red",
  "green",
  "decidedBy",
  "decidedOn",
  "document",
  "target",
  "targetYear",
  "reason",
] satisfies DraftField[];

/** The mistakes that the server names, by field; the ones that are at no field of the form are left out. */
export function errorsOf(mistakes: readonly { pointer: string; detail: string }[]): DraftErrors {
  const errors: Record<string, string> = {};
  for (const { pointer, detail } of mistakes) {
    const field = /^#\/body\/(\w+)$/.exec(pointer)?.[1] ?? "";
    if (fields.includes(field)) errors[field] ??= detail;
  }
  return errors;
}
