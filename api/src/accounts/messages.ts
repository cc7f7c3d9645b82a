import { insertLink } from "@lokaal17/db/accounts/one-time-links";
import type { Database } from "@lokaal17/db/database/schema";
import { enqueueMessage } from "@lokaal17/db/mail/outbox";
import { type MailValues, mailOf } from "@lokaal17/shared/text/mail-of";
import { formatMoment } from "@lokaal17/shared/text/number";
import type { Transaction } from "kysely";
import type { ApiContext } from "../context.ts";
import { hashToken, newToken } from "./tokens.ts";

const invitationMilliseconds = 7 * 24 * 3600_000;
const resetMilliseconds = 3600_000;

interface Owner {
  id: string;
  name: string;
  email: string;
}

/**
 * Makes a link with which somebody chooses her first password, good for seven days and once.
 * @returns its address
 */
export async function makeInvitation(
  context: Pick<ApiContext, "now" | "address">,
  tx: Transaction<Database>,
  accountId: string,
): Promise<{ link: string; expiresAt: Date }> {
  return makeLink(context, tx, { accountId, purpose: "invitation", path: "/uitnodiging" });
}

/** Puts an invitation in the outbox. */
export async function sendInvitation(
  context: ApiContext,
  tx: Transaction<Database>,
  owner: Owner,
  inviter: string,
): Promise<void> {
  const { link, expiresAt } = await makeInvitation(context, tx, owner.id);
  const mail = mailOf("invitation", (locale) => ({
    name: owner.name,
    inviter,
    link,
    until: formatMoment(expiresAt, locale),
  }));
  await enqueue(context, tx, "invitation", owner, mail);
}

/** Puts a link to choose another password in the outbox, good for an hour and once. */
export async function sendReset(context: ApiContext, tx: Transaction<Database>, owner: Owner): Promise<void> {
  const reset = { accountId: owner.id, purpose: "reset", path: "/wachtwoord" } as const;
  const { link, expiresAt } = await makeLink(context, tx, reset);
  const mail = mailOf("reset", (locale) => ({
    name: owner.name,
    link,
    until: formatMoment(expiresAt, locale),
  }));
  await enqueue(context, tx, "reset", owner, mail);
}

/** Tells the owner of an account that signing in has changed: she knows at once when it was not her. */
export async function tellOwner(
  context: ApiContext,
  tx: Transaction<Database>,
  owner: Owner,
  change: MailValues["sign-in-changed"]["change"],
): Promise<void> {
  const mail = mailOf("sign-in-changed", (locale) => ({
    name: owner.name,
    change,
    provider: "",
    at: formatMoment(context.now(), locale),
    link: `${context.address}${locale === "en" ? "/en" : ""}/account`,
  }));
  await enqueue(context, tx, "sign-in-changed", owner, mail);
}

/** Tells somebody who had an account that it counts for another organisation from now on, and who did that. */
export async function tellRole(
  context: ApiContext,
  tx: Transaction<Database>,
  owner: Owner,
  { giver, organisation }: { giver: string; organisation: string },
): Promise<void> {
  const mail = mailOf("role-given", (locale) => ({
    name: owner.name,
    giver,
    organisation,
    at: formatMoment(context.now(), locale),
    link: `${context.address}${locale === "en" ? "/en" : ""}/account`,
  }));
  await enqueue(context, tx, "role-given", owner, mail);
}

async function makeLink(
  { now, address }: Pick<ApiContext, "now" | "address">,
  tx: Transaction<Database>,
  { accountId, purpose, path }: { accountId: string; purpose: "invitation" | "reset"; path: string },
): Promise<{ link: string; expiresAt: Date }> {
  const token = newToken();
  const createdAt = now();
  const lasts = purpose === "invitation" ? invitationMilliseconds : resetMilliseconds;
  const expiresAt = new Date(createdAt.getTime() + lasts);
  await insertLink(tx, { tokenHash: hashToken(token), accountId, purpose, createdAt, expiresAt });
  return { link: `${address}${path}/${token}`, expiresAt };
}

async function enqueue(
  context: ApiContext,
  tx: Transaction<Database>,
  kind: "invitation" | "reset" | "sign-in-changed" | "role-given",
  { email }: Owner,
  mail: { subject: string; body: string },
): Promise<void> {
  const createdAt = context.now();
  await enqueueMessage(tx, { id: context.newId(), kind, area: null, recipient: email, createdAt, ...mail });
}
