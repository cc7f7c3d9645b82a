import { endKeysMadeBy } from "@lokaal17/db/accounts/api-keys";
import type { Database } from "@lokaal17/db/database/schema";
import { areasFor } from "@lokaal17/shared/accounts/rights";
import type { GivenRole } from "@lokaal17/shared/accounts/roles";
import type { Transaction } from "kysely";
import type { ApiContext } from "../context.ts";
import { logChange } from "./log-change.ts";

/**
 * Ends the keys that somebody made where she may manage keys no more: nobody keeps a way in by a key that she took along.
 * Each gets a line in the log of its organisation.
 * @param asked.grants the roles that she has from now on; none when her account ends or is switched off
 */
export async function endKeysOf(
  context: ApiContext,
  tx: Transaction<Database>,
  { by, maker, grants }: { by: string; maker: string; grants: readonly GivenRole[] },
): Promise<void> {
  const keeps = areasFor({ accountId: maker, name: "", grants }, "manage keys");
  if (keeps === "all") return;
  const ended = await endKeysMadeBy(tx, maker, { except: keeps, now: context.now() });
  for (const { id, accountId, area } of ended)
    await logChange(context, tx, {
      by,
      account: accountId,
      action: "key ended",
      organisation: area,
      details: { key: id, madeBy: maker },
    });
}
