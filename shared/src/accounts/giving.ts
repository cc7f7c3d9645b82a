import type { AreaCode } from "../areas/area.ts";
import { areasFor, may } from "./rights.ts";
import { type Actor, type GivenRole, type Role, roles } from "./roles.ts";

/** Roles for the whole program; the others are for one organisation. */
export const programRoles: ReadonlySet<Role> = new Set(["analyst", "editor", "admin"]);

/** Whether the actor may give this role, and take it: an administrator every one, a coordinator the officers of her organisation. */
export function mayGive(actor: Actor | null, { role, area }: GivenRole): boolean {
  if (may(actor, "manage accounts")) return true;
  return role === "officer" && area !== null && may(actor, "appoint officers", area);
}

/** What somebody may give: which roles, and for which organisations. */
export function givable(actor: Actor | null): { roles: readonly Role[]; areas: "all" | readonly AreaCode[] } {
  if (may(actor, "manage accounts")) return { roles, areas: "all" };
  const areas = areasFor(actor, "appoint officers");
  return { roles: areas.length > 0 ? ["officer"] : [], areas };
}

/** The difference between the roles that somebody has and those that she is to have. */
export function roleChanges(
  before: readonly GivenRole[],
  after: readonly GivenRole[],
): { added: GivenRole[]; removed: GivenRole[] } {
  const key = ({ role, area }: GivenRole) => `${role} ${area}`;
  const had = new Set(before.map(key));
  const has = new Map(after.map((grant) => [key(grant), grant]));
  return {
    added: [...has].flatMap(([name, grant]) => (had.has(name) ? [] : [grant])),
    removed: before.filter((grant) => !has.has(key(grant))),
  };
}
