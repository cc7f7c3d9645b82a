import type { SceneNode } from "./scene.ts";
import { widthOf, wrapText } from "./text-width.ts";

/** Nodes at the top of a picture and the room they take. */
export interface TopRows {
  nodes: SceneNode[];
  height: number;
}

const font = "chart__example";
const lineHeight = 18;
const padding = 6;

/**
 * The mark of a picture that uses made-up figures, as a frame at the top inside the picture, so that it stays
 * with every copy. `text` null: all figures are real, nothing is drawn.
 */
export function exampleMark(text: string | null, width: number): TopRows {
  if (text === null) return { nodes: [], height: 0 };
  const lines = wrapText(text, font, width - 2 * padding - 2);
  const widest = Math.max(...lines.map((line) => widthOf(line, font)));
  const height = lines.length * lineHeight + 6;
  const frame: SceneNode = {
    type: "rect",
    className: "chart__example-frame",
    x: 1,
    y: 1,
    width: widest + 2 * padding,
    height,
    rx: 3,
    title: text,
  };
  const texts = lines.map((line, i): SceneNode => {
    return {
      type: "text",
      className: font,
      x: 1 + padding,
      y: 17 + i * lineHeight,
      anchor: "start",
      text: line,
    };
  });
  return { nodes: [frame, ...texts], height: height + 12 };
}
