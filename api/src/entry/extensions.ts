import type { Database } from "@lokaal17/db/database/schema";
import { loadRounds } from "@lokaal17/db/entry/queries";
import { roundClosesOn } from "@lokaal17/db/entry/rounds";
import {
  type ExtensionRequest,
  insertExtensionRequest,
  loadExtensionRequests,
  decideExtensionRequest as storeDecision,
} from "@lokaal17/db/entry/rounds-extensions";
import { loadPeople } from "@lokaal17/db/entry/rounds-people";
import { enqueueMessage } from "@lokaal17/db/mail/outbox";
import { areasFor, may } from "@lokaal17/shared/accounts/rights";
import type { Actor } from "@lokaal17/shared/accounts/roles";
import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { BodyOf } from "@lokaal17/shared/contract/endpoint";
import type {
  decideExtensionRequest,
  postExtensionRequest,
  ExtensionRequest as RequestView,
} from "@lokaal17/shared/contract/extensions";
import { addDays } from "@lokaal17/shared/entry/round-days";
import { nameWithLayer } from "@lokaal17/shared/text/area-name";
import type { Locale } from "@lokaal17/shared/text/define-text";
import { type MailValues, mailOf } from "@lokaal17/shared/text/mail-of";
import { dayInAmsterdam, formatDate } from "@lokaal17/shared/text/number";
import type { Kysely, Transaction } from "kysely";
import type { ApiContext } from "../context.ts";
import { conflict, forbidden, notFound } from "../http/problem.ts";
import { extensionView } from "./extensions-view.ts";
import { roundOf } from "./rounds.ts";
import { refusedRound } from "./rounds-manage.ts";

type Tx = Transaction<Database>;

/** So long after its last day an organisation can still ask for more time. */
const askableDays = 30;

/** The requests that the account may see: of its organisations, or all for who decides on them. */
export async function extensionRequests(
  context: ApiContext,
  { roundId, id }: { roundId?: string | undefined; id?: string },
  actor: Actor,
  locale: Locale,
  db: Kysely<Database> = context.database.db,
): Promise<RequestView[]> {
  const own = areasFor(actor, "ask extension");
  const areas = may(actor, "manage rounds") || own === "all" ? {} : { areas: own };
  const requests = await loadExtensionRequests(db, { ...areas, roundId, ...(id !== undefined && { id }) });
  const [rounds, { areaOf }] = await Promise.all([loadRounds(db), context.views.reference()]);
  return Promise.all(
    requests.map(async (request) => {
      const round = rounds.find((candidate) => candidate.id === request.roundId);
      return {
        ...extensionView(request),
        round: request.roundId,
        roundName: (locale === "nl" ? round?.nameNl : round?.nameEn) ?? request.roundId,
        area: request.area,
        areaName: areaOf.get(request.area)?.name ?? request.area,
        closesOn: (await roundClosesOn(db, request.roundId, request.area)).closesOn,
        decidedBy: request.decidedByName,
        decidedAt: request.decidedAt?.toISOString() ?? null,
      };
    }),
  );
}

/**
 * Asks for more time; the analysts hear it by mail.
 * @returns the id of the request
 * @throws Problem 404 for another organisation, 400 for a day that gives no time, 409 when one is open
 */
export async function askExtension(
  context: ApiContext,
  tx: Tx,
  body: BodyOf<typeof postExtensionRequest>,
  actor: Actor,
): Promise<string> {
  const code = body.area as AreaCode;
  if (!may(actor, "ask extension", code)) throw notFound();
  const { round, own } = await roundOf(context, body.round, code, tx);
  const now = context.now();
  const today = dayInAmsterdam(now);
  if (round.practice || own.excused || today > addDays(own.closesOn, askableDays))
    throw conflict("extension-not-now.detail");
  if (body.wishedOn <= own.closesOn || body.wishedOn < today)
    throw refusedRound([{ pointer: "#/body/wishedOn", key: "wished-too-early" }]);
  const id = context.newId();
  const stored = await insertExtensionRequest(
    tx,
    {
      id,
      roundId: round.id,
      area: code,
      wishedOn: body.wishedOn,
      reason: body.reason,
      requestedBy: actor.accountId,
      requestedAt: now,
    },
    {
      id: context.newId(),
      organisation: code,
      occurredAt: now,
      accountId: actor.accountId,
      action: "extension asked",
      channel: "api",
      reason: body.reason,
      details: { round: round.id, wishedOn: body.wishedOn },
    },
  );
  if (!stored) throw conflict("extension-open.detail");
  const organisation = await organisationOf(context, code);
  for (const { name, email } of await loadPeople(tx, ["analyst"], null)) {
    const values = (locale: Locale): MailValues["extension-asked"] => ({
      name,
      organisation: organisation(locale),
      round: locale === "nl" ? round.nameNl : round.nameEn,
      link: `${context.address}/rondes/${round.id}`,
      asker: actor.name,
      deadline: formatDate(body.wishedOn, locale),
      reason: body.reason,
    });
    await send(context, tx, code, email, mailOf("extension-asked", values));
  }
  return id;
}

