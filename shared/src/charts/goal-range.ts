import { quantileSorted } from "d3-array";
import { scaleLinear } from "d3-scale";
import type { Locale } from "../text/define-text.ts";
import { formatNumber } from "../text/number.ts";
import { px, type Scene, type SceneNode } from "./scene.ts";
import { chartText } from "./text.ts";

/** Within which scores the middle eighty percent lies, and the score of the middle one. */
export interface GoalSpread {
  low: number;
  middle: number;
  high: number;
}

export interface GoalRangeInput {
  /** Scores of all municipalities, 0 to 100. */
  scores: readonly number[];
  /** The middle eighty percent and the middle one, of scores as they are; else of `scores`, which may be rounded. */
  range?: GoalSpread | null;
  /** The reader's own municipality; null when it has no score or none is chosen. */
  own: { code: string; name: string; score: number } | null;
  width: number;
  locale: Locale;
  title: string;
}

const height = 34;
const edge = 10;

/**
 * One row of a table of goals on the axis 0–100: every municipality a tick, the middle eighty percent a band,
 * the middle one a bar, one's own a diamond. Without scores: hatch. It holds no text: the row around it does.
 */
export function goalRange(input: GoalRangeInput): Scene {
  const { scores, width, title } = input;
  const sorted = scores.filter((score) => Number.isFinite(score)).sort((a, b) => a - b);
  const x = scaleLinear([0, 100], [edge, width - edge]).clamp(true);
  const nodes: SceneNode[] =
    sorted.length === 0
      ? [
          {
            type: "rect",
            className: "chart__nodata",
            x: edge,
            y: 11,
            width: width - 2 * edge,
            height: 12,
            title,
          },
        ]
      : rangeNodes(sorted, input.range ?? spreadOf(sorted), input, (score) => px(x(score)));
  return { kind: "chart", width, height, title, description: "", nodes };
}

function spreadOf(sorted: number[]): GoalSpread {
  const at = (share: number) => quantileSorted(sorted, share) ?? 0;
  return { low: at(0.1), middle: at(0.5), high: at(0.9) };
}

function rangeNodes(
  sorted: readonly number[],
  { low, middle, high }: GoalSpread,
  { own, locale }: Pick<GoalRangeInput, "own" | "locale">,
  x: (score: number) => number,
): SceneNode[] {
  const text = chartText(locale);
  const [lowText, middleText, highText] = [low, middle, high].map((score) => formatNumber(score, 0, locale));
  const range = text("spread-range", { low: lowText ?? "", high: highText ?? "" });
  const all = text("all-areas", { count: sorted.length, shown: formatNumber(sorted.length, 0, locale) });
  const nodes: SceneNode[] = [0, 50, 100].map((score) => {
    return { type: "line", className: "chart__grid", x1: x(score), x2: x(score), y1: 0, y2: height };
  });
  const bandWidth = Math.max(0, x(high) - x(low));
  nodes.push({
    type: "rect",
    className: "chart__range chart__range--weak",
    x: x(low),
    y: 8,
    width: bandWidth,
    height: 18,
    title: range,
  });
  const ticks = sorted.map((score) => `M${x(score)} 11v12`).join("");
  nodes.push({ type: "path", className: "chart__tick", d: ticks, title: all });
  for (const bound of [low, high]) {
    nodes.push({ type: "line", className: "chart__range-edge", x1: x(bound), x2: x(bound), y1: 8, y2: 26 });
  }
  nodes.push({
    type: "path",
    className: "chart__middle",
    d: `M${x(middle)} 4v26`,
    strokeWidth: own ? 2 : 4,
    title: text("middle-value", { value: middleText ?? "" }),
  });
  if (own) {
    const { name, code, score } = own;
    nodes.push({
      type: "path",
      className: "chart__median-mark",
      d: "M0-13l9 13-9 13-9-13z",
      at: { x: x(score), y: height / 2 },
      area: code,
      title: text("named-value", { name, value: formatNumber(score, 0, locale) }),
    });
  }
  return nodes;
}
