import { fork } from "node:child_process";
import { rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Locale } from "@lokaal17/shared/text/define-text";
import { sayWork, WorkFailed } from "../jobs/work-failed.ts";
import { partFolder, type Step } from "./make-chapter.ts";
import type { ChildMessage, Manifest } from "./manifest.ts";

export interface ChapterRun {
  snapshotFile: string;
  /** Replaced as a whole when the chapter is done; untouched when it fails. */
  outputFolder: string;
  locale: Locale;
  /** `progress` from 0 to 1. */
  onProgress?: (step: Step) => void;
  /** Ends the work; the promise then rejects. */
  signal?: AbortSignal;
  /** 120 seconds by default. A full-size chapter takes about 4. */
  timeoutMs?: number;
  /** Limit of the child's JavaScript memory in MB, 1024 by default. */
  memoryMb?: number;
}

/**
 * Makes a chapter in a child process, which ends afterwards and gives all of its memory back.
 * @throws WorkFailed with a sentence for people when it takes too long or too much; Error when it fails otherwise or is
 * stopped. No partial files stay
 */
export async function runChapter(run: ChapterRun): Promise<Manifest> {
  const {
    snapshotFile,
    outputFolder,
    locale,
    onProgress,
    signal,
    timeoutMs = 120_000,
    memoryMb = 1024,
  } = run;
  if (signal?.aborted) throw new Error(stopped);
  const child = fork(
    fileURLToPath(new URL("./child.ts", import.meta.url)),
    [snapshotFile, outputFolder, locale],
    {
      execArgv: [`--max-old-space-size=${memoryMb}`],
      stdio: ["ignore", "ignore", "pipe", "ipc"],
      serialization: "json",
    },
  );
  let manifest: Manifest | undefined;
  let reason: Error | undefined;
  let lastWords = "";
  const kill = (because: Error) => {
    reason ??= because;
    child.kill("SIGKILL");
  };
  const timer = setTimeout(
    () => kill(new WorkFailed(sayWork("chapter-late", { seconds: String(timeoutMs / 1000) }))),
    timeoutMs,
  );
  const onAbort = () => kill(new Error(stopped));
  signal?.addEventListener("abort", onAbort, { once: true });
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    lastWords = (lastWords + text).slice(-2000);
  });
  child.on("message", (message: ChildMessage) => {
    if ("progress" in message) onProgress?.(message);
    else if ("done" in message) manifest = message.done;
    else reason ??= new Error(message.failed);
  });
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      child.once("error", reject);
      // "close" comes after the last message and the last words.
      child.once("close", resolve);
    });
    if (manifest && code === 0 && reason === undefined) return manifest;
    throw reason ?? endedBadly(code, memoryMb, lastWords);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", onAbort);
    await rm(partFolder(outputFolder), { recursive: true, force: true });
  }
}

const stopped = "Making the chapter was stopped.";

function endedBadly(code: number | null, memoryMb: number, lastWords: string): Error {
  if (/heap out of memory/i.test(lastWords))
    return new WorkFailed(sayWork("chapter-memory", { limit: String(memoryMb) }));
  const words = lastWords.trim().split("\n").at(-1) ?? "";
  return new Error(`Making the chapter ended with ${code ?? "a signal"}. ${words}`.trim());
}
