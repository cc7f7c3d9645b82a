import type { Database } from "@lokaal17/db/database/schema";
import { loadRounds, type Round } from "@lokaal17/db/entry/queries";
import { loadRoundExceptions, ownClosing } from "@lokaal17/db/entry/rounds";
import { type KeptDate, loadCalendarDates, replaceCalendarYear } from "@lokaal17/db/entry/rounds-calendar";
import { areasFor } from "@lokaal17/shared/accounts/rights";
import type { Actor } from "@lokaal17/shared/accounts/roles";
import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { Calendar, CalendarDate } from "@lokaal17/shared/contract/calendar";
import type { DateKind } from "@lokaal17/shared/entry/calendar-dates";
import { calendarFile } from "@lokaal17/shared/entry/calendar-file";
import { daysBetween } from "@lokaal17/shared/entry/round-days";
import { calendarText } from "@lokaal17/shared/text/calendar";
import type { Locale } from "@lokaal17/shared/text/define-text";
import { dayInAmsterdam } from "@lokaal17/shared/text/number";
import type { Transaction } from "kysely";
import type { ApiContext } from "../context.ts";
import { organisationOf } from "./extensions.ts";
import { refusedRound } from "./rounds-manage.ts";

/**
 * The days that matter from today on. The last day of a round is that of the reader's own organisation where she has
 * one; of several, the first.
 */
export async function calendarOf(context: ApiContext, actor: Actor, locale: Locale): Promise<Calendar> {
  const { db } = context.database;
  const [rounds, exceptions, kept] = await Promise.all([
    loadRounds(db),
    loadRoundExceptions(db),
    loadCalendarDates(db),
  ]);
  const today = dayInAmsterdam(context.now());
  const own = areasFor(actor, "contribute values");
  const closingOf = (round: Round) => {
    if (own === "all" || own.length === 0) return round.closesOn;
    const days = own.map((area) =>
      ownClosing(
        round.closesOn,
        exceptions.find((row) => row.roundId === round.id && row.area === area),
      ),
    );
    return days.map(({ closesOn }) => closesOn).sort()[0] ?? round.closesOn;
  };
  const text = calendarText(locale);
  const view = (kind: DateKind, day: string | null, round: string | null): CalendarDate[] =>
    day === null || day < today
      ? []
      : [
          {
            kind,
            day,
            label: round === null ? text(kind) : text("in-round", { label: text(kind), round }),
            round,
            daysLeft: daysBetween(today, day),
          },
        ];
  const dates = [
    ...rounds
      .filter(({ practice }) => !practice)
      .flatMap((round) => {
        const name = locale === "nl" ? round.nameNl : round.nameEn;
        return [
          ...view("opens", round.opensOn, name),
          ...view("closes", closingOf(round), name),
          ...view("preview", round.previewFrom, name),
          ...view("publishes", round.publishesOn, name),
        ];
      }),
    ...kept.flatMap(({ kind, day }) => view(kind, day, null)),
  ].sort((one, other) => one.day.localeCompare(other.day));
  return { dates, next: dates[0] ?? null, kept };
}

/** @throws Problem 400 for a day of another year or a kind that stands there twice */
export async function setCalendarYear(
  context: ApiContext,
  tx: Transaction<Database>,
  year: string,
  dates: readonly KeptDate[],
  actor: Actor,
): Promise<void> {
  const mistakes = dates.flatMap(({ kind, day }, at) => [
    ...(day.startsWith(`${year}-`)
      ? []
      : [{ pointer: `#/body/dates/${at}/day`, key: "year-differs" as const, values: { year } }]),
    ...(dates.findIndex((other) => other.kind === kind) < at
      ? [{ pointer: `#/body/dates/${at}/kind`, key: "kind-twice" as const }]
      : []),
  ]);
  if (mistakes.length > 0) throw refusedRound(mistakes);
  await replaceCalendarYear(tx, year, dates, {
    id: context.newId(),
    organisation: null,
    occurredAt: context.now(),
    accountId: actor.accountId,
    action: "calendar changed",
    channel: "api",
    details: { year, dates: dates.map(({ kind, day }) => ({ kind, day })) },
  });
}

/** The days of a round as a calendar file; for one organisation with its own last day. */
export async function roundCalendarFile(
  context: ApiContext,
  round: Round,
  own: { area: AreaCode; closesOn: string } | null,
  locale: Locale,
): Promise<string> {
  const text = calendarText(locale);
  const name = locale === "nl" ? round.nameNl : round.nameEn;
  const organisation = own && (await organisationOf(context, own.area))(locale);
  const { hostname } = new URL(context.address);
  const url = `${context.address}${locale === "en" ? "/en" : ""}/invoer${own ? `/${round.id}/${own.area}` : ""}`;
  const closes = organisation ? text("own-closes", { organisation }) : text("closes");
  const days: [DateKind, string | null, string][] = [
    ["opens", round.opensOn, text("opens")],
    ["closes", own?.closesOn ?? round.closesOn, closes],
    ["preview", round.previewFrom, text("preview")],
    ["publishes", round.publishesOn, text("publishes")],
  ];
  const events = days.flatMap(([kind, day, label]) =>
    day === null
      ? []
      : [
          {
            uid: `${[round.id, kind, own?.area ?? "all"].join("-")}@${hostname}`,
            day,
            summary: text("in-round", { label, round: name }),
            description: text("file-note", { link: url }),
            url,
          },
        ],
  );
  return calendarFile(name, events, context.now());
}
