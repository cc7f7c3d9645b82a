import { goalMark, goalMarkWidth } from "./goal-mark.ts";
import { cellNodes, placeShape } from "./heat-cells.ts";
import type { HeatColumn, HeatInput, HeatRow } from "./heat-model.ts";
import { heatPositions } from "./heat-model.ts";
import { exampleKey, type KeyItem, noDataKey, pictureHead, wordsKey } from "./key-flow.ts";
import { px, type Scene, type SceneNode } from "./scene.ts";
import { chartText } from "./text.ts";
import { fitText, widthOf, wrapName, wrapText } from "./text-width.ts";

const font = "chart__text";
const labelFont = "chart__label";
/** Below this width a cell has its shape above its number, so that more columns fit beside each other. */
const tallBelow = 560;
/** Between a name and its first cell. */
const nameGap = 6;

export interface HeatBlock {
  columns: readonly { column: HeatColumn; index: number }[];
  top: number;
  headHeight: number;
}

interface HeatFrame {
  names: number;
  cell: number;
  rows: readonly PlacedRow[];
  tall: boolean;
  /** Whether cells say that they lean on an example. */
  examples: boolean;
}

/** A row with its whole name, and where it lies below the head. */
interface PlacedRow {
  row: HeatRow;
  lines: readonly string[];
  top: number;
  height: number;
}

/**
 * Areas × goals, or areas × indicators of a goal: each cell a shape for how it stands beside all areas, with its number;
 * the tint says how high the number is within its column. One's own first and marked, hatch where there is no figure.
 * Columns that do not fit stand in a second block under the first. Null without rows or columns.
 */
export function heat(input: HeatInput): Scene | null {
  const { width, columns } = input;
  const rows = [
    ...input.rows.filter(({ own }) => own),
    ...input.rows.filter(({ own, summary }) => !own && !summary),
    ...input.rows.filter(({ own, summary }) => !own && summary),
  ];
  if (rows.length === 0 || columns.length === 0) return null;
  const head = pictureHead(input, "", input.key === false ? [] : keyItems(input));
  const tall = width < tallBelow;
  const names = nameWidth([...rows.map(({ name }) => name), input.corner], width, tall);
  const wished = cellWidth(input, tall);
  const perRow = Math.max(1, Math.min(columns.length, Math.floor((width - names) / wished)));
  const blockCount = Math.ceil(columns.length / perRow);
  const perBlock = Math.ceil(columns.length / blockCount);
  const cell = Math.floor(Math.min(wished * 1.5, (width - names) / perBlock) * 10) / 10;
  const frame: HeatFrame = {
    names,
    cell,
    tall,
    examples: showsExamples(rows),
    rows: rowsOf(rows, names, tall),
  };
  const nodes: SceneNode[] = [];
  let top = head.height + 6;
  for (let from = 0; from < columns.length; from += perBlock) {
    const part = columns.slice(from, from + perBlock).map((column, i) => ({ column, index: from + i }));
    const headHeight = Math.max(...part.map(({ column }) => headOf(column, cell).height), 22);
    nodes.push(...blockNodes({ columns: part, top, headHeight }, frame, input));
    top += headHeight + bottomOf(frame.rows) + 18;
  }
  return {
    kind: "chart",
    width,
    height: px(top - 12),
    title: input.title,
    description: input.description,
    nodes: [...head.nodes, ...nodes],
  };
}

/** Room for names: of the longest word, as far as that leaves most of the width to the cells. */
function nameWidth(names: readonly string[], width: number, tall: boolean): number {
  const widest = (texts: readonly string[]) => Math.max(...texts.map((text) => widthOf(text, labelFont)));
  const word = widest(names.flatMap((name) => name.split(/(?<=-)| /)));
  const [share, most] = tall ? [0.3, 0.42] : [0.24, 0.3];
  return Math.floor(
    Math.min(widest(names) + 12, Math.max(86, width * share, Math.min(word + nameGap + 1, width * most))),
  );
}

/** Rows below each other, as high as their names ask; the middle of the group stands apart. */
function rowsOf(rows: readonly HeatRow[], names: number, tall: boolean): PlacedRow[] {
  const placed: PlacedRow[] = [];
  for (const row of rows) {
    const lines = wrapName(row.name, labelFont, names - nameGap);
    const before = placed.at(-1);
    const gap = row.summary && !before?.row.summary ? 8 : 0;
    const height = Math.max(tall ? 46 : 38, lines.length * 17 + 8);
    placed.push({ row, lines, top: bottomOf(placed) + gap, height });
  }
  return placed;
}

function bottomOf(rows: readonly PlacedRow[]): number {
  const last = rows.at(-1);
  return last ? last.top + last.height : 0;
}

