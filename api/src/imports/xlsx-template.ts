import type { ImportMap } from "@lokaal17/shared/imports/import-map";
import { recogniseTemplate, templateMark } from "@lokaal17/shared/imports/template-recognise";
import { ArchiveFault } from "./xlsx-gate.ts";
import { readSheet } from "./xlsx-sheet.ts";
import type { Workbook } from "./xlsx-workbook.ts";

/** A template has a row for each indicator of a round and a few columns for each period. */
const mostRows = 5_000;
const mostColumns = 200;
/** The keys of a template stand on its first rows. */
const rowsOfKeys = 50;

/**
 * How to read our own template, also when its sheets were moved; null when the workbook is none.
 * @param round that the file is for; without it the template of any round
 * @throws ArchiveFault when it is the template of another round: its figures are not what this one asks
 */
export async function templateIn(workbook: Workbook, round?: string): Promise<ImportMap | null> {
  const sheets: { name: string; rows: string[][] }[] = [];
  for (const sheet of workbook.sheets) {
    const rows: string[][] = [];
    for await (const { cells, line } of readSheet(workbook, sheet, ",")) {
      if (line > mostRows) break;
      while (rows.length < line - 1) rows.push([]);
      rows.push(cells.slice(0, mostColumns));
      if (line > rowsOfKeys && !hasKeys(rows)) break;
    }
    sheets.push({ name: sheet.name, rows });
  }
  const map = recogniseTemplate(sheets);
  const mark = map && templateMark(sheets);
  if (mark && round !== undefined && mark.round !== round)
    throw new ArchiveFault("template-other-round", { found: mark.round, wanted: round });
  return map;
}

/** Whether one of the first rows holds keys of ours. */
function hasKeys(rows: readonly (readonly string[])[]): boolean {
  return rows.slice(0, rowsOfKeys).some((cells) => cells.some((cell) => cell.startsWith("lokaal17:")));
}
