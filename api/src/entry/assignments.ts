import type { PlacedArea } from "@lokaal17/db/areas/queries";
import { appendChange } from "@lokaal17/db/audit/append";
import type { Database } from "@lokaal17/db/database/schema";
import { deleteAssignments, loadAssignments, putAssignments } from "@lokaal17/db/entry/assignments";
import { endLinks } from "@lokaal17/db/entry/contributor-links";
import {
  findOrMakeContributor,
  findPerson,
  loadColleagues,
  type Person,
} from "@lokaal17/db/entry/contributors";
import type { Round } from "@lokaal17/db/entry/queries";
import { roundClosesOn } from "@lokaal17/db/entry/rounds";
import { may } from "@lokaal17/shared/accounts/rights";
import type { Actor } from "@lokaal17/shared/accounts/roles";
import type { AreaCode } from "@lokaal17/shared/areas/area";
import {
  type Assignments,
  deleteAssignment,
  deleteContributor,
  getAssignments,
  postContributorLink,
  postProposedAssignments,
  putAssignments as putAssignmentsEndpoint,
} from "@lokaal17/shared/contract/assignments";
import type { BodyOf } from "@lokaal17/shared/contract/endpoint";
import type { IndicatorCode } from "@lokaal17/shared/framework/indicator";
import type { Locale } from "@lokaal17/shared/text/define-text";
import { dayInAmsterdam, formatDate } from "@lokaal17/shared/text/number";
import type { Context, Hono } from "hono";
import type { Transaction } from "kysely";
import type { ApiContext } from "../context.ts";
import { once } from "../http/idempotency.ts";
import { implement } from "../http/implement.ts";
import { conflict, invalid, notFound } from "../http/problem.ts";
import type { RequestState } from "../http/request-state.ts";
import { signedIn } from "../http/signed-in.ts";
import { sendTask } from "./assignments-mail.ts";
import { assignmentsView } from "./assignments-view.ts";
import { roundOf } from "./rounds.ts";

/** One round of one organisation, and who has something done in it. */
interface Task {
  round: Round;
  area: PlacedArea;
  actor: Actor;
}

/** Having colleagues and contributors fill indicators, and taking that back. */
export function assignmentRoutes(context: ApiContext, app: Hono<RequestState>): void {
  const { db } = context.database;

  implement(app, getAssignments, async ({ params, actor, locale }) =>
    assignmentsView(context, db, await taskOf(params, actor), locale),
  );

  implement(app, putAssignmentsEndpoint, async ({ params, body, actor, locale, c }) => {
    const task = await taskOf(params, actor);
    return change(task, { c, body, locale }, async (tx) => {
      await refuseDay(context, tx, task, body.dueOn, locale);
      refuseUnasked(task, body.indicators);
      const person = await personOf(context, tx, task, body.to);
      await assign(context, tx, task, person, body);
    });
  });

  implement(app, postProposedAssignments, async ({ params, body, actor, locale, c }) => {
    const task = await taskOf(params, actor);
    return change(task, { c, body, locale }, async (tx) => {
      await refuseDay(context, tx, task, body.dueOn, locale);
      const { lastYear } = await assignmentsView(context, tx, task, locale);
      if (lastYear.length === 0) throw conflict("nothing-as-last-year.detail");
      for (const [account, rows] of Map.groupBy(lastYear, (row) => row.account)) {
        const person = await findPerson(tx, account);
        const indicators = rows.map(({ indicator }) => indicator);
        if (person) await assign(context, tx, task, person, { indicators, dueOn: body.dueOn });
      }
    });
  });

  implement(app, deleteAssignment, async ({ params, actor, locale, c }) => {
    const task = await taskOf(params, actor);
    return change(task, { c, locale }, async (tx) => {
      const taken = await takeBack(context, tx, task, { indicator: params.indicator });
      for (const { accountId } of taken) await endIfNothingLeft(context, tx, task, accountId);
    });
  });

  implement(app, postContributorLink, async ({ params, actor, locale, c }) => {
    const task = await taskOf(params, actor);
    return change(task, { c, locale, status: 201 }, async (tx) => {
      const person = await assignedPerson(tx, task, params.account);
      await endLinks(tx, { ...keyOf(task), accountId: person.id }, context.now());
      await sendTask(context, tx, task, person);
      await log(context, tx, task, "contribution link sent", { accountId: person.id });
    });
  });

  implement(app, deleteContributor, async ({ params, actor, locale, c }) => {
    const task = await taskOf(params, actor);
    return change(task, { c, locale }, async (tx) => {
      const person = await assignedPerson(tx, task, params.account);
      await endLinks(tx, { ...keyOf(task), accountId: person.id }, context.now());
      await takeBack(context, tx, task, { accountId: person.id });
    });
  });

  /** @throws Problem 404 for who may not assign in this organisation, as for an organisation that is not asked */
  async function taskOf(
    { round, area }: { round: string; area: AreaCode },
    actor: Actor | null,
  ): Promise<Task> {
    const assigner = signedIn(actor);
    if (!may(assigner, "assign contributors", area)) throw notFound();
    return { ...(await roundOf(context, round, area)), actor: assigner };
  }

  function change(
    task: Task,
    call: { c: Context<RequestState>; body?: unknown; locale: Locale; status?: 200 | 201 },
    work: (tx: Transaction<Database>) => Promise<void>,
  ): Promise<Assignments | Response> {
    return once(context, { ...call, actor: task.actor }, async (tx) => {
      await work(tx);
      return assignmentsView(context, tx, task, call.locale);
    });
  }
}

