import {
  findAccountId,
  holdAccount,
  holdAdministrators,
  type ManagedAccount,
} from "@lokaal17/db/accounts/administration";
import { hasIdentity } from "@lokaal17/db/accounts/credentials";
import { endLinksOf } from "@lokaal17/db/accounts/one-time-links";
import { addAccount } from "@lokaal17/db/accounts/queries";
import type { Database } from "@lokaal17/db/database/schema";
import { mayGive } from "@lokaal17/shared/accounts/giving";
import type { Actor, GivenRole } from "@lokaal17/shared/accounts/roles";
import type { Transaction } from "kysely";
import type { ApiContext } from "../context.ts";
import { conflict, forbidden, invalid, notFound } from "../http/problem.ts";
import { giveRoles } from "./give-roles.ts";
import { logChange } from "./log-change.ts";
import { sendInvitation } from "./messages.ts";

export interface Invited {
  email: string;
  name: string;
  grants: readonly GivenRole[];
}

/**
 * Makes an account with its roles and puts the invitation in the outbox. An address that has an account gets the roles in
 * addition: who enters for several municipalities has one account.
 * @returns the id of the account
 * @throws Problem 400, 403 for a role that the actor may not give, 409 for an account that is switched off
 */
export async function invite(
  context: ApiContext,
  tx: Transaction<Database>,
  by: Actor,
  { email, name, grants }: Invited,
): Promise<string> {
  if (!grants.every((grant) => mayGive(by, grant))) throw forbidden("role-not-yours");
  if (email.endsWith(".invalid")) throw invalid([{ pointer: "#/body/email", text: "email-refused" }]);
  const administrators = await holdAdministrators(tx);
  const existing = await findAccountId(tx, email);
  const id = existing ?? context.newId();
  if (existing === null) {
    await addAccount(tx, { id, email, name, passwordHash: null, grants: [], createdAt: context.now() });
    await logChange(context, tx, { by: by.accountId, account: id, action: "account made" });
  }
  const account = await holdAccount(tx, id, context.now());
  if (!account) throw invalid([{ pointer: "#/body/email", text: "email-refused" }]);
  if (!account.active) throw conflict("account-inactive.detail");
  const after = [...account.grants, ...grants];
  await giveRoles(context, tx, { actor: by, account, after, administrators });
  if (!account.hasPassword && !(await hasIdentity(tx, id))) await send(context, tx, by, account);
  return id;
}

/** @throws Problem 403, 404 or 409 where there is nothing to invite to */
export async function inviteAgain(
  context: ApiContext,
  tx: Transaction<Database>,
  by: Actor,
  account: ManagedAccount,
): Promise<void> {
  if (account.kind === "key") throw notFound();
  if (!account.grants.some((grant) => mayGive(by, grant))) throw forbidden();
  if (!account.active) throw conflict("account-inactive.detail");
  if (account.hasPassword) throw conflict("has-password.detail");
  await send(context, tx, by, account);
  await logChange(context, tx, { by: by.accountId, account: account.id, action: "invited again" });
}

/** The links before it work no more: only the newest invitation does. */
async function send(
  context: ApiContext,
  tx: Transaction<Database>,
  by: Actor,
  account: ManagedAccount,
): Promise<void> {
  await endLinksOf(tx, account.id, context.now());
  await sendInvitation(context, tx, account, by.name);
}
