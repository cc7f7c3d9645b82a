import { appendChange } from "@lokaal17/db/audit/append";
import type { Database } from "@lokaal17/db/database/schema";
import { loadAssignmentsOf, markDone } from "@lokaal17/db/entry/assignments";
import {
  type ContributorLink,
  findLink,
  loadContributorGrants,
  touchLink,
} from "@lokaal17/db/entry/contributor-links";
import { findPerson, loadColleagues, type Person } from "@lokaal17/db/entry/contributors";
import { loadRounds, type Round } from "@lokaal17/db/entry/queries";
import { roundClosesOn } from "@lokaal17/db/entry/rounds";
import { enqueueMessage } from "@lokaal17/db/mail/outbox";
import { mayWriteCell } from "@lokaal17/shared/accounts/rights";
import type { Actor } from "@lokaal17/shared/accounts/roles";
import {
  type Contribution,
  getContributions,
  postContributionDone,
  postContributorSession,
  postLinkOwner,
} from "@lokaal17/shared/contract/assignments";
import { nameWithLayer } from "@lokaal17/shared/text/area-name";
import type { Locale } from "@lokaal17/shared/text/define-text";
import { mailOf } from "@lokaal17/shared/text/mail-of";
import type { Hono } from "hono";
import type { Kysely, Transaction } from "kysely";
import { openSession } from "../accounts/sessions.ts";
import type { ApiContext } from "../context.ts";
import { once } from "../http/idempotency.ts";
import { implement } from "../http/implement.ts";
import { notFound, Problem } from "../http/problem.ts";
import type { RequestState } from "../http/request-state.ts";
import { signedIn } from "../http/signed-in.ts";
import { linkHash } from "./assignments-mail.ts";
import { definitionsOf, filledCells, sumOf } from "./assignments-view.ts";

/** Coming in by a personal link, what one has to fill, and saying that it is ready. */
export function contributorRoutes(context: ApiContext, app: Hono<RequestState>): void {
  const { db } = context.database;

  // A token in a body is in no log, no history and no referrer; a scanner that only fetches the page opens nothing.
  implement(app, postLinkOwner, async ({ body, locale }) => {
    const { link, person } = await linkOf(body.token);
    const { areaOf } = await context.views.reference();
    const grants = await loadContributorGrants(db, link.id, context.now());
    const areas = [...new Set(grants.flatMap(({ area }) => area ?? []))];
    return {
      name: person.name,
      organisations: areas.map((area) => nameWithLayer(area, areaOf.get(area)?.name ?? area, locale)),
    };
  });

  implement(app, postContributorSession, async ({ body, c }) => {
    const { link, person } = await linkOf(body.token);
    await touchLink(db, link.id, context.now());
    await openSession(context, c, { accountId: person.id, linkId: link.id });
    return { name: person.name };
  });

  const areasOf = async () => (await context.views.reference()).areaOf;

  /** @throws Problem 404 in the same words for a link that expired, was withdrawn or is made up */
  async function linkOf(token: string): Promise<{ link: ContributorLink; person: Person }> {
    const link = await findLink(db, linkHash(token), context.now());
    const person = link && (await findPerson(db, link.accountId));
    if (!link || !person) throw new Problem(404, "link-over", "link-over.detail");
    return { link, person };
  }

  implement(app, getContributions, async ({ actor, locale }) => {
    const reader = signedIn(actor);
    return { name: reader.name, contributions: await contributionsOf(await areasOf(), db, reader, locale) };
  });

  implement(app, postContributionDone, async ({ params, actor, locale, c }) => {
    const contributor = signedIn(actor);
    const areas = await areasOf();
    return once(context, { actor: contributor, c }, async (tx) => {
      const own = async () =>
        (await contributionsOf(areas, tx, contributor, locale)).find(
          ({ round, area }) => round.id === params.round && area === params.area,
        );
      const before = await own();
      if (!before) throw notFound();
      if (before.doneAt !== null) return before;
      const key = { roundId: params.round, area: params.area, accountId: contributor.accountId };
      const count = await markDone(tx, key, context.now());
      await appendChange(tx, {
        id: context.newId(),
        organisation: params.area,
        occurredAt: context.now(),
        accountId: contributor.accountId,
        action: "contribution done",
        channel: "account",
        details: { roundId: params.round, indicators: before.indicators.map(({ indicator }) => indicator) },
        rowCount: count,
      });
      await tellAssigners(context, areas, tx, contributor, before);
      return (await own()) ?? before;
    });
  });
}

