import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { PassThrough } from "node:stream";
import { fileURLToPath } from "node:url";
import type { StagedCell } from "@lokaal17/db/imports/staging";
import { type Finding, mistake } from "@lokaal17/shared/imports/finding";
import type { ImportMap } from "@lokaal17/shared/imports/import-map";
import type { ImportRegister } from "@lokaal17/shared/imports/register";
import { describeFinding } from "@lokaal17/shared/text/imports";
import type { FileSummary, FromChild, ToChild } from "./protocol.ts";

export interface FileCheckInput {
  file: string;
  map: ImportMap;
  register: ImportRegister;
  /** Of the rows in the staging table. */
  batchId: string;
  /** Limit of the child's JavaScript memory. */
  memoryMb: number;
  /** The child is ended when it takes longer. */
  mostSeconds: number;
  /** Ends the child at once when it is aborted. */
  signal?: AbortSignal | undefined;
  /** @param share how much of the file was read, 0 to 1; 0 where that is not known */
  onProgress?: ((rowsRead: number, share: number) => void) | undefined;
  /** The next ones come when these have been put away. */
  onFindings(findings: Finding[]): void | Promise<void>;
}

export interface CheckedFile {
  summary: FileSummary;
  /** Cells that are among the rows and must not be stored: a later line gives them again. */
  taken: StagedCell[];
}

/** A file that costs too much to check; the finding has the sentence. */
export class FileTooHeavy extends Error {
  override readonly name = "FileTooHeavy";
  readonly finding: Finding;

  constructor(code: Finding["code"], values: Finding["values"]) {
    super(describeFinding({ code, values }, "en"));
    this.finding = mistake(code, null, null, values);
  }
}

/** The checking of a file by a child process. */
export interface FileCheck {
  /**
   * The good rows as text of COPY, in the columns of the staging table. It ends when the file is done, and throws when
   * the child ended before.
   */
  text: AsyncIterable<Uint8Array>;
  /** What was found, once the text has ended. @throws Error when the child ended before it was done */
  result(): CheckedFile;
  /** Ends the child, if it is still there. */
  end(): void;
}

/** Starts a child process that reads and checks a file. It gets nothing of the environment: no address of a database. */
export function startFileCheck(input: FileCheckInput): FileCheck {
  const { file, map, register, batchId, memoryMb, signal } = input;
  const child = fork(fileURLToPath(new URL("./child.ts", import.meta.url)), [], {
    // A small young generation: 60 MB less at the same speed.
    execArgv: [`--max-old-space-size=${memoryMb}`, "--max-semi-space-size=8"],
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    env: {},
    serialization: "advanced",
  });
  const end = () => void child.kill("SIGKILL");
  signal?.addEventListener("abort", end, { once: true });
  if (signal?.aborted) end();
  const listening = listen(child, input);
  const tooLong = setTimeout(() => listening.tooLong(), 1000 * input.mostSeconds);
  child.once("close", () => clearTimeout(tooLong));
  // Read from now on: what a child that is gone has written is thrown away when nobody was reading yet.
  const rows = new PassThrough();
  child.stdout?.on("error", (error) => rows.destroy(error)).pipe(rows);
  // The last messages may come after the last row.
  const gone = once(child, "close");
  gone.catch(() => undefined);
  tell(child, { kind: "check", file, map, register, batchId });

  return {
    text: (async function* () {
      yield* rows as AsyncIterable<Uint8Array>;
      await gone;
      await listening.putAway();
      signal?.throwIfAborted();
      listening.result();
    })(),
    result: () => listening.result(),
    end: () => {
      signal?.removeEventListener("abort", end);
      end();
    },
  };
}

/** Takes in what the child says, and asks for more. */
function listen(child: ChildProcess, { memoryMb, mostSeconds, onProgress, onFindings }: FileCheckInput) {
  const taken: StagedCell[] = [];
  let summary: FileSummary | null = null;
  let failure: Error | null = null;
  let lastWords = "";
  let puttingAway: Promise<void> = Promise.resolve();
  const fail = (error: unknown) => {
    failure ??= error instanceof Error ? error : new Error(String(error));
    child.kill("SIGKILL");
  };
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    lastWords = (lastWords + text).slice(-4_000);
  });
  child.on("error", fail);
  child.on("message", (message: FromChild) => {
    switch (message.kind) {
      case "findings":
        puttingAway = puttingAway
          .then(() => onFindings(message.findings))
          .then(() => tell(child, { kind: "next" }))
          .catch(fail);
        break;
      case "taken":
        for (const cell of message.cells) taken.push(cell);
        break;
      case "progress":
        onProgress?.(message.rowsRead, message.share);
        break;
      case "done":
        summary = message.summary;
        break;
      case "failed":
        failure ??= new Error(message.message);
    }
  });
  return {
    putAway: () => puttingAway,
    tooLong: () => fail(new FileTooHeavy("file-takes-long", { minutes: Math.ceil(mostSeconds / 60) })),
    result(): CheckedFile {
      if (summary !== null && failure === null) return { summary, taken };
      throw failure ?? endedEarly(lastWords, memoryMb);
    },
  };
}

/** A child that has said everything is gone before the last batch is acknowledged: then sending fails, and may. */
function tell(child: ChildProcess, message: ToChild): void {
  if (child.connected) child.send(message, () => undefined);
}

function endedEarly(lastWords: string, memoryMb: number): Error {
  if (/heap out of memory/i.test(lastWords))
    return new FileTooHeavy("file-needs-memory", { limit: memoryMb });
  return new Error(
    `Reading the file ended unexpectedly. ${lastWords.trim().split("\n").at(-1) ?? ""}`.trim(),
  );
}
