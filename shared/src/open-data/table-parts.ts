import type { Locale } from "../text/define-text.ts";
import { type ExportColumnName, exportColumns } from "../text/open-data-columns.ts";
import type { ColumnKind, ExportCell, ExportColumn, ExportNote } from "./export-table.ts";

/** Columns by name and kind, with their headings in a language: `columnsOf("nl", { area: "code", score: "decimal" })`. */
export function columnsOf(
  locale: Locale,
  kinds: Readonly<Partial<Record<ExportColumnName, ColumnKind>>>,
): ExportColumn[] {
  const text = exportColumns(locale);
  return Object.entries(kinds).map(([name, kind]) => ({
    name,
    title: text(name as ExportColumnName),
    kind,
    description: isDescribed(`${name}.is`) ? text(`${name}.is` as DescriptionKey) : null,
  }));
}

type DescriptionKey = Exclude<Parameters<ReturnType<typeof exportColumns>>[0], ExportColumnName>;
const isDescribed = (key: string) => key in exportColumns.messages.nl;

/** A cell of a number or a yes and no; null and undefined are nothing. */
export function cellOfNumber(value: number | null | undefined): ExportCell {
  return value === null || value === undefined ? null : plain(value);
}

/** Without an exponent, at most twelve decimals: the digits that are stored. */
function plain(value: number): string {
  const text = String(value);
  return /e/i.test(text) ? value.toFixed(12).replace(/\.?0+$/, "") : text;
}

/** What the columns hold, for the notes. */
export function columnNote(columns: readonly ExportColumn[], heading: string): ExportNote {
  return {
    heading,
    lines: columns.map(({ name, title, description }) => [
      title,
      description === null ? name : `${name}. ${description}`,
    ]),
  };
}
