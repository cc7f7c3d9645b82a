import { appendChange } from "@lokaal17/db/audit/append";
import type { Database } from "@lokaal17/db/database/schema";
import {
  type Delegation,
  endDelegation,
  holdDelegation,
  insertDelegation,
  loadConcerned,
  loadDelegations,
  wasAppointedBy,
} from "@lokaal17/db/entry/delegations";
import { loadColleagues } from "@lokaal17/db/entry/remarks";
import { enqueueMessage } from "@lokaal17/db/mail/outbox";
import { areasFor, may } from "@lokaal17/shared/accounts/rights";
import type { Actor } from "@lokaal17/shared/accounts/roles";
import type { AreaCode } from "@lokaal17/shared/areas/area";
import {
  delegationDays,
  deleteDelegation,
  getDelegations,
  postDelegation,
} from "@lokaal17/shared/contract/delegations";
import type { Checked } from "@lokaal17/shared/contract/endpoint";
import { mailOf } from "@lokaal17/shared/text/mail-of";
import { dayInAmsterdam, formatDate } from "@lokaal17/shared/text/number";
import type { Hono } from "hono";
import type { Transaction } from "kysely";
import type { ApiContext } from "../context.ts";
import { once } from "../http/idempotency.ts";
import { implement } from "../http/implement.ts";
import { invalid, notFound } from "../http/problem.ts";
import type { RequestState } from "../http/request-state.ts";
import { signedIn } from "../http/signed-in.ts";

type NewDelegation = Checked<typeof postDelegation>["body"];

/** Who approves for an organisation while its approver is away. */
export function delegationRoutes(context: ApiContext, app: Hono<RequestState>): void {
  const { db } = context.database;
  const today = () => dayInAmsterdam(context.now());

  implement(app, getDelegations, async ({ actor }) => {
    const reader = signedIn(actor);
    const own = withoutDelegations(reader);
    const mine = areasFor(own, "ask second eyes");
    const seen = areasFor(reader, "approve values");
    const names = await areaNames(context);
    const listed = await loadDelegations(db, [...new Set([...listOf(mine), ...listOf(seen)])], today());
    return {
      areas: listOf(mine).map((area) => ({
        area,
        areaName: names(area),
        colleagues: may(own, "delegate approval", area),
      })),
      delegations: listed.map((delegation) => ({
        ...delegationView(delegation, names, today()),
        mayEnd: may(own, "ask second eyes", delegation.area),
      })),
    };
  });

  implement(app, postDelegation, async ({ body, actor, c }) => {
    const giver = signedIn(actor);
    const own = withoutDelegations(giver);
    if (!may(own, "ask second eyes", body.area)) throw notFound();
    if (body.to !== null && !may(own, "delegate approval", body.area))
      throw invalid([{ pointer: "#/body/to", text: "delegate-vng-only" }]);
    refuseDays(body, today());
    const names = await areaNames(context);
    return once(context, { actor: giver, c, body, status: 201 }, async (tx) =>
      delegationView(await delegate(context, tx, body, { giver, names }), names, today()),
    );
  });

  implement(app, deleteDelegation, async ({ params, actor, c }) => {
    const giver = signedIn(actor);
    const own = withoutDelegations(giver);
    return once(context, { actor: giver, c }, async (tx) => {
      const held = await holdDelegation(tx, params.id);
      if (!held || !may(own, "ask second eyes", held.area)) throw notFound();
      if (held.endedAt === null) {
        await endDelegation(tx, held.id, context.now());
        await log(context, tx, giver, held, { action: "delegation ended", reason: null });
      }
      return { id: held.id };
    });
  });
}

type AreaName = (code: AreaCode) => string;

async function areaNames(context: ApiContext): Promise<AreaName> {
  const { areaOf } = await context.views.reference();
  return (code) => areaOf.get(code)?.name ?? code;
}

function delegationView(delegation: Delegation, names: AreaName, today: string) {
  return {
    id: delegation.id,
    area: delegation.area,
    areaName: names(delegation.area),
    to: delegation.toName,
    from: delegation.fromOn,
    until: delegation.untilOn,
    reason: delegation.reason,
    by: delegation.createdByName,
    active: delegation.fromOn <= today && today <= delegation.untilOn,
  };
}

