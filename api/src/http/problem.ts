import type { Locale, MessageValues } from "@lokaal17/shared/text/define-text";
import { type ProblemText, problemText } from "@lokaal17/shared/text/problems";

export type ProblemStatus = 400 | 401 | 403 | 404 | 405 | 409 | 412 | 413 | 415 | 428 | 429 | 500 | 503;

/** One mistake in a request: where it is (a JSON pointer) and what is wrong. */
export interface Mistake {
  pointer: string;
  detail: string;
}

export interface ProblemOptions {
  values?: MessageValues;
  /** All mistakes at once, not the first; a function where their sentences depend on the language. */
  errors?: readonly Mistake[] | ((locale: Locale) => readonly Mistake[]);
  /** Members that only this problem has, such as the cell as it is now. */
  extra?: Record<string, unknown>;
  headers?: Record<string, string>;
}

/**
 * An expected refusal with a sentence for people, in their language.
 * `title` and `detail` are keys of the problem texts.
 * @see RFC 9457
 */
export class Problem extends Error {
  readonly status: ProblemStatus;
  readonly title: ProblemText;
  readonly detail: ProblemText;
  readonly options: ProblemOptions;

  constructor(status: ProblemStatus, title: ProblemText, detail: ProblemText, options: ProblemOptions = {}) {
    super(`${status} ${detail}`);
    this.status = status;
    this.title = title;
    this.detail = detail;
    this.options = options;
  }

  /** The members of the problem+json document. */
  document(locale: Locale): Record<string, unknown> {
    const text = problemText(locale);
    const { values, errors, extra } = this.options;
    return {
      type: "about:blank",
      status: this.status,
      title: text(this.title, values),
      detail: text(this.detail, values),
      ...(errors && { errors: typeof errors === "function" ? errors(locale) : errors }),
      ...extra,
    };
  }
}

export const notFound = (detail: ProblemText = "not-found.detail", values: MessageValues = {}) =>
  new Problem(404, "not-found", detail, { values });
export const forbidden = (detail: ProblemText = "forbidden.detail") => new Problem(403, "forbidden", detail);
export const conflict = (detail: ProblemText, values: MessageValues = {}) =>
  new Problem(409, "conflict", detail, { values });

/** A refusal of input whose sentences are problem texts. */
export function invalid(
  mistakes: readonly { pointer: string; text: ProblemText; values?: MessageValues }[],
): Problem {
  return new Problem(400, "invalid-request", "invalid-request.detail", {
    values: { count: mistakes.length },
    errors: (locale) =>
      mistakes.map(({ pointer, text, values }) => ({ pointer, detail: problemText(locale)(text, values) })),
  });
}
