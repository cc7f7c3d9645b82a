import { type CellValue, openXlsx, saveXlsx } from "hucre";

/** Line of the headings in a template, from 0. */
const headingLine = 2;

/** A template with figures filled in as a person would: by the code of the indicator and the heading of the column. */
export async function fillTemplate(
  template: Uint8Array,
  figures: readonly { indicator: string; heading: string; value: CellValue }[],
): Promise<Uint8Array> {
  const workbook = await openXlsx(template);
  const sheet = workbook.sheets.find(({ rows }) => rows.some(([first]) => first === figures[0]?.indicator));
  if (!sheet) throw new Error("the template has no sheet with these indicators");
  const headings = sheet.rows[headingLine]?.map(String) ?? [];
  for (const { indicator, heading, value } of figures) {
    const row = sheet.rows.find(([code]) => code === indicator);
    const column = headings.indexOf(heading);
    if (!row || column < 0) throw new Error(`the template has no cell for ${indicator}, ${heading}`);
    row[column] = value;
  }
  return saveXlsx(workbook);
}
