import type { ImportView } from "@lokaal17/shared/contract/imports";
import { addressOf } from "../ui/client.ts";
import { ProblemError, problemOf } from "../ui/problem.ts";

/** What a file is for: drafts of a round for one organisation, or (empty) figures that are approved at once. */
export interface FileTarget {
  round?: string;
  area?: string;
}

interface SendOptions {
  target: FileTarget;
  /** The same file sent twice with one key is one import. */
  idempotencyKey: string;
  /** 0 to 1, as far as it has left this computer. */
  onProgress(done: number): void;
  signal: AbortSignal;
}

/**
 * Sends a file as it is. Not by `fetch`: that cannot say how far it is.
 * @throws ProblemError with the API's own words; status 0 when there is no connection. `AbortError` when it was stopped
 */
export function sendFile(
  file: File,
  { target, idempotencyKey, onProgress, signal }: SendOptions,
): Promise<ImportView> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", addressOf("/v1/imports", {}, { fileName: file.name, ...target }));
    request.setRequestHeader("content-type", "application/octet-stream");
    request.setRequestHeader("accept", "application/json");
    request.setRequestHeader("accept-language", document.documentElement.lang);
    request.setRequestHeader("idempotency-key", idempotencyKey);
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => {
      const answer = answerOf(request.responseText);
      if (request.status >= 200 && request.status < 300) resolve(answer as ImportView);
      else reject(new ProblemError({ ...problemOf(answer), status: request.status }));
    };
    request.onerror = () => reject(new ProblemError({ status: 0, title: "", detail: "" }));
    request.onabort = () => reject(new DOMException("stopped", "AbortError"));
    signal.addEventListener("abort", () => request.abort(), { once: true });
    request.send(file);
  });
}

function answerOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
