import { readXlsx } from "hucre";

/** All sheets of a workbook with the texts of their cells, as a template is recognised by. */
export async function sheetsOfTexts(bytes: Uint8Array): Promise<{ name: string; rows: string[][] }[]> {
  const { sheets } = await readXlsx(bytes);
  return sheets.map(({ name, rows }) => ({
    name,
    rows: rows.map((row) => row.map((value) => (value === null ? "" : String(value)))),
  }));
}
