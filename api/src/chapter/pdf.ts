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

/** What the thread of the compiler says. */
export type ThreadMessage = "laid" | { pages: SetPages };

/** A document that is being set. */
export interface Setting {
  /** The pages are laid, or cannot be: up to then the compiler has use for two processors, afterwards for one. */
  laid: Promise<void>;
  /** Rejects as `setTypst` throws. */
  pages: Promise<SetPages>;
}

/**
 * Opens the compiler in a thread of its own: a fifth of a second while the caller writes the document, and a second and a
 * half to set a full edition.
 */
export function openCompiler(): (source: TypstSource) => Setting {
  const thread = new Worker(new URL("./typst-thread.ts", import.meta.url));
  const laid = Promise.withResolvers<void>();
  const { promise: pages, resolve, reject } = Promise.withResolvers<SetPages>();
  thread.on("message", (said: ThreadMessage) => (said === "laid" ? laid.resolve() : resolve(said.pages)));
  thread.on("error", reject);
  thread.on("exit", (code) => reject(new Error(`The thread that sets pages ended with ${code}.`)));
  // What goes wrong is told to who asks for pages; a document that is never written needs none.
  pages.catch(() => laid.resolve());
  thread.unref();
  return (source) => {
    thread.ref();
    thread.postMessage(source);
    return { laid: laid.promise, pages };
  };
}

/** Opens the pages for the checks. */
export async function finishPdf(pages: Promise<SetPages>): Promise<Pdf> {
  const set = await pages;
  return { ...set, reader: openPdf(set.bytes) };
}
