import { loadRounds } from "@lokaal17/db/entry/queries";
import type { PreviewChanges } from "@lokaal17/shared/contract/publications";
import { previewUntil } from "@lokaal17/shared/entry/preview-period";
import type { Locale } from "@lokaal17/shared/text/define-text";
import { dayInAmsterdam } from "@lokaal17/shared/text/number";
import type { ApiContext } from "../context.ts";

/** The calendar of the last round that began; null without one, or when it has no preview. */
export async function calendarNow(context: ApiContext, locale: Locale): Promise<PreviewChanges["calendar"]> {
  const today = dayInAmsterdam(context.now());
  const begun = (await loadRounds(context.database.db)).filter(({ opensOn }) => opensOn <= today);
  const round = begun.sort((one, other) => one.opensOn.localeCompare(other.opensOn)).at(-1);
  if (!round?.previewFrom) return null;
  const until = previewUntil(round.previewFrom);
  return {
    round: locale === "nl" ? round.nameNl : round.nameEn,
    previewFrom: round.previewFrom,
    previewUntil: until,
    publishesOn: round.publishesOn,
    early: today <= until,
  };
}
