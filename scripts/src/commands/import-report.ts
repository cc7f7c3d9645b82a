import { writeFile } from "node:fs/promises";
import type { FileSummary } from "@lokaal17/api/imports/protocol";
import type { Finding } from "@lokaal17/shared/imports/finding";
import { csvLine } from "@lokaal17/shared/open-data/csv";
import type { Locale } from "@lokaal17/shared/text/define-text";
import { describeFinding } from "@lokaal17/shared/text/imports";
import { type CommandContext, count } from "./command.ts";

/** One remark on one line: `FOUT regel 12, kolom code: …`. */
export function findingLine(finding: Finding, { text, locale }: CommandContext): string {
  const { line, column } = finding;
  const place =
    line === null
      ? ""
      : column === null
        ? text("line", { line: String(line) })
        : text("line.column", { line: String(line), column });
  const head = [text(`kind.${finding.kind}`), place].filter(Boolean).join(" ");
  return `${head}: ${describeFinding(finding, locale)}`;
}

/** A table of the file's indicators and what became of their rows. */
export function printSummary({ indicators }: FileSummary, context: CommandContext): void {
  if (indicators.length === 0) return;
  const rows = indicators.map(({ sourceCode, stored, notStored, refused }) => [
    sourceCode || "—",
    ...[stored, notStored, refused].map((number) => count(number, context)),
  ]);
  const table = [context.text("import.table-head").split("\t"), ...rows];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  for (const row of table)
    context.say(
      row
        .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
        .join("  "),
    );
}

/** Every remark as CSV, in the order of the file. */
export async function writeReport(file: string, findings: readonly Finding[], locale: Locale): Promise<void> {
  const lines = findings.map(({ line, column, code, values }) =>
    csvLine([
      line === null ? "" : String(line),
      column ?? "",
      code,
      describeFinding({ code, values }, locale),
    ]),
  );
  await writeFile(file, [csvLine(["line", "column", "code", "message"]), ...lines].join(""));
}
