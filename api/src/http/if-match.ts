import type { ProblemText } from "@lokaal17/shared/text/problems";
import { Problem } from "./problem.ts";

/**
 * The version in If-Match, as `"3"`.
 * @param detail says of what the version should be
 * @throws Problem 428 without it
 */
export function versionIn(header: string | undefined, detail: ProblemText = "version-needed.detail"): number {
  const match = /^"(\d{1,9})"$/.exec(header?.trim() ?? "");
  if (!match) throw new Problem(428, "version-needed", detail);
  return Number(match[1]);
}
