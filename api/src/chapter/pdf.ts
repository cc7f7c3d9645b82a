import { Worker } from "node:worker_threads";
import { openPdf, type PdfReader } from "./pdf-reader.ts";
import type { TypstSource } from "./typst.ts";
import type { SetPages } from "./typst-set.ts";

export interface Pdf extends SetPages {
  /** The bytes, read again: the checks look at what is delivered. */
  reader: PdfReader;
}

/**
 * A tagged PDF (PDF/UA-1) of a Typst document with heads of rows, the same bytes for the same source.
 * @throws Error with all that the compiler says
 */
export async function compilePdf(source: TypstSource): Promise<SetPages> {
  // 52 MB of compiler, only where it is used.
  const { setTypst } = await import("./typst-set.ts");
  return setTypst(source);
}

/** Sets one document; rejects as `setTypst` throws. */
export type SetInThread = (source: TypstSource) => Promise<SetPages>;

/**
 * Opens the compiler in a thread of its own: a fifth of a second while the caller writes the document, and 1.5 seconds to set
 * a full edition while the caller does something else.
 */
export function openCompiler(): SetInThread {
  const thread = new Worker(new URL("./typst-thread.ts", import.meta.url));
  const made = new Promise<SetPages>((resolve, reject) => {
    thread.on("message", resolve);
    thread.on("error", reject);
    thread.on("exit", (code) => reject(new Error(`The thread that sets pages ended with ${code}.`)));
  });
  // What goes wrong is told to who asks for pages; a document that is never written needs none.
  made.catch(() => {});
  thread.unref();
  return (source) => {
    thread.ref();
    thread.postMessage(source);
    return made;
  };
}

/** Opens the pages for the checks. */
export async function finishPdf(pages: Promise<SetPages>): Promise<Pdf> {
  const set = await pages;
  return { ...set, reader: openPdf(set.bytes) };
}
