import { formatNumber } from "../text/number.ts";
import { valueScale } from "./axis.ts";
import { exampleKey, type KeyItem, middleKey, openDotKey, pictureHead, wordsKey } from "./key-flow.ts";
import { figuresOfPanel, panelNodes, panelPlotHeight } from "./panel.ts";
import { isOpenStatus } from "./picture-input.ts";
import { px, type Scene } from "./scene.ts";
import type { Panel, SmallMultiplesInput } from "./small-multiples-model.ts";
import { chartText } from "./text.ts";
import { wrapText } from "./text-width.ts";
import { drawnYears } from "./years-plot.ts";

const font = "chart__text";
const labelFont = "chart__label";
const gap = 24;
const narrowest = 126;

/**
 * The same small picture for every area (one value axis, so that they can be compared) or for every indicator (each its
 * own axis). Names and last figures stand above, first and last year below. Null when there are no panels.
 */
export function smallMultiples(input: SmallMultiplesInput): Scene | null {
  const { width, panels, axis, locale, decimals } = input;
  if (panels.length === 0) return null;
  const years = [...new Set(panels.flatMap(yearsOfPanel))].sort((a, b) => a - b);
  const all = panels.flatMap(figuresOfPanel);
  const shared = axis === "shared" ? all : null;
  const columns = Math.min(
    panels.length,
    Math.max(1, Math.floor((width + gap) / (widthWished(input) + gap))),
  );
  const panelWidth = Math.min(360, (width - (columns - 1) * gap) / columns);
  const nameLines = Math.max(
    ...panels.map(({ name }) => Math.min(2, wrapText(name, labelFont, panelWidth).length)),
  );
  const unitLines = Math.max(
    0,
    ...panels.map(({ measured }) =>
      measured ? Math.min(2, wrapText(measured.unit, font, panelWidth).length) : 0,
    ),
  );
  const scale = shared && shared.length > 0 ? valueScale(shared, [0, 1], "zero").domain() : null;
  const [low = 0, high = 1] = scale ?? [];
  const axisDecimals = Number.isInteger(low) && Number.isInteger(high) ? 0 : decimals;
  const ends = {
    low: formatNumber(low, axisDecimals, locale),
    high: formatNumber(high, axisDecimals, locale),
  };
  const axisWords =
    axis === "own" ? chartText(locale)("own-axes") : scale && chartText(locale)("one-axis", ends);
  const head = pictureHead(input, axis === "own" ? "" : input.unit, keyItems(input, axisWords));
  const panelHeight = nameLines * 18 + unitLines * 17 + 24 + panelPlotHeight + 24;
  const top = head.height + 10;
  const rows = Math.ceil(panels.length / columns);
  const nodes = panels.flatMap((panel, i) =>
    panelNodes(panel, input, {
      left: px((i % columns) * (panelWidth + gap)),
      top: top + Math.floor(i / columns) * (panelHeight + 20),
      width: panelWidth,
      nameLines,
      unitLines,
      years,
      shared,
    }),
  );
  return {
    kind: "chart",
    width,
    height: top + rows * (panelHeight + 20) - 16,
    title: input.title,
    description: input.description,
    nodes: [...head.nodes, ...nodes],
  };
}

/** Panels of indicators need room for their names. */
function widthWished({ panels, width }: SmallMultiplesInput): number {
  const isWordy = panels.some(({ measured }) => measured !== undefined);
  return isWordy && width >= 420 ? 190 : Math.min(narrowest + (width > 480 ? 34 : 0), width);
}

function yearsOfPanel({ points, middle = [] }: Panel): number[] {
  return [...points, ...middle].map(({ year }) => year);
}

function keyItems(
  { panels, locale, layer = "municipality" }: SmallMultiplesInput,
  axisWords: string | null,
): KeyItem[] {
  const text = chartText(locale);
  const points = panels.flatMap((panel) => drawnYears(panel.points));
  const items: KeyItem[] = [];
  if (panels.some(({ middle = [] }) => middle.length > 1)) {
    items.push(middleKey(text(layer === "municipality" ? "middle-area" : "middle")));
  }
  if (points.some(({ status, synthetic }) => isOpenStatus(status) && !synthetic))
    items.push(openDotKey(text("open-dots")));
  if (points.some(({ synthetic }) => synthetic)) items.push(exampleKey(text("example")));
  if (axisWords) items.push(wordsKey(axisWords));
  return items;
}
