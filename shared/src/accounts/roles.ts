import type { AreaCode } from "../areas/area.ts";
import type { IndicatorCode } from "../framework/indicator.ts";

/** Roles that an account can be given, as the product names them. */
export const roles = ["officer", "approver", "coordinator", "analyst", "editor", "admin"] as const;
export type Role = (typeof roles)[number];

/** Roles that nobody is given: a personal link has the first, a key of an organisation one of the others. */
export const derivedRoles = ["contributor", "entry-key", "read-key"] as const;
export type DerivedRole = (typeof derivedRoles)[number];

/** A role that an account was given: for one organisation, or for the whole program (area null). */
export interface GivenRole {
  role: Role;
  area: AreaCode | null;
}

/** What somebody may act as: a role she was given, or one that her link or key brings. */
export interface Grant {
  role: Role | DerivedRole;
  area: AreaCode | null;
  /** A contributor has these indicators of one round, and nothing else. */
  only?: { round: string; indicators: readonly IndicatorCode[] };
  /** Somebody who is away lent it for some days: it cannot be passed on. */
  lent?: true;
}

/** Who is signed in, as far as rights go. */
export interface Actor {
  accountId: string;
  name: string;
  grants: readonly Grant[];
}
