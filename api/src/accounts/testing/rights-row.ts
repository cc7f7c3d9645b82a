import type { Action } from "@lokaal17/shared/accounts/rights";
import type { AreaCode } from "@lokaal17/shared/areas/area";

/** What there is of an organisation, to ask for. */
export interface Target {
  area: AreaCode;
  /** An officer of it. */
  account: string;
  /** Handed in, and waiting for a decision. */
  submission: string;
}

/** Who may call an operation, and how to call it so that nothing but the right decides. */
export interface Row {
  /**
   * A right (any of several is enough), or: everybody who is signed in; who signed in herself, not by a link or with a
   * key; who has work assigned in that organisation.
   */
  needs: Action | readonly Action[] | "signed in" | "signed in herself" | "assigned";
  /** The right is asked for one organisation; false: having it somewhere is enough. */
  perArea?: boolean;
  /** It asks a server outside, which no test has: who may call gets 503. */
  outside?: boolean;
  /** For who may not, it does not exist: 404, never 403. */
  hidden?: boolean;
  params?: (target: Target) => Record<string, string>;
  query?: (target: Target) => Record<string, string>;
  body?: (target: Target) => object;
}

/** An id that nothing has: who may call gets 404, and nothing changes. */
export const nothing = "00000000-0000-4000-8000-000000000000";
export const anId = () => ({ id: nothing });
export const theArea = ({ area }: Target) => ({ area });
export const round = "2025";
export const indicator = "information-requests-on-time";
/** A day that is still to come, within a year. */
export const day = "2027-01-15";
