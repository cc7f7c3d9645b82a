import type { getImport, listImportRows, listImports } from "@lokaal17/shared/contract/imports";
import { read } from "../ui/client.ts";

/** The files that were sent; those after `before`, for who looks further back. */
export const importsQuery = (area?: string, before?: string) =>
  read<typeof listImports>("/v1/imports", { query: { area, before } });

export const importQuery = (id: string) => read<typeof getImport>("/v1/imports/:id", { params: { id } });

export type RowKind = "new" | "changed" | "unchanged" | "doubtful" | "refused" | "not-stored";

export const importRowsQuery = (id: string, show: RowKind, offset: number) =>
  read<typeof listImportRows>("/v1/imports/:id/rows", { params: { id }, query: { show, offset } });
