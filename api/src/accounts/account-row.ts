import type { ManagedAccount } from "@lokaal17/db/accounts/administration";
import { givable, mayGive } from "@lokaal17/shared/accounts/giving";
import { areasFor, may } from "@lokaal17/shared/accounts/rights";
import type { Actor, GivenRole } from "@lokaal17/shared/accounts/roles";
import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { AccountRow } from "@lokaal17/shared/contract/account-administration";
import type { ApiContext } from "../context.ts";

/** The roles of an account that the actor may see: all of them, or those for the organisations whose officers she appoints. */
export function visibleGrants(actor: Actor, { grants }: Pick<ManagedAccount, "grants">): GivenRole[] {
  const areas = areasFor(actor, "appoint officers");
  return areas === "all" ? grants : grants.filter(({ area }) => area !== null && areas.includes(area));
}

/** An account as the actor may see it. */
export async function accountRow(
  context: ApiContext,
  actor: Actor,
  account: ManagedAccount,
): Promise<AccountRow> {
  const nameOf = await areaNames(context);
  const grants = visibleGrants(actor, account);
  const isAdmin = may(actor, "manage accounts");
  const isOpen = account.endedAt === null;
  // Whoever knows an address could else ask who it is of, and whether she was here, by giving it a role.
  const elsewhere = grants.length < account.grants.length && account.id !== actor.accountId;
  return {
    id: account.id,
    name: elsewhere ? account.email : account.name,
    email: account.email,
    kind: account.kind === "contributor" ? "contributor" : "person",
    active: account.active,
    ended: !isOpen,
    grants: grants.map(({ role, area }) => ({ role, area, areaName: area && nameOf(area) })),
    hasPassword: elsewhere || account.hasPassword,
    secondFactor: !elsewhere && account.secondFactor,
    invitedUntil: elsewhere ? null : (account.invitedUntil?.toISOString() ?? null),
    lastSeenAt: elsewhere ? null : (account.lastSeenAt?.toISOString() ?? null),
    createdAt: account.createdAt.toISOString(),
    signingParty: elsewhere ? null : account.signingParty,
    elsewhere,
    may: {
      changeRoles: isOpen && givable(actor).roles.length > 0,
      edit: isOpen && isAdmin,
      invite:
        isOpen &&
        account.active &&
        !elsewhere &&
        !account.hasPassword &&
        grants.some((grant) => mayGive(actor, grant)),
      end: isOpen && isAdmin,
    },
  };
}

/** The organisations that somebody may choose from, by name; null: every one. */
export async function choosable(
  context: ApiContext,
  areas: "all" | readonly AreaCode[],
): Promise<{ code: AreaCode; name: string }[] | null> {
  if (areas === "all") return null;
  const nameOf = await areaNames(context);
  return areas
    .map((code) => ({ code, name: nameOf(code) }))
    .sort((a, b) => a.name.localeCompare(b.name, "nl"));
}

export async function areaNames(context: ApiContext): Promise<(code: AreaCode) => string> {
  const { areaOf } = await context.views.reference();
  return (code) => areaOf.get(code)?.name ?? code;
}
