import type { MessageValues } from "@lokaal17/shared/text/define-text";
import { type SourceFailureCode, sourceFailureText } from "@lokaal17/shared/text/sources";

/** A source did not give what it should: a run with it is rejected, with a sentence in both languages. */
export class SourceFailure extends Error {
  override readonly name = "SourceFailure";
  readonly code: SourceFailureCode;
  readonly values: MessageValues;
  /** Whether the same question can have a better answer a moment later. */
  readonly mayPass: boolean;
  /** Milliseconds that the source asked to wait. */
  readonly waitMilliseconds: number | null;

  constructor(
    code: SourceFailureCode,
    values: MessageValues = {},
    {
      mayPass = false,
      waitMilliseconds = null,
    }: { mayPass?: boolean; waitMilliseconds?: number | null } = {},
  ) {
    super(sourceFailureText("en")(code, values));
    this.code = code;
    this.values = values;
    this.mayPass = mayPass;
    this.waitMilliseconds = waitMilliseconds;
  }
}

/** What a source sent may hold anything: what is repeated in a sentence is kept short and without control characters. */
export function shortened(text: string, most = 80): string {
  const clean = text.replace(/[\p{C}\s]+/gu, " ").trim();
  return clean.length > most ? `${clean.slice(0, most - 1)}…` : clean;
}
