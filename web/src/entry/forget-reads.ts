import type { QueryClient } from "@tanstack/react-query";

/** After a decision every read may differ: what is on the screen is read again, the rest is forgotten. */
export async function forgetReads(client: QueryClient): Promise<void> {
  client.removeQueries({ type: "inactive" });
  await client.invalidateQueries();
}
