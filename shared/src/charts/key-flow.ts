import { exampleMark, type TopRows } from "./example-mark.ts";
import type { SceneNode } from "./scene.ts";
import { widthOf, wrapText } from "./text-width.ts";

/** A sample of a mark with what it stands for. */
export interface KeyItem {
  label: string;
  /** Width of the sample. */
  width: number;
  /** Draws the sample in a row of 17 px with its top at `y`; null: words only. */
  sample: ((x: number, y: number) => SceneNode) | null;
  /** Of the words; those of other texts in the picture without it. */
  className?: string;
  /** What the words are about, and what they say in full. */
  area?: string;
  title?: string;
}

const font = "chart__text";
const rowHeight = 20;
const lineHeight = 18;
const gap = 20;

/** Samples with their words side by side, on as many rows as the width asks for; too long a label is wrapped. */
export function keyFlow(items: readonly KeyItem[], start: { x: number; y: number }, width: number): TopRows {
  const nodes: SceneNode[] = [];
  let { x, y } = start;
  for (const { label, width: sampleWidth, sample, className = font, area, title } of items) {
    const indent = sample ? sampleWidth + 6 : 0;
    const lines = wrapText(label, className, width - indent);
    const needed = indent + Math.max(...lines.map((line) => widthOf(line, className)));
    if (x > 0 && x + needed > width) {
      x = 0;
      y += rowHeight;
    }
    if (sample) nodes.push(sample(x, y));
    lines.forEach((text, i) => {
      nodes.push({
        type: "text",
        className,
        x: x + indent,
        y: y + 13 + i * lineHeight,
        anchor: "start",
        text,
        ...(area === undefined ? {} : { area }),
        ...(title === undefined ? {} : { title }),
      });
    });
    y += (lines.length - 1) * lineHeight;
    x = lines.length > 1 ? width : x + needed + gap;
  }
  return { nodes, height: items.length === 0 ? 0 : y - start.y + rowHeight };
}

/** The top of a picture: the mark of examples, what is measured, and the key. */
export function pictureHead(
  input: { syntheticMark: string | null; width: number },
  measure: string,
  items: readonly KeyItem[],
): TopRows {
  const mark = exampleMark(input.syntheticMark, input.width);
  const lines = measure === "" ? [] : wrapText(measure, font, input.width);
  const nodes = lines.map((text, i): SceneNode => {
    return {
      type: "text",
      className: font,
      x: 0,
      y: mark.height + 13 + i * lineHeight,
      anchor: "start",
      text,
    };
  });
  const top = mark.height + (lines.length > 0 ? lines.length * lineHeight + 4 : 0);
  const key = keyFlow(items, { x: 0, y: top }, input.width);
  return { nodes: [...mark.nodes, ...nodes, ...key.nodes], height: top + key.height };
}

/** A cross: the sample of made-up figures. */
export const crossShape = "M-3.5-3.5l7 7m0-7l-7 7";

/** A remark among the samples. */
export function wordsKey(label: string): KeyItem {
  return { label, width: 0, sample: null };
}

/** Samples that several pictures share. */
export function exampleKey(label: string): KeyItem {
  return {
    label,
    width: 12,
    sample: (x, y) => ({
      type: "path",
      className: "chart__cross chart__cross--1",
      d: crossShape,
      at: { x: x + 6, y: y + 8.5 },
      title: label,
    }),
  };
}

export function openDotKey(label: string): KeyItem {
  return {
    label,
    width: 12,
    sample: (x, y) => ({
      type: "circle",
      className: "chart__dot chart__dot--1 chart__dot--provisional",
      cx: x + 6,
      cy: y + 8.5,
      r: 4,
      title: label,
    }),
  };
}

export function middleKey(label: string): KeyItem {
  return {
    label,
    width: 24,
    sample: (x, y) => ({
      type: "path",
      className: "chart__median",
      d: `M${x + 1} ${y + 8.5}h22`,
      title: label,
    }),
  };
}

export function threadKey(label: string): KeyItem {
  return {
    label,
    width: 24,
    sample: (x, y) => ({
      type: "path",
      className: "chart__thread",
      d: `M${x} ${y + 8.5}h24`,
      title: label,
    }),
  };
}

export function noDataKey(label: string): KeyItem {
  return {
    label,
    width: 24,
    sample: (x, y) => ({
      type: "rect",
      className: "chart__nodata",
      x: x + 0.5,
      y: y + 2,
      width: 23,
      height: 13,
      title: label,
    }),
  };
}
