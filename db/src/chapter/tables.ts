import type { ColumnType, Generated } from "kysely";

export type JobState = "queued" | "running" | "done" | "failed" | "cancelled";

export interface JobTable {
  id: string;
  kind: "chapter";
  state: JobState;
  /** 0 to 1. */
  progress: number;
  step: string;
  input: ColumnType<Record<string, unknown>, string, never>;
  error: string | null;
  createdBy: string;
  createdAt: Generated<Date>;
  startedAt: Date | null;
  finishedAt: Date | null;
  claimedBy: string | null;
  /** Renewed while its worker lives; a job without a sign of life waits again. */
  heartbeatAt: Date | null;
  attempts: Generated<number>;
}

/** A file of a finished chapter; its bytes stay fetchable for good. */
export interface ChapterFileTable {
  jobId: string;
  name: string;
  mediaType: string;
  bytes: Uint8Array;
  sha256: string;
}
