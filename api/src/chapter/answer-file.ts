import type { Context } from "hono";
import { chapterStyleHash } from "./html-style.ts";

/** Policy of a chapter in HTML: a document of its own, with its style and typefaces inside. It may run and load nothing. */
export const chapterPolicy = `default-src 'none'; style-src '${chapterStyleHash}'; img-src data:; font-src data:; sandbox`;

/**
 * Answers a file of a chapter. The page in HTML is shown and the rest is saved, unless it is to be saved too.
 */
export function answerFile(
  c: Context,
  file: { bytes: Uint8Array; mediaType: string; sha256: string },
  { filename, cache, download }: { filename: string; cache: string; download: boolean },
): Response {
  const isPage = file.mediaType.startsWith("text/html");
  c.header("Content-Disposition", `${isPage && !download ? "inline" : "attachment"}; filename="${filename}"`);
  if (isPage) c.header("Content-Security-Policy", chapterPolicy);
  c.header("Cache-Control", cache);
  const tag = `"${file.sha256}"`;
  c.header("ETag", tag);
  if (c.req.header("if-none-match") === tag) return c.body(null, 304);
  return c.body(new Uint8Array(file.bytes), 200, { "Content-Type": file.mediaType });
}
