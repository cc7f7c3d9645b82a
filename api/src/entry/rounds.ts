import type { PlacedArea } from "@lokaal17/db/areas/queries";
import type { Database } from "@lokaal17/db/database/schema";
import { loadRounds, type Round } from "@lokaal17/db/entry/queries";
import { findRoundClosing, loadRoundAreas, type OwnClosing } from "@lokaal17/db/entry/rounds";
import type { AreaCode } from "@lokaal17/shared/areas/area";
import { phaseOf, type RoundPhase } from "@lokaal17/shared/entry/round-phase";
import type { Locale } from "@lokaal17/shared/text/define-text";
import { dayInAmsterdam, formatDate } from "@lokaal17/shared/text/number";
import type { Kysely } from "kysely";
import type { ApiContext } from "../context.ts";
import { conflict, notFound } from "../http/problem.ts";

/** A round as the screens show it; with `own` the last day is that of the organisation. */
export function roundView(round: Round, locale: Locale, now: Date, own?: OwnClosing) {
  return {
    id: round.id,
    name: locale === "nl" ? round.nameNl : round.nameEn,
    opensOn: round.opensOn,
    closesOn: own?.closesOn ?? round.closesOn,
    previewFrom: round.previewFrom,
    publishesOn: round.publishesOn,
    open: isOpen(round, now, own),
    begun: round.opensOn <= dayInAmsterdam(now),
  };
}

/** Open from the first day until the end of the last, as the calendar in Amsterdam has them. */
export function isOpen(round: Round, now: Date, own?: OwnClosing): boolean {
  return phaseNow(round, now, own) === "open";
}

/** Where a round stands now, for one organisation when its last day is given. Who takes no part finds it closed. */
export function phaseNow(round: Round, now: Date, own?: OwnClosing): RoundPhase {
  if (own?.excused) return "closed";
  return phaseOf(round, own?.closesOn ?? round.closesOn, dayInAmsterdam(now));
}

/** Whether a round asks something of an organisation: of its layer, and of it by name where it names some. */
export function asksOf(
  round: Round,
  area: Pick<PlacedArea, "code" | "layer">,
  named: readonly AreaCode[],
): boolean {
  return (
    round.indicators.some(({ layer }) => layer === area.layer) &&
    (named.length === 0 || named.includes(area.code))
  );
}

/**
 * A round, an organisation that it asks, and the last day of that organisation. Inside a transaction: hand in its own
 * `db`, the embedded database has one connection.
 * @throws Problem 404 for a round or an area that does not exist or does not belong together
 */
export async function roundOf(
  context: ApiContext,
  id: string,
  code: AreaCode,
  db: Kysely<Database> = context.database.db,
): Promise<{ round: Round; area: PlacedArea; own: OwnClosing }> {
  const [rounds, named, own] = await Promise.all([
    loadRounds(db),
    loadRoundAreas(db, id),
    findRoundClosing(db, id, code),
  ]);
  const round = rounds.find((candidate) => candidate.id === id);
  const area = (await context.views.reference()).areaOf.get(code);
  const asked = named.map((row) => row.area);
  if (!round || !own || !area || !asksOf(round, area, asked)) throw notFound();
  return { round, area, own };
}

/** @throws Problem 409 outside the days of the round, or of the organisation when its last day is given */
export function refuseClosed(round: Round, locale: Locale, now: Date, own?: OwnClosing): void {
  if (isOpen(round, now, own)) return;
  throw conflict("round-closed.detail", {
    opens: formatDate(round.opensOn, locale),
    closes: formatDate(own?.closesOn ?? round.closesOn, locale),
  });
}
