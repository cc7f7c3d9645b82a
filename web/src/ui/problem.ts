/** What went wrong, as the API says it (RFC 9457). Status 0: the request never reached the API. */
export interface Problem {
  status: number;
  title: string;
  detail: string;
  /** Number of the error in the log, when the API gave one. */
  instance?: string;
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
  if (
    typeof found !== "object" ||
    found === null ||
    !("status" in found) ||
    typeof found.status !== "number"
  ) {
    return { status: 500, title: "", detail: "" };
  }
  const textOf = (key: "title" | "detail" | "instance"): string => {
    const value: unknown = key in found ? Reflect.get(found, key) : undefined;
    return typeof value === "string" ? value : "";
  };
  const instance = textOf("instance");
  return {
    status: found.status,
    title: textOf("title"),
    detail: textOf("detail"),
    ...(instance ? { instance } : {}),
  };
}
