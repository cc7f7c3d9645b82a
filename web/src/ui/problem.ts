/** What went wrong, as the API says it (RFC 9457). Status 0: the request never reached the API. */
export interface Problem {
  status: number;
  title: string;
  detail: string;
  /** Number of the error in the log, when the API gave one. */
  instance?: string;
  /** Each part that was not right: where (`#/body/decision`) and why. */
  errors?: readonly Mistake[];
}

interface Mistake {
  pointer: string;
  detail: string;
}

/** A problem as an error, for queries and loaders. */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.title);
    this.name = "ProblemError";
    this.problem = problem;
  }
}

/** Whatever was thrown, as a problem. What is not one is a fault of ours: 500, without its inner words. */
export function problemOf(thrown: unknown): Problem {
  const found = thrown instanceof ProblemError ? thrown.problem : thrown;
  const status = fieldOf(found, "status");
  if (typeof status !== "number") return { status: 500, title: "", detail: "" };
  const instance = textOf(found, "instance");
  const errors = mistakesOf(fieldOf(found, "errors"));
  return {
    status,
    title: textOf(found, "title"),
    detail: textOf(found, "detail"),
    ...(instance ? { instance } : {}),
    ...(errors.length > 0 ? { errors } : {}),
  };
}

/**
 * Why it was refused, in the API's words: the sentence of every part that was not right, each once. Where it names no
 * parts its one sentence; none at all when it gave no words.
 */
export function sentencesOf({ errors, detail, title }: Problem): string[] {
  if (errors) return [...new Set(errors.map((mistake) => mistake.detail))];
  return [detail || title].filter(Boolean);
}

function mistakesOf(errors: unknown): Mistake[] {
  if (!Array.isArray(errors)) return [];
  return errors
    .map((error: unknown) => ({ pointer: textOf(error, "pointer"), detail: textOf(error, "detail") }))
    .filter(({ detail }) => detail !== "");
}

function textOf(holder: unknown, key: string): string {
  const value = fieldOf(holder, key);
  return typeof value === "string" ? value : "";
}

function fieldOf(holder: unknown, key: string): unknown {
  return typeof holder === "object" && holder !== null && key in holder
    ? Reflect.get(holder, key)
    : undefined;
}
