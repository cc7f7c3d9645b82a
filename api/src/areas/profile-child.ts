import { json } from "node:stream/consumers";
import { compilePdf } from "../chapter/pdf.ts";
import type { SetPages } from "../chapter/typst-set.ts";

/** A profile has a front and a back. */
const mostPages = 2;

/**
 * One profile in a process of its own: the documents come in on standard input, the first PDF that fits goes out. The
 * last one goes out in any case: it has all that must be said.
 */
const documents = (await json(process.stdin)) as string[];
let made: SetPages | null = null;
for (const main of documents) {
  made = await compilePdf({ main, files: new Map() });
  if (made.pages <= mostPages) break;
}
if (!made) throw new Error("There is no document to set.");
process.stdout.write(made.bytes);
