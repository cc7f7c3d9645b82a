import type { AnnexRefresh } from "@lokaal17/shared/contract/annex";
import { addressOf } from "../ui/client.ts";
import { ProblemError, problemOf } from "../ui/problem.ts";

/** As large as the API takes it. */
export const largestFile = 10_000_000;

const wordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** @throws ProblemError with the API's own words; status 0 when there is no connection */
export async function sendAnnex(
  file: File,
  { marks, asOf }: { marks: boolean; asOf: string | undefined },
): Promise<AnnexRefresh> {
  const query = { fileName: file.name.slice(0, 200), marks: marks ? undefined : "no", asOf };
  const response = await fetch(addressOf("/v1/annex-refreshes", {}, query), {
    method: "POST",
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
  return answer as AnnexRefresh;
}

/** The file of an answer, to be stored. */
export function wordFileOf(base64: string): Blob {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  return new Blob([bytes], { type: wordType });
}
