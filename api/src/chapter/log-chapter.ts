import { appendChange, type NewChange } from "@lokaal17/db/audit/append";
import type { Database } from "@lokaal17/db/database/schema";
import type { Transaction } from "kysely";
import type { ApiContext } from "../context.ts";

/** One line in the log about an edition, in the transaction of the change itself. It belongs to no organisation. */
export async function logChapter(
  context: Pick<ApiContext, "newId" | "now">,
  tx: Transaction<Database>,
  line: Omit<NewChange, "id" | "organisation" | "occurredAt">,
): Promise<void> {
  await appendChange(tx, { id: context.newId(), organisation: null, occurredAt: context.now(), ...line });
}
