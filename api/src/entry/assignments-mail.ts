import { createHash, randomBytes } from "node:crypto";
import type { PlacedArea } from "@lokaal17/db/areas/queries";
import type { Database } from "@lokaal17/db/database/schema";
import { loadAssignments } from "@lokaal17/db/entry/assignments";
import { insertLink } from "@lokaal17/db/entry/contributor-links";
import { loadColleagues, type Person } from "@lokaal17/db/entry/contributors";
import type { Round } from "@lokaal17/db/entry/queries";
import { roundClosesOn } from "@lokaal17/db/entry/rounds";
import { enqueueMessage } from "@lokaal17/db/mail/outbox";
import type { Actor } from "@lokaal17/shared/accounts/roles";
import { nameWithLayer } from "@lokaal17/shared/text/area-name";
import type { Locale } from "@lokaal17/shared/text/define-text";
import { mailOf } from "@lokaal17/shared/text/mail-of";
import { formatDate } from "@lokaal17/shared/text/number";
import type { Transaction } from "kysely";
import type { ApiContext } from "../context.ts";
import { definitionsOf } from "./assignments-view.ts";

/** So long after her last day a link still opens: figures that come late are better than none. */
const graceDays = 14;

interface Task {
  round: Round;
  area: PlacedArea;
  actor: Actor;
}

/**
 * Tells somebody what she is asked to fill in. An officer signs in with her own account; anybody else gets a new personal
 * link, of which only the hash is stored. Nothing is sent to who assigned it to herself, or to who fills nothing.
 */
export async function sendTask(
  context: ApiContext,
  tx: Transaction<Database>,
  { round, area, actor }: Task,
  person: Person,
): Promise<void> {
  const own = (await loadAssignments(tx, round.id, area.code)).filter(
    ({ accountId }) => accountId === person.id,
  );
  if (own.length === 0 || person.id === actor.accountId) return;
  const { closesOn } = await roundClosesOn(tx, round.id, area.code);
  const due = own.map(({ dueOn }) => dueOn ?? closesOn).sort();
  const officer = (await loadColleagues(tx, area.code)).some(
    ({ id, officer }) => officer && id === person.id,
  );
  const indicators = own.map(({ indicator }) => indicator);
  const names = await definitionsOf(tx, indicators);
  const link = officer
    ? `${context.address}/invoer/${encodeURIComponent(round.id)}/${area.code}`
    : `${context.address}/bijdragen/${await newLink(context, tx, { round, area, actor }, person.id, due.at(-1) ?? closesOn)}`;
  const mail = mailOf(officer ? "contribution-colleague" : "contribution", (locale: Locale) => ({
    name: person.name,
    organisation: nameWithLayer(area.code, area.name, locale),
    round: locale === "nl" ? round.nameNl : round.nameEn,
    inviter: actor.name,
    count: indicators.length,
    indicators: names.map(({ name }) => `- ${name[locale]}`).join("\n"),
    deadline: formatDate(due[0] ?? closesOn, locale),
    link,
  }));
  await enqueueMessage(tx, {
    id: context.newId(),
    kind: "contribution",
    area: area.code,
    recipient: person.email,
    ...mail,
    createdAt: context.now(),
  });
}

/** The hash under which a token of a link is stored. */
export const linkHash = (token: string) => createHash("sha256").update(token).digest("base64url");

/** @param lastDay ISO day on which the last of her figures is due */
async function newLink(
  context: ApiContext,
  tx: Transaction<Database>,
  { round, area, actor }: Task,
  accountId: string,
  lastDay: string,
): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  await insertLink(tx, {
    id: context.newId(),
    tokenHash: linkHash(token),
    accountId,
    roundId: round.id,
    area: area.code,
    createdBy: actor.accountId,
    createdAt: context.now(),
    expiresAt: new Date(Date.parse(lastDay) + (graceDays + 1) * 86_400_000),
  });
  return token;
}
