import { axisTicks, axisUnit, valueScale } from "./axis.ts";
import { isWithin, type Reach, reachOf } from "./far-out.ts";
import { pictureHead, wordsKey } from "./key-flow.ts";
import { missingNames } from "./missing-names.ts";
import type { PictureInput } from "./picture-input.ts";
import type { Plot, PlotAxis, PlotDot, PlotFrame } from "./plot-model.ts";
import { dotNodes, dotRadius } from "./scatter-dots.ts";
import { cornerRows, lineLabels, nameNodes } from "./scatter-names.ts";
import { px, type Scene, type SceneNode, type SceneText } from "./scene.ts";
import { chartText } from "./text.ts";
import { boxesOverlap, textBox, widthOf, wrapText } from "./text-width.ts";

type PlotInput = PictureInput & {
  marked: readonly string[];
  peers: readonly string[];
  points: readonly Named[];
};

interface Named {
  code: string;
  name: string;
}

const font = "chart__text";

/** Dots between two axes in words, with lines at the middle and names at the chosen dots. */
export function scatterPlot(input: PlotInput, plot: Plot): Scene {
  const { width, locale, marked, peers } = input;
  const shownAlways = plot.dots.filter(({ code }) => marked.includes(code) || peers.includes(code));
  const reach = {
    x: reachFor(plot, shownAlways, ({ x }) => x, plot.middle.x),
    y: reachFor(plot, shownAlways, ({ y }) => y, plot.zero === null ? plot.middle.y : 0),
  };
  const dots = plot.dots.filter(({ x, y }) => isWithin(x, reach.x) && isWithin(y, reach.y));
  const outside = plot.dots.length - dots.length;
  const outsideText = chartText(locale)("outside-picture", { count: outside, shown: String(outside) });
  const unitOf = ({ low, high }: Reach, axis: PlotAxis) =>
    axisUnit(Math.max(Math.abs(low), Math.abs(high)), axis.label, locale);
  const units = { x: unitOf(reach.x, plot.axes.x), y: unitOf(reach.y, plot.axes.y) };
  const head = pictureHead(input, "", outside > 0 ? [...plot.key, wordsKey(outsideText)] : plot.key);

  const side = Math.min(520, Math.max(220, width * 0.62));
  const yLabel = wrapText(units.y.unit, font, width);
  const labelTop = head.height + 4;
  const above = cornerRows(plot.corners && [plot.corners.topLeft, plot.corners.topRight], width);
  const top = labelTop + yLabel.length * 18 + above.height + 6;
  const floor = top + side;
  const y = valueScale([reach.y.low, reach.y.high], [floor - 9, top + 9], "tight");
  const yTicks = axisTicks(y, 5, locale, units.y.divisor).map((tick) => signed(tick, plot.axes.y));
  const left = Math.max(12, 8 + Math.max(...yTicks.map(({ label }) => widthOf(label, font))));
  const x = valueScale([reach.x.low, reach.x.high], [left + 9, width - 12], "tight");
  const xTicks = axisTicks(x, width < 420 ? 4 : 7, locale, units.x.divisor);
  const frame: PlotFrame = {
    left,
    right: width - 1,
    top,
    floor,
    x: (value) => px(x(value)),
    y: (value) => px(y(value)),
  };
  const xTickNodes = clearTicks(xTicks, floor + 19, width);
  const below = cornerRows(plot.corners && [plot.corners.bottomLeft, plot.corners.bottomRight], width);
  const xLabel = wrapText(units.x.unit, font, width);
  const xTop = floor + 26 + below.height;
  const none = missingNames(namesWithout(input, plot.dots), input, xTop + xLabel.length * 18 + 4);
  const height = xTop + xLabel.length * 18 + 8 + none.height;
  const lines = lineLabels(plot, frame, locale);
  return {
    kind: "chart",
    width,
    height: px(height),
    title: input.title,
    description: input.description,
    nodes: [
      ...head.nodes,
      ...rowsAt(yLabel, labelTop),
      ...above.nodes(labelTop + yLabel.length * 18),
      ...yTicks.flatMap(({ place, label }): SceneNode[] => [
        { type: "line", className: "chart__grid", x1: left, x2: frame.right, y1: px(place), y2: px(place) },
        { type: "text", className: font, x: px(left - 6), y: px(place) + 4.5, anchor: "end", text: label },
      ]),
      ...xTicks.map(({ place }): SceneNode => {
        return { type: "line", className: "chart__grid", x1: px(place), x2: px(place), y1: top, y2: floor };
      }),
      { type: "line", className: "chart__axis", x1: left, x2: frame.right, y1: floor, y2: floor },
      ...lines.lines,
      ...dotNodes(dots, input, frame),
      ...lines.labels,
      ...nameNodes(dots, input, frame, lines.boxes, dotRadius),
      ...xTickNodes,
      ...below.nodes(floor + 26),
      ...rowsAt(xLabel, xTop),
      ...none.nodes,
    ],
  };
}

function namesWithout({ marked, points }: PlotInput, dots: readonly PlotDot[]): string[] {
  return marked.flatMap((code) => {
    if (dots.some((dot) => dot.code === code)) return [];
    return points.filter((point) => point.code === code).map(({ name }) => name);
  });
}

function reachFor(
  { dots }: Plot,
  always: readonly PlotDot[],
  numberOf: (dot: PlotDot) => number,
  line: number | null,
): Reach {
  const kept = [...always.map(numberOf), ...(line === null ? [] : [line])];
  return reachOf(dots.map(numberOf), kept) ?? { low: 0, high: 1 };
}

function signed<One extends { value: number; label: string }>(tick: One, axis: PlotAxis): One {
  return axis.signed && tick.value > 0 ? { ...tick, label: `+${tick.label}` } : tick;
}

function clearTicks(
  ticks: readonly { place: number; label: string }[],
  y: number,
  width: number,
): SceneText[] {
  const nodes: SceneText[] = [];
  for (const { place, label } of ticks) {
    const node: SceneText = { type: "text", className: font, x: px(place), y, anchor: "middle", text: label };
    const box = textBox(node);
    const last = nodes.at(-1);
    const clear = !last || !boxesOverlap({ ...textBox(last), right: textBox(last).right + 8 }, box);
    if (clear && box.left >= 0 && box.right <= width) nodes.push(node);
  }
  return nodes;
}

function rowsAt(lines: readonly string[], top: number): SceneNode[] {
  return lines.map((text, i): SceneNode => {
    return { type: "text", className: font, x: 0, y: px(top + 14 + i * 18), anchor: "start", text };
  });
}
