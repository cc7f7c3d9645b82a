import { buildChapter } from "@lokaal17/shared/chapter/build";
import {
  type ChapterFormat,
  type CheckResult,
  chapterFormats,
  type ManifestLanguage,
} from "@lokaal17/shared/chapter/output";
import type { Locale } from "@lokaal17/shared/text/define-text";
import { checkDocument, checkOutput, refuseProblems } from "./checks.ts";
import { cleanDocument } from "./clean-document.ts";
import { figuresOf, tablesOf } from "./document-walk.ts";
import { refuseMissingGlyphs } from "./glyphs.ts";
import type { ChapterSource } from "./input-folder.ts";
import type { Step } from "./manifest.ts";
import { type Output, renderFormat } from "./outputs.ts";
import { openCompiler } from "./pdf.ts";
import { placesInPdf } from "./pdf-places.ts";
import { renderTypst } from "./typst.ts";

/** An edition in one language, with what its checks found. */
export interface MadeLanguage {
  language: ManifestLanguage;
  outputs: readonly Output[];
  checks: readonly CheckResult[];
}

/** What is told of one language: `steps` of them. */
export const stepsOf = (formats: readonly ChapterFormat[]): number => formats.length + 2;

/** @throws WorkFailed with a sentence when a check finds a fault; Error when the document cannot be set */
export async function makeLanguage(
  source: ChapterSource,
  locale: Locale,
  formats: readonly ChapterFormat[],
  tell: (step: Step["step"]) => void,
): Promise<MadeLanguage> {
  tell("build");
  const setPages = formats.includes("pdf") ? openCompiler() : null;
  const document = cleanDocument(buildChapter(source, locale));
  const setting = setPages?.(renderTypst(document));
  if (setting) refuseMissingGlyphs(document);
  // We look at the pictures while the compiler writes its pages, and are first to tell a fault that both find.
  await setting?.laid;
  const checks = checkDocument(document, source);
  refuseProblems(checks);
  const review = source.edition.status === "concept";
  const outputs: Output[] = [];
  let pageCount: number | null = null;
  let places: ReadonlyMap<string, number> | undefined;
  // The PDF comes first, in whatever order they were asked: lists of the Word file name its pages.
  for (const format of chapterFormats.filter((one) => formats.includes(one))) {
    tell(format);
    // Looked at one by one: an open PDF of the full edition holds 200 MB, which the next format may need.
    const rendered = await renderFormat(document, format, {
      ...{ template: source.template, review, pages: setting?.pages ?? null, places },
    });
    checks.push(...checkOutput(document, rendered, source.template !== null));
    outputs.push(...rendered.outputs);
    if (!rendered.pdf) continue;
    pageCount = rendered.pdf.pages;
    if (formats.includes("docx")) places = placesInPdf(rendered.pdf.reader, document);
  }
  tell("check");
  refuseProblems(checks);
  return {
    language: {
      locale,
      title: document.title,
      edition: document.edition,
      pages: pageCount,
      figures: figuresOf(document).length,
      tables: tablesOf(document).length,
      facts: document.facts.length,
    },
    outputs,
    checks,
  };
}
