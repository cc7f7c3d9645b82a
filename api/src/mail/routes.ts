import { appendChange } from "@lokaal17/db/audit/append";
import type { Database } from "@lokaal17/db/database/schema";
import { findMessage, type ListedMessage, loadMessages, retryMessage } from "@lokaal17/db/mail/outbox";
import { may } from "@lokaal17/shared/accounts/rights";
import {
  getMessage,
  listMessages,
  type MessageView,
  postMessageRetry,
} from "@lokaal17/shared/contract/messages";
import { askPages } from "@lokaal17/shared/text/ask-pages";
import type { Locale } from "@lokaal17/shared/text/define-text";
import type { Hono } from "hono";
import type { Transaction } from "kysely";
import type { ApiContext } from "../context.ts";
import { once } from "../http/idempotency.ts";
import { implement } from "../http/implement.ts";
import { forbidden, notFound } from "../http/problem.ts";
import type { RequestState } from "../http/request-state.ts";
import { signedIn } from "../http/signed-in.ts";
import type { Reference } from "../publications/views.ts";

const mostMessages = 200;

/** The outbox for who manages accounts: what left, what did not and why, and what she has to pass on herself. */
export function mailRoutes(context: ApiContext, app: Hono<RequestState>): void {
  const { db } = context.database;

  implement(app, listMessages, async ({ query, actor, locale }) => {
    if (!may(actor, "manage accounts")) throw forbidden();
    const { areaOf } = await context.views.reference();
    const before = query.before === undefined ? null : new Date(query.before);
    const messages = await loadMessages(db, { before, limit: mostMessages });
    return {
      messages: messages.map((message) => messageView(message, context, areaOf, locale)),
      isSending: context.mail !== null,
    };
  });

  implement(app, getMessage, async ({ params, actor, locale }) => {
    if (!may(actor, "manage accounts")) throw forbidden();
    const { areaOf } = await context.views.reference();
    const message = await findMessage(db, params.id);
    if (!message) throw notFound();
    const view = messageView(message, context, areaOf, locale);
    if (!view.readable) return view;
    const read = { action: "message read", accountId: signedIn(actor).accountId };
    await db.transaction().execute((tx) => logMessage(context, tx, message, read));
    return { ...view, body: message.body };
  });

  implement(app, postMessageRetry, async ({ params, actor, c, locale }) => {
    if (!may(actor, "manage accounts")) throw forbidden();
    const { areaOf } = await context.views.reference();
    return once(context, { actor: signedIn(actor), c }, async (tx) => {
      const waiting = await retryMessage(tx, params.id, context.now());
      const message = waiting ?? (await findMessage(tx, params.id));
      if (!message) throw notFound();
      // A message that left meanwhile stays as it is: the answer says so.
      if (waiting)
        await logMessage(context, tx, message, {
          action: "message retried",
          accountId: signedIn(actor).accountId,
        });
      return messageView(message, context, areaOf, locale);
    });
  });
}

async function logMessage(
  context: ApiContext,
  tx: Transaction<Database>,
  { id, kind, area }: Pick<ListedMessage, "id" | "kind" | "area">,
  what: { action: string; accountId: string },
): Promise<void> {
  await appendChange(tx, {
    id: context.newId(),
    organisation: area,
    occurredAt: context.now(),
    channel: "api",
    details: { message: id, kind },
    ...what,
  });
}

function messageView(
  message: ListedMessage,
  { mail }: ApiContext,
  areaOf: Reference["areaOf"],
  locale: Locale,
): MessageView {
  // A visitor was promised that nobody here sees her address; the mail server's words would name it too.
  const isToVisitor = message.kind === "question-answer";
  const state = stateOf(message, mail !== null);
  return {
    id: message.id,
    kind: message.kind,
    area: message.area,
    areaName: message.area && (areaOf.get(message.area)?.name ?? message.area),
    recipient: isToVisitor ? askPages(locale)("visitor") : message.recipient,
    subject: message.subject,
    body: null,
    readable: message.body !== null && mail === null && !isToVisitor,
    attachmentName: message.attachmentName,
    state,
    createdAt: message.createdAt.toISOString(),
    sentAt: message.sentAt?.toISOString() ?? null,
    attempts: message.attempts,
    nextAttemptAt: state === "waiting" ? message.nextAttemptAt.toISOString() : null,
    lastError: isToVisitor ? null : message.lastError,
  };
}

function stateOf({ sentAt, givenUpAt }: ListedMessage, isSending: boolean): MessageView["state"] {
  if (sentAt) return "sent";
  if (!isSending) return "kept";
  return givenUpAt ? "given-up" : "waiting";
}
