import { findIdentity, findPerson, type Identity, linkIdentity } from "@lokaal17/db/accounts/identities";
import { loadGrants } from "@lokaal17/db/accounts/queries";
import { appendChange } from "@lokaal17/db/audit/append";
import type { Database } from "@lokaal17/db/database/schema";
import { enqueueMessage } from "@lokaal17/db/mail/outbox";
import type { SignInRefusal } from "@lokaal17/shared/accounts/sign-in-refusal";
import { mailOf } from "@lokaal17/shared/text/mail-of";
import { formatMoment } from "@lokaal17/shared/text/number";
import type { Kysely } from "kysely";
import type { ApiContext, IssuerSettings } from "../context.ts";
import type { ProviderClaims } from "./oidc-provider.ts";

export type Found = { accountId: string } | { refusal: SignInRefusal };

/**
 * The account of whom a provider vouches for: the one she was linked to, or at her first sign-in the active account with
 * her confirmed address. A provider speaks for the people of its own organisations only, and gives nobody a role: an
 * account that has no role there is refused, each time, and the session of one that has others too gets those of its
 * organisations alone. Approval that was lent to her does not count, somebody elsewhere chose her for it.
 */
export async function accountOf(
  context: ApiContext,
  issuer: IssuerSettings,
  claims: ProviderClaims,
): Promise<Found> {
  const { db } = context.database;
  const identity = { issuer: issuer.issuer, subject: claims.subject };
  const known = await findIdentity(db, identity);
  if (known) {
    if (!known.active) return { refusal: "geen-account" };
    return (await speaksFor(db, issuer, known.accountId)) ?? { accountId: known.accountId };
  }
  if (claims.email === null || !claims.isEmailVerified) return { refusal: "adres-niet-bevestigd" };
  const account = await findPerson(db, claims.email);
  if (!account) return { refusal: "geen-account" };
  const refused = await speaksFor(db, issuer, account.id);
  if (refused) return refused;
  return link(context, issuer, identity, account);
}

/** Whether the provider may sign in this account; otherwise why not. */
async function speaksFor(
  db: Kysely<Database>,
  { areas }: IssuerSettings,
  accountId: string,
): Promise<{ refusal: SignInRefusal } | null> {
  if (areas === null) return null;
  const grants = await loadGrants(db, accountId);
  if (grants.length === 0) return { refusal: "geen-account" };
  const isOwn = grants.some(({ area }) => area !== null && areas.includes(area));
  return isOwn ? null : { refusal: "andere-organisatie" };
}

/** Remembers the person with her account; the log says so, and she gets a message about it. */
async function link(
  context: ApiContext,
  issuer: IssuerSettings,
  identity: Identity,
  account: { id: string; email: string; name: string },
): Promise<Found> {
  const now = context.now();
  return context.database.db.transaction().execute(async (tx): Promise<Found> => {
    if (!(await linkIdentity(tx, { ...identity, accountId: account.id, createdAt: now })))
      return { refusal: "ander-persoon" };
    await appendChange(tx, {
      id: context.newId(),
      organisation: null,
      occurredAt: now,
      accountId: account.id,
      action: "provider linked",
      channel: "api",
      details: { account: account.id, provider: issuer.id },
    });
    await enqueueMessage(tx, {
      id: context.newId(),
      kind: "sign-in-changed",
      area: null,
      recipient: account.email,
      createdAt: now,
      ...mailOf("sign-in-changed", (locale) => ({
        name: account.name,
        change: "provider",
        provider: issuer.name,
        at: formatMoment(now, locale),
        link: `${context.address}${locale === "en" ? "/en" : ""}/account`,
      })),
    });
    return { accountId: account.id };
  });
}
