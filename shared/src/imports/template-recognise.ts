import { observationStatuses } from "../observations/observation.ts";
import { locales } from "../text/define-text.ts";
import { entryScreens } from "../text/entry-screens.ts";
import { templateText } from "../text/template.ts";
import { uniqueHeadings } from "./heading-names.ts";
import { type ImportMap, importMapSchema } from "./import-map.ts";
import { readTemplateKey, type TemplateMark } from "./template-keys.ts";

interface SheetOfTexts {
  name: string;
  rows: readonly (readonly string[])[];
}

interface Marked {
  sheet: SheetOfTexts;
  /** Place of the row of keys in the sheet, from 0. */
  row: number;
  /** Place of the column with the codes of the indicators, from 0. */
  column: number;
  mark: TemplateMark;
}

/** Codes of indicators as the register writes them. */
const codePattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * Our own template, whatever was done to it: sorted, rows or columns hidden or added, sheets renamed, columns moved,
 * saved by another program. It is known by the hidden row of keys alone. A copy of the sheet in the same workbook is
 * passed over: the first counts.
 * @param sheets all sheets with all their rows, hidden ones too
 * @returns how to read it; null when it is no template, or when its keys no longer stand above its rows
 */
export function recogniseTemplate(sheets: readonly SheetOfTexts[]): ImportMap | null {
  const marked = findMark(sheets);
  if (marked === null) return null;
  const { sheet, row, column, mark } = marked;
  const isCode = (cells: readonly string[]) => codePattern.test(cells[column]?.trim() ?? "");
  if (sheet.rows.slice(0, row).some(isCode)) return null;
  const keys = sheet.rows[row] ?? [];
  // The headings that people see stand below the keys; without them (deleted) the keys are the headings.
  const hasHeadings = sheet.rows[row + 1] !== undefined && !isCode(sheet.rows[row + 1] ?? []);
  const headings = uniqueHeadings((hasHeadings ? sheet.rows[row + 1] : keys) ?? []);
  const codes = sheet.rows
    .slice(row + 1)
    .flatMap((cells) => (isCode(cells) ? [cells[column]?.trim() ?? ""] : []));
  const map = importMapSchema.safeParse({
    sheet: sheet.name,
    headerLine: row + (hasHeadings ? 2 : 1),
    decimalMark: mark.locale === "nl" ? "," : ".",
    columns: { indicator: headings[column] },
    fixed: { area: mark.area },
    wide: keys.flatMap((cell, place) => {
      const key = readTemplateKey(cell);
      const column = headings[place] ?? `kolom ${place + 1}`;
      return key?.kind === "part" ? [{ column, part: key.part, period: key.period }] : [];
    }),
    statuses: statusWords(),
    indicators: Object.fromEntries(codes.map((code) => [code, { code }])),
    notStored: { indicator: { "": ownRow } },
  });
  return map.success ? map.data : null;
}

/** Which round and organisation a workbook is the template of; null when it is no template. */
export function templateMark(sheets: readonly SheetOfTexts[]): TemplateMark | null {
  return findMark(sheets)?.mark ?? null;
}

/** A row that somebody put between ours, such as a sum or a note. */
const ownRow = { nl: templateText("nl")("own-row"), en: templateText("en")("own-row") };

function findMark(sheets: readonly SheetOfTexts[]): Marked | null {
  for (const sheet of sheets)
    for (const [row, cells] of sheet.rows.entries())
      for (const [column, cell] of cells.entries()) {
        const key = readTemplateKey(cell);
        if (key?.kind === "mark") return { sheet, row, column, mark: key.mark };
      }
  return null;
}

/** The words for a status in both languages, as the sheet offers them and as people type them. */
function statusWords(): ImportMap["statuses"] {
  const words: ImportMap["statuses"] = { "": "normal" };
  for (const status of observationStatuses)
    for (const locale of locales) {
      const word = entryScreens(locale)(`status.${status}`);
      words[word] = status;
      words[word.toLowerCase()] = status;
    }
  return words;
}
