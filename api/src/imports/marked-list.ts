import type { MarkedFinding } from "@lokaal17/shared/imports/marked-notes";
import type { Locale } from "@lokaal17/shared/text/define-text";
import { formatNumber } from "@lokaal17/shared/text/number";
import { templateText } from "@lokaal17/shared/text/template";
import { type CellValue, type ColumnDef, cellRef, writeXlsx } from "hucre/xlsx";
import { font, headingStyle, textStyle } from "./template-styles.ts";

/** All remarks in a workbook of their own, for a file that nothing can be marked in. */
export function listFindings(
  findings: readonly MarkedFinding[],
  count: number,
  why: string,
  locale: Locale,
): Promise<Uint8Array> {
  const text = templateText(locale);
  const whole = (number: number) => formatNumber(number, 0, locale);
  const more =
    count > findings.length
      ? [text("marked.first", { shown: whole(findings.length), count: whole(count) })]
      : [];
  const headings = (["line", "column", "kind", "text"] as const).map((name) => text(`marked.${name}`));
  const above: CellValue[][] = [why, ...more].map((sentence) => [sentence]);
  const rows = findings.map(({ line, column, kind, text: said }): CellValue[] => [
    line,
    column,
    text(`marked.kind.${kind}`),
    said,
  ]);
  const columns: ColumnDef[] = [
    { width: 10 },
    { width: 30 },
    { width: 16 },
    { width: 100, style: textStyle },
  ];
  return writeXlsx({
    sheets: [
      {
        name: text("marked.sheet"),
        rows: [...above, headings, ...rows],
        columns,
        cells: new Map(
          headings.map((value, at) => [`${above.length},${at}`, { value, style: headingStyle }]),
        ),
        freezePane: { rows: above.length + 1 },
        autoFilter: {
          range: `A${above.length + 1}:${cellRef(above.length + rows.length, headings.length - 1)}`,
        },
      },
    ],
    defaultFont: font,
    properties: { title: text("marked.heading"), creator: "Lokaal17" },
  });
}