function blockNodes(
  { columns, top, headHeight }: HeatBlock,
  frame: HeatFrame,
  input: HeatInput,
): SceneNode[] {
  const { names, cell } = frame;
  const corner: SceneNode = {
    type: "text",
    className: font,
    x: 0,
    y: top + headHeight - 8,
    anchor: "start",
    text: fitText(input.corner, font, names - 8),
  };
  const heads = columns.flatMap(({ column }, i) =>
    headOf(column, cell).nodes(px(names + i * cell), top, headHeight),
  );
  const body = frame.rows.flatMap((row) =>
    rowNodes({ ...row, top: top + headHeight + row.top }, columns, frame, input),
  );
  return [corner, ...heads, ...body];
}

function rowNodes(
  { row, lines, top, height }: PlacedRow,
  columns: HeatBlock["columns"],
  { names, cell, tall, examples }: HeatFrame,
  input: HeatInput,
): SceneNode[] {
  const tone = row.own ? ` ${labelFont}--1` : row.summary ? ` ${labelFont}--context` : "";
  const middle = top + height / 2;
  const name = lines.map((text, i): SceneNode => {
    return {
      type: "text",
      className: `${labelFont}${tone}`,
      x: 0,
      y: px(middle + 5 + (i - (lines.length - 1) / 2) * 17),
      anchor: "start",
      text,
      area: row.code,
      title: row.name,
    };
  });
  const right = px(names + columns.length * cell);
  const cells = columns.flatMap(({ column, index }, i) => {
    const box = { x: px(names + i * cell) + 1, y: top + 1, width: cell - 2, height: height - 2 };
    return cellNodes(row, row.cells[index] ?? null, column, box, { tall, examples }, input);
  });
  const edges = row.own
    ? [top, top + height].map((y): SceneNode => {
        return { type: "line", className: "chart__row chart__row--own", x1: 0, x2: right, y1: y, y2: y };
      })
    : [];
  return [...cells, ...name, ...edges];
}

interface Head {
  height: number;
  nodes: (x: number, top: number, height: number) => SceneNode[];
}

/** A goal's number above its colour, or the words of an indicator with its unit; it stands on the table. */
function headOf({ label, unit, goal, title, key }: HeatColumn, cell: number): Head {
  if (goal !== undefined) {
    return {
      height: 34,
      nodes: (x, top, height) =>
        goalMark(goal, top + height - 32, title, px(x + (cell - goalMarkWidth) / 2)).map((node) => ({
          ...node,
          key,
        })),
    };
  }
  const lines = [...wrapText(label, font, cell - 8), ...(unit ? wrapText(unit, font, cell - 8) : [])];
  return {
    height: lines.length * 17 + 10,
    nodes: (x, top, height) =>
      lines.map((text, i): SceneNode => {
        const y = px(top + height - 9 - (lines.length - 1 - i) * 17);
        return { type: "text", className: font, x: px(x + cell / 2), y, anchor: "middle", text, title, key };
      }),
  };
}

/** Where every figure leans on an example the mark above says so; crosses tell them among real ones. */
function showsExamples(rows: readonly HeatRow[]): boolean {
  const cells = rows.flatMap(({ cells }) => cells.filter((cell) => cell !== null));
  return cells.some(({ synthetic }) => synthetic) && cells.some(({ synthetic }) => !synthetic);
}

/** Room for the widest number with its shape, and for the longest word of a head. */
function cellWidth({ columns, rows }: HeatInput, tall: boolean): number {
  const numbers = rows.flatMap(({ cells }) =>
    cells.map((cell) => (cell ? widthOf(cell.text, labelFont) : 0)),
  );
  const widest = Math.max(0, ...numbers);
  const hasExample = showsExamples(rows);
  const needed = tall ? Math.max(widest + 10, hasExample ? 38 : 30) : widest + (hasExample ? 42 : 30);
  const words = columns.flatMap(({ label, unit = "", goal }) =>
    goal === undefined ? `${label} ${unit}`.split(" ").map((word) => widthOf(word, font) + 10) : [30],
  );
  return Math.max(needed, Math.min(tall ? 92 : 120, Math.max(...words)));
}

function keyItems({ rows, words, locale }: HeatInput): KeyItem[] {
  const text = chartText(locale);
  const cells = rows.flatMap(({ cells }) => cells);
  const items = heatPositions
    .filter((position) => position !== "none" && cells.some((cell) => cell?.position === position))
    .map((position): KeyItem => {
      const label = words?.[position] ?? text(`position.${position}`);
      return { label, width: 13, sample: (x, y) => placeShape(position, { x: x + 6.5, y: y + 8.5 }, label) };
    });
  if (cells.some((cell) => cell?.share != null)) items.push(wordsKey(text("tint-key")));
  if (showsExamples(rows)) items.push(exampleKey(text("with-example")));
  if (cells.some((cell) => cell === null)) items.push(noDataKey(text("no-figure")));
  return items;
}
