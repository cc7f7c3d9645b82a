import { formatNumber } from "../text/number.ts";
import { valueScale } from "./axis.ts";
import { exampleKey, type KeyItem, middleKey, openDotKey, pictureHead } from "./key-flow.ts";
import { isOpenStatus } from "./picture-input.ts";
import { px, type Scene, type SceneNode } from "./scene.ts";
import type { SingleValueInput } from "./single-value-model.ts";
import { chartText } from "./text.ts";
import { fitText, widthOf, wrapText } from "./text-width.ts";
import { statusWord, yearEnds } from "./year-ends.ts";
import { type DrawnYear, drawnYears, yearsNodes } from "./years-plot.ts";

const font = "chart__text";
const figureFont = "chart__figure";
const besideFrom = 520;

/**
 * One figure, large, with its unit, its year and its status, and the years before it as a line. Null when the area has
 * no figure: then a sentence says why, and no picture stands in for it.
 */
export function singleValue(input: SingleValueInput): Scene | null {
  const { width } = input;
  const points = drawnYears(input.points);
  const last = points.at(-1);
  if (!last) return null;
  const beside = width >= besideFrom;
  const textWidth = beside ? Math.floor(width * 0.4) : width;
  const head = pictureHead(input, "", keyItems(input, points));
  const words = figureNodes(input, last, head.height, textWidth);
  const hasYears = points.length > 1 || (input.middle?.length ?? 0) > 1;
  const plotTop = beside ? head.height + 10 : words.bottom + 14;
  const plotHeight = 96;
  const plot = hasYears
    ? plotNodes(input, {
        left: beside ? textWidth + 32 : 0,
        right: width,
        top: plotTop,
        floor: plotTop + plotHeight,
      })
    : [];
  const plotBottom = hasYears ? plotTop + plotHeight + 26 : 0;
  return {
    kind: "chart",
    width,
    height: Math.ceil(Math.max(words.bottom + 6, plotBottom)),
    title: input.title,
    description: input.description,
    nodes: [...head.nodes, ...words.nodes, ...plot],
  };
}

/** The number, what it counts, its year and status, and what is said of it. */
function figureNodes(
  { name, code, unit, decimals, locale, note }: SingleValueInput,
  last: DrawnYear,
  top: number,
  width: number,
): { nodes: SceneNode[]; bottom: number } {
  const text = chartText(locale);
  const shown = formatNumber(last.value, decimals, locale);
  const title = text("named-year", { name, year: String(last.year), value: shown });
  const word = statusWord(last, text);
  const year = word
    ? text("in-year-status", { year: String(last.year), status: word })
    : text("in-year", { year: String(last.year) });
  // A number too wide for its place is written as a label: it is never cut off.
  const className = widthOf(shown, figureFont) <= width ? figureFont : "chart__label";
  const nodes: SceneNode[] = [
    {
      type: "text",
      className,
      x: 0,
      y: top + 34,
      anchor: "start",
      text: fitText(shown, className, width),
      area: code,
      title,
    },
  ];
  let y = top + 58;
  for (const part of [unit, year, note ?? ""]) {
    if (part === "") continue;
    for (const line of wrapText(part, font, width)) {
      nodes.push({ type: "text", className: font, x: 0, y, anchor: "start", text: line });
      y += 18;
    }
  }
  return { nodes, bottom: y - 12 };
}

function plotNodes(
  input: SingleValueInput,
  { left, right, top, floor }: { left: number; right: number; top: number; floor: number },
): SceneNode[] {
  const { name, code, decimals, locale, middle = [] } = input;
  const points = drawnYears(input.points);
  const years = [...new Set([...input.points, ...middle].map(({ year }) => year))].sort((a, b) => a - b);
  const values = [...points, ...middle].map(({ value }) => value);
  const y = valueScale(values, [floor, top + 4], "fit");
  const [first = 0] = years;
  const last = years.at(-1) ?? first;
  const x = (year: number) =>
    first === last ? (left + right) / 2 : left + 6 + ((year - first) / (last - first)) * (right - left - 12);
  const zero = y(0);
  const base = zero >= top && zero <= floor ? px(zero) : floor;
  return [
    { type: "line", className: "chart__axis", x1: left, x2: right, y1: base, y2: base },
    ...yearsNodes({
      points: input.points,
      middle,
      years,
      order: 1,
      name,
      area: code,
      decimals,
      locale,
      x,
      y: (value) => y(value),
    }),
    ...yearEnds(first, last, left, right - left, floor + 19),
  ];
}

function keyItems(
  { middle = [], locale, layer = "municipality" }: SingleValueInput,
  points: readonly DrawnYear[],
): KeyItem[] {
  const text = chartText(locale);
  const items: KeyItem[] = [];
  if (middle.length > 1) items.push(middleKey(text(layer === "municipality" ? "middle-area" : "middle")));
  if (points.some(({ status, synthetic }) => isOpenStatus(status) && !synthetic))
    items.push(openDotKey(text("open-dots")));
  if (points.some(({ synthetic }) => synthetic)) items.push(exampleKey(text("example")));
  return items;
}
