import { fork } from "node:child_process";
import { on } from "node:events";
import { fileURLToPath } from "node:url";
import type { Finding } from "@lokaal17/shared/imports/finding";
import type { ImportMap } from "@lokaal17/shared/imports/import-map";
import type { ImportRegister } from "@lokaal17/shared/imports/register";
import type { Observation } from "@lokaal17/shared/observations/observation";
import type { FileSummary, FromChild, ToChild } from "./protocol.ts";

export interface FileCheck {
  /** The rows as they come; the next chunk is asked for when this one has been put away. */
  chunks(): AsyncGenerator<Observation[]>;
  /** What was found, once all chunks have come. @throws Error when the child ended before it was done */
  result(): { findings: Finding[]; summary: FileSummary };
  /** Ends the child, if it is still there. */
  end(): void;
}

export interface FileCheckInput {
  file: string;
  map: ImportMap;
  register: ImportRegister;
  memoryMb: number;
  onProgress: (rowsRead: number) => void;
}

/** Starts a child process that reads and checks a file. */
export function startFileCheck({ file, map, register, memoryMb, onProgress }: FileCheckInput): FileCheck {
  const child = fork(fileURLToPath(new URL("./child.ts", import.meta.url)), [], {
    execArgv: [`--max-old-space-size=${memoryMb}`],
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
  // A child that has said everything is gone before the last chunk is acknowledged: then sending fails, and may.
  const tell = (message: ToChild) => void (child.connected && child.send(message, () => undefined));
  const messages = on(child, "message", { close: ["close"] });
  const findings: Finding[] = [];
  let summary: FileSummary | null = null;
  let failure: string | null = null;
  let lastWords = "";
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    lastWords = (lastWords + text).slice(-4_000);
  });
  child.on("error", (error) => {
    failure = error.message;
  });
  tell({ kind: "check", file, map, register });

  return {
    async *chunks() {
      for await (const [message] of messages as AsyncIterable<[FromChild]>) {
        switch (message.kind) {
          case "rows":
            yield message.rows;
            tell({ kind: "next" });
            break;
          case "findings":
            for (const finding of message.findings) findings.push(finding);
            break;
          case "progress":
            onProgress(message.rowsRead);
            break;
          case "done":
            summary = message.summary;
            break;
          case "failed":
            failure = message.message;
        }
      }
    },
    result() {
      if (summary !== null && failure === null) return { findings, summary };
      throw new Error(failure ?? endedEarly(lastWords, memoryMb));
    },
    end: () => void child.kill("SIGKILL"),
  };
}

function endedEarly(lastWords: string, memoryMb: number): string {
  if (/heap out of memory/i.test(lastWords))
    return `Reading the file needs more than ${memoryMb} MB of memory.`;
  return `Reading the file ended unexpectedly. ${lastWords.trim().split("\n").at(-1) ?? ""}`.trim();
}
