import { join } from "node:path";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { readFonts } from "./fonts.ts";
import { addRowHeaders } from "./row-headers.ts";
import type { TypstSource } from "./typst.ts";

export interface Pdf {
  bytes: Uint8Array;
  pages: number;
}

/**
 * A tagged PDF (PDF/UA-1) of a Typst document, the same bytes for the same source. The compiler keeps its
 * memory (25 documents: 250 MB to 2.5 GB), so this runs in a process that ends afterwards.
 * @throws Error with all that the compiler says: also a mere warning fails the job
 */
export async function compilePdf(source: TypstSource): Promise<Pdf> {
  const compiler = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontBlobs: readFonts() }] });
  for (const [path, svg] of source.files) compiler.mapShadow(join(folder, path), Buffer.from(svg));
  const compiled = compiler.compile({ mainFileContent: source.main });
  const problems = compiled.takeDiagnostics() ?? compiled.takeWarnings();
  const { result } = compiled;
  if (problems || !result) {
    const words = problems ? JSON.stringify(problems.shortDiagnostics) : "no result";
    throw new Error(`the chapter could not be set: ${words}`);
  }
  const bytes = compiler.pdf(result, { pdfStandard: "ua-1", creationTimestamp: 0 });
  return { bytes: await addRowHeaders(bytes), pages: result.numOfPages };
}

/** A folder that does not exist: the document sees nothing but the files that it is handed. */
const folder = "/lokaal17-chapter";
