import type { FindingCode } from "@lokaal17/shared/text/imports";
import type { ProblemText } from "@lokaal17/shared/text/problems";

/** What the gate found, in words about Word. */
export const wordSentences: Partial<Record<FindingCode, ProblemText>> = {
  "file-is-ods": "annex-file.open-document",
  "file-is-archive": "annex-file.not-word",
  "workbook-bomb": "annex-file.bomb",
  "workbook-damaged": "annex-file.damaged",
  "workbook-doctype": "annex-file.xml",
  "workbook-lies": "annex-file.lies",
  "workbook-links": "annex-file.links",
  "workbook-macros": "annex-file.macros",
  "workbook-name": "annex-file.name",
  "workbook-nested": "annex-file.inside",
  "workbook-parts": "annex-file.parts",
  "workbook-password": "annex-file.password",
  "workbook-too-large": "annex-file.too-large",
  "workbook-xml": "annex-file.xml",
};