/** What is assigned to an account and hers to write now, per organisation, the first that is due in front. */
async function contributionsOf(
  areaOf: Areas,
  db: Kysely<Database>,
  actor: Actor,
  locale: Locale,
): Promise<Contribution[]> {
  const rounds = await loadRounds(db);
  const writable = (await loadAssignmentsOf(db, actor.accountId)).filter(({ area, roundId, indicator }) =>
    mayWriteCell(actor, { area, round: roundId, indicator }),
  );
  const tasks = Map.groupBy(writable, ({ roundId, area }) => `${roundId} ${area}`);
  const contributions: Contribution[] = [];
  for (const rows of tasks.values()) {
    const [first] = rows;
    const round = rounds.find(({ id }) => id === first?.roundId);
    if (!first || !round) continue;
    const codes = rows.map(({ indicator }) => indicator);
    const filled = await filledCells(db, round, first.area, codes);
    const definitions = await definitionsOf(db, codes);
    const indicators = definitions.map(({ code, name, goal }) => ({
      indicator: code,
      name: name[locale],
      goal: goal ?? 0,
      filled: filled.get(code) ?? 0,
      asked: round.periods.length,
    }));
    const { closesOn } = await roundClosesOn(db, round.id, first.area);
    const done = rows.flatMap(({ doneAt }) => doneAt ?? []);
    contributions.push({
      round: { id: round.id, name: nameOf(round, locale) },
      area: first.area,
      areaName: areaOf.get(first.area)?.name ?? first.area,
      dueOn: rows.map(({ dueOn }) => dueOn ?? closesOn).sort()[0] ?? closesOn,
      assignedBy: first.assigner,
      indicators,
      ...sumOf(indicators),
      doneAt: done.length === rows.length ? (done[0]?.toISOString() ?? null) : null,
    });
  }
  return contributions.sort((a, b) => a.dueOn.localeCompare(b.dueOn));
}

/** Tells those who asked for it; the officers when none of them is there any more. */
async function tellAssigners(
  context: ApiContext,
  areaOf: Areas,
  tx: Transaction<Database>,
  contributor: Actor,
  { round, area, indicators }: Contribution,
): Promise<void> {
  const colleagues = await loadColleagues(tx, area);
  const rows = await loadAssignmentsOf(tx, contributor.accountId);
  const asked = new Set(
    rows.filter((row) => row.roundId === round.id && row.area === area).map(({ assignedBy }) => assignedBy),
  );
  const assigners = colleagues.filter(({ id }) => asked.has(id));
  const told: Person[] = assigners.length > 0 ? assigners : colleagues.filter(({ officer }) => officer);
  const names = (await loadRounds(tx)).find(({ id }) => id === round.id);
  for (const person of told.filter(({ id }) => id !== contributor.accountId))
    await enqueueMessage(tx, {
      id: context.newId(),
      kind: "contribution",
      area,
      recipient: person.email,
      ...mailOf("contribution-done", (locale) => ({
        name: person.name,
        contributor: contributor.name,
        organisation: nameWithLayer(area, areaOf.get(area)?.name ?? area, locale),
        round: names ? nameOf(names, locale) : round.name,
        count: indicators.length,
        link: `${context.address}/invoer/${encodeURIComponent(round.id)}/${area}`,
      })),
      createdAt: context.now(),
    });
}

type Areas = Awaited<ReturnType<ApiContext["views"]["reference"]>>["areaOf"];

const nameOf = (round: Round, locale: Locale) => (locale === "nl" ? round.nameNl : round.nameEn);
