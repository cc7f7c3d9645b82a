import { readFile, rm } from "node:fs/promises";
import type { ImportMap } from "@lokaal17/shared/imports/import-map";
import type { MarkedFinding } from "@lokaal17/shared/imports/marked-notes";
import type { Locale } from "@lokaal17/shared/text/define-text";
import { askFileChild } from "./file-child.ts";
import { type MarkedFile, mostMarked } from "./marked-file.ts";

/** What is to be marked. */
export interface MarkRequest {
  /** Null when it is too large to mark in it, whatever it is. */
  file: string | null;
  /** As the user called it. */
  fileName: string;
  /** With their sentences in the reader's language; the first `mostMarked` count. */
  findings: readonly MarkedFinding[];
  /** How many there are in all. */
  count: number;
  map: ImportMap;
  locale: Locale;
  /** Where the child leaves the marked file; nothing stays there. */
  into: string;
}

export interface MarkOrder extends MarkRequest {
  /** `list`: the remarks alone, because marking did not work. */
  as: "marked" | "list";
}

export type MarkedAnswer =
  | { kind: "marked"; mediaType: string; fileName: string }
  | { kind: "failed"; message: string };

const memoryMb = 512;
const mostSeconds = 60;

/**
 * Marks a file in a process of its own, with a limit to its memory and its time. Where that does not work, the remarks
 * come as a list: a file with mistakes is never without an answer.
 * @param signal aborted when who asked is gone
 */
export async function startMarkedFile(request: MarkRequest, signal: AbortSignal): Promise<MarkedFile> {
  const findings = request.findings.slice(0, mostMarked);
  const { into } = request;
  const program = new URL("./marked-child.ts", import.meta.url);
  let why = "";
  try {
    for (const as of ["marked", "list"] as const) {
      const order: MarkOrder = { ...request, findings, as };
      const end = await askFileChild<MarkedAnswer>(order, { program, memoryMb, mostSeconds, signal });
      if (end.answer?.kind === "marked") {
        const { mediaType, fileName } = end.answer;
        return { bytes: await readFile(into), mediaType, fileName };
      }
      why = end.answer?.message ?? end.lastWords;
    }
    throw new Error(`Marking a file ended unexpectedly, and so did listing its remarks. ${why}`);
  } finally {
    await rm(into, { force: true });
  }
}
