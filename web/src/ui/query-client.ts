import { QueryClient } from "@tanstack/react-query";
import type { FetchJson } from "./client.ts";
import { problemOf } from "./problem.ts";

/** Published figures change with a publication only; five minutes keeps a long visit honest. */
const fresh = 5 * 60_000;

/** One cache: per request on the server, per visit in the browser. The first part of a key is the address to read. */
export function createQueryClient(fetchJson: FetchJson): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        queryFn: ({ queryKey, signal }) => fetchJson(String(queryKey[0]), { signal }),
        staleTime: fresh,
        refetchOnWindowFocus: false,
        retry: (count, error) =>
          typeof document !== "undefined" && count < 2 && mayPass(problemOf(error).status),
      },
    },
  });
}

/** No connection, too busy, not ready: another try may help. Other problems stay. */
function mayPass(status: number): boolean {
  return status === 0 || status === 429 || status === 503;
}

/** What the page read, by address: travels as JSON in the document. */
export type QueryData = Record<string, unknown>;

export function queryDataOf(client: QueryClient): QueryData {
  const read = client.getQueryCache().getAll();
  return Object.fromEntries(
    read.flatMap(({ queryKey, state }) =>
      state.status === "success" ? [[String(queryKey[0]), state.data]] : [],
    ),
  );
}

export function fillQueryClient(client: QueryClient, read: QueryData): void {
  for (const [address, answer] of Object.entries(read)) client.setQueryData([address], answer);
}
