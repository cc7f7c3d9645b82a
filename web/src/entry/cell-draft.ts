import type { BodyOf } from "@lokaal17/shared/contract/endpoint";
import type { EntryCell, EntryRow, putEntry } from "@lokaal17/shared/contract/entry";
import { checkCell } from "@lokaal17/shared/entry/check-value";
import { type DecimalText, isDecimalText } from "@lokaal17/shared/observations/decimal";
import type { ObservationStatus } from "@lokaal17/shared/observations/observation";
import { readDecimal } from "@lokaal17/shared/observations/read-decimal";
import type { Locale } from "@lokaal17/shared/text/define-text";
import { type CellDraft, emptyDraft, type NumberField, type TextField, textFields } from "./draft-fields.ts";
import { mistakeSentence, numberRefusal, textMistake } from "./draft-sentences.ts";

export type CellBody = BodyOf<typeof putEntry>;

/** What a typed text can mean: a thousand or a fraction; or one thing, typed with the other language's mark. */
export type Readings = readonly [DecimalText] | readonly [DecimalText, DecimalText];

/** What a draft turned out to be. */
export type DraftReading =
  | { kind: "unchanged" }
  | { kind: "change"; body: CellBody }
  /** Two readings to choose from, or one to agree with. */
  | { kind: "ambiguous"; field: NumberField; readings: Readings }
  | { kind: "refused"; reason: string };

export function draftOf(cell: EntryCell, locale: Locale): CellDraft {
  const texts = Object.fromEntries(textFields.map((field) => [field, cell[field] ?? ""]));
  return {
    ...emptyDraft,
    ...texts,
    value: typedNumber(cell.value, locale),
    numerator: typedNumber(cell.numerator, locale),
    denominator: typedNumber(cell.denominator, locale),
    status: cell.status,
    base: cell.version,
    was: typedNumber(cell.value ?? (cell.state === "approved" ? cell.approvedValue : null), locale),
  };
}

/** A stored number as one would type it: all its decimals, no grouping. */
export function typedNumber(value: string | null, locale: Locale): string {
  return value === null ? "" : locale === "nl" ? value.replace(".", ",") : value;
}

/** A typed value ends "missing"; a value of its own ends what numerator and denominator gave. */
export function withValue(draft: CellDraft, value: string): CellDraft {
  const status = value.trim() !== "" && isAbsent(draft.status) ? "normal" : draft.status;
  return { ...draft, value, status };
}

/** Numerator and denominator give the value: what was typed there before makes way. */
export function withPart(draft: CellDraft, part: "numerator" | "denominator", text: string): CellDraft {
  return { ...draft, [part]: text, value: "" };
}

/** A figure that is missing or does not apply has no value. */
export function withStatus(draft: CellDraft, status: ObservationStatus): CellDraft {
  return isAbsent(status)
    ? { ...draft, status, value: "", numerator: "", denominator: "" }
    : { ...draft, status, reason: "" };
}

/** A cell without a figure; what was said of its source stays. */
export function emptied(cell: EntryCell, locale: Locale): CellDraft {
  return {
    ...draftOf(cell, locale),
    value: "",
    numerator: "",
    denominator: "",
    status: "normal",
    reason: "",
  };
}

export const isAbsent = (status: ObservationStatus) => status === "missing" || status === "not-applicable";

/**
 * Reads a draft against the stored cell, with the same checks as the server.
 * @param correcting whether the round has closed: a change then needs its reason
 */
export function readDraft(
  draft: CellDraft,
  cell: EntryCell,
  row: EntryRow,
  locale: Locale,
  correcting = false,
): DraftReading {
  const numbers: Record<NumberField, DecimalText | null> = {
    value: null,
    numerator: null,
    denominator: null,
  };
  for (const field of ["value", "numerator", "denominator"] as const) {
    const stored = cell[field];
    // What nobody touched is not read again: "1,234" was chosen once.
    if (draft[field] === typedNumber(stored, locale)) {
      numbers[field] = stored !== null && isDecimalText(stored) ? stored : null;
      continue;
    }
    const reading = readDecimal(draft[field], locale);
    if (reading.kind === "ambiguous") return { kind: "ambiguous", field, readings: reading.readings };
    if (reading.kind === "refused" && reading.suggestion)
      return { kind: "ambiguous", field, readings: [reading.suggestion] };
    if (reading.kind === "refused")
      return { kind: "refused", reason: numberRefusal(reading.because, draft[field], row, locale) };
    numbers[field] = reading.kind === "value" ? reading.value : null;
  }
  const texts = textsOf(draft);
  const reason = draft.status === "missing" ? texts.reason : null;
  const wrong = textMistake({ ...texts, reason }, locale);
  if (wrong) return { kind: "refused", reason: wrong };
  const checked = checkCell({ ...numbers, status: draft.status, reason }, rulesOf(row));
  if (!checked.ok)
    return {
      kind: "refused",
      reason: checked.mistakes.map((mistake) => mistakeSentence(mistake, row, locale)).join(" "),
    };
  const wished = { ...texts, ...checked.cell };
  // An explanation belongs to the value that it explains.
  if (wished.value !== cell.value && texts.explanation === cell.explanation) wished.explanation = null;
  const names = ["value", "numerator", "denominator", "status", ...textFields] as const;
  if (names.every((name) => wished[name] === cell[name])) return { kind: "unchanged" };
  if (correcting && wished.correctionReason === null)
    return { kind: "refused", reason: textMistake({ correctionReason: "" }, locale) ?? "" };
  return { kind: "change", body: wished };
}

/** The rate that numerator and denominator give while they are typed; null while they do not. */
export function computedRate(draft: CellDraft, row: EntryRow, locale: Locale): number | null {
  const read = (text: string) => {
    const reading = readDecimal(text, locale);
    return reading.kind === "value" ? reading.value : null;
  };
  const [numerator, denominator] = [read(draft.numerator), read(draft.denominator)];
  if (numerator === null || denominator === null) return null;
  const checked = checkCell(
    { value: null, numerator, denominator, status: "normal", reason: null },
    { ...rulesOf(row), naturalMin: null, naturalMax: null },
  );
  return checked.ok && checked.cell.value !== null ? Number(checked.cell.value) : null;
}

function textsOf(draft: CellDraft): Record<TextField, string | null> {
  const { reason, remark, source, link, referenceDate, method, explanation, correctionReason } = draft;
  const read = (text: string) => text.trim() || null;
  return {
    reason: read(reason),
    remark: read(remark),
    source: read(source),
    link: read(link),
    referenceDate: read(referenceDate),
    method: read(method),
    explanation: read(explanation),
    correctionReason: read(correctionReason),
  };
}

function rulesOf({ unitCode, decimals, measureType, naturalMin, naturalMax }: EntryRow) {
  const limit = (text: string | null) => (text !== null && isDecimalText(text) ? text : null);
  return {
    unit: unitCode,
    decimals,
    measureType,
    naturalMin: limit(naturalMin),
    naturalMax: limit(naturalMax),
  };
}
