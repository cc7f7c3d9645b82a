import type { FindingValues } from "@lokaal17/shared/imports/finding";
import type { FindingCode } from "@lokaal17/shared/text/imports";
import { problemText } from "@lokaal17/shared/text/problems";
import { Problem } from "../http/problem.ts";
import { contentPlaces, type TemplateProblem } from "./template-places.ts";
import { inThread, refusedWordFile } from "./word-thread.ts";

export type FromTemplateThread =
  | { kind: "read"; bytes: Uint8Array }
  | { kind: "refused"; code: FindingCode; values: FindingValues }
  | { kind: "unfit"; problems: { problem: TemplateProblem; count: number }[] };

/**
 * Looks through a Word file that an organisation hands in as its template, in a thread of its own.
 * @returns the file to keep: without the template that it was itself made with, as a document
 * @throws Problem 400 with all that keeps it from being one
 */
export async function readWordTemplate(bytes: Uint8Array): Promise<Uint8Array> {
  return templateOf(await inThread<FromTemplateThread>(bytes, "./word-template-thread.ts"));
}

/** @throws Problem 400 when the file was refused */
export function templateOf(answer: FromTemplateThread): Uint8Array {
  if (answer.kind === "read") return answer.bytes;
  if (answer.kind === "refused") throw refusedWordFile("word-template", answer.code, answer.values);
  const { problems } = answer;
  const [first] = problems;
  const valuesOf = (count: number) => ({ place: contentPlaces[0], count });
  throw new Problem(400, "word-template", first?.problem ?? "word-template.no-place", {
    values: valuesOf(first?.count ?? 0),
    errors: (locale) =>
      problems.map(({ problem, count }) => ({
        pointer: "#/body",
        detail: problemText(locale)(problem, valuesOf(count)),
      })),
  });
}
