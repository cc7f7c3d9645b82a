import { quantileSorted } from "d3-array";
import type { Locale } from "../text/define-text.ts";
import { formatNumber } from "../text/number.ts";
import { axisTicks, axisUnit, valueScale } from "./axis.ts";
import { exampleMark } from "./example-mark.ts";
import { px, type Scene, type SceneNode, type SceneText } from "./scene.ts";
import { markedNodes, markedRowHeight } from "./strip-labels.ts";
import { stackDots } from "./strip-stack.ts";
import { chartText } from "./text.ts";
import { type Box, boxesOverlap, fitText, textBox, widthOf, wrapText } from "./text-width.ts";

export interface StripValue {
  code: string;
  name: string;
  value: number | null;
}

/** How sure one figure is: a bar under the axis. */
export interface StripInput {
  values: readonly StripValue[];
  /** At most three codes, the reader's own first; one without a value is left out. */
  marked: readonly string[];
  width: number;
  unit: string;
  decimals: number;
  locale: Locale;
  title: string;
  description: string;
  syntheticMark: string | null;
}

/** A municipality that has a value. */
export interface StripDot {
  code: string;
  name: string;
  value: number;
}

const font = "chart__text";
/** Room for half a dot, half a tick label and the ring of a named dot. */
const edge = 14;

/**
 * The distribution of one indicator: every municipality a dot on its value, equal values stacked, up to three
 * named, the middle one below the axis. Values only, no places. Null when nobody has a value.
 * @throws RangeError when more than three municipalities are to be named
 */
export function strip(input: StripInput): Scene | null {
  const { width, decimals, locale } = input;
  if (input.marked.length > 3) throw new RangeError("A strip names at most three municipalities.");
  const dots = input.values.flatMap(({ code, name, value }): StripDot[] =>
    value === null || !Number.isFinite(value) ? [] : [{ code, name, value }],
  );
  dots.sort((a, b) => a.value - b.value || a.code.localeCompare(b.code, "en"));
  if (dots.length === 0) return null;

  const text = chartText(locale);
  const shown = (value: number) => formatNumber(value, decimals, locale);
  const x = valueScale(
    dots.map(({ value }) => value),
    [edge, width - edge],
    "fit",
  );
  const head = unitRows(input, dots);
  const named = input.marked.flatMap((code) => dots.filter((dot) => dot.code === code).slice(0, 1));
  const stacks = stackDots(
    dots.map(({ value }) => x(value)),
    width,
  );
  const namesTop = head.height;
  const swarmTop = namesTop + named.length * markedRowHeight + 8;
  const base = px(swarmTop + stacks.height);

  const swarm: SceneNode = {
    type: "group",
    className: "chart__swarm",
    strokeWidth: stacks.diameter,
    nodes: dots.map(({ code, name, value }, i): SceneNode => {
      const { x: across = 0, up = 0 } = stacks.places[i] ?? {};
      const at = { x: across, y: base - up };
      // Not of zero length: a few readers of SVG drop an empty line together with its round ends.
      return {
        type: "path",
        className: "",
        d: "M0 0h.01",
        at,
        area: code,
        title: text("named-value", { name, value: shown(value) }),
      };
    }),
  };
  const middle =
    quantileSorted(
      dots.map(({ value }) => value),
      0.5,
    ) ?? 0;
  const below = belowAxis(x, middle, base, input, head.divisor);
  return {
    kind: "chart",
    width,
    height: base + below.height,
    title: input.title,
    description: input.description,
    nodes: [
      ...head.nodes,
      swarm,
      { type: "line", className: "chart__axis", x1: 0, x2: width, y1: base, y2: base },
      ...below.nodes,
      ...markedNodes(named, { x: (value) => px(x(value)), shown, width, top: namesTop, base }),
    ],
  };
}

function unitRows(input: StripInput, dots: readonly StripDot[]) {
  const mark = exampleMark(input.syntheticMark, input.width);
  const largest = Math.max(...dots.map(({ value }) => Math.abs(value)));
  const { divisor, unit } = axisUnit(largest, input.unit, input.locale);
  const lines = wrapText(unit, font, input.width);
  const nodes = lines.map((line, i): SceneNode => {
    return { type: "text", className: font, x: 0, y: mark.height + 13 + i * 18, anchor: "start", text: line };
  });
  return { nodes: [...mark.nodes, ...nodes], height: mark.height + lines.length * 18 + 6, divisor };
}

/** Labels of the axis, and under them the middle municipality with a line up to the axis. */
function belowAxis(
  x: ReturnType<typeof valueScale>,
  middle: number,
  base: number,
  { width, decimals, locale }: StripInput,
  divisor: number,
): { nodes: SceneNode[]; height: number } {
  const place = px(x(middle));
  const label = chartText(locale)("middle-value", { value: formatNumber(middle, decimals, locale) });
  const fitted = fitText(label, font, width - 4);
  const half = widthOf(fitted, font) / 2;
  const centre = Math.min(Math.max(place, half + 2), width - half - 2);
  const taken: Box[] = [];
  const ticks = axisTicks(x, width < 420 ? 4 : 7, locale, divisor).flatMap((tick): SceneText[] => {
    const node: SceneText = {
      type: "text",
      className: font,
      x: px(tick.place),
      y: base + 20,
      anchor: "middle",
      text: tick.label,
    };
    const box = textBox(node);
    const clear = box.left >= 0 && box.right <= width && taken.every((other) => !boxesOverlap(box, other));
    if (clear) taken.push({ ...box, right: box.right + 6, left: box.left - 6 });
    return clear ? [node] : [];
  });
  // The line to the middle municipality stops for a label of the axis that stands in its way.
  const inTheWay = ticks.some((tick) => Math.abs(tick.x - place) < widthOf(tick.text, font) / 2 + 3);
  const nodes: SceneNode[] = [
    ...ticks,
    { type: "path", className: "chart__guide", d: `M${place} ${base}${inTheWay ? "v7m0 17v6" : "v30"}` },
    {
      type: "text",
      className: "chart__label chart__label--context",
      x: centre,
      y: base + 43,
      anchor: "middle",
      text: fitted,
      title: label,
    },
  ];
  return { nodes, height: 48 };
}
