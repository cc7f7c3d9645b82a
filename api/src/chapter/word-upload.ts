import { Problem } from "../http/problem.ts";
import { largestReviewCopy } from "./word-thread.ts";

/**
 * Reads a Word file that is sent as bytes, counted while they arrive.
 * @throws Problem 415 or 413
 */
export async function readWordFile(request: Request): Promise<Uint8Array> {
  if (!/^application\/octet-stream\s*(;|$)/i.test(request.headers.get("content-type") ?? ""))
    throw new Problem(415, "unsupported-media-type", "word-file-type.detail");
  const most = largestReviewCopy;
  const tooLarge = () =>
    new Problem(413, "body-too-large", "word-file-large.detail", { values: { limit: most / 1_000_000 } });
  if (Number(request.headers.get("content-length") ?? 0) > most) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > most) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
