import type { getAnnex } from "@lokaal17/shared/contract/annex";
import { addressOf, read } from "../ui/client.ts";
import type { AnnexSearch } from "./annex-address.ts";
import { annexWish } from "./annex-search.ts";

/** What will stand in the annex. */
export const annexQuery = (code: string, search: AnnexSearch) =>
  read<typeof getAnnex>("/v1/areas/:code/annex", { params: { code }, query: annexWish(search).query });

/** The Word file with the same choices, in the language that was chosen or that of the page. */
export function annexFile(code: string, search: AnnexSearch, pageLanguage: string): string {
  const { query } = annexWish(search);
  return addressOf(
    "/v1/areas/:code/annex.docx",
    { code },
    { ...query, language: query.language ?? pageLanguage },
  );
}
