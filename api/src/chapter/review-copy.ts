import type { SectionKey } from "@lokaal17/shared/chapter/outline";
import type { FindingValues } from "@lokaal17/shared/imports/finding";
import type { Locale } from "@lokaal17/shared/text/define-text";
import type { FindingCode } from "@lokaal17/shared/text/imports";
import type { ChangedNumber } from "./review-numbers.ts";
import type { OpenRemark } from "./review-tracked.ts";
import { inThread, refusedWordFile, wordFileProblem } from "./word-thread.ts";

/** What a chapter that comes back from Word holds of its readers. */
export interface ReviewFindings {
  /** Of what it was made; null: the program that saved it dropped that. */
  snapshotId: string | null;
  /** The address of the edition that it is of. */
  edition: string | null;
  locale: Locale | null;
  remarks: ReviewRemark[];
  /** Numbers that were written over: they keep the value of their fact. */
  changedNumbers: ChangedNumber[];
  /** How many remarks there are beyond the most that are read. */
  unread: number;
}

export interface ReviewRemark extends Omit<OpenRemark, "isWhole" | "section"> {
  /** Null: it stands before the first section. */
  section: SectionKey | null;
}

export type FromReviewThread =
  | { kind: "read"; findings: ReviewFindings }
  | { kind: "refused"; code: FindingCode; values: FindingValues }
  | { kind: "foreign" };

/**
 * Reads the comments and changes of a Word file of a chapter, in a thread of its own: what people hand in may be hostile.
 * @throws Problem 400 with a sentence that says what is wrong with the file and what to do
 */
export async function readReviewCopy(bytes: Uint8Array): Promise<ReviewFindings> {
  return findingsOf(await inThread<FromReviewThread>(bytes, "./review-thread.ts"));
}

/** @throws Problem 400 when the file was refused */
export function findingsOf(answer: FromReviewThread): ReviewFindings {
  if (answer.kind === "read") return answer.findings;
  if (answer.kind === "foreign") throw wordFileProblem("word-file", "word-file.no-review");
  throw refusedWordFile("word-file", answer.code, answer.values);
}
