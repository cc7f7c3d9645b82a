import { json } from "node:stream/consumers";
import { buildLocalReport } from "@lokaal17/shared/chapter/local-report";
import type { LocalReportInput } from "@lokaal17/shared/chapter/local-writing";
import type { LocalReportFormat } from "@lokaal17/shared/contract/local-report";
import type { Locale } from "@lokaal17/shared/text/define-text";
import { cleanDocument } from "../chapter/clean-document.ts";
import { renderFormat } from "../chapter/outputs.ts";
import { printableDocument } from "./printable-document.ts";

/** What the server hands to the child. */
export interface LocalReportWork extends LocalReportInput {
  locale: Locale;
  format: LocalReportFormat;
}

/** One report in a process of its own: its work comes in on standard input, the file goes out. */
const { format, locale, ...input } = (await json(process.stdin)) as LocalReportWork;
const document = cleanDocument(buildLocalReport(input, locale));
const { outputs } = await renderFormat(format === "pdf" ? printableDocument(document) : document, format, {
  template: null,
  review: false,
});
const [file] = outputs;
if (!file) throw new Error(`No ${format} was made.`);
process.stdout.write(file.content);
