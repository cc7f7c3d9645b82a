import type { Database } from "@lokaal17/db/database/schema";
import { loadRounds, type Round } from "@lokaal17/db/entry/queries";
import { loadRoundAreas, loadRoundExceptions } from "@lokaal17/db/entry/rounds";
import { areasFor, may } from "@lokaal17/shared/accounts/rights";
import type { Actor } from "@lokaal17/shared/accounts/roles";
import type { RoundView } from "@lokaal17/shared/contract/rounds";
import { mostRequired, tooManyRequired } from "@lokaal17/shared/entry/round-check";
import type { Locale } from "@lokaal17/shared/text/define-text";
import { roundMistakes } from "@lokaal17/shared/text/round-mistakes";
import type { Kysely } from "kysely";
import type { ApiContext } from "../context.ts";
import { notFound } from "../http/problem.ts";
import { phaseNow } from "./rounds.ts";

/** All rounds with what they ask and who is excepted, the newest first. Others' exceptions are the analyst's to see. */
export async function roundViews(
  context: ApiContext,
  actor: Actor,
  locale: Locale,
  db: Kysely<Database> = context.database.db,
): Promise<RoundView[]> {
  const [rounds, areas, exceptions] = await Promise.all([
    loadRounds(db),
    loadRoundAreas(db),
    loadRoundExceptions(db),
  ]);
  const { areaOf } = await context.views.reference();
  const own = may(actor, "manage rounds") ? "all" : areasFor(actor, "see completeness");
  return rounds
    .map((round) => ({
      ...parts(round, locale, context.now()),
      areas: named(areas.filter(({ roundId }) => roundId === round.id).map(({ area }) => area)),
      exceptions: exceptions
        .filter(({ roundId, area }) => roundId === round.id && (own === "all" || own.includes(area)))
        .map(({ area, excused, closesOn, reason, decidedByName, decidedAt }) => ({
          area,
          areaName: areaOf.get(area)?.name ?? area,
          excused,
          closesOn,
          reason,
          decidedBy: decidedByName,
          decidedAt: decidedAt.toISOString(),
        })),
      warnings: warningsOf(round, locale),
    }))
    .sort((one, other) => other.opensOn.localeCompare(one.opensOn) || one.id.localeCompare(other.id));
}

/** @throws Problem 404 for a round that does not exist */
export async function roundDetail(
  context: ApiContext,
  id: string,
  actor: Actor,
  locale: Locale,
  db?: Kysely<Database>,
): Promise<RoundView> {
  const found = (await roundViews(context, actor, locale, db)).find((round) => round.id === id);
  if (!found) throw notFound();
  return found;
}

function parts(round: Round, locale: Locale, now: Date) {
  return {
    id: round.id,
    name: locale === "nl" ? round.nameNl : round.nameEn,
    nameNl: round.nameNl,
    nameEn: round.nameEn,
    opensOn: round.opensOn,
    closesOn: round.closesOn,
    previewFrom: round.previewFrom,
    publishesOn: round.publishesOn,
    practice: round.practice,
    version: round.version,
    phase: phaseNow(round, now),
    periods: round.periods,
    indicators: round.indicators,
  };
}

const named = <Area>(areas: Area[]) => (areas.length === 0 ? null : areas);

function warningsOf({ indicators }: Round, locale: Locale): string[] {
  return tooManyRequired(indicators).map(({ layer, count }) =>
    roundMistakes(locale)("too-many-required", { layer, count, most: mostRequired }),
  );
}