/**
 * Grants or refuses; it holds at once, and the officers and coordinators of the organisation hear it by mail.
 * @throws Problem 403, 404, 409 when it was decided or for more time when the organisation takes no part, 400 for a day that gives no time or a refusal without a reason
 */
export async function decideExtension(
  context: ApiContext,
  tx: Tx,
  id: string,
  { decision, grantedOn, answer }: BodyOf<typeof decideExtensionRequest>,
  actor: Actor,
): Promise<void> {
  if (!may(actor, "manage rounds")) throw forbidden();
  const [request] = await loadExtensionRequests(tx, { id });
  if (!request) throw notFound();
  if (request.state !== "open") throw conflict("extension-decided.detail");
  const now = context.now();
  const { closesOn, excused } = await roundClosesOn(tx, request.roundId, request.area);
  // A day would undo that; refusing the request is still possible.
  if (excused && decision === "grant") throw conflict("excused.detail");
  const until = decision === "grant" ? (grantedOn ?? request.wishedOn) : null;
  if (until !== null && (until <= closesOn || until < dayInAmsterdam(now)))
    throw refusedRound([{ pointer: "#/body/grantedOn", key: "granted-too-early" }]);
  if (until === null && !answer) throw refusedRound([{ pointer: "#/body/answer", key: "answer-needed" }]);
  const stored = await storeDecision(
    tx,
    request,
    { grantedOn: until, answer: answer || null, accountId: actor.accountId, now },
    {
      id: context.newId(),
      exceptionChangeId: context.newId(),
      organisation: request.area,
      occurredAt: now,
      accountId: actor.accountId,
      action: until === null ? "extension refused" : "extension granted",
      channel: "api",
      reason: answer || null,
      details: { round: request.roundId, wishedOn: request.wishedOn, grantedOn: until },
    },
  );
  if (!stored) throw conflict("extension-decided.detail");
  await tellDecision(context, tx, request, { until, closesOn, answer: answer ?? "" });
}

async function tellDecision(
  context: ApiContext,
  tx: Tx,
  { roundId, area }: ExtensionRequest,
  { until, closesOn, answer }: { until: string | null; closesOn: string; answer: string },
): Promise<void> {
  const round = (await loadRounds(tx)).find(({ id }) => id === roundId);
  const organisation = await organisationOf(context, area);
  const people = await loadPeople(tx, ["officer", "coordinator"], [area]);
  const told = people.filter(
    ({ accountId }, at) => people.findIndex((other) => other.accountId === accountId) === at,
  );
  for (const { name, email } of told) {
    const values = (locale: Locale) => ({
      name,
      organisation: organisation(locale),
      round: (locale === "nl" ? round?.nameNl : round?.nameEn) ?? roundId,
      link: `${context.address}/invoer`,
      deadline: formatDate(until ?? closesOn, locale),
      reason: answer,
    });
    const mail = until === null ? mailOf("extension-refused", values) : mailOf("extension-granted", values);
    await send(context, tx, area, email, mail);
  }
}

/** The name of an organisation in a sentence, by language. */
export async function organisationOf(
  context: ApiContext,
  area: AreaCode,
): Promise<(locale: Locale) => string> {
  const name = (await context.views.reference()).areaOf.get(area)?.name ?? area;
  return (locale) => nameWithLayer(area, name, locale);
}

async function send(
  context: ApiContext,
  tx: Tx,
  area: AreaCode,
  recipient: string,
  mail: { subject: string; body: string },
): Promise<void> {
  const message = { id: context.newId(), kind: "extension" as const, area, recipient, ...mail };
  await enqueueMessage(tx, { ...message, createdAt: context.now() });
}