/**
 * Who asks, without what others lent her: who decides for another cannot pass that on. What her session may not do (one
 * that a personal link opened) it may not do here either.
 */
function withoutDelegations(actor: Actor): Actor {
  return { ...actor, grants: actor.grants.filter(({ lent }) => !lent) };
}

const listOf = (areas: "all" | readonly AreaCode[]) => (areas === "all" ? [] : areas);

const dayMilliseconds = 24 * 3600_000;

/** @throws Problem 400 for days in the past, in the wrong order or too many */
function refuseDays({ from, until }: NewDelegation, today: string): void {
  if (from < today) throw invalid([{ pointer: "#/body/from", text: "delegate-past" }]);
  if (until < from) throw invalid([{ pointer: "#/body/until", text: "delegate-order" }]);
  const days = (Date.parse(until) - Date.parse(from)) / dayMilliseconds + 1;
  if (days > delegationDays)
    throw invalid([{ pointer: "#/body/until", text: "delegate-long", values: { days: delegationDays } }]);
}

/**
 * Stores it, and tells everybody whom it concerns.
 * @throws Problem 400 when the colleague has no role in the organisation, is who arranges it, or was appointed by her
 */
async function delegate(
  context: ApiContext,
  tx: Transaction<Database>,
  { area, to, from, until, reason }: NewDelegation,
  { giver, names }: { giver: Actor; names: AreaName },
): Promise<Delegation> {
  if (to === giver.accountId) throw invalid([{ pointer: "#/body/to", text: "delegate-self" }]);
  const colleague = to === null ? null : (await loadColleagues(tx, area)).find(({ id }) => id === to);
  if (colleague === undefined) throw invalid([{ pointer: "#/body/to", text: "unknown-colleague" }]);
  if (to !== null && (await wasAppointedBy(tx, { accountId: to, giver: giver.accountId, area })))
    throw invalid([{ pointer: "#/body/to", text: "delegate-appointed" }]);
  const row = {
    id: context.newId(),
    area,
    toAccount: to,
    fromOn: from,
    untilOn: until,
    reason,
    createdBy: giver.accountId,
    createdAt: context.now(),
  };
  await insertDelegation(tx, row);
  await log(context, tx, giver, row, { action: "approval delegated", reason });
  const made = { ...row, endedAt: null, toName: colleague?.name ?? null, createdByName: giver.name };
  await tellConcerned(context, tx, made, names(area));
  return made;
}

/** Nobody starts to approve without the others knowing: they can end it. */
async function tellConcerned(
  context: ApiContext,
  tx: Transaction<Database>,
  { area, toAccount, toName, createdByName, fromOn, untilOn, reason }: Delegation,
  organisation: string,
): Promise<void> {
  for (const { name, email } of await loadConcerned(tx, area, toAccount))
    await enqueueMessage(tx, {
      id: context.newId(),
      kind: "delegation",
      area,
      recipient: email,
      createdAt: context.now(),
      ...mailOf("delegation", (locale) => ({
        name,
        giver: createdByName,
        substitute: toName ?? "VNG",
        organisation,
        from: formatDate(fromOn, locale),
        until: formatDate(untilOn, locale),
        reason,
        link: `${context.address}/goedkeuren`,
      })),
    });
}

async function log(
  context: ApiContext,
  tx: Transaction<Database>,
  { accountId }: Actor,
  {
    id,
    area,
    toAccount,
    fromOn,
    untilOn,
  }: Pick<Delegation, "id" | "area" | "toAccount" | "fromOn" | "untilOn">,
  what: { action: string; reason: string | null },
): Promise<void> {
  await appendChange(tx, {
    id: context.newId(),
    organisation: area,
    occurredAt: context.now(),
    accountId,
    channel: "approval",
    ...what,
    details: { delegationId: id, toAccount, from: fromOn, until: untilOn },
  });
}
