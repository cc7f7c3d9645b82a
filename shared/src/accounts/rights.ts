import type { AreaCode } from "../areas/area.ts";
import type { IndicatorCode } from "../framework/indicator.ts";
import type { Actor, DerivedRole, Role } from "./roles.ts";

type AnyRole = Role | DerivedRole;

/**
 * What can be done, and by whom: the one place where rights stand.
 * `own` roles need the role for the organisation concerned; `all` roles have it for every organisation.
 * @see product.md, Roles
 */
const rights = {
  "enter values": { own: ["officer", "entry-key"], all: [] },
  "contribute values": { own: ["officer", "entry-key", "contributor"], all: [] },
  "submit values": { own: ["officer"], all: [] },
  "approve values": { own: ["approver"], all: [] },
  // To a colleague. A coordinator appoints officers: could she let one approve too, she would decide alone.
  "delegate approval": { own: ["approver"], all: [] },
  // VNG approves instead.
  "ask second eyes": { own: ["approver", "coordinator"], all: [] },
  "see drafts": { own: ["officer", "approver", "entry-key", "read-key"], all: [] },
  "see completeness": { own: ["officer", "approver", "coordinator", "read-key"], all: ["analyst"] },
  "see preview": {
    own: ["officer", "approver", "coordinator", "read-key", "entry-key"],
    all: ["analyst", "editor"],
  },
  "see audit": { own: ["officer", "approver", "coordinator"], all: ["admin"] },
  "assign contributors": { own: ["officer", "coordinator"], all: [] },
  "appoint officers": { own: ["coordinator"], all: ["admin"] },
  "send reminders": { own: ["coordinator"], all: ["analyst"] },
  "ask extension": { own: ["officer", "coordinator"], all: [] },
  "explain values": { own: ["officer"], all: [] },
  "manage keys": { own: ["coordinator"], all: ["admin"] },
  "manage accounts": { own: [], all: ["admin"] },
  "manage rounds": { own: [], all: ["analyst"] },
  "define indicators": { own: [], all: ["analyst"] },
  "edit check rules": { own: [], all: ["analyst"] },
  // Into drafts; which cells is asked of each cell.
  "import values": { own: ["officer"], all: [] },
  "import as approved": { own: [], all: ["analyst"] },
  // Connectors, their mappings and runs, and which source is authoritative.
  "manage sources": { own: [], all: ["analyst"] },
  "see sources": { own: ["officer", "approver", "coordinator"], all: ["analyst", "editor", "admin"] },
  // Against an official figure; the association answers.
  "object to values": { own: ["officer"], all: [] },
  "answer objections": { own: [], all: ["analyst"] },
  // Of anybody, about a figure. An officer those about her organisation.
  "answer questions": { own: ["officer"], all: ["analyst"] },
  publish: { own: [], all: ["analyst"] },
  "decide thresholds": { own: [], all: ["analyst"] },
  "set own targets": { own: ["officer"], all: [] },
  "make chapters": { own: [], all: ["editor"] },
  "edit network": { own: ["officer"], all: ["analyst"] },
} as const satisfies Record<string, { own: readonly AnyRole[]; all: readonly AnyRole[] }>;

export type Action = keyof typeof rights;
export const actions = Object.keys(rights) as Action[];

/** Whether the actor may do this for the organisation; without an area: for every organisation. */
export function may(actor: Actor | null, action: Action, area: AreaCode | null = null): boolean {
  if (!actor) return false;
  const { own, all }: { own: readonly AnyRole[]; all: readonly AnyRole[] } = rights[action];
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
  const own: readonly AnyRole[] = rights[action].own;
  const areas = actor.grants.flatMap((grant) => (grant.area && own.includes(grant.role) ? [grant.area] : []));
  return [...new Set(areas)].sort();
}

/** Whether the actor may write a cell: an officer every one of her organisation, a contributor those assigned to her. */
export function mayWriteCell(
  actor: Actor | null,
  { area, round, indicator }: { area: AreaCode; round: string; indicator: IndicatorCode },
): boolean {
  if (!actor || !may(actor, "contribute values", area)) return false;
  return actor.grants.some(
    (grant) =>
      grant.area === area &&
      (rights["contribute values"].own as readonly AnyRole[]).includes(grant.role) &&
      (grant.only === undefined || (grant.only.round === round && grant.only.indicators.includes(indicator))),
  );
}
