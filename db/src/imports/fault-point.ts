/** Places in an import where a test ends the process as a power cut or an operator's `kill -9` would. */
export type FaultPoint =
  /** A piece of the file has been put away. */
  | "import.uploading"
  /** The whole file has, and nothing says yet that it is there. */
  | "import.uploaded"
  /** Its work waits, and who sent it has no answer yet. */
  | "import.queued"
  | "import.claimed"
  | "import.reading"
  | "import.checking"
  /** A piece of the rows has been copied. */
  | "import.mid-copy"
  | "import.staged"
  | "import.before-commit"
  | "import.after-commit";

let passed = 0;

/**
 * Kills this process, without any chance to tidy up, when FAULT_POINT names this place; `import.mid-copy#3` when it is
 * passed for the third time.
 */
export function faultPoint(place: FaultPoint): void {
  const [named, time = "1"] = process.env.FAULT_POINT?.split("#") ?? [];
  if (named === place && ++passed === Number(time)) process.kill(process.pid, "SIGKILL");
}
