import { Worker } from "node:worker_threads";
import type { FindingValues } from "@lokaal17/shared/imports/finding";
import type { FindingCode } from "@lokaal17/shared/text/imports";
import { type ProblemText, problemText } from "@lokaal17/shared/text/problems";
import { Problem } from "../http/problem.ts";
import type { Edit } from "../word/edits.ts";
import { largestUnpackedWordFile, largestWordFile } from "../word/word-gate.ts";
import { wordSentences } from "../word/word-sentences.ts";
import type { FoundControl } from "./word-controls.ts";

/** A part in which text stands, with what is ours in it. */
export interface TextPart {
  name: string;
  xml: string;
  controls: FoundControl[];
  bodyStart: number | null;
}

export interface PartEdits {
  name: string;
  edits: Edit[];
}

export type FromThread =
  | { kind: "found"; texts: TextPart[] }
  | { kind: "made"; bytes: Uint8Array<ArrayBuffer> }
  | { kind: "refused"; code: FindingCode; values: FindingValues };
export interface ToThread {
  edits: PartEdits[];
}

/** A file of 300 pages takes a second. */
const longestSeconds = 30;
const threadMemoryMb = 512;

/**
 * Reads a Word file in a thread of its own, asks which edits there are, and gives the file back with them.
 * @throws Problem 400 with a sentence that says what is wrong with the file and what to do
 */
export async function rewriteWordFile(
  file: string,
  decide: (texts: readonly TextPart[]) => Promise<PartEdits[]>,
): Promise<Uint8Array<ArrayBuffer>> {
  const thread = new Worker(new URL("./refresh-thread.ts", import.meta.url), {
    workerData: { file },
    resourceLimits: { maxOldGenerationSizeMb: threadMemoryMb },
  });
  const timer = setTimeout(() => void thread.terminate(), longestSeconds * 1_000);
  try {
    return await new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) => {
      thread.on("message", (message: FromThread) => {
        if (message.kind === "made") resolve(message.bytes);
        else if (message.kind === "refused") reject(refusedFile(message.code, message.values));
        else decide(message.texts).then((edits) => thread.postMessage({ edits } satisfies ToThread), reject);
      });
      // Out of memory is of the file, not of the program.
      thread.once("error", (error: Error & { code?: string }) =>
        reject(error.code === "ERR_WORKER_OUT_OF_MEMORY" ? tooLarge() : error),
      );
      thread.once("exit", (code) => {
        if (code !== 0) reject(tooLarge());
      });
    });
  } finally {
    clearTimeout(timer);
    await thread.terminate();
  }
}

const megabytes = (bytes: number) => bytes / 1_000_000;
const limits = { limit: megabytes(largestWordFile), unpacked: megabytes(largestUnpackedWordFile) };

/** A refusal of a file: the sentence says what to do. */
export function fileProblem(detail: ProblemText, values: Record<string, string | number> = {}): Problem {
  return new Problem(400, "annex-file", detail, {
    values,
    errors: (locale) => [{ pointer: "#/body", detail: problemText(locale)(detail, values) }],
  });
}

export const tooLarge = () => fileProblem("annex-file.too-large", limits);

function refusedFile(code: FindingCode, values: FindingValues): Problem {
  const given = Object.entries(values).filter(
    (pair): pair is [string, string | number] => typeof pair[1] === "string" || typeof pair[1] === "number",
  );
  return fileProblem(wordSentences[code] ?? "annex-file.not-word", {
    ...{ name: "document.xml", reason: "" },
    ...Object.fromEntries(given),
    ...(code === "workbook-too-large" && limits),
  });
}
