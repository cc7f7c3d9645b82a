import type { getPublicationChanges } from "@lokaal17/shared/contract/publication-changes";
import { read } from "../ui/client.ts";

/** What a publication changed of the one before it. */
export const changesQuery = (asOf?: string) =>
  read<typeof getPublicationChanges>("/v1/publications/changes", { query: { asOf } });
