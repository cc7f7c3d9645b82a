import { Problem } from "../http/problem.ts";

const limit = 20_000;

/**
 * Reads the fields of an HTML form without files, counted while it arrives.
 * @throws Problem 413, 415
 */
export async function readForm(request: Request): Promise<URLSearchParams> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^application\/x-www-form-urlencoded\s*(;|$)/i.test(type))
    throw new Problem(415, "unsupported-media-type", "unsupported-media-type.detail");
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > limit)
      throw new Problem(413, "body-too-large", "body-too-large.detail", { values: { limit } });
    chunks.push(chunk);
  }
  // What the databases cannot store (NUL, half a pair) is left out: a form has no other way to be told.
  const text = new TextDecoder().decode(Buffer.concat(chunks)).replaceAll("%00", "");
  return new URLSearchParams(text.replaceAll("\u0000", ""));
}
