import type { EntryState } from "@lokaal17/db/entry/tables";
import { mayWriteCell } from "@lokaal17/shared/accounts/rights";
import type { Actor } from "@lokaal17/shared/accounts/roles";
import type { IndicatorCode } from "@lokaal17/shared/framework/indicator";
import type { Locale, MessageValues } from "@lokaal17/shared/text/define-text";
import { formatDate } from "@lokaal17/shared/text/number";
import { type ProblemText, problemText } from "@lokaal17/shared/text/problems";
import { conflict, type Problem } from "../http/problem.ts";
import type { OpenPlace } from "./grid-place.ts";

/** Why a cell cannot be written now: a key of the problem texts, or the source that its figure comes from. */
export type Lock = LockText | { official: string };
type LockText =
  | "not-in-round.detail"
  | "not-yours.detail"
  | "cell-submitted.detail"
  | "excused.detail"
  | "round-closed.detail"
  | "only-corrections.detail";

interface LockedCell {
  indicator: IndicatorCode;
  state: EntryState | undefined;
  /** There is an approved figure of it. */
  isApproved: boolean;
  /** It was submitted before in this round. */
  wasSubmitted: boolean;
}

/**
 * Why an account may not write a cell now; null when it may. After the last day what was approved can be corrected, and
 * what came back can be mended: nothing new is filled in. What an official source gives is nobody's to write.
 */
export function lockOf(place: OpenPlace, actor: Actor, cell: LockedCell): Lock | null {
  const { indicator } = cell;
  if (!place.asked.has(indicator)) return "not-in-round.detail";
  const source = place.official.get(indicator);
  if (source !== undefined) return { official: source };
  if (!mayWriteCell(actor, { area: place.area.code, round: place.round.id, indicator }))
    return "not-yours.detail";
  if (cell.state === "submitted") return "cell-submitted.detail";
  if (place.excused) return "excused.detail";
  if (place.phase === "not-yet" || place.phase === "closed") return "round-closed.detail";
  if (place.phase === "correction" && !cell.isApproved && !cell.wasSubmitted)
    return "only-corrections.detail";
  return null;
}

export function lockSentence(lock: Lock, place: OpenPlace, locale: Locale): string {
  const { text, values } = inWords(lock, place, locale);
  return problemText(locale)(text, values);
}

export function lockProblem(lock: Lock, place: OpenPlace, locale: Locale): Problem {
  const { text, values } = inWords(lock, place, locale);
  return conflict(text, values);
}

function inWords(
  lock: Lock,
  { round, closesOn }: OpenPlace,
  locale: Locale,
): { text: ProblemText; values: MessageValues } {
  if (typeof lock !== "string") return { text: "official.detail", values: { source: lock.official } };
  const dates = { opens: formatDate(round.opensOn, locale), closes: formatDate(closesOn, locale) };
  return { text: lock, values: dates };
}
