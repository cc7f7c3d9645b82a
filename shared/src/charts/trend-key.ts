import type { Layer } from "../areas/area.ts";
import { areasWord } from "../comparison/findings-text.ts";
import type { Origin } from "../observations/observation.ts";
import type { Locale } from "../text/define-text.ts";
import type { TopRows } from "./example-mark.ts";
import { exampleKey, type KeyItem, keyFlow, openDotKey } from "./key-flow.ts";
import type { SceneNode } from "./scene.ts";
import { chartText } from "./text.ts";
import { widthOf, wrapText } from "./text-width.ts";
import { labelKeys, labelsInKey } from "./trend-labels.ts";
import { hasExamplePoints, hasProvisional, type TrendInput } from "./trend-model.ts";

const font = "chart__text";
const rowHeight = 20;

/** Which marks a trend draws: its key has a sample of each of them and of no other. */
export interface TrendKeys {
  /** `real` is filled, `synthetic` has an outline only; a band can have years of both. */
  bands: ReadonlySet<Origin>;
  provisional: boolean;
  crosses: boolean;
  layer: Layer | undefined;
  /** The names of the lines, where they do not stand at their ends. */
  names: readonly KeyItem[];
}

export function trendKeys(input: TrendInput): TrendKeys {
  return {
    bands: new Set(input.spread.map(({ origin }) => origin)),
    provisional: hasProvisional(input),
    crosses: hasExamplePoints(input),
    layer: input.layer,
    names: labelsInKey(input) ? labelKeys(input) : [],
  };
}

/** The unit, and beside or under it what the band and the open and crossed points stand for. */
export function keyRows(unit: string, shown: TrendKeys, width: number, top: number, locale: Locale): TopRows {
  const text = chartText(locale);
  const lines = wrapText(unit, font, width);
  const nodes = lines.map((line, i): SceneNode => {
    return { type: "text", className: font, x: 0, y: top + 13 + i * rowHeight, anchor: "start", text: line };
  });
  const y = top + (lines.length - 1) * rowHeight;
  const items: KeyItem[] = [...shown.names];
  const areas = areasWord(shown.layer ?? "municipality", locale);
  if (shown.bands.has("real")) items.push(bandKey(text("spread", { areas }), "chart__band"));
  if (shown.bands.has("synthetic"))
    items.push(bandKey(text("spread-example", { areas }), "chart__band chart__band--example"));
  if (shown.provisional) items.push(openDotKey(text("open-dots")));
  if (shown.crosses) items.push(exampleKey(text("example")));
  const key = keyFlow(items, { x: widthOf(lines.at(-1) ?? "", font) + 20, y }, width);
  return { nodes: [...nodes, ...key.nodes], height: y - top + Math.max(rowHeight, key.height) };
}

function bandKey(label: string, className: string): KeyItem {
  return {
    label,
    width: 24,
    sample: (x, y) => ({
      type: "rect",
      className,
      x: x + 0.5,
      y: y + 2,
      width: 23,
      height: 13,
      title: label,
    }),
  };
}
