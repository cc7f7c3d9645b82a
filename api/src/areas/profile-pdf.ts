import { ChildLine, type ChildWork } from "./child-line.ts";

/** A profile takes half a second, and that once more for each list that has to be shorter. */
const timeoutMilliseconds = 30_000;

/** Beside that of the reports: a profile does not wait for them. */
const line = new ChildLine();

/**
 * The PDF of the first document that fits on two pages. The documents are written when their turn comes.
 * @throws Problem 503 when too many wait or it takes too long, Error with what the compiler says
 */
export function profilePdf(
  documents: () => Promise<readonly string[]>,
  asker: Pick<ChildWork, "client" | "signal">,
  longest = timeoutMilliseconds,
): Promise<Uint8Array<ArrayBuffer>> {
  const program = new URL("./profile-child.ts", import.meta.url);
  return line.make({ ...asker, program, input: documents, longest, memoryMb: 512 });
}
