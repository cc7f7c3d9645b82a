import { scaleLinear } from "d3-scale";
import { formatNumber } from "../text/number.ts";
import { goalMark, goalMarkWidth } from "./goal-mark.ts";
import type { GoalOverviewInput, GoalOverviewRow } from "./goal-overview-model.ts";
import { crossShape, exampleKey, type KeyItem, noDataKey, pictureHead } from "./key-flow.ts";
import { px, type Scene, type SceneNode } from "./scene.ts";
import { chartText } from "./text.ts";
import { fitText, widthOf } from "./text-width.ts";

const font = "chart__text";
const labelFont = "chart__label";
const barHeight = 12;
/** Below this width the name stands above its bar. */
const stackedBelow = 520;

interface RowFrame {
  left: number;
  right: number;
  x: (score: number) => number;
  top: number;
  stacked: boolean;
  input: GoalOverviewInput;
}

/**
 * The goals of one area as bars from 0 to 100, each with the middle area as a line across and the middle eighty percent
 * behind it. Goals are edges of colour, no order and no sum: every goal stands for itself. Null when there are no rows.
 */
export function goalOverview(input: GoalOverviewInput): Scene | null {
  const { rows, width, locale } = input;
  if (rows.length === 0) return null;
  const head = pictureHead(input, chartText(locale)("scale-ends"), keyItems(input));
  const stacked = width < stackedBelow;
  const longest = Math.max(...rows.map(({ name }) => widthOf(name, font)));
  const left = stacked ? goalMarkWidth + 12 : goalMarkWidth + 12 + Math.min(longest, width * 0.4) + 14;
  const right = width - widthOf("100", labelFont) - 28;
  const scale = scaleLinear([0, 100], [left, right]).clamp(true);
  const step = stacked ? 50 : 34;
  const top = head.height + 6;
  const x = (score: number) => px(scale(score));
  return {
    kind: "chart",
    width,
    height: top + rows.length * step,
    title: input.title,
    description: input.description,
    nodes: [
      ...head.nodes,
      ...rows.flatMap((row, i) => rowNodes(row, { left, right, x, top: top + i * step, stacked, input })),
    ],
  };
}

function rowNodes(row: GoalOverviewRow, frame: RowFrame): SceneNode[] {
  const { left, right, x, top, stacked, input } = frame;
  const { locale } = input;
  const text = chartText(locale);
  const barTop = stacked ? top + 26 : top + 10;
  const named = { goal: String(row.goal), name: row.name };
  const title =
    row.score === null
      ? text("goal-nothing", named)
      : text("goal-title", { ...named, value: formatNumber(row.score, 0, locale) });
  const found = { key: `goal-${row.goal}`, title, ...(input.code === undefined ? {} : { area: input.code }) };
  const nameRoom = stacked ? input.width - left : left - goalMarkWidth - 24;
  const nodes: SceneNode[] = [
    ...goalMark(row.goal, top + (stacked ? 2 : 3), title),
    {
      type: "text",
      className: font,
      x: goalMarkWidth + 10,
      y: stacked ? top + 17 : barTop + 11,
      anchor: "start",
      text: fitText(row.name, font, nameRoom),
      title,
    },
  ];
  if (row.score === null) {
    const reason = fitText(row.reason ?? text("no-score"), font, input.width - left - 58);
    return [
      ...nodes,
      {
        type: "rect",
        className: "chart__nodata",
        x: left,
        y: barTop,
        width: 48,
        height: barHeight,
        ...found,
      },
      { type: "text", className: font, x: left + 56, y: barTop + 11, anchor: "start", text: reason, title },
    ];
  }
  const shown = formatNumber(row.score, 0, locale);
  nodes.push({
    type: "rect",
    className: "chart__track",
    x: left,
    y: barTop,
    width: px(right - left),
    height: barHeight,
  });
  if (row.low != null && row.high != null) {
    nodes.push({
      type: "rect",
      className: "chart__range chart__range--weak",
      x: x(row.low),
      y: barTop - 3,
      width: px(Math.max(0, x(row.high) - x(row.low))),
      height: barHeight + 6,
    });
  }
  nodes.push(
    {
      type: "rect",
      className: "chart__bar chart__bar--own",
      x: left,
      y: barTop + 1,
      width: px(x(row.score) - left),
      height: barHeight - 2,
      ...found,
    },
    {
      type: "text",
      className: labelFont,
      x: right + 8,
      y: barTop + 11,
      anchor: "start",
      text: shown,
      title,
    },
  );
  if (row.middle !== null) {
    const middle = text("middle-value", { value: formatNumber(row.middle, 0, locale) });
    const d = `M${x(row.middle)} ${barTop - 4}v${barHeight + 8}`;
    nodes.push({ type: "path", className: "chart__place-line chart__halo-line", d, title: middle });
    nodes.push({ type: "path", className: "chart__place-line", d, title: middle });
  }
  if (row.syntheticCount > 0 && showsExamples(input)) {
    const shownCount = formatNumber(row.syntheticCount, 0, locale);
    nodes.push({
      type: "path",
      className: "chart__cross chart__cross--named",
      d: crossShape,
      at: { x: px(right + 8 + widthOf(shown, labelFont) + 10), y: barTop + 6 },
      title: row.countUnknown
        ? text("with-example")
        : text("examples-in-row", { count: row.syntheticCount, shown: shownCount }),
    });
  }
  return nodes;
}

/** Where every score leans on examples the mark above says so; crosses tell them among the others. */
function showsExamples({ rows }: Pick<GoalOverviewInput, "rows">): boolean {
  const scored = rows.filter(({ score }) => score !== null);
  return scored.some((row) => row.syntheticCount > 0) && scored.some((row) => row.syntheticCount === 0);
}

function keyItems({ rows, name, locale, layer = "municipality" }: GoalOverviewInput): KeyItem[] {
  const text = chartText(locale);
  const items: KeyItem[] = [];
  const bar = (label: string, className: string): KeyItem => ({
    label,
    width: 24,
    sample: (x, y) => ({ type: "rect", className, x, y: y + 4, width: 24, height: 10, title: label }),
  });
  if (rows.some(({ score }) => score !== null)) items.push(bar(name, "chart__bar chart__bar--own"));
  if (rows.some(({ middle }) => middle !== null)) {
    const label = text(layer === "municipality" ? "middle-area" : "middle");
    const sample: KeyItem["sample"] = (x, y) => {
      return { type: "path", className: "chart__place-line", d: `M${x + 3} ${y}v17`, title: label };
    };
    items.push({ label, width: 6, sample });
  }
  if (rows.some(({ low }) => low != null))
    items.push(bar(text("eight-of-ten"), "chart__range chart__range--weak"));
  if (showsExamples({ rows })) items.push(exampleKey(text("with-example")));
  if (rows.some(({ score }) => score === null)) items.push(noDataKey(text("no-score")));
  return items;
}
