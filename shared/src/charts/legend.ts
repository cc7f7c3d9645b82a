import type { Locale } from "../text/define-text.ts";
import { formatNumber } from "../text/number.ts";
import type { TopRows } from "./example-mark.ts";
import type { SceneNode } from "./scene.ts";
import { chartText } from "./text.ts";
import { widthOf, wrapText } from "./text-width.ts";

/** What the colours of a map mean. */
export interface ClassLegend {
  unit: string;
  /** Colour 1 to 7 and the lowest value of its class, ascending. */
  bounds: readonly { step: number; label: string }[];
  /** Areas without a figure, hatched on the map. */
  noDataCount: number;
}

const font = "chart__text";
const widest = 480;

/** The legend as rows at the top of a picture: unit, swatches with lower bounds, and the hatch with its count. */
export function legendRows(legend: ClassLegend, width: number, locale: Locale): TopRows {
  const text = chartText(locale);
  const nodes: SceneNode[] = [];
  let y = 0;
  for (const line of wrapText(legend.unit, font, width)) {
    nodes.push({ type: "text", className: font, x: 0, y: y + 13, anchor: "start", text: line });
    y += 19;
  }
  const { bounds, noDataCount } = legend;
  if (bounds.length > 0) {
    const longest = Math.max(...bounds.map(({ label }) => widthOf(label, font)));
    const across = Math.min(width, widest);
    const perRow = Math.min(bounds.length, Math.max(1, Math.floor(across / Math.max(longest + 8, 24))));
    const swatch = across / perRow;
    bounds.forEach(({ step, label }, i) => {
      const x = (i % perRow) * swatch;
      const top = y + Math.floor(i / perRow) * 38;
      const className = `map__area map__area--${step}`;
      nodes.push({
        type: "rect",
        className,
        x,
        y: top,
        width: swatch,
        height: 14,
        key: String(step),
        title: label,
      });
      nodes.push({ type: "text", className: font, x, y: top + 29, anchor: "start", text: label });
    });
    y += Math.ceil(bounds.length / perRow) * 38;
  }
  if (noDataCount > 0) {
    const shown = formatNumber(noDataCount, 0, locale);
    const label = text("no-figure-count", { count: noDataCount, shown });
    nodes.push({
      type: "rect",
      className: "chart__nodata",
      x: 0.5,
      y: y + 2,
      width: 24,
      height: 14,
      title: label,
    });
    wrapText(label, font, width - 32).forEach((line, i) => {
      nodes.push({ type: "text", className: font, x: 32, y: y + 14 + i * 18, anchor: "start", text: line });
      y += i > 0 ? 18 : 0;
    });
    y += 24;
  }
  return { nodes, height: y + 4 };
}
