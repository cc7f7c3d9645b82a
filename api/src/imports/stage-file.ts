import type { OpenDatabase } from "@lokaal17/db/database/open";
import { faultPoint } from "@lokaal17/db/imports/fault-point";
import { discardBatch, stageText, takeBack } from "@lokaal17/db/imports/staging";
import type { Finding } from "@lokaal17/shared/imports/finding";
import type { FileSummary } from "./protocol.ts";
import { type FileCheckInput, FileTooHeavy, startFileCheck } from "./start-file-check.ts";

export interface StageFileInput extends Omit<FileCheckInput, "memoryMb" | "mostSeconds" | "batchId"> {
  database: OpenDatabase;
  /** Of the batch: its rows are taken out first. UUIDv7. */
  id: string;
  /** Limit of the child's JavaScript memory, 256 MB unless told; more than the file with 1.3 million figures needs. */
  memoryMb?: number | undefined;
  /** 20 minutes unless told: 1.3 million figures took 50 seconds on a machine with ten times too much to do. */
  mostSeconds?: number | undefined;
}

export interface StagedFile {
  summary: FileSummary;
  /** Figures in the staging table. */
  rows: number;
  mistakes: number;
}

/**
 * Checks a file in a child process and stages its good rows, also when others are refused. Nothing of the batch stays
 * when this fails or is aborted. A file that takes too much memory or time is stopped, and a finding says so.
 * @throws Error with a sentence when the child fails; the reason of an abort; what `onFindings` throws; the database's
 *   own errors
 */
export async function stageFile({ database, id, ...input }: StageFileInput): Promise<StagedFile> {
  await discardBatch(database, id);
  const { memoryMb = 256, mostSeconds = 1_200 } = input;
  const checking = startFileCheck({ ...input, batchId: id, memoryMb, mostSeconds });
  try {
    const copied = await stageText(database, passing(checking.text));
    const { summary, taken } = checking.result();
    await takeBack(database.db, id, taken);
    const rows = summary.indicators.reduce((sum, { stored }) => sum + stored, 0);
    if (copied - taken.length !== rows)
      throw new Error(`${copied - taken.length} figures were staged of the ${rows} that were good.`);
    return { summary, rows, mistakes: summary.findings.mistake };
  } catch (error) {
    await discardBatch(database, id).catch(() => undefined);
    if (!(error instanceof FileTooHeavy)) throw error;
    await input.onFindings([error.finding]);
    return { summary: stoppedEarly, rows: 0, mistakes: 1 };
  } finally {
    checking.end();
  }
}

const stoppedEarly: FileSummary = {
  fileHash: "",
  rowsRead: 0,
  indicators: [],
  stopped: true,
  findings: { mistake: 1, doubt: 0, "not-stored": 0 },
  synthetic: false,
};

/** Whether nothing of a staged file may be stored. */
export function mustStop({ summary, mistakes }: StagedFile, refusedRows: "stop" | "leave-out"): boolean {
  return summary.stopped || (mistakes > 0 && refusedRows === "stop");
}

/** Gathers findings, for a caller that wants them all at once. */
export function gatherFindings(): { findings: Finding[]; onFindings: (more: Finding[]) => void } {
  const findings: Finding[] = [];
  return {
    findings,
    onFindings: (more) => {
      for (const finding of more) findings.push(finding);
    },
  };
}

async function* passing(text: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const piece of text) {
    yield piece;
    faultPoint("import.mid-copy");
  }
}
