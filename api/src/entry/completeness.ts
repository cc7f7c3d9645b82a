import type { PlacedArea } from "@lokaal17/db/areas/queries";
import type { Database } from "@lokaal17/db/database/schema";
import type { Round } from "@lokaal17/db/entry/queries";
import { loadRoundAreas, loadRoundExceptions, type OwnClosing, ownClosing } from "@lokaal17/db/entry/rounds";
import {
  loadRoundAssignments,
  loadSubmissionHeads,
  type SubmissionHead,
} from "@lokaal17/db/entry/rounds-overview";
import { loadPeople } from "@lokaal17/db/entry/rounds-people";
import { loadLastReminders } from "@lokaal17/db/entry/rounds-reminders";
import { loadDefinitions } from "@lokaal17/db/framework/queries";
import { currentDataVersion } from "@lokaal17/db/observations/data-version";
import { areasFor, may } from "@lokaal17/shared/accounts/rights";
import type { Actor } from "@lokaal17/shared/accounts/roles";
import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { AreaCompleteness, Completeness } from "@lokaal17/shared/contract/completeness";
import type { Locale } from "@lokaal17/shared/text/define-text";
import { dayInAmsterdam } from "@lokaal17/shared/text/number";
import { type NoReminder, whyNoReminder } from "@lokaal17/shared/text/reminders";
import type { Kysely } from "kysely";
import type { ApiContext } from "../context.ts";
import { notFound } from "../http/problem.ts";
import { asksOf, phaseNow, roundView } from "./rounds.ts";
import { type CountedCell, countCells, loadStates, requiredEmpty } from "./rounds-count.ts";

/** How far one organisation is, with what a reminder needs to know. */
export interface Standing {
  area: PlacedArea;
  own: OwnClosing;
  cells: readonly CountedCell[];
  submission: SubmissionHead | undefined;
  officers: { accountId: string; name: string; email: string }[];
  lastReminded: Date | null;
  noReminder: NoReminder | null;
}

/** How far organisations are in a round, in one query per kind. `codes` null: all that the round asks. */
export async function standings(
  context: ApiContext,
  round: Round,
  codes: readonly AreaCode[] | null,
  db: Kysely<Database> = context.database.db,
): Promise<Standing[]> {
  const now = context.now();
  const today = dayInAmsterdam(now);
  const [named, exceptions, states, submissions, people, reminders, { areas }] = await Promise.all([
    loadRoundAreas(db, round.id),
    loadRoundExceptions(db, round.id),
    loadStates(db, [round], codes),
    loadSubmissionHeads(db, [round.id], codes),
    loadAllOfficers(db),
    loadLastReminders(db, [round.id], ["coordinator", "deadline"]),
    context.views.reference(),
  ]);
  const asked = named.map(({ area }) => area);
  return areas
    .filter((area) => codes === null || codes.includes(area.code))
    .filter(({ validFrom, validTo }) => validFrom <= today && (validTo === null || validTo > today))
    .filter((area) => asksOf(round, area, asked))
    .sort((one, other) => one.name.localeCompare(other.name, "nl"))
    .map((area) => {
      const here = (row: { area: AreaCode }) => row.area === area.code;
      const own = ownClosing(round.closesOn, exceptions.find(here));
      const cells = states.cellsOf(round, area);
      const officers = people.get(area.code) ?? [];
      const lastReminded = reminders.find(here)?.sentAt ?? null;
      const remindedToday = lastReminded !== null && dayInAmsterdam(lastReminded) === today;
      const noReminder: NoReminder | null = own.excused
        ? "excused"
        : phaseNow(round, now, own) !== "open"
          ? "not-open"
          : requiredEmpty(cells) === 0
            ? "nothing"
            : officers.length === 0
              ? "nobody"
              : remindedToday
                ? "today"
                : null;
      return { area, own, cells, submission: submissions.find(here), officers, lastReminded, noReminder };
    });
}

async function loadAllOfficers(db: Kysely<Database>) {
  const areas = await db
    .selectFrom("accountRole")
    .select("area")
    .distinct()
    .where("role", "=", "officer")
    .execute();
  const people = await loadPeople(
    db,
    ["officer"],
    areas.flatMap(({ area }) => area ?? []),
  );
  return Map.groupBy(people, ({ area }) => area);
}

/**
 * How far the organisations of the account are, or all for the analyst. Counts and states, never values; per indicator
 * for organisations of one's own.
 * @throws Problem 404 for who may see none
 */
export async function completenessOf(
  context: ApiContext,
  round: Round,
  actor: Actor,
  locale: Locale,
): Promise<Completeness> {
  const codes = areasFor(actor, "see completeness");
  if (codes !== "all" && codes.length === 0) throw notFound();
  const { areaOf } = await context.views.reference();
  const found = await standings(context, round, codes === "all" ? null : codes);
  return {
    round: roundView(round, locale, context.now()),
    practice: round.practice,
    areas: found.map((standing) => ({
      ...standingView(context, round, standing),
      provinceName: (standing.area.provinceCode && areaOf.get(standing.area.provinceCode)?.name) ?? null,
      whyNotRemind: may(actor, "send reminders", standing.area.code)
        ? reminderReason(standing, locale)
        : null,
    })),
    indicators: codes === "all" ? [] : await indicatorsOf(context, round, found, locale),
  };
}

const reminderReason = ({ noReminder }: Standing, locale: Locale) =>
  noReminder && whyNoReminder(locale)(noReminder);

function standingView(
  context: ApiContext,
  round: Round,
  standing: Standing,
): Omit<AreaCompleteness, "provinceName" | "whyNotRemind"> {
  const { area, own, cells, officers, lastReminded } = standing;
  const empty = requiredEmpty(cells);
  return {
    area: area.code,
    areaName: area.name,
    layer: area.layer,
    counts: countCells(cells),
    required: cells.filter(({ required }) => required).length,
    requiredEmpty: empty,
    state: stateOf(standing),
    closesOn: own.closesOn,
    overdue: phaseNow(round, context.now(), own) === "correction" && empty > 0,
    officers: officers.length,
    lastReminded: lastReminded?.toISOString() ?? null,
  };
}

function stateOf({ own, cells, submission }: Standing): AreaCompleteness["state"] {
  if (own.excused) return "excused";
  if (submission?.state === "submitted") return "submitted";
  const counts = countCells(cells);
  if (counts.returned > 0) return "returned";
  if (counts.draft > 0) return "begun";
  return submission ? "approved" : "not-begun";
}

async function indicatorsOf(
  context: ApiContext,
  round: Round,
  found: readonly Standing[],
  locale: Locale,
): Promise<Completeness["indicators"]> {
  const { db } = context.database;
  const codes = found.map(({ area }) => area.code);
  const [definitions, assignments] = await Promise.all([
    currentDataVersion(db).then((version) => loadDefinitions(db, version)),
    loadRoundAssignments(db, { areas: codes, roundId: round.id }),
  ]);
  const known = new Map(definitions.map((definition) => [definition.code, definition]));
  return found.flatMap(({ area, cells }) =>
    round.indicators
      .filter(({ layer }) => layer === area.layer)
      .map(({ indicator, required }) => {
        const assigned = assignments.find((row) => row.area === area.code && row.indicator === indicator);
        const definition = known.get(indicator);
        return {
          area: area.code,
          indicator,
          name: definition?.name[locale] ?? indicator,
          goal: definition?.goal ?? 0,
          required,
          counts: countCells(cells.filter((cell) => cell.indicator === indicator)),
          assignedTo: assigned?.name ?? null,
          dueOn: assigned?.dueOn ?? null,
        };
      }),
  );
}
