import { line } from "d3-shape";
import type { Locale } from "../text/define-text.ts";
import { formatNumber } from "../text/number.ts";
import { crossShape } from "./key-flow.ts";
import { dotClass, markClass } from "./mark-paint.ts";
import { isOpenStatus, type YearValue } from "./picture-input.ts";
import { px, type SceneNode } from "./scene.ts";
import { chartText } from "./text.ts";
import { runsOf } from "./trend-model.ts";

export interface DrawnYear extends YearValue {
  value: number;
}

/** The years of one area or one indicator in a small plot. */
export interface YearsPlot {
  points: readonly YearValue[];
  middle: readonly { year: number; value: number; synthetic: boolean }[];
  /** Every year of the plot, ascending: a year without a figure is a gap. */
  years: readonly number[];
  /** 1: the reader's own; 4 and more: ink. */
  order: number;
  name: string;
  /** Code of the area, where the plot is about one. */
  area: string | undefined;
  decimals: number;
  locale: Locale;
  x: (year: number) => number;
  y: (value: number) => number;
}

export function drawnYears(points: readonly YearValue[]): DrawnYear[] {
  return points.filter((point): point is DrawnYear => point.value !== null && Number.isFinite(point.value));
}

/** The dotted middle, the line in its runs, and a mark at provisional, made-up, single and last figures. */
export function yearsNodes(plot: YearsPlot): SceneNode[] {
  const { x, y, order, years, area } = plot;
  const text = chartText(plot.locale);
  const path = line<{ year: number; value: number }>(
    ({ year }) => px(x(year)),
    ({ value }) => px(y(value)),
  ).digits(2);
  const withOrigin = <Point extends { synthetic: boolean }>(point: Point) => {
    return { ...point, origin: point.synthetic ? ("synthetic" as const) : ("real" as const) };
  };
  const middle = runsOf(plot.middle.map(withOrigin), years).flatMap((run): SceneNode[] =>
    run.length > 1
      ? [{ type: "path", className: "chart__median", d: path(run) ?? "", title: text("middle") }]
      : [],
  );
  const points = drawnYears(plot.points);
  const last = points.at(-1);
  const found = area === undefined ? {} : { area };
  const runs = runsOf(points.map(withOrigin), years).flatMap((run): SceneNode[] => {
    const example = run[0]?.synthetic ? " chart__line--example" : "";
    const className = `${markClass("chart__line", order)}${example}`;
    const stroke: SceneNode[] =
      run.length > 1 ? [{ type: "path", className, d: path(run) ?? "", ...found, title: plot.name }] : [];
    const marks = run
      .filter(
        (point) =>
          run.length === 1 || point.synthetic || isOpenStatus(point.status) || point.year === last?.year,
      )
      .map((point) => markNode(point, plot));
    return [...stroke, ...marks];
  });
  return [...middle, ...runs];
}

function markNode({ year, value, status, synthetic }: DrawnYear, plot: YearsPlot): SceneNode {
  const text = chartText(plot.locale);
  const at = { x: px(plot.x(year)), y: px(plot.y(value)) };
  const named = {
    name: plot.name,
    year: String(year),
    value: formatNumber(value, plot.decimals, plot.locale),
  };
  const word = synthetic ? "example" : status === "estimated" ? "estimated" : "provisional";
  const marked = synthetic || isOpenStatus(status);
  const title = marked
    ? text("named-year-status", { ...named, status: text(word) })
    : text("named-year", named);
  const found = { key: String(year), title, ...(plot.area === undefined ? {} : { area: plot.area }) };
  if (synthetic)
    return { type: "path", className: markClass("chart__cross", plot.order), d: crossShape, at, ...found };
  return {
    type: "circle",
    className: dotClass(plot.order, isOpenStatus(status)),
    cx: at.x,
    cy: at.y,
    r: 3.5,
    ...found,
  };
}