const keyOf = ({ round, area }: Task) => ({ roundId: round.id, area: area.code });

async function assign(
  context: ApiContext,
  tx: Transaction<Database>,
  task: Task,
  person: Person,
  { indicators, dueOn }: { indicators: readonly IndicatorCode[]; dueOn: string | null },
): Promise<void> {
  const before = await loadAssignments(tx, task.round.id, task.area.code);
  const unique = [...new Set(indicators)].sort();
  const by = { assignedBy: task.actor.accountId, assignedAt: context.now() };
  await putAssignments(tx, unique, { ...keyOf(task), accountId: person.id, dueOn, ...by });
  const lost = before.filter(
    ({ indicator, accountId }) => accountId !== person.id && unique.includes(indicator),
  );
  for (const accountId of new Set(lost.map((row) => row.accountId)))
    await endIfNothingLeft(context, tx, task, accountId);
  await log(context, tx, task, "assigned", { accountId: person.id, indicators: unique, dueOn });
  await sendTask(context, tx, task, person);
}

async function takeBack(
  context: ApiContext,
  tx: Transaction<Database>,
  task: Task,
  which: { indicator: IndicatorCode } | { accountId: string },
): Promise<{ accountId: string }[]> {
  const taken = await deleteAssignments(tx, { ...keyOf(task), ...which });
  if (taken.length === 0) throw notFound();
  const indicators = taken.map(({ indicator }) => indicator).sort();
  await log(context, tx, task, "assignment withdrawn", { accountId: taken[0]?.accountId, indicators });
  return taken;
}

/** Who has nothing left to fill has no link that opens something. */
async function endIfNothingLeft(
  context: ApiContext,
  tx: Transaction<Database>,
  task: Task,
  accountId: string,
): Promise<void> {
  const left = await loadAssignments(tx, task.round.id, task.area.code);
  if (left.some((row) => row.accountId === accountId)) return;
  await endLinks(tx, { ...keyOf(task), accountId }, context.now());
}

/** @throws Problem 400 for a colleague without a role here, or an address that cannot be used */
async function personOf(
  context: ApiContext,
  tx: Transaction<Database>,
  { area }: Task,
  to: BodyOf<typeof putAssignmentsEndpoint>["to"],
): Promise<Person> {
  if ("account" in to) {
    const colleague = (await loadColleagues(tx, area.code)).find(({ id }) => id === to.account);
    if (!colleague) throw invalid([{ pointer: "#/body/to/account", text: "no-colleague" }]);
    return colleague;
  }
  const made = { ...to, id: context.newId(), createdAt: context.now() };
  const person = await findOrMakeContributor(tx, made);
  if (!person) throw invalid([{ pointer: "#/body/to/email", text: "address-closed" }]);
  return person;
}

/** Somebody who fills something here. @throws Problem 404 for anybody else */
async function assignedPerson(tx: Transaction<Database>, task: Task, account: string): Promise<Person> {
  const own = await loadAssignments(tx, task.round.id, task.area.code);
  const person = own.find(({ accountId }) => accountId === account);
  if (!person) throw notFound();
  return { id: person.accountId, name: person.name, email: person.email };
}

/** @throws Problem 409 after the last day of the organisation, 400 for a day outside */
async function refuseDay(
  context: ApiContext,
  tx: Transaction<Database>,
  { round, area }: Task,
  dueOn: string | null,
  locale: Locale,
): Promise<void> {
  const today = dayInAmsterdam(context.now());
  const { closesOn } = await roundClosesOn(tx, round.id, area.code);
  const [opens, from, until] = [round.opensOn, today, closesOn].map((day) => formatDate(day, locale));
  if (today > closesOn) throw conflict("round-closed.detail", { opens: opens ?? "", closes: until ?? "" });
  if (dueOn !== null && (dueOn < today || dueOn > closesOn))
    throw invalid([
      { pointer: "#/body/dueOn", text: "due-outside", values: { from: from ?? "", until: until ?? "" } },
    ]);
}

/** @throws Problem 400 that names every indicator which the round does not ask of this layer */
function refuseUnasked({ round, area }: Task, indicators: readonly IndicatorCode[]): void {
  const asked = new Set(
    round.indicators.filter(({ layer }) => layer === area.layer).map(({ indicator }) => indicator),
  );
  const mistakes = indicators.flatMap((indicator, place) =>
    asked.has(indicator) ? [] : [{ pointer: `#/body/indicators/${place}`, text: "not-asked" as const }],
  );
  if (mistakes.length > 0) throw invalid(mistakes);
}

async function log(
  context: ApiContext,
  tx: Transaction<Database>,
  { round, area, actor }: Task,
  action: string,
  details: Record<string, unknown>,
): Promise<void> {
  await appendChange(tx, {
    id: context.newId(),
    organisation: area.code,
    occurredAt: context.now(),
    accountId: actor.accountId,
    action,
    channel: "account",
    details: { roundId: round.id, ...details },
  });
}
