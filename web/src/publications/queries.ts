import type {
  getConfiguration,
  getPreviewChanges,
  listPublications,
} from "@lokaal17/shared/contract/publications";
import { read } from "../ui/client.ts";

export const configurationQuery = read<typeof getConfiguration>("/v1/configuration", {});

export const publicationsQuery = read<typeof listPublications>("/v1/publications", {});

export const previewQuery = read<typeof getPreviewChanges>("/v1/preview", {});
