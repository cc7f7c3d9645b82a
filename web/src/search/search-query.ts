import type { getSearch } from "@lokaal17/shared/contract/search";
import { read } from "../ui/client.ts";

/** What a question finds; `most` results at most. */
export const searchQuery = (q: string, most: number) =>
  read<typeof getSearch>("/v1/search", { query: { q, most } });

/** As many as the page shows. */
export const mostResults = 60;
