import type {
  getSource,
  getSourceTable,
  listRunChanges,
  listSourceRuns,
  listSources,
  SourceRun,
  searchSourceTables,
} from "@lokaal17/shared/contract/sources";
import { read } from "../ui/client.ts";

export const sourcesQuery = read<typeof listSources>("/v1/sources", {});

export const sourceQuery = (id: string) => read<typeof getSource>("/v1/sources/:id", { params: { id } });

export const sourceRunsQuery = (id: string) =>
  read<typeof listSourceRuns>("/v1/sources/:id/runs", { params: { id } });

/** What the table holds, asked of the source itself: that takes a while, and can fail. */
export const sourceTableQuery = (table: string) =>
  read<typeof getSourceTable>("/v1/source-tables/:table", { params: { table } });

export const tablesQuery = (search: string) =>
  read<typeof searchSourceTables>("/v1/source-tables", { query: { search } });

export const runChangesQuery = (id: string, run: string, show: "new" | "changed", offset: number) =>
  read<typeof listRunChanges>("/v1/sources/:id/runs/:run/changes", {
    params: { id, run },
    query: { show, offset },
  });

/** How often a running fetch is looked at, in milliseconds; false when none is. */
export const pollRuns = (runs: readonly (SourceRun | null)[]) =>
  runs.some((run) => run?.state === "running") ? 1_000 : false;
