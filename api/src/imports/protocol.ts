import type { Finding } from "@lokaal17/shared/imports/finding";
import type { ImportMap } from "@lokaal17/shared/imports/import-map";
import type { ImportRegister } from "@lokaal17/shared/imports/register";
import type { Observation } from "@lokaal17/shared/observations/observation";

/** What the parent tells the child: first what to check, then after every chunk of rows that it may go on. */
export type ToChild =
  | { kind: "check"; file: string; map: ImportMap; register: ImportRegister }
  | { kind: "next" };

/** What the child tells the parent. Rows come in chunks; after the first mistake no more of them. */
export type FromChild =
  | { kind: "rows"; rows: Observation[] }
  | { kind: "findings"; findings: Finding[] }
  | { kind: "progress"; rowsRead: number }
  | { kind: "done"; summary: FileSummary }
  | { kind: "failed"; message: string };

/** What a file holds; every row is counted in exactly one of stored, left out and refused. */
export interface FileSummary {
  /** SHA-256 of the file's bytes. */
  fileHash: string;
  rowsRead: number;
  indicators: IndicatorSummary[];
}

export interface IndicatorSummary {
  /** The file's own code. */
  sourceCode: string;
  stored: number;
  /** Rows that the map leaves out, with a reason. */
  notStored: number;
  refused: number;
}

/** Rows per chunk: as many as one piece of a bulk copy takes. */
export const rowsPerChunk = 5_000;
