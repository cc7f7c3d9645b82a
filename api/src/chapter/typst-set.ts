import { join } from "node:path";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { readFonts } from "./fonts.ts";
import { putTogether, takeApart } from "./pdf-pack.ts";
import { addRowHeaders } from "./row-headers.ts";
import type { TypstSource } from "./typst.ts";

/** A tagged PDF (PDF/UA-1). */
export interface SetPages {
  bytes: Uint8Array;
  pages: number;
}

/** A folder that does not exist: the document sees nothing but the files that it is handed. */
const folder = "/lokaal17-chapter";
const compiler = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontBlobs: readFonts() }] });

/**
 * Sets a Typst document and gives every row of its tables its head, to the same bytes for the same source. The compiler
 * keeps its memory (25 documents: 250 MB to 2.5 GB), so this runs in a process that ends afterwards.
 * @param onLaid hears when the pages are laid and only their writing is left, for which one processor is enough
 * @throws Error with all that the compiler says: also a mere warning fails the job
 */
export function setTypst({ main, files }: TypstSource, onLaid: () => void = () => {}): SetPages {
  for (const [path, svg] of files) compiler.mapShadow(join(folder, path), Buffer.from(svg));
  const compiled = compiler.compile({ mainFileContent: main });
  const problems = compiled.takeDiagnostics() ?? compiled.takeWarnings();
  const { result } = compiled;
  if (problems || !result) {
    const words = problems ? JSON.stringify(problems.shortDiagnostics) : "no result";
    throw new Error(`the chapter could not be set: ${words}`);
  }
  onLaid();
  const parts = takeApart(compiler.pdf(result, { pdfStandard: "ua-1", creationTimestamp: 0 }));
  addRowHeaders(parts);
  return { bytes: putTogether(parts), pages: result.numOfPages };
}

/** The memory of all documents in a process is one: a second language may need what the first has left. */
export function forgetTypst(): void {
  compiler.evictCache(0);
}
