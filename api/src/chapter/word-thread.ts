import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { largestChapterInWord } from "@lokaal17/shared/chapter/word-file-size";
import type { FindingValues } from "@lokaal17/shared/imports/finding";
import type { FindingCode } from "@lokaal17/shared/text/imports";
import { type ProblemText, problemText } from "@lokaal17/shared/text/problems";
import { Problem } from "../http/problem.ts";
import { largestUnpackedWordFile } from "../word/word-gate.ts";
import { wordSentences } from "../word/word-sentences.ts";

/** A chapter with forty figures takes 5 MB; readers put pictures in. */
export const largestReviewCopy = largestChapterInWord;
/** A chapter of 60 pages takes a second. */
const longestSeconds = 30;
const threadMemoryMb = 768;

/** Each may take three quarters of a gigabyte when it is made to. */
const mostAtOnce = 2;
let underWay = 0;

/**
 * Hands a Word file to a thread that reads it, and gives back what the thread says.
 * @throws Problem 400 when it is too large, is no Word file, or takes too much time or memory; 429 when others are read
 */
export async function inThread<Answer>(
  bytes: Uint8Array,
  program: "./review-thread.ts" | "./word-template-thread.ts",
): Promise<Answer> {
  const title = program === "./review-thread.ts" ? "word-file" : "word-template";
  checkBeginning(bytes, title);
  if (underWay >= mostAtOnce)
    throw new Problem(429, title, "word-file.busy", { headers: { "Retry-After": "30" } });
  underWay++;
  let folder: string | undefined;
  try {
    folder = await mkdtemp(join(tmpdir(), "lokaal17-word-"));
    const file = join(folder, "file.docx");
    await writeFile(file, bytes);
    return await answerOf<Answer>(new URL(program, import.meta.url), file, title);
  } finally {
    underWay--;
    if (folder) await rm(folder, { recursive: true, force: true });
  }
}

/** @throws Problem 400 for files that people take for a Word file */
export function checkBeginning(bytes: Uint8Array, title: WordFileTitle): void {
  if (bytes.length > largestReviewCopy) throw wordFileProblem(title, "word-file.too-large");
  const beginning = Buffer.from(bytes.subarray(0, 4)).toString("hex");
  // An old document, and also one with a password.
  if (beginning === "d0cf11e0") throw wordFileProblem(title, "annex-file.old");
  if (beginning !== "504b0304") throw wordFileProblem(title, "annex-file.not-word");
}

async function answerOf<Answer>(program: URL, file: string, title: WordFileTitle): Promise<Answer> {
  const thread = new Worker(program, {
    workerData: { file },
    resourceLimits: { maxOldGenerationSizeMb: threadMemoryMb },
  });
  const timer = setTimeout(() => void thread.terminate(), longestSeconds * 1_000);
  const slow = () => wordFileProblem(title, "word-file.slow");
  try {
    return await new Promise<Answer>((resolve, reject) => {
      thread.once("message", resolve);
      // Out of memory is of the file, not of the program.
      thread.once("error", (error: Error & { code?: string }) =>
        reject(error.code === "ERR_WORKER_OUT_OF_MEMORY" ? slow() : error),
      );
      thread.once("exit", () => reject(slow()));
    });
  } finally {
    clearTimeout(timer);
    await thread.terminate();
  }
}

export type WordFileTitle = "word-file" | "word-template";

const limits = { limit: largestReviewCopy / 1_000_000, unpacked: largestUnpackedWordFile / 1_000_000 };

/** A refusal of a file: the sentence says what to do. */
export function wordFileProblem(
  title: WordFileTitle,
  detail: ProblemText,
  values: Record<string, string | number> = {},
): Problem {
  const filled = { ...limits, ...values };
  return new Problem(400, title, detail, {
    values: filled,
    errors: (locale) => [{ pointer: "#/body", detail: problemText(locale)(detail, filled) }],
  });
}

export function refusedWordFile(title: WordFileTitle, code: FindingCode, values: FindingValues): Problem {
  const given = Object.entries(values).filter(
    (pair): pair is [string, string | number] => typeof pair[1] === "string" || typeof pair[1] === "number",
  );
  if (code === "workbook-too-large") return wordFileProblem(title, "word-file.too-large");
  return wordFileProblem(title, wordSentences[code] ?? "annex-file.not-word", {
    ...{ name: "document.xml", reason: "" },
    ...Object.fromEntries(given),
  });
}
