import type { Cell, Column, Inline, Table } from "@lokaal17/shared/chapter/blocks";
import { control, paragraph, run } from "../word/word-parts.ts";
import { element, valued, type WordXml } from "../word/word-xml.ts";
import { caption, sourceLine } from "./word-captions.ts";
import type { WordWriter } from "./word-writer.ts";

/** A table with a row of heads that comes back on every page, and heads of rows in its first column. */
export function tableXml(w: WordWriter, table: Table): WordXml[] {
  const { columns, rows, dense = false } = table;
  const above = [caption(w, table, table.caption), ...sourceLine(w, table, table.mark)];
  const shares = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => Math.floor((w.around.width * width) / shares));
  const isTight = columns.length > mostColumns;
  const size = isTight ? "Tight" : dense ? "Dense" : "";
  const writing: TableWriting = { w, columns, widths, size, hasBoxes: !dense };
  w.remember(asInlines(columns.map(({ head }) => ({ text: head }))), "row");
  const name = table.caption.map(({ text }) => text).join("");
  const look = { "w:val": "04A0", "w:firstRow": 1, "w:lastRow": 0, "w:firstColumn": 1, "w:lastColumn": 0 };
  w.isBehindTable = true;
  return [
    ...above,
    element("w:tbl", {}, [
      element("w:tblPr", {}, [
        valued("w:tblStyle", w.style("L17Grid")),
        element("w:tblW", { "w:w": widths.reduce((sum, width) => sum + width, 0), "w:type": "dxa" }),
        element("w:tblLayout", { "w:type": "fixed" }),
        ...(size === ""
          ? []
          : [
              element(
                "w:tblCellMar",
                {},
                marginSides.map((side) => margin(side, isTight)),
              ),
            ]),
        element("w:tblLook", { ...look, "w:noHBand": 1, "w:noVBand": 1 }),
        valued("w:tblCaption", `${table.label}. ${name}`),
        valued("w:tblDescription", w.text("table.description", { rows: rows.length })),
      ]),
      element(
        "w:tblGrid",
        {},
        widths.map((width) => element("w:gridCol", { "w:w": width })),
      ),
      element("w:tr", {}, [
        element("w:trPr", {}, [element("w:cantSplit"), element("w:tblHeader")]),
        ...columns.map(({ head }, at) => cellXml(writing, at, { text: head }, true)),
      ]),
      ...rows.map((row) => {
        w.remember(asInlines(row), "row");
        return element("w:tr", {}, [
          element("w:trPr", {}, [element("w:cantSplit")]),
          ...row.map((cell, at) => cellXml(writing, at, cell, false)),
        ]);
      }),
    ]),
  ];
}

/** With more columns on an upright page, names of provinces are broken. */
const mostColumns = 9;
const marginSides = ["top", "left", "bottom", "right"] as const;
/** Rows of long tables stand close, so that a page holds sixty. */
const margin = (side: (typeof marginSides)[number], isTight: boolean) => {
  const isBeside = side === "left" || side === "right";
  return element(`w:${side}`, { "w:w": isBeside ? (isTight ? 20 : 57) : 12, "w:type": "dxa" });
};

interface TableWriting {
  w: WordWriter;
  columns: readonly Column[];
  widths: readonly number[];
  /** Ending of its styles. */
  size: "" | "Dense" | "Tight";
  /** Thousands of boxes make Word slow; numbers of the long tables are found back by their row. */
  hasBoxes: boolean;
}

function cellXml(
  { w, columns, widths, size, hasBoxes }: TableWriting,
  at: number,
  cell: Cell,
  isHead: boolean,
): WordXml {
  const style = `L17Table${size}${isHead ? "Head" : ""}`;
  const words = shown(cell);
  const inside = run(words, cell.synthetic ? { style: w.style("L17MadeUp") } : {});
  const isBound = cell.fact !== undefined && hasBoxes && w.factIndex(cell.fact) !== undefined;
  const content = isBound
    ? control({ tag: w.factTag(cell.fact ?? ""), title: w.text("fact", { text: words }), isLocked: true }, [
        inside,
      ])
    : inside;
  return element("w:tc", {}, [
    element("w:tcPr", {}, [
      element("w:tcW", { "w:w": widths[at], "w:type": "dxa" }),
      ...(isHead ? [valued("w:vAlign", "bottom")] : []),
    ]),
    paragraph([content], {
      style: w.style(style),
      ...(columns[at]?.align === "end" && { align: "right" as const }),
    }),
  ]);
}

/** A made-up figure is marked with a star, here as in every format. */
const shown = ({ text, synthetic }: Cell) => (synthetic ? `${text}*` : text);

/** A row as one text: its cells with a tab between them. */
function asInlines(row: readonly Cell[]): Inline[] {
  return row.flatMap((cell, at): Inline[] => [
    ...(at > 0 ? [{ kind: "text", text: "\t" } as const] : []),
    cell.fact === undefined
      ? { kind: "text", text: shown(cell) }
      : { kind: "fact", fact: cell.fact, text: shown(cell) },
  ]);
}
