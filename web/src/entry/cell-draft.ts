import type { BodyOf } from "@lokaal17/shared/contract/endpoint";
import type { EntryCell, EntryRow, putEntry } from "@lokaal17/shared/contract/entry";
import { type CellMistake, checkCell } from "@lokaal17/shared/entry/check-value";
import { type DecimalText, isDecimalText } from "@lokaal17/shared/observations/decimal";
import type { ObservationStatus } from "@lokaal17/shared/observations/observation";
import { readDecimal } from "@lokaal17/shared/observations/read-decimal";
import type { Locale } from "@lokaal17/shared/text/define-text";
import { entryScreens } from "@lokaal17/shared/text/entry-screens";
import { formatNumber } from "@lokaal17/shared/text/number";
import { problemText } from "@lokaal17/shared/text/problems";

/** A cell as somebody is typing it: numbers are still texts, in her own language. */
export interface CellDraft {
  value: string;
  numerator: string;
  denominator: string;
  status: ObservationStatus;
  reason: string;
  remark: string;
  /** The version of the cell when the typing began. */
  base: number;
}

export type NumberField = "value" | "numerator" | "denominator";
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
  return {
    value: typedNumber(cell.value, locale),
    numerator: typedNumber(cell.numerator, locale),
    denominator: typedNumber(cell.denominator, locale),
    status: cell.status,
    reason: cell.reason ?? "",
    remark: cell.remark ?? "",
    base: cell.version,
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

export const isAbsent = (status: ObservationStatus) => status === "missing" || status === "not-applicable";

/** Reads a draft against the stored cell, with the same checks as the server. */
export function readDraft(draft: CellDraft, cell: EntryCell, row: EntryRow, locale: Locale): DraftReading {
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
      return { kind: "refused", reason: refusal(reading.because, draft[field], row, locale) };
    numbers[field] = reading.kind === "value" ? reading.value : null;
  }
  const reason = draft.status === "missing" ? draft.reason.trim() || null : null;
  if (reason !== null && reason.length < 3)
    return { kind: "refused", reason: entryScreens(locale)("reasonTooShort") };
  const checked = checkCell(
    { ...numbers, status: draft.status, reason },
    {
      unit: row.unitCode,
      decimals: row.decimals,
      measureType: row.measureType,
      naturalMin: decimalOrNull(row.naturalMin),
      naturalMax: decimalOrNull(row.naturalMax),
    },
  );
  if (!checked.ok)
    return {
      kind: "refused",
      reason: checked.mistakes.map((mistake) => sentence(mistake, row, locale)).join(" "),
    };
  const remark = draft.remark.trim() || null;
  const wished = { ...checked.cell, remark };
  const same =
    wished.value === cell.value &&
    wished.numerator === cell.numerator &&
    wished.denominator === cell.denominator &&
    wished.status === cell.status &&
    wished.reason === cell.reason &&
    wished.remark === cell.remark;
  return same ? { kind: "unchanged" } : { kind: "change", body: wished };
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
    {
      unit: row.unitCode,
      decimals: row.decimals,
      measureType: row.measureType,
      naturalMin: null,
      naturalMax: null,
    },
  );
  return checked.ok && checked.cell.value !== null ? Number(checked.cell.value) : null;
}

function refusal(because: "not-a-number" | "too-many-digits", typed: string, row: EntryRow, locale: Locale) {
  const text = entryScreens(locale);
  if (because === "too-many-digits") return text("tooManyDigits", { typed });
  const example = formatNumber(row.decimals === 0 ? 12 : 8.1, Math.min(row.decimals, 1), locale);
  return text("notANumber", { typed, example });
}

function sentence({ text, values }: CellMistake, row: EntryRow, locale: Locale): string {
  const shown = Object.entries(values ?? {}).map(([name, value]) => [name, shownNumber(value, row, locale)]);
  return problemText(locale)(text, Object.fromEntries(shown));
}

function shownNumber(value: string, row: EntryRow, locale: Locale): string {
  const decimals = value.split(".")[1]?.length ?? 0;
  return formatNumber(Number(value), Math.min(decimals, row.decimals + 2), locale);
}

const decimalOrNull = (text: string | null) => (text !== null && isDecimalText(text) ? text : null);
