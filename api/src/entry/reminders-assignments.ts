import { randomBytes } from "node:crypto";
import type { Database } from "@lokaal17/db/database/schema";
import { insertLink } from "@lokaal17/db/entry/contributor-links";
import type { Round } from "@lokaal17/db/entry/queries";
import { type AssignmentRow, loadRoundAssignments } from "@lokaal17/db/entry/rounds-overview";
import { loadPeople } from "@lokaal17/db/entry/rounds-people";
import { insertReminder, markAssignmentsReminded } from "@lokaal17/db/entry/rounds-reminders";
import { enqueueMessage } from "@lokaal17/db/mail/outbox";
import { addDays } from "@lokaal17/shared/entry/round-days";
import { nameWithLayer } from "@lokaal17/shared/text/area-name";
import { mailOf } from "@lokaal17/shared/text/mail-of";
import { dayInAmsterdam, formatDate } from "@lokaal17/shared/text/number";
import type { Transaction } from "kysely";
import type { ApiContext } from "../context.ts";
import { linkHash } from "./assignments-mail.ts";
import { loadStates } from "./rounds-count.ts";

type Tx = Transaction<Database>;

/** So many days a link in a reminder still opens. */
const linkDays = 15;

/** Reminds everybody of what is due today and still empty, once. @returns how many messages go out */
export async function sendDueAssignments(context: ApiContext, tx: Tx, round: Round): Promise<number> {
  const now = context.now();
  const today = dayInAmsterdam(now);
  const due = (await loadRoundAssignments(tx, { roundId: round.id })).filter(
    ({ dueOn, doneAt, remindedAt }) => dueOn === today && doneAt === null && remindedAt === null,
  );
  if (due.length === 0) return 0;
  const { areaOf } = await context.views.reference();
  const states = await loadStates(tx, [round], [...new Set(due.map(({ area }) => area))]);
  const people = Map.groupBy(due, ({ area, accountId }) => `${area} ${accountId}`);
  let messages = 0;
  for (const rows of people.values()) {
    const [first] = rows;
    const area = first && areaOf.get(first.area);
    if (!first || !area) continue;
    const cells = states.cellsOf(
      round,
      area,
      rows.map(({ indicator }) => indicator),
    );
    const count = cells.filter(({ state }) => state === "empty").length;
    if (count === 0 || (await markAssignmentsReminded(tx, { ...first, dueOn: today }, now)) === 0) continue;
    const link = await linkFor(context, tx, round, first);
    const mail = mailOf("contribution-reminder", (locale) => ({
      name: first.name,
      inviter: first.assignedByName,
      organisation: nameWithLayer(area.code, area.name, locale),
      round: locale === "nl" ? round.nameNl : round.nameEn,
      count,
      deadline: formatDate(today, locale),
      link,
    }));
    const message = {
      id: context.newId(),
      kind: "reminder" as const,
      area: area.code,
      recipient: first.email,
    };
    await enqueueMessage(tx, { ...message, ...mail, createdAt: now });
    await insertReminder(tx, {
      id: context.newId(),
      roundId: round.id,
      area: area.code,
      sentBy: null,
      sentAt: now,
      kind: "assignment",
      recipients: 1,
    });
    messages++;
  }
  return messages;
}

/** An officer signs in as always; anybody else gets another personal link beside the one she had. */
async function linkFor(context: ApiContext, tx: Tx, round: Round, row: AssignmentRow): Promise<string> {
  const officers = await loadPeople(tx, ["officer"], [row.area]);
  if (officers.some(({ accountId }) => accountId === row.accountId))
    return `${context.address}/invoer/${round.id}/${row.area}`;
  const token = randomBytes(32).toString("base64url");
  const now = context.now();
  await insertLink(tx, {
    id: context.newId(),
    tokenHash: linkHash(token),
    accountId: row.accountId,
    roundId: round.id,
    area: row.area,
    createdBy: row.assignedBy,
    createdAt: now,
    expiresAt: new Date(`${addDays(dayInAmsterdam(now), linkDays)}T00:00:00Z`),
  });
  return `${context.address}/bijdragen/${token}`;
}
