import type { Job } from "@lokaal17/db/jobs/jobs";
import type { Bilingual } from "@lokaal17/shared/framework/indicator";
import type { MessageValues } from "@lokaal17/shared/text/define-text";
import { workText } from "@lokaal17/shared/text/work";

/** Work that failed for a reason that people can be told. Any other error is the program's own business. */
export class WorkFailed extends Error {
  override readonly name: string = "WorkFailed";
  readonly sentence: Bilingual;

  constructor(sentence: Bilingual) {
    super(sentence.en);
    this.sentence = sentence;
  }
}

/** What people are told of an error: our own sentence, or that nobody expected it, with the number of the log. */
export function sentenceOf(error: unknown, { id }: Pick<Job, "id">): Bilingual {
  if (error instanceof WorkFailed) return error.sentence;
  const isFull =
    error instanceof Error && "code" in error && (error.code === "53100" || error.code === "ENOSPC");
  return isFull ? sayWork("disk-full") : sayWork("unexpected", { id });
}

/** A sentence about work, in both languages. */
export const sayWork = (
  key: Parameters<ReturnType<typeof workText>>[0],
  values: MessageValues = {},
): Bilingual => ({
  nl: workText("nl")(key, values),
  en: workText("en")(key, values),
});
