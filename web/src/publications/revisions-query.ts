import type { getRevisions } from "@lokaal17/shared/contract/revisions";
import { read } from "../ui/client.ts";

/** What the address of the page chooses. */
export interface RevisionsChoice {
  publicatie?: string | undefined;
  gebied?: string | undefined;
  indicator?: string | undefined;
  bladzijde?: number | undefined;
}

export const revisionsQuery = ({ publicatie, gebied, indicator, bladzijde }: RevisionsChoice) =>
  read<typeof getRevisions>("/v1/revisions", {
    query: { publication: publicatie, area: gebied, indicator, page: bladzijde },
  });
