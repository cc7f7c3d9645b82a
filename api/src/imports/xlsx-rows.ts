import { type Finding, mistake } from "@lokaal17/shared/imports/finding";
import type { ImportMap } from "@lokaal17/shared/imports/import-map";
import type { TableLine } from "./open-table.ts";
import { ArchiveFault } from "./xlsx-gate.ts";
import { readSheet, type SheetFacts } from "./xlsx-sheet.ts";
import { openWorkbook, type Workbook, type WorkbookSheet } from "./xlsx-workbook.ts";

/**
 * The rows of a workbook's sheet from the line of the headings on. A fault comes as a finding, and ends it.
 * @param facts filled while reading, when somebody wants to know
 */
export async function* readWorkbookRows(
  file: string,
  map: Pick<ImportMap, "sheet" | "headerLine" | "decimalMark">,
  facts?: SheetFacts,
): AsyncGenerator<TableLine | Finding> {
  let workbook: Workbook | null = null;
  try {
    workbook = await openWorkbook(file);
    for await (const row of readSheet(workbook, chooseSheet(workbook, map.sheet), map.decimalMark, facts))
      if (row.line >= map.headerLine) yield row;
  } catch (error) {
    if (!(error instanceof ArchiveFault)) throw error;
    yield error.finding;
  } finally {
    workbook?.archive.close();
  }
}

/** The sheet with this name, hidden or not; without a name the first that can be seen. @throws ArchiveFault */
export function chooseSheet({ sheets }: Workbook, name: string | undefined): WorkbookSheet {
  const visible = sheets.filter(({ hidden }) => !hidden);
  const chosen = name === undefined ? visible[0] : sheets.find((sheet) => sheet.name === name);
  if (chosen) return chosen;
  if (name === undefined) throw new ArchiveFault("workbook-no-sheet");
  const finding = mistake("workbook-sheet-missing", null, null, {
    name,
    found: visible.map((sheet) => sheet.name).join(", "),
  });
  throw new ArchiveFault(finding.code, finding.values);
}
