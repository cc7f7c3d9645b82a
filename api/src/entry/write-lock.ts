import type { EntryState } from "@lokaal17/db/entry/tables";
import { mayWriteCell } from "@lokaal17/shared/accounts/rights";
import type { Actor } from "@lokaal17/shared/accounts/roles";
import type { IndicatorCode } from "@lokaal17/shared/framework/indicator";
import type { Locale } from "@lokaal17/shared/text/define-text";
import { formatDate } from "@lokaal17/shared/text/number";
import { problemText } from "@lokaal17/shared/text/problems";
import { conflict, type Problem } from "../http/problem.ts";
import type { OpenPlace } from "./grid-place.ts";

/** Why a cell cannot be written now: a key of the problem texts. */
export type Lock =
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
 * what came back can be mended: nothing new is filled in.
 */
export function lockOf(place: OpenPlace, actor: Actor, cell: LockedCell): Lock | null {
  const { indicator } = cell;
  if (!place.asked.has(indicator)) return "not-in-round.detail";
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
  return problemText(locale)(lock, dates(place, locale));
}

export function lockProblem(lock: Lock, place: OpenPlace, locale: Locale): Problem {
  return conflict(lock, dates(place, locale));
}

const dates = ({ round, closesOn }: OpenPlace, locale: Locale) => ({
  opens: formatDate(round.opensOn, locale),
  closes: formatDate(closesOn, locale),
});
