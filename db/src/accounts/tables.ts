import type { Role } from "@lokaal17/shared/accounts/roles";
import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { Generated } from "kysely";

export interface AccountTable {
  id: string;
  email: string;
  name: string;
  passwordHash: string | null;
  active: Generated<boolean>;
  createdAt: Generated<Date>;
}

/** A role for one organisation (its area), or for the whole program (area null). */
export interface AccountRoleTable {
  accountId: string;
  role: Role;
  area: AreaCode | null;
}

export interface SessionTable {
  tokenHash: string;
  accountId: string;
  createdAt: Generated<Date>;
  lastSeenAt: Generated<Date>;
  expiresAt: Date;
}

/** Failed sign-ins per account and address, to slow down guessing without locking out the owner. */
export interface SignInFailureTable {
  email: string;
  address: string;
  at: Generated<Date>;
}
