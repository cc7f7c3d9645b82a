import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { IndicatorCode } from "@lokaal17/shared/framework/indicator";
import type { FileReading } from "@lokaal17/shared/imports/file-reading";
import type { FindingKind } from "@lokaal17/shared/imports/finding";
import type { ImportMap } from "@lokaal17/shared/imports/import-map";
import type { ImportFailure, ImportSummary } from "@lokaal17/shared/imports/import-summary";
import type { FindingCode } from "@lokaal17/shared/text/imports";
import type { ColumnType, Generated } from "kysely";

/**
 * uploading → reading → to-map → checking → checked → storing → stored → undoing → undone; a file that needs nobody goes
 * on by itself. `failed`: it cannot be read; `error` says why.
 */
export type ImportState =
  | "uploading"
  | "reading"
  | "to-map"
  | "checking"
  | "checked"
  | "storing"
  | "stored"
  | "undoing"
  | "undone"
  | "failed"
  | "cancelled";

type Json<T> = ColumnType<T | null, string | null | undefined, string | null>;

/** A file on its way in. Its id is the id of its change in the log and of its rows in the staging table. */
export interface ImportTable {
  id: string;
  /** Drafts of a round, or figures that are approved at once. */
  target: "entry" | "approved";
  roundId: string | null;
  /** The organisation that it is for; null: all that the file names. */
  area: AreaCode | null;
  state: ImportState;
  /** Counts the changes by people; a change names the version it read. */
  version: Generated<number>;
  fileName: string;
  fileSize: Generated<number>;
  /** SHA-256 of the bytes. */
  fileHash: string | null;
  /** What was recognised of its form. */
  reading: Json<FileReading>;
  /** How its columns and words are understood. */
  mapping: Json<ImportMap>;
  /** What the dry run counted. */
  summary: Json<ImportSummary>;
  error: Json<ImportFailure>;
  reason: string | null;
  jobId: string | null;
  createdBy: string;
  createdAt: Date;
  storedBy: string | null;
  storedAt: Date | null;
  dataVersion: number | null;
  undoneBy: string | null;
  undoneAt: Date | null;
  undoChangeId: string | null;
}

/** A piece of an uploaded file, 1 MB at most. */
export interface ImportPartTable {
  importId: string;
  part: number;
  bytes: Uint8Array;
}

export interface ImportFindingTable {
  importId: string;
  position: number;
  line: number | null;
  columnName: string | null;
  kind: FindingKind;
  code: FindingCode;
  values: ColumnType<Record<string, unknown>, string, never>;
}

/** What a cell of a round was before a file wrote in it. */
export interface ImportCellTable {
  importId: string;
  area: AreaCode;
  indicator: IndicatorCode;
  period: string;
  breakdown: string;
  /** The version that the file wrote. */
  version: number;
  before: ColumnType<Record<string, unknown> | null, string | null, never>;
}

/** How files with the same headings were read before. */
export interface ImportMemoryTable {
  /** Code of the organisation; "" is VNG. */
  owner: string;
  headingsHash: string;
  mapping: ColumnType<ImportMap, string, string>;
  fileName: string;
  savedBy: string;
  savedAt: Date;
}
