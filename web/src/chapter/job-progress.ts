import type { ChapterJob } from "@lokaal17/shared/contract/chapter";

/** How often a job that is being made is read again. */
const pollMilliseconds = 1000;

const steps = ["queued", "read", "build", "docx", "pdf", "html", "md", "check", "write"] as const;

/** The name of a step's sentence; a step that this page does not know is just work. */
export function stepOf(step: string): (typeof steps)[number] | "other" {
  return steps.find((known) => known === step) ?? "other";
}

export const isUnderWay = ({ state }: Pick<ChapterJob, "state">) => state === "queued" || state === "running";

/** For `refetchInterval`: again while something is under way. */
export const pollWhile = (jobs: readonly Pick<ChapterJob, "state">[]) =>
  jobs.some(isUnderWay) ? pollMilliseconds : false;
