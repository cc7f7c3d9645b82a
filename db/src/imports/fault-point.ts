/** Places in an import where a test ends the process as a power cut or an operator's `kill -9` would. */
export type FaultPoint = "import.mid-copy" | "import.staged" | "import.before-commit" | "import.after-commit";

/** Kills this process, without any chance to tidy up, when FAULT_POINT names this place. */
export function faultPoint(place: FaultPoint): void {
  if (process.env.FAULT_POINT === place) process.kill(process.pid, "SIGKILL");
}
