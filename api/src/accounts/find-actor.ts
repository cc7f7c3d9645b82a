import { findAccount, loadGrants } from "@lokaal17/db/accounts/queries";
import type { OpenDatabase } from "@lokaal17/db/database/open";
import { type Action, may } from "@lokaal17/shared/accounts/rights";
import type { Actor } from "@lokaal17/shared/accounts/roles";

/** The account with this e-mail address that may do something for the whole program, for a command on this machine. */
export async function findActor(
  { db }: Pick<OpenDatabase, "db">,
  email: string,
  action: Action,
): Promise<{ actor: Actor } | { because: "no-account" | "no-right" }> {
  const account = await findAccount(db, email.trim().toLowerCase());
  if (!account) return { because: "no-account" };
  const actor = { accountId: account.id, name: account.name, grants: await loadGrants(db, account.id) };
  return may(actor, action) ? { actor } : { because: "no-right" };
}
