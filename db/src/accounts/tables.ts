import type { Role } from "@lokaal17/shared/accounts/roles";
import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { SigningParty } from "@lokaal17/shared/chapter/outline";
import type { Generated } from "kysely";

export interface AccountTable {
  id: string;
  email: string;
  name: string;
  passwordHash: string | null;
  active: Generated<boolean>;
  createdAt: Generated<Date>;
  /** A contributor comes in by a personal link, a key is a program of an organisation; neither has a password. */
  kind: Generated<"person" | "contributor" | "key">;
  /** The shared secret of the second factor, base32; counts from the moment it was confirmed. */
  totpSecret: string | null;
  totpConfirmedAt: Date | null;
  /** The last time step whose code was used: a code works once. */
  totpLastStep: number | null;
  passwordSetAt: Date | null;
  /** The person is gone: name and address were replaced, what she did stays. */
  endedAt: Date | null;
  /** Which of the three parties an editor signs for; null: none. */
  signingParty: Generated<SigningParty | null>;
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
  /** Names the session to its owner, who can end it; null for sessions from before. */
  id: string | null;
  /** The token before the last rotation, good for a moment longer: requests that were on their way. */
  previousHash: string | null;
  rotatedAt: Date | null;
  /** Browser and system as the owner would call them. */
  device: string | null;
  /** The personal link that opened it, for a contributor. */
  linkId: string | null;
  /** The provider that vouched for her (its id): the session has her roles for its organisations alone. */
  provider: string | null;
}

/** Attempts to sign in that did not succeed, to slow down guessing without locking out the owner. */
export interface SignInFailureTable {
  email: string;
  /** An address, or `device:` and the hash of a known device, which has a count of its own. */
  address: string;
  at: Generated<Date>;
}

/** An invitation or a reset: a link that works once. */
export interface OneTimeLinkTable {
  tokenHash: string;
  accountId: string;
  purpose: "invitation" | "reset";
  createdAt: Date;
  expiresAt: Date;
  usedAt: Date | null;
}

/** A browser in which this account signed in before (it can be known to several): guesses from elsewhere do not slow it down. */
export interface KnownDeviceTable {
  tokenHash: string;
  accountId: string;
  createdAt: Date;
  lastUsedAt: Date;
}

/** Who somebody is at an OpenID provider. */
export interface AccountIdentityTable {
  issuer: string;
  subject: string;
  accountId: string;
  createdAt: Date;
}

/** A key with which a program of an organisation calls the API; shown once, stored as its hash. */
export interface ApiKeyTable {
  id: string;
  accountId: string;
  area: AreaCode;
  name: string;
  scope: "read" | "entry";
  tokenHash: string;
  /** Its first characters, to recognise it by. */
  tokenStart: string;
  createdBy: string;
  createdAt: Date;
  expiresAt: Date;
  lastUsedAt: Date | null;
  endedAt: Date | null;
}

/** The answer of a write by the key that its caller gave: a retry gets it again and has no second effect. */
export interface IdempotencyKeyTable {
  accountId: string;
  key: string;
  /** SHA-256 of method, address and body: one key, one request. */
  requestHash: string;
  status: number;
  body: string;
  createdAt: Date;
}
