import type { ImportDetail, ImportView } from "@lokaal17/shared/contract/imports";

/** The four screens of one file, as their addresses name them. */
export const importSteps = ["bestand", "kolommen", "proefdraai", "bewaren"] as const;
export type ImportStep = (typeof importSteps)[number];

type State = ImportView["state"];
type Known = Pick<ImportDetail, "state"> & {
  reading: unknown;
  summary: unknown;
};

/** How often a file that is being worked on is looked at again. */
const pollMilliseconds = 700;

const working: ReadonlySet<State> = new Set(["uploading", "reading", "checking", "storing", "undoing"]);

export const isUnderWay = ({ state }: { state: State }): boolean => working.has(state);

/** For `refetchInterval`: again while something is under way, less often while it cannot be read. */
export const pollWhile = (imports: readonly { state: State }[], failed = false) =>
  imports.some(isUnderWay) ? pollMilliseconds * (failed ? 10 : 1) : false;

/** Nothing of it was stored and somebody may still stop it. */
export const mayCancel = ({ state }: { state: State }): boolean =>
  !["stored", "undoing", "undone", "cancelled"].includes(state);

/** How it is read can still be changed. */
export const mayCorrect = ({ state }: { state: State }): boolean =>
  state === "to-map" || state === "checked" || state === "failed";

/** Where the file is now: the screen that opens by itself. */
export function stepNow({ state, reading, summary }: Known): ImportStep {
  switch (state) {
    case "uploading":
    case "reading":
      return "bestand";
    case "to-map":
      return "kolommen";
    case "checking":
    case "checked":
      return "proefdraai";
    case "storing":
    case "stored":
    case "undoing":
    case "undone":
      return "bewaren";
    case "failed":
    case "cancelled":
      return summary !== null ? "proefdraai" : reading !== null ? "kolommen" : "bestand";
  }
}

/** Whether a screen has something to show. */
export function isReachable(step: ImportStep, known: Known): boolean {
  const { state, reading, summary } = known;
  if (step === stepNow(known) || step === "bestand") return true;
  if (step === "kolommen") return reading !== null;
  return summary !== null && state !== "to-map" && state !== "reading" && state !== "checking";
}

/** The screen to show: the one that the address asks for, when it is there. */
export const shownStep = (wanted: ImportStep | undefined, known: Known): ImportStep =>
  wanted && isReachable(wanted, known) ? wanted : stepNow(known);

/** A size as people read it: whole kilobytes, from ten megabytes on megabytes. */
export function sizeParts(bytes: number): { size: number; unit: "kB" | "MB" } {
  return bytes < 10_000_000
    ? { size: Math.max(1, Math.round(bytes / 1000)), unit: "kB" }
    : { size: Math.round(bytes / 1_000_000), unit: "MB" };
}
