import { appendChange } from "@lokaal17/db/audit/append";
import type { Database } from "@lokaal17/db/database/schema";
import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { Transaction } from "kysely";
import type { ApiContext } from "../context.ts";

export interface AccountChange {
  /** Who did it. */
  by: string;
  /** To which account. Names, addresses and secrets never stand in the log: a pseudonym could not replace them. */
  account: string;
  action: string;
  organisation?: AreaCode | null;
  details?: Record<string, unknown>;
}

/** One line in the log about an account, in the transaction of the change itself. */
export async function logChange(
  context: ApiContext,
  tx: Transaction<Database>,
  { by, account, action, organisation = null, details }: AccountChange,
): Promise<void> {
  await appendChange(tx, {
    id: context.newId(),
    organisation,
    occurredAt: context.now(),
    accountId: by,
    action,
    channel: "account",
    details: { account, ...details },
  });
}
