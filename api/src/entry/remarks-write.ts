import { appendChange } from "@lokaal17/db/audit/append";
import type { Database } from "@lokaal17/db/database/schema";
import {
  type Colleague,
  insertMentions,
  insertRemarks,
  loadColleagues,
  type Remark,
} from "@lokaal17/db/entry/remarks";
import { loadDefinitions } from "@lokaal17/db/framework/queries";
import { enqueueMessage } from "@lokaal17/db/mail/outbox";
import { currentDataVersion } from "@lokaal17/db/observations/data-version";
import type { Actor } from "@lokaal17/shared/accounts/roles";
import type { Checked } from "@lokaal17/shared/contract/endpoint";
import type { CellRemark, postRemark } from "@lokaal17/shared/contract/remarks";
import { mailOf } from "@lokaal17/shared/text/mail-of";
import type { Transaction } from "kysely";
import type { ApiContext } from "../context.ts";
import { invalid } from "../http/problem.ts";

type NewRemark = Checked<typeof postRemark>["body"];

/**
 * Stores a remark with its line in the log, and the mail to each colleague that it mentions.
 * @throws Problem 400 for a mention of somebody without a role in the organisation
 */
export async function writeRemark(
  context: ApiContext,
  tx: Transaction<Database>,
  body: NewRemark,
  { actor, areaName }: { actor: Actor; areaName: string },
): Promise<CellRemark> {
  const { round, area, indicator, period, text } = body;
  const mentioned = await mentionedIn(tx, body);
  const now = context.now();
  const cell = { roundId: round, area, indicator, period, submissionId: null };
  const remark = { id: context.newId(), ...cell, writtenBy: actor.accountId, writtenAt: now, text };
  await insertRemarks(tx, [remark]);
  const ids = mentioned.map(({ id }) => id);
  await insertMentions(tx, remark.id, ids);
  await appendChange(tx, {
    id: context.newId(),
    organisation: area,
    occurredAt: now,
    accountId: actor.accountId,
    action: "remark made",
    channel: "grid",
    details: { roundId: round, indicator, period, remarkId: remark.id, mentions: ids },
  });
  await tellMentioned(context, tx, body, { mentioned, actor, areaName });
  const mentions = mentioned.map(({ name }) => name);
  return remarkView({ ...remark, authorName: actor.name, mentions }, actor);
}

/** A remark as the screens show it to a reader. */
export function remarkView(remark: Remark, reader: Actor): CellRemark {
  return {
    id: remark.id,
    indicator: remark.indicator,
    period: remark.period,
    by: remark.authorName,
    mine: remark.writtenBy === reader.accountId,
    at: remark.writtenAt.toISOString(),
    text: remark.text,
    mentions: remark.mentions,
    submission: remark.submissionId,
  };
}

async function mentionedIn(
  tx: Transaction<Database>,
  { area, mentions = [] }: NewRemark,
): Promise<Colleague[]> {
  if (mentions.length === 0) return [];
  const colleagues = await loadColleagues(tx, area);
  const mistakes = mentions.flatMap((id, place) =>
    colleagues.some((colleague) => colleague.id === id)
      ? []
      : [{ pointer: `#/body/mentions/${place}`, text: "unknown-colleague" as const }],
  );
  if (mistakes.length > 0) throw invalid(mistakes);
  return colleagues.filter(({ id }) => mentions.includes(id));
}

/** The mail does not hold the remark: it can speak of a draft, and mail is read elsewhere too. */
async function tellMentioned(
  context: ApiContext,
  tx: Transaction<Database>,
  { round, area, indicator, period }: NewRemark,
  { mentioned, actor, areaName }: { mentioned: readonly Colleague[]; actor: Actor; areaName: string },
): Promise<void> {
  const others = mentioned.filter(({ id }) => id !== actor.accountId);
  if (others.length === 0) return;
  const definitions = await loadDefinitions(tx, await currentDataVersion(tx));
  const name = definitions.find(({ code }) => code === indicator)?.name;
  const search = new URLSearchParams({ indicator, periode: period });
  for (const colleague of others) {
    const mail = mailOf("mention", (locale) => ({
      name: colleague.name,
      author: actor.name,
      indicator: `${name?.[locale] ?? indicator}, ${period}`,
      organisation: areaName,
      link: `${context.address}/invoer/${encodeURIComponent(round)}/${area}?${search}`,
    }));
    const message = { id: context.newId(), kind: "mention" as const, area, createdAt: context.now() };
    await enqueueMessage(tx, { ...message, recipient: colleague.email, ...mail });
  }
}
