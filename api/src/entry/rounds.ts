import type { PlacedArea } from "@lokaal17/db/areas/queries";
import { loadRounds, type Round } from "@lokaal17/db/entry/queries";
import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { Locale } from "@lokaal17/shared/text/define-text";
import { dayInAmsterdam, formatDate } from "@lokaal17/shared/text/number";
import type { ApiContext } from "../context.ts";
import { conflict, notFound } from "../http/problem.ts";

/** A round as the screens show it. */
export function roundView(round: Round, locale: Locale, now: Date) {
  return {
    id: round.id,
    name: locale === "nl" ? round.nameNl : round.nameEn,
    opensOn: round.opensOn,
    closesOn: round.closesOn,
    previewFrom: round.previewFrom,
    publishesOn: round.publishesOn,
    open: isOpen(round, now),
    begun: round.opensOn <= dayInAmsterdam(now),
  };
}

/** Open from the first day until the end of the last, as the calendar in Amsterdam has them. */
export function isOpen({ opensOn, closesOn }: Round, now: Date): boolean {
  const today = dayInAmsterdam(now);
  return opensOn <= today && today <= closesOn;
}

/** @throws Problem 404 for a round or an area that does not exist or does not belong together */
export async function roundOf(
  context: ApiContext,
  id: string,
  code: AreaCode,
): Promise<{ round: Round; area: PlacedArea }> {
  const round = (await loadRounds(context.database.db)).find((candidate) => candidate.id === id);
  const area = (await context.views.reference()).areaOf.get(code);
  if (!round || !area || !round.indicators.some(({ layer }) => layer === area.layer)) throw notFound();
  return { round, area };
}

/** @throws Problem 409 outside the days of the round */
export function refuseClosed(round: Round, locale: Locale, now: Date): void {
  if (isOpen(round, now)) return;
  throw conflict("round-closed.detail", {
    opens: formatDate(round.opensOn, locale),
    closes: formatDate(round.closesOn, locale),
  });
}
