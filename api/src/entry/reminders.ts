import { appendChange } from "@lokaal17/db/audit/append";
import type { Database } from "@lokaal17/db/database/schema";
import { loadRounds, type Round } from "@lokaal17/db/entry/queries";
import { holdReminders, insertReminder, loadLastReminders } from "@lokaal17/db/entry/rounds-reminders";
import { enqueueMessage } from "@lokaal17/db/mail/outbox";
import { may } from "@lokaal17/shared/accounts/rights";
import type { Actor } from "@lokaal17/shared/accounts/roles";
import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { postReminders } from "@lokaal17/shared/contract/completeness";
import type { Answer } from "@lokaal17/shared/contract/endpoint";
import { deadlineReminderDue } from "@lokaal17/shared/entry/round-reminders";
import { nameWithLayer } from "@lokaal17/shared/text/area-name";
import type { Locale } from "@lokaal17/shared/text/define-text";
import { mailOf } from "@lokaal17/shared/text/mail-of";
import { dayInAmsterdam, formatDate } from "@lokaal17/shared/text/number";
import { whyNoReminder } from "@lokaal17/shared/text/reminders";
import type { Transaction } from "kysely";
import type { ApiContext } from "../context.ts";
import { notFound } from "../http/problem.ts";
import { type Standing, standings } from "./completeness.ts";
import { sendDueAssignments } from "./reminders-assignments.ts";
import { phaseNow } from "./rounds.ts";
import { requiredEmpty } from "./rounds-count.ts";

type Tx = Transaction<Database>;

/**
 * Reminds the officers of these organisations, each organisation at most once a day, with a line in its log.
 * @throws Problem 404 when one is not the account's to remind or not asked anything
 */
export async function remind(
  context: ApiContext,
  tx: Tx,
  { roundId, areas, actor }: { roundId: string; areas: readonly AreaCode[]; actor: Actor },
  locale: Locale,
): Promise<Answer<typeof postReminders>> {
  const round = (await loadRounds(tx)).find(({ id }) => id === roundId);
  if (!round || !areas.every((area) => may(actor, "send reminders", area))) throw notFound();
  await holdReminders(tx, roundId);
  const found = await standings(context, round, areas, tx);
  if (found.length !== new Set(areas).size) throw notFound();
  const results: Answer<typeof postReminders>["results"] = [];
  const sent: { organisation: AreaCode; messages: number }[] = [];
  for (const standing of found) {
    const { area, noReminder } = standing;
    const messages = noReminder
      ? 0
      : await remindArea(context, tx, round, standing, { kind: "coordinator", sentBy: actor.accountId });
    if (messages > 0) sent.push({ organisation: area.code, messages });
    results.push({
      area: area.code,
      areaName: area.name,
      messages,
      reason: noReminder && whyNoReminder(locale)(noReminder),
    });
  }
  // By code, as every writer of several chains of the log takes them: no two wait for each other.
  for (const { organisation, messages } of sent.sort((a, b) => (a.organisation < b.organisation ? -1 : 1)))
    await appendChange(tx, {
      id: context.newId(),
      organisation,
      occurredAt: context.now(),
      accountId: actor.accountId,
      action: "reminder sent",
      channel: "api",
      details: { round: round.id, messages },
    });
  return { results };
}

/**
 * What the program itself reminds of: the deadline of an organisation 14, 7 and 1 days before it, and what somebody was
 * asked to fill on the day that it is due. It may be called as often as one likes: nothing goes out twice.
 * @returns how many messages were put in the outbox
 */
export async function sendDueReminders(context: ApiContext): Promise<number> {
  const { db } = context.database;
  const now = context.now();
  // One connection may be all there is: inside the transactions nothing else can be read.
  await context.views.reference();
  let messages = 0;
  for (const round of await loadRounds(db)) {
    // An extension can keep a round open for one organisation long after its own last day.
    if (round.practice || phaseNow(round, now) === "not-yet") continue;
    messages += await db.transaction().execute((tx) => remindOfDeadline(context, tx, round));
    messages += await db.transaction().execute((tx) => sendDueAssignments(context, tx, round));
  }
  return messages;
}

async function remindOfDeadline(context: ApiContext, tx: Tx, round: Round): Promise<number> {
  await holdReminders(tx, round.id);
  const today = dayInAmsterdam(context.now());
  const sent = await loadLastReminders(tx, [round.id], ["deadline"]);
  const found = await standings(context, round, null, tx);
  let messages = 0;
  for (const standing of found) {
    const { area, own, noReminder } = standing;
    const last = sent.find((row) => row.area === area.code)?.sentAt;
    const due = deadlineReminderDue(own.closesOn, today, last ? dayInAmsterdam(last) : null);
    if (noReminder === null && due)
      messages += await remindArea(context, tx, round, standing, { kind: "deadline", sentBy: null });
  }
  return messages;
}

async function remindArea(
  context: ApiContext,
  tx: Tx,
  round: Round,
  { area, own, cells, officers }: Standing,
  { kind, sentBy }: { kind: "coordinator" | "deadline"; sentBy: string | null },
): Promise<number> {
  const now = context.now();
  for (const { name, email } of officers) {
    const mail = mailOf("reminder", (locale: Locale) => ({
      name,
      organisation: nameWithLayer(area.code, area.name, locale),
      round: locale === "nl" ? round.nameNl : round.nameEn,
      link: `${context.address}/invoer/${round.id}/${area.code}`,
      count: requiredEmpty(cells),
      deadline: formatDate(own.closesOn, locale),
    }));
    const message = { id: context.newId(), kind: "reminder" as const, area: area.code, recipient: email };
    await enqueueMessage(tx, { ...message, ...mail, createdAt: now });
  }
  await insertReminder(tx, {
    id: context.newId(),
    roundId: round.id,
    area: area.code,
    sentBy,
    sentAt: now,
    kind,
    recipients: officers.length,
  });
  return officers.length;
}
