import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { Bilingual, IndicatorCode } from "@lokaal17/shared/framework/indicator";
import type { FileReading } from "@lokaal17/shared/imports/file-reading";
import type { FindingKind, FindingValues } from "@lokaal17/shared/imports/finding";
import type { ImportMap } from "@lokaal17/shared/imports/import-map";
import type { ImportSummary } from "@lokaal17/shared/imports/import-summary";
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

/** A file on its way in. */
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
  /** Why it was not read or stored. */
  error: Json<Bilingual>;
  reason: string | null;
  /** The staged rows of its last dry run; of figures that are approved at once also the change that stored them. */
  batchId: string | null;
  /** The data version that the dry run compared with. */
  seenDataVersion: number | null;
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
  /** A finding of the file, or `said`: a sentence in both languages, as `values.text`. */
  code: FindingCode | "said";
  values: ColumnType<FindingValues, string, never>;
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
