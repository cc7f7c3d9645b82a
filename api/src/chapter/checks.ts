import type { ChapterDocument } from "@lokaal17/shared/chapter/blocks";
import type { CheckName, CheckResult } from "@lokaal17/shared/chapter/output";
import { inWords } from "@lokaal17/shared/text/check-names";
import { workText } from "@lokaal17/shared/text/work";
import { WorkFailed } from "../jobs/work-failed.ts";
import { frameProblems } from "./checks-frames.ts";
import { languageProblems } from "./checks-language.ts";
import { linkProblems } from "./checks-links.ts";
import { brokenText } from "./checks-text.ts";
import { allBlocks, figuresOf } from "./document-walk.ts";
import type { ChapterSource } from "./input-folder.ts";
import type { Rendered } from "./outputs.ts";
import { checkParity } from "./parity.ts";
import { structureProblems } from "./pdf-structure.ts";
import { checkWordStructure } from "./word-structure.ts";

/** What one look found. */
export interface Look {
  /** How many things were looked at. */
  looked: number;
  problems: readonly string[];
}

/** The gates that the model itself must pass, before a file is made of it. */
export function checkDocument(document: ChapterDocument, source: ChapterSource): CheckResult[] {
  const result = (check: CheckName, look: Look): CheckResult => ({
    check,
    locale: document.locale,
    format: null,
    ...look,
  });
  return [
    result("links", linkProblems(document)),
    result("broken-text", brokenText(document, source)),
    result("language", languageProblems(document, source)),
    result("frames", frameProblems(figuresOf(document))),
  ];
}

/** The gates of a format: its structure, and that it says the same numbers as the others. `framed`: Word has a template. */
export function checkOutput(
  document: ChapterDocument,
  { format, outputs, pdf }: Rendered,
  framed = false,
): CheckResult[] {
  const result = (check: CheckName, look: Look) => ({ check, locale: document.locale, format, ...look });
  const content = outputs[0]?.content ?? new Uint8Array();
  switch (format) {
    case "pdf":
      if (!pdf) throw new RangeError("the PDF is not open");
      return [
        result("structure", { looked: pdf.pages, problems: structureProblems(pdf.reader) }),
        result("numbers", checkParity(document, { format, pdf: pdf.reader })),
      ];
    case "docx": {
      const looked = [...allBlocks(document.blocks)].length;
      return [
        result("structure", { looked, problems: checkWordStructure(content) }),
        result("numbers", checkParity(document, { format, content, framed })),
      ];
    }
    default:
      return [result("numbers", checkParity(document, { format, content }))];
  }
}

/** @throws WorkFailed with how many faults were found and the first of them, when there is one */
export function refuseProblems(checks: readonly CheckResult[]): void {
  const failed = checks.filter(({ problems }) => problems.length > 0);
  const [first] = failed;
  if (!first) return;
  const values = {
    count: failed.reduce((sum, { problems }) => sum + problems.length, 0),
    format: first.format?.toUpperCase() ?? "",
    language: first.locale,
    problem: first.problems[0] ?? "",
  };
  const { name } = inWords(first);
  throw new WorkFailed({
    nl: workText("nl")("chapter-checks", { ...values, check: name.nl }),
    en: workText("en")("chapter-checks", { ...values, check: name.en }),
  });
}
