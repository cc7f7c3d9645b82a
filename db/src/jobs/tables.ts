import type { ColumnType, Generated } from "kysely";

/** What work is for: a chapter, a file on its way in, or a run of a source. */
export type JobKind = "chapter" | "import" | "source";

export type JobState = "queued" | "running" | "done" | "failed" | "cancelled";

export interface JobTable {
  id: string;
  kind: JobKind;
  state: JobState;
  /** 0 to 1. */
  progress: number;
  step: string;
  input: ColumnType<Record<string, unknown>, string, never>;
  error: string | null;
  /** Null: the program itself. */
  createdBy: string | null;
  createdAt: Generated<Date>;
  startedAt: Date | null;
  finishedAt: Date | null;
  claimedBy: string | null;
  /** Renewed while its worker lives; a job without a sign of life waits again. */
  heartbeatAt: Date | null;
  attempts: Generated<number>;
}
