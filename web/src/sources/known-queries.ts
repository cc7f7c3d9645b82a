import type { getKnownFigures, KnownFile } from "@lokaal17/shared/contract/prefills";
import { addressOf, read } from "../ui/client.ts";
import { ProblemError, problemOf } from "../ui/problem.ts";

export const knownQuery = (round: string, area: string) =>
  read<typeof getKnownFigures>("/v1/rounds/:round/areas/:area/known", { params: { round, area } });

/** What somebody said of a file besides the file itself. */
export interface FileAnswers {
  period: string;
  /** By the name in the file. */
  names: Readonly<Record<string, string>>;
}

/**
 * Looks in a file for figures that the round asks.
 * @throws ProblemError with the API's own words; status 0 when there is no connection
 */
export async function lookInFile(
  { round, area }: { round: string; area: string },
  file: File,
  { period, names }: FileAnswers,
): Promise<KnownFile> {
  const said = Object.keys(names).length > 0 ? JSON.stringify(names) : "";
  const path = addressOf("/v1/rounds/:round/areas/:area/known-files", { round, area });
  const query = new URLSearchParams({
    fileName: file.name,
    ...(period && { period }),
    ...(said && { names: said }),
  });
  const response = await fetch(`${path}?${query}`, {
    method: "POST",
    headers: {
      accept: "application/json",
      "accept-language": document.documentElement.lang,
      "content-type": "application/octet-stream",
    },
    body: file,
  }).catch(() => {
    throw new ProblemError({ status: 0, title: "", detail: "" });
  });
  const answer: unknown = await response.json().catch(() => null);
  if (!response.ok) throw new ProblemError({ ...problemOf(answer), status: response.status });
  return answer as KnownFile;
}
