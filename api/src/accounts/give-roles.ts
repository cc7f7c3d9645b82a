import { changeRoles, type ManagedAccount } from "@lokaal17/db/accounts/administration";
import type { Database } from "@lokaal17/db/database/schema";
import { mayGive, programRoles, roleChanges } from "@lokaal17/shared/accounts/giving";
import type { Actor, GivenRole } from "@lokaal17/shared/accounts/roles";
import type { AreaCode } from "@lokaal17/shared/areas/area";
import { dayInAmsterdam } from "@lokaal17/shared/text/number";
import type { ProblemText } from "@lokaal17/shared/text/problems";
import type { Transaction } from "kysely";
import type { ApiContext } from "../context.ts";
import { conflict, forbidden, invalid } from "../http/problem.ts";
import { areaNames } from "./account-row.ts";
import { endKeysOf } from "./end-keys.ts";
import { logChange } from "./log-change.ts";
import { tellRole } from "./messages.ts";

/** The layers whose organisations enter figures; the country and what lies beyond it have no officers. */
const entering: ReadonlySet<string> = new Set(["municipality", "province", "water-board"]);

/**
 * Refuses roles that nobody can have: one for the whole program with an organisation, one without, one of an organisation
 * that is not there now.
 * @throws Problem 400 with all of them
 */
export async function checkGrants(context: ApiContext, grants: readonly GivenRole[]): Promise<void> {
  const { areaOf } = await context.views.reference();
  const today = dayInAmsterdam(context.now());
  const exists = (code: AreaCode) => {
    const area = areaOf.get(code);
    return area !== undefined && entering.has(area.layer) && (area.validTo === null || area.validTo > today);
  };
  const mistakes = grants.flatMap(({ role, area }, at) => {
    const mistake = (text: ProblemText, code = "") => [
      { pointer: `#/body/grants/${at}`, text, values: { code } },
    ];
    if (programRoles.has(role)) return area === null ? [] : mistake("role-without-area");
    if (area === null) return mistake("role-needs-area");
    return exists(area) ? [] : mistake("role-area-unknown", area);
  });
  if (mistakes.length > 0) throw invalid(mistakes);
}

/**
 * Gives and takes the roles that differ, with one line in the log of each organisation concerned.
 * @throws Problem 403 for a role that the actor may not give, 409 when no administrator would be left
 */
export async function giveRoles(
  context: ApiContext,
  tx: Transaction<Database>,
  asked: {
    actor: Actor;
    account: ManagedAccount;
    after: readonly GivenRole[];
    administrators: readonly string[];
  },
): Promise<void> {
  const { actor, account, after, administrators } = asked;
  const { added, removed } = roleChanges(account.grants, after);
  if (![...added, ...removed].every((grant) => mayGive(actor, grant))) throw forbidden("role-not-yours");
  if (removed.some(({ role }) => role === "admin")) keepAdministrator(administrators, account.id);
  await changeRoles(tx, account.id, { added, removed });
  if (removed.length > 0)
    await endKeysOf(context, tx, { by: actor.accountId, maker: account.id, grants: after });
  await tellOfNew(context, tx, { actor, account, added });
  const organisations = [...new Set([...added, ...removed].map(({ area }) => area))];
  for (const organisation of organisations.sort((a, b) => ((a ?? "") < (b ?? "") ? -1 : 1))) {
    const ofIt = (grants: readonly GivenRole[]) =>
      grants.flatMap(({ role, area }) => (area === organisation ? [role] : []));
    await logChange(context, tx, {
      by: actor.accountId,
      account: account.id,
      action: "roles changed",
      organisation,
      details: { given: ofIt(added), taken: ofIt(removed) },
    });
  }
}

/** She did not ask for a role of another organisation, so she hears of it; who is new gets an invitation instead. */
async function tellOfNew(
  context: ApiContext,
  tx: Transaction<Database>,
  { actor, account, added }: { actor: Actor; account: ManagedAccount; added: readonly GivenRole[] },
): Promise<void> {
  if (account.grants.length === 0 || account.id === actor.accountId) return;
  const nameOf = await areaNames(context);
  const areas = new Set(added.flatMap(({ area }) => area ?? []));
  for (const area of [...areas].sort())
    if (!account.grants.some((had) => had.area === area))
      await tellRole(context, tx, account, { giver: actor.name, organisation: nameOf(area) });
}

/** @throws Problem 409 when this account is the last administrator */
export function keepAdministrator(administrators: readonly string[], accountId: string): void {
  if (administrators.every((id) => id === accountId) && administrators.length > 0)
    throw conflict("last-admin.detail");
}
