import { constants } from "node:fs";
import { access, stat } from "node:fs/promises";
import { dirname } from "node:path";
import type { Locale } from "@lokaal17/shared/text/define-text";
import { chapterCommandText } from "./chapter-text.ts";

/** Why no file can be written at a place, in words; null when one can. Asked before work that takes a quarter of a minute. */
export async function whyNotWritable(file: string, locale: Locale): Promise<string | null> {
  const folder = dirname(file);
  try {
    const found = await stat(folder);
    if (!found.isDirectory()) return chapterCommandText(locale)("file.folder-absent", { folder });
    // Another file takes its place, so it is the folder that must let us write.
    await access(folder, constants.W_OK | constants.X_OK);
  } catch (error) {
    return codeOf(error) === "ENOENT" || codeOf(error) === "ENOTDIR"
      ? chapterCommandText(locale)("file.folder-absent", { folder })
      : whyNot(error, locale);
  }
  const there = await stat(file).catch(() => null);
  return there?.isDirectory() ? chapterCommandText(locale)("file.folder") : null;
}

/** What the system says of a file, in the reader's language. @throws what is no refusal of the system */
export function whyNot(error: unknown, locale: Locale): string {
  const text = chapterCommandText(locale);
  const code = codeOf(error);
  if (code === null) throw error;
  switch (code) {
    case "ENOENT":
    case "ENOTDIR":
      return text("file.absent");
    case "EACCES":
    case "EPERM":
    case "EROFS":
      return text("file.forbidden");
    case "EISDIR":
      return text("file.folder");
    default:
      return text("file.other", { code });
  }
}

const codeOf = (error: unknown): string | null =>
  error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : null;
