import { useSuspenseQuery } from "@tanstack/react-query";
import { publicationsQuery } from "./queries.ts";

/** When a data version was published; null for one that is not public. The loader has read the publications. */
export function usePublicationDate(dataVersion: number): string | null {
  const { publications } = useSuspenseQuery(publicationsQuery).data;
  return publications.find((publication) => publication.dataVersion === dataVersion)?.publishedAt ?? null;
}
