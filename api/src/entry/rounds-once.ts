import type { Database } from "@lokaal17/db/database/schema";
import type { Transaction } from "kysely";
import type { ApiContext } from "../context.ts";
import { once } from "../http/idempotency.ts";

/**
 * `once` with the register of areas read before: the embedded database has one connection, so that nothing else can be
 * read while a transaction is open.
 */
export async function onceWithAreas<T extends object>(
  context: ApiContext,
  call: Parameters<typeof once>[1],
  work: (tx: Transaction<Database>) => Promise<T>,
): Promise<T | Response> {
  await context.views.reference();
  return once(context, call, work);
}
