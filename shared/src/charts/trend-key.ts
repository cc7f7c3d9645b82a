import type { Layer } from "../areas/area.ts";
import { areasWord } from "../comparison/findings-text.ts";
import type { Locale } from "../text/define-text.ts";
import type { TopRows } from "./example-mark.ts";
import type { SceneNode } from "./scene.ts";
import { chartText } from "./text.ts";
import { fitText, widthOf, wrapText } from "./text-width.ts";

const font = "chart__text";
const rowHeight = 20;

/** The unit, and beside or under it what the band and the open and crossed points stand for. */
export function keyRows(
  unit: string,
  shown: { spread: boolean; provisional: boolean; example: boolean; layer: Layer | undefined },
  width: number,
  top: number,
  locale: Locale,
): TopRows {
  const text = chartText(locale);
  const lines = wrapText(unit, font, width);
  const nodes = lines.map((line, i): SceneNode => {
    return { type: "text", className: font, x: 0, y: top + 13 + i * rowHeight, anchor: "start", text: line };
  });
  let y = top + (lines.length - 1) * rowHeight;
  let x = widthOf(lines.at(-1) ?? "", font) + 20;
  const add = (label: string, swatchWidth: number, swatch: (x: number, y: number) => SceneNode) => {
    const room = width - swatchWidth - 6;
    const fitted = fitText(label, font, room);
    const needed = swatchWidth + 6 + widthOf(fitted, font);
    if (x + needed > width) {
      x = 0;
      y += rowHeight;
    }
    nodes.push(swatch(x, y));
    nodes.push({
      type: "text",
      className: font,
      x: x + swatchWidth + 6,
      y: y + 13,
      anchor: "start",
      text: fitted,
    });
    x += needed + 20;
  };
  if (shown.spread) {
    const title = text("spread", { areas: areasWord(shown.layer ?? "municipality", locale) });
    add(title, 24, (at, y) => ({
      type: "rect",
      className: "chart__band",
      x: at,
      y: y + 2,
      width: 24,
      height: 13,
      title,
    }));
  }
  if (shown.provisional) {
    const title = text("open-dots");
    add(title, 12, (at, y) => ({
      type: "circle",
      className: "chart__dot chart__dot--1 chart__dot--provisional",
      cx: at + 6,
      cy: y + 8.5,
      r: 4,
      title,
    }));
  }
  if (shown.example) {
    const title = text("example");
    const d = "M-3.5-3.5l7 7m0-7l-7 7";
    add(title, 12, (at, y) => ({
      type: "path",
      className: "chart__cross chart__cross--1",
      d,
      at: { x: at + 6, y: y + 8.5 },
      title,
    }));
  }
  return { nodes, height: y - top + rowHeight };
}
