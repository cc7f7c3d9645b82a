import type { StagedFigure } from "@lokaal17/db/imports/staging-line";
import type { TakenBack } from "@lokaal17/shared/imports/check-rows";
import type { Finding } from "@lokaal17/shared/imports/finding";
import type { ImportMap } from "@lokaal17/shared/imports/import-map";
import type { ImportRegister } from "@lokaal17/shared/imports/register";

/** What the parent tells the child: first what to check, then after every batch of findings that it may go on. */
export type ToChild =
  | { kind: "check"; file: string; map: ImportMap; register: ImportRegister; batchId: string }
  | { kind: "next" };

/** What the checking of a file gives, piece by piece. */
export type FromCheck =
  | { kind: "rows"; rows: StagedFigure[] }
  | { kind: "findings"; findings: Finding[] }
  /** Cells that were among the rows and that a later line gives again: neither is to be stored. */
  | { kind: "taken"; cells: TakenBack["cell"][] }
  | { kind: "progress"; rowsRead: number; share: number }
  | { kind: "done"; summary: FileSummary };

/** What the child says; its rows go over its standard output, as the text of COPY. */
export type FromChild = Exclude<FromCheck, { kind: "rows" }> | { kind: "failed"; message: string };

/** What a file holds; every figure is counted in exactly one of stored, left out and refused. */
export interface FileSummary {
  /** SHA-256 of the file's bytes. */
  fileHash: string;
  /** Lines below the headings that are not blank. */
  rowsRead: number;
  indicators: IndicatorSummary[];
  /** Findings that stop the import of the whole file, whatever the map says of rows that are refused. */
  stopped: boolean;
  /** Findings of each kind, also those beyond the number that is told. */
  findings: Record<Finding["kind"], number>;
  /** Whether an example figure is among the rows. */
  synthetic: boolean;
}

export interface IndicatorSummary {
  /** The file's own code. */
  sourceCode: string;
  stored: number;
  /** Figures that the map leaves out, with a reason. */
  notStored: number;
  refused: number;
}

/** Figures per chunk. */
export const rowsPerChunk = 2_000;
