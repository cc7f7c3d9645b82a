import type { Locale } from "../text/define-text.ts";
import { formatNumber } from "../text/number.ts";
import { valueScale } from "./axis.ts";
import { exampleMark } from "./example-mark.ts";
import { px, type Scene, type SceneNode } from "./scene.ts";
import { chartText } from "./text.ts";
import { fitText, widthOf } from "./text-width.ts";

export interface Bar {
  /** Code of the area, or any other name that the row is found by. */
  key: string;
  label: string;
  /** Null: no figure, hatched. */
  value: number | null;
  /** Why there is none, in place of "no figure". */
  nothing?: string;
  own?: boolean;
}

export interface BarsInput {
  rows: readonly Bar[];
  width: number;
  /** Short labels may stay beside their bars in a narrow picture; 420 without it. */
  stackedBelow?: number;
  decimals: number;
  locale: Locale;
  title: string;
  description: string;
  syntheticMark: string | null;
}

const labelFont = "chart__label";
const barHeight = 16;
/** Below this width the label stands above its bar. */
const stackedBelow = 420;

/** Horizontal bars from zero, each with its label and its value beside it. Null when there are no rows. */
export function bars(input: BarsInput): Scene | null {
  const { rows, width, decimals, locale } = input;
  if (rows.length === 0) return null;
  const mark = exampleMark(input.syntheticMark, width);
  const texts = rows.map(({ value, nothing }) => {
    return value === null
      ? (nothing ?? chartText(locale)("no-figure"))
      : formatNumber(value, decimals, locale);
  });
  const stacked = width < (input.stackedBelow ?? stackedBelow);
  const longest = Math.max(...rows.map(({ label }) => widthOf(label, labelFont)));
  const left = stacked ? 1 : Math.min(longest, width * 0.45) + 12;
  const room = Math.min(
    width * 0.5,
    Math.max(...texts.map((text, i) => (rows[i]?.value === null ? 0 : widthOf(text, labelFont)))) + 10,
  );
  const values = rows.flatMap(({ value }) => (value === null ? [] : [value]));
  const below = values.some((value) => value < 0) ? room : 0;
  const x = valueScale(values, [left + below, width - room], "zero");
  const step = stacked ? 46 : 30;
  const nodes = rows.flatMap((row, i): SceneNode[] => {
    const top = mark.height + i * step;
    const barTop = stacked ? top + 20 : top + 6;
    const label = fitText(row.label, labelFont, stacked ? width : left - 12);
    const own = row.own ? " chart__label--1" : "";
    const valueText = fitText(texts[i] ?? "", labelFont, room - 8);
    const title = `${row.label}: ${texts[i]}`;
    const zero = x(0);
    const end = row.value === null ? zero : x(row.value);
    const before = row.value !== null && row.value < 0;
    return [
      {
        type: "text",
        className: `${labelFont}${own}`,
        x: 0,
        y: stacked ? top + 14 : barTop + 13,
        anchor: "start",
        text: label,
        title,
      },
      row.value === null
        ? {
            type: "rect",
            className: "chart__nodata",
            x: zero,
            y: barTop,
            width: 24,
            height: barHeight,
            title,
          }
        : {
            type: "rect",
            className: `chart__bar${row.own ? " chart__bar--own" : ""}`,
            x: Math.min(zero, end),
            y: barTop,
            width: Math.abs(end - zero),
            height: barHeight,
            key: row.key,
            title,
          },
      {
        type: "text",
        className: `${labelFont}${own}`,
        x: row.value === null ? zero + 32 : before ? end - 6 : end + 6,
        y: barTop + 13,
        anchor: before ? "end" : "start",
        text: row.value === null ? fitText(texts[i] ?? "", labelFont, width - zero - 32) : valueText,
        title,
      },
    ];
  });
  const height = mark.height + rows.length * step;
  // Beside each bar only: between stacked rows stand the labels.
  const beside = rows.map(
    (_, i) => `M${px(x(0))} ${mark.height + i * step + (stacked ? 17 : 2)}v${barHeight + 6}`,
  );
  const axis: SceneNode = { type: "path", className: "chart__axis", d: beside.join("") };
  return {
    kind: "chart",
    width,
    height,
    title: input.title,
    description: input.description,
    nodes: [...mark.nodes, ...nodes, axis],
  };
}
