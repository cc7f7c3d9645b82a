import type { AreaCode } from "../areas/area.ts";

/** Roles as the product names them. `public` and `contributor` have no account and so are not among them. */
export const roles = ["officer", "approver", "coordinator", "analyst", "editor", "admin"] as const;
export type Role = (typeof roles)[number];

/** A role for one organisation, or for the whole program (area null). */
export interface Grant {
  role: Role;
  area: AreaCode | null;
}

/** Who is signed in, as far as rights go. */
export interface Actor {
  accountId: string;
  name: string;
  grants: readonly Grant[];
}
