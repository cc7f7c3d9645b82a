import type { QueryClient } from "@tanstack/react-query";
import { configurationQuery } from "../publications/queries.ts";

/** After a decision every read may differ: what is on the screen is read again, the rest is forgotten. */
export async function forgetReads(client: QueryClient): Promise<void> {
  // What the frame of every page shows was read before it and is not watched: it stays.
  const frame = configurationQuery.queryKey[0];
  client.removeQueries({ type: "inactive", predicate: ({ queryKey }) => queryKey[0] !== frame });
  await client.invalidateQueries();
}
