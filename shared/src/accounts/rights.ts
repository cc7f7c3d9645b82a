import type { AreaCode } from "../areas/area.ts";
import type { Actor, Role } from "./roles.ts";

/**
 * What can be done, and by whom: the one place where rights stand.
 * `own` roles need the role for the organisation concerned; `all` roles have it for every organisation.
 * @see product.md, Roles
 */
const rights = {
  "enter values": { own: ["officer"], all: [] },
  "submit values": { own: ["officer"], all: [] },
  "approve values": { own: ["approver"], all: [] },
  "see drafts": { own: ["officer", "approver"], all: [] },
  "see completeness": { own: ["officer", "approver", "coordinator"], all: ["analyst"] },
  "see preview": { own: ["officer", "approver", "coordinator"], all: ["analyst", "editor"] },
  "import as approved": { own: [], all: ["analyst"] },
  publish: { own: [], all: ["analyst"] },
  "decide thresholds": { own: [], all: ["analyst"] },
  "set own targets": { own: ["officer"], all: [] },
  "make chapters": { own: [], all: ["editor"] },
  "edit network": { own: ["officer"], all: ["analyst"] },
} as const satisfies Record<string, { own: readonly Role[]; all: readonly Role[] }>;

export type Action = keyof typeof rights;
export const actions = Object.keys(rights) as Action[];

/** Whether the actor may do this for the organisation; without an area: for every organisation. */
export function may(actor: Actor | null, action: Action, area: AreaCode | null = null): boolean {
  if (!actor) return false;
  const { own, all }: { own: readonly Role[]; all: readonly Role[] } = rights[action];
  return actor.grants.some(
    (grant) =>
      (all.includes(grant.role) && grant.area === null) ||
      (area !== null && grant.area === area && own.includes(grant.role)),
  );
}

/** The organisations for which the actor may do this: all of them, or a list. */
export function areasFor(actor: Actor | null, action: Action): "all" | readonly AreaCode[] {
  if (!actor) return [];
  if (may(actor, action)) return "all";
  const own: readonly Role[] = rights[action].own;
  const areas = actor.grants.flatMap((grant) => (grant.area && own.includes(grant.role) ? [grant.area] : []));
  return [...new Set(areas)].sort();
}
