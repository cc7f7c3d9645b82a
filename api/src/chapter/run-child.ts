import { type ChildProcess, fork } from "node:child_process";
import { rm } from "node:fs/promises";
import { setPriority } from "node:os";
import { fileURLToPath } from "node:url";
import type { Manifest } from "@lokaal17/shared/chapter/output";
import { sayWork, WorkFailed } from "../jobs/work-failed.ts";
import { partFolder } from "./make-chapter.ts";
import type { ChapterWish, ChildMessage, Step } from "./manifest.ts";
import { watchMemory } from "./watch-memory.ts";

export interface ChapterRun extends ChapterWish {
  /** As `writeInput` wrote it. */
  inputFolder: string;
  /** Replaced as a whole when the chapter is done; untouched when it fails. */
  outputFolder: string;
  /** Where Node keeps the program as it read it: the next run starts half a second earlier. */
  compiledFolder?: string;
  onProgress?: (step: Step) => void;
  /** Ends the work; the promise then rejects. */
  signal?: AbortSignal;
  /** 300 seconds by default. A full edition takes about 15. */
  timeoutMs?: number;
  /** Limit of all memory of the child in MB, 2048 by default: the full edition in all formats and both languages takes 1,450. */
  memoryMb?: number;
}

/**
 * Makes an edition in a child process of a lower priority, which ends afterwards and gives all of its memory back.
 * @throws WorkFailed with a sentence for people when it takes too long or too much, or when a check finds a fault; Error
 * when it fails otherwise or is stopped. No partial files stay
 */
export async function runChapter(run: ChapterRun): Promise<Manifest> {
  const { outputFolder, onProgress, signal, timeoutMs = 300_000, memoryMb = 2048 } = run;
  if (signal?.aborted) throw new Error(stopped);
  const child = start(run, memoryMb);
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
  const unwatch = watchMemory(child.pid, memoryMb, () => kill(tooMuch(memoryMb)));
  const onAbort = () => kill(new Error(stopped));
  signal?.addEventListener("abort", onAbort, { once: true });
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    lastWords = (lastWords + text).slice(-2000);
  });
  child.on("message", (message: ChildMessage) => {
    if ("progress" in message) onProgress?.(message);
    else if ("done" in message) manifest = message.done;
    else reason ??= message.said ? new WorkFailed(message.said) : new Error(message.failed);
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
    unwatch();
    signal?.removeEventListener("abort", onAbort);
    await rm(partFolder(outputFolder), { recursive: true, force: true });
  }
}

const stopped = "Making the chapter was stopped.";

/** With a clean environment: what the server knows (addresses, keys) is no business of the child. */
function start(run: ChapterRun, memoryMb: number): ChildProcess {
  const { inputFolder, outputFolder, locales, formats, compiledFolder } = run;
  const child = fork(
    fileURLToPath(new URL("./child.ts", import.meta.url)),
    [inputFolder, outputFolder, locales.join(","), formats.join(",")],
    {
      // Small young spaces: 80 MB less over three threads, no slower.
      execArgv: [`--max-old-space-size=${Math.floor(memoryMb * 0.75)}`, "--max-semi-space-size=8"],
      env: {
        PATH: process.env.PATH,
        TZ: "UTC",
        ...(compiledFolder === undefined ? {} : { NODE_COMPILE_CACHE: compiledFolder }),
      },
      stdio: ["ignore", "ignore", "pipe", "ipc"],
      serialization: "json",
    },
  );
  try {
    // Who reads and enters figures goes before who waits for a document.
    if (child.pid !== undefined) setPriority(child.pid, lowered);
  } catch {
    // Where the system does not let us, the chapter is made at the common priority.
  }
  return child;
}

/** Beside a busy process it gets a third of a core; at the lowest of all (19) a chapter on a busy machine never ended. */
const lowered = 5;

const tooMuch = (memoryMb: number) => new WorkFailed(sayWork("chapter-memory", { limit: String(memoryMb) }));

function endedBadly(code: number | null, memoryMb: number, lastWords: string): Error {
  if (/heap out of memory/i.test(lastWords)) return tooMuch(memoryMb);
  const words = lastWords.trim().split("\n").at(-1) ?? "";
  return new Error(`Making the chapter ended with ${code ?? "a signal"}. ${words}`.trim());
}
