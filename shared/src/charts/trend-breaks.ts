import type { TopRows } from "./example-mark.ts";
import { type Point, px, type SceneNode, type SceneText } from "./scene.ts";
import { chartText } from "./text.ts";
import { type Box, boxesOverlap, fitText, textBox, widthOf } from "./text-width.ts";
import { isDrawn, type TrendInput } from "./trend-model.ts";

const font = "chart__text";
const rowHeight = 17;
/** With more words than this above each other the others are left to their marks' titles. */
const mostRows = 2;

interface BreakMark {
  /** Years before and after the gap. */
  before: number;
  after: number;
  /** Middle of the gap of one series; null: the break is of the whole picture. */
  gap: { value: number } | null;
  word: string;
  title: string;
}

/** Breaks of the whole picture, then those of single series that are not among them. */
export function breakMarks(input: TrendInput, years: readonly number[]): BreakMark[] {
  const { breaks = [], series, locale } = input;
  const text = chartText(locale);
  const titleOf = (year: number, reason = "") =>
    text("break-title", { year: String(year), reason: reason === "" ? "" : `: ${reason}` });
  const ofAll = breaks.flatMap(({ year, reason }): BreakMark[] => {
    const before = years.findLast((one) => one < year);
    const after = years.find((one) => one >= year);
    if (before === undefined || after === undefined) return [];
    return [{ before, after, gap: null, word: text("break"), title: titleOf(year, reason) }];
  });
  const ofOne = series.flatMap(({ name, shortName, points }): BreakMark[] => {
    const drawn = points.filter(isDrawn);
    return drawn.flatMap((point, i): BreakMark[] => {
      const before = drawn[i - 1];
      if (point.status !== "break" || !before) return [];
      if (ofAll.some((mark) => before.year < mark.after && mark.after <= point.year)) return [];
      const gap = { value: (before.value + point.value) / 2 };
      const word = series.length === 1 ? text("break") : `${text("break")} ${shortName ?? name}`;
      return [
        { before: before.year, after: point.year, gap, word, title: `${name}. ${titleOf(point.year)}` },
      ];
    });
  });
  return [...ofAll, ...ofOne];
}

/** The words of the breaks in rows above the plot, each over its gap. */
export function breakWords(
  marks: readonly BreakMark[],
  x: (year: number) => number,
  top: number,
  width: number,
): TopRows {
  const nodes: SceneNode[] = [];
  const taken: Box[] = [];
  let rows = 0;
  for (const mark of marks) {
    const text = fitText(mark.word, font, width / 2);
    const half = widthOf(text, font) / 2;
    const centre = Math.min(width - half - 1, Math.max(half + 1, gapOf(mark, x)));
    for (let row = 0; row < mostRows; row++) {
      const y = top + 13 + row * rowHeight;
      const node: SceneText = {
        type: "text",
        className: font,
        x: px(centre),
        y,
        anchor: "middle",
        text,
        title: mark.title,
      };
      const box = textBox(node);
      const wide = {
        ...box,
        left: box.left - 5,
        right: box.right + 5,
        top: box.top + 2,
        bottom: box.bottom - 1,
      };
      if (taken.some((other) => boxesOverlap(other, wide))) continue;
      taken.push(wide);
      nodes.push(node);
      rows = Math.max(rows, row + 1);
      break;
    }
  }
  return { nodes, height: rows === 0 ? 0 : rows * rowHeight + 4 };
}

/** A line down to the gap with two strokes across, as on a broken axis. */
export function breakNodes(
  marks: readonly BreakMark[],
  place: (point: { year: number; value: number }) => Point,
  { top, floor }: { top: number; floor: number },
): SceneNode[] {
  return marks.map((mark): SceneNode => {
    const { before, after, gap, title } = mark;
    const x = px((place({ year: before, value: 0 }).x + place({ year: after, value: 0 }).x) / 2);
    const end = gap ? place({ year: after, value: gap.value }).y : floor;
    const strokes = `M${px(x - 5)} ${px(end + 5)}l6-10M${px(x - 1)} ${px(end + 5)}l6-10`;
    return {
      type: "group",
      className: "",
      key: `break-${after}`,
      nodes: [
        {
          type: "path",
          className: "chart__break chart__break--line",
          d: `M${x} ${px(top)}V${px(end - 5)}`,
          title,
        },
        { type: "path", className: "chart__break", d: strokes, title },
      ],
    };
  });
}

function gapOf({ before, after }: BreakMark, x: (year: number) => number): number {
  return (x(before) + x(after)) / 2;
}
