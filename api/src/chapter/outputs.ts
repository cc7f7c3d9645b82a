import type { ChapterDocument } from "@lokaal17/shared/chapter/blocks";
import { type ChapterFormat, type OutputName, outputNames } from "@lokaal17/shared/chapter/output";
import { dataPackage, factsJson } from "./data-package.ts";
import { renderHtml } from "./html.ts";
import { renderMarkdown } from "./markdown.ts";
import { finishPdf, openCompiler, type Pdf } from "./pdf.ts";
import { renderTypst } from "./typst.ts";
import type { SetPages } from "./typst-set.ts";

export interface Output extends OutputName {
  content: Uint8Array;
}

/** The files of one format. */
export interface Rendered {
  format: ChapterFormat;
  outputs: readonly Output[];
  /** The PDF, open; null of another format. */
  pdf: Pick<Pdf, "pages" | "reader"> | null;
}

export interface RenderOptions {
  /** A Word file of the house, whose styles win. */
  template: Uint8Array | null;
  /** Word keeps track of every change by itself: for what is still a concept. */
  review: boolean;
  /** The pages of the PDF, when they are being set already. */
  pages?: Promise<SetPages> | null;
  /** Where things stand in the PDF, when there is one: pages by id. */
  places?: ReadonlyMap<string, number> | undefined;
}

/**
 * Makes one format of a chapter.
 * @throws Error when the document cannot be set
 */
export async function renderFormat(
  document: ChapterDocument,
  format: ChapterFormat,
  options: RenderOptions,
): Promise<Rendered> {
  const { contents, pdf = null } = await renderers[format](document, options);
  const outputs = outputNames(format, document.locale).map((name, i) => {
    const content = contents[i];
    if (content === undefined) throw new RangeError(`${name.name} was not made`);
    return { ...name, content: typeof content === "string" ? Buffer.from(content) : content };
  });
  return { format, outputs, pdf };
}

type Renderer = (
  document: ChapterDocument,
  options: RenderOptions,
) => Promise<{ contents: readonly (string | Uint8Array)[]; pdf?: Pdf }>;

const renderers: Record<ChapterFormat, Renderer> = {
  async pdf(document, { pages }) {
    const pdf = await finishPdf(pages ?? openCompiler()(renderTypst(document)).pages);
    return { contents: [pdf.bytes], pdf };
  },
  async docx(document, { template, review, places }) {
    // Two fifths of all that is loaded: only for who asks for it.
    const { renderDocx } = await import("./word-document.ts");
    const bytes = renderDocx(document, { review, pages: places, ...(template ? { template } : {}) });
    return { contents: [bytes] };
  },
  async html(document) {
    return { contents: [renderHtml(document)] };
  },
  async md(document) {
    const markdown = renderMarkdown(document);
    return { contents: [markdown, dataPackage(document, markdown), factsJson(document)] };
  },
};
