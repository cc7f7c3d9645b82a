import { area, line } from "d3-shape";
import { areasWord } from "../comparison/findings-text.ts";
import { formatNumber } from "../text/number.ts";
import { dotClass, markClass } from "./mark-paint.ts";
import { type Point, px, type SceneNode } from "./scene.ts";
import { chartText } from "./text.ts";
import {
  type DrawnPoint,
  isDrawn,
  isOpen,
  runsOf,
  type TrendInput,
  type TrendSeries,
  type TrendSpread,
} from "./trend-model.ts";

type Place = (point: { year: number; value: number }) => Point;

/** The line of one municipality in its runs, with a mark on each point that is provisional, alone or made up. */
export function seriesNodes(
  series: TrendSeries,
  order: number,
  years: readonly number[],
  place: Place,
  input: TrendInput,
): SceneNode[] {
  const path = line<DrawnPoint>(
    (point) => place(point).x,
    (point) => place(point).y,
  ).digits(2);
  return runsOf(series.points.filter(isDrawn), years, input.breaks).flatMap((run): SceneNode[] => {
    const example = run[0]?.origin === "synthetic";
    const d = path(run);
    const stroke: SceneNode[] =
      run.length > 1 && d !== null
        ? [
            {
              type: "path",
              className: `${markClass("chart__line", order)}${example ? " chart__line--example" : ""}`,
              d,
              area: series.code,
              title: series.name,
            },
          ]
        : [];
    const marks = run.flatMap((point) =>
      pointNodes(point, run.length === 1, series, order, place(point), input),
    );
    return [...stroke, ...marks];
  });
}

function pointNodes(
  point: DrawnPoint,
  alone: boolean,
  series: TrendSeries,
  order: number,
  at: Point,
  { decimals, locale }: TrendInput,
): SceneNode[] {
  const text = chartText(locale);
  const named = {
    name: series.name,
    year: String(point.year),
    value: formatNumber(point.value, decimals, locale),
  };
  const found = { area: series.code, key: String(point.year) };
  if (point.origin === "synthetic") {
    const title = text("named-year-status", { ...named, status: text("example") });
    const className = markClass("chart__cross", order);
    return [{ type: "path", className, d: "M-3.5-3.5l7 7m0-7l-7 7", at, ...found, title }];
  }
  if (isOpen(point)) {
    const title = text("named-year-status", {
      ...named,
      status: text(point.status === "estimated" ? "estimated" : "provisional"),
    });
    const className = dotClass(order, true);
    return [{ type: "circle", className, cx: at.x, cy: at.y, r: 4, ...found, title }];
  }
  if (!alone) return [];
  const className = dotClass(order, false);
  return [
    { type: "circle", className, cx: at.x, cy: at.y, r: 4, ...found, title: text("named-year", named) },
  ];
}

/** Half the width of a band that has one year only. */
export const loneHalf = 9;

/** The band of the middle eighty percent with the middle municipality dotted, in runs. */
export function spreadNodes(input: TrendInput, years: readonly number[], place: Place): SceneNode[] {
  const text = chartText(input.locale);
  const low = (one: TrendSpread) => place({ year: one.year, value: one.p10 });
  const middle = (one: TrendSpread) => place({ year: one.year, value: one.median });
  const high = (one: TrendSpread) => place({ year: one.year, value: one.p90 });
  const band = area<TrendSpread>(
    (one) => low(one).x,
    (one) => low(one).y,
    (one) => high(one).y,
  ).digits(2);
  const dotted = line<TrendSpread>(
    (one) => middle(one).x,
    (one) => middle(one).y,
  ).digits(2);
  return runsOf(input.spread, years, input.breaks).flatMap((run): SceneNode[] => {
    const [first] = run;
    if (!first) return [];
    const className = `chart__band${first.origin === "synthetic" ? " chart__band--example" : ""}`;
    const layer = input.layer ?? "municipality";
    const titles = {
      band: text("spread", { areas: areasWord(layer, input.locale) }),
      middle: text(layer === "municipality" ? "middle-area" : "middle"),
    };
    if (run.length === 1) {
      const { x, y } = high(first);
      const height = low(first).y - y;
      const at = middle(first);
      return [
        {
          type: "rect",
          className,
          x: px(x - loneHalf),
          y,
          width: 2 * loneHalf,
          height,
          key: String(first.year),
          title: titles.band,
        },
        {
          type: "path",
          className: "chart__median",
          d: `M${px(x - loneHalf)} ${at.y}h${2 * loneHalf}`,
          title: titles.middle,
        },
      ];
    }
    return [
      { type: "path", className, d: band(run) ?? "", title: titles.band },
      { type: "path", className: "chart__median", d: dotted(run) ?? "", title: titles.middle },
    ];
  });
}
