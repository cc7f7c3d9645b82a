import { largestChapterInWord } from "@lokaal17/shared/chapter/word-file-size";
import { ProblemError, problemOf } from "../ui/problem.ts";

/** The server takes no larger Word file. */
export const largestWordFile = largestChapterInWord;

/**
 * Sends a Word file as it is.
 * @throws ProblemError with the API's own words; status 0 when there is no connection
 */
export async function sendWord(method: "put" | "post", address: string, file: File): Promise<unknown> {
  const response = await fetch(address, {
    method: method.toUpperCase(),
    headers: {
      "content-type": "application/octet-stream",
      accept: "application/json",
      "accept-language": document.documentElement.lang,
    },
    body: file,
  }).catch(() => {
    throw new ProblemError({ status: 0, title: "", detail: "" });
  });
  const answer: unknown = await response.json().catch(() => null);
  if (!response.ok) throw new ProblemError({ ...problemOf(answer), status: response.status });
  return answer;
}

type WrongFile = "oneFile" | "emptyFile" | "tooLarge" | "wrongKind";

/** What can be said of a file before it is sent; null: it may go. */
export function wrongWith(
  files: readonly Pick<File, "name" | "size">[],
  endings: readonly string[],
): WrongFile | null {
  const [file] = files;
  if (!file || files.length > 1) return "oneFile";
  if (!endings.some((ending) => file.name.toLowerCase().endsWith(ending))) return "wrongKind";
  if (file.size === 0) return "emptyFile";
  return file.size > largestWordFile ? "tooLarge" : null;
}
