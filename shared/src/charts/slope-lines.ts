import { formatNumber } from "../text/number.ts";
import { crossShape } from "./key-flow.ts";
import { dotClass, markClass } from "./mark-paint.ts";
import { type GivenValue, isOpenStatus } from "./picture-input.ts";
import type { SceneNode } from "./scene.ts";
import type { SlopeArea, SlopeInput } from "./slope-model.ts";
import { chartText } from "./text.ts";

export interface SlopePlace {
  /** The axes of the two years. */
  left: number;
  right: number;
  y: (value: number) => number;
}

type Joined = SlopeArea & { from: GivenValue; to: GivenValue };

/** A line joins two figures of one origin, without a break between them. */
export function canJoin(area: SlopeArea): area is Joined {
  const { from, to, broken = false } = area;
  return from !== null && to !== null && !broken && from.synthetic === to.synthetic;
}

/** Everybody who is not named: thin grey lines. */
export function threadNodes(areas: readonly SlopeArea[], place: SlopePlace, input: SlopeInput): SceneNode[] {
  const nodes = areas.filter(canJoin).map((area): SceneNode => {
    return {
      type: "path",
      className: "",
      d: pathOf(area, place),
      area: area.code,
      title: titleOf(area, input),
    };
  });
  return nodes.length === 0 ? [] : [{ type: "group", className: "chart__thread", nodes }];
}

/** One named area: its line and a mark in each year. */
export function slopeMark(area: SlopeArea, order: number, place: SlopePlace, input: SlopeInput): SceneNode {
  const title = titleOf(area, input);
  const example = area.from?.synthetic ? " chart__line--example-pair" : "";
  const line: SceneNode[] = canJoin(area)
    ? [
        {
          type: "path",
          className: `${markClass("chart__line", order)}${example}`,
          d: pathOf(area, place),
          area: area.code,
          title,
        },
      ]
    : [];
  const marks = [
    { end: area.from, x: place.left, year: input.fromYear },
    { end: area.to, x: place.right, year: input.toYear },
  ].flatMap(({ end, x, year }): SceneNode[] => {
    if (!end) return [];
    const found = { area: area.code, key: String(year), title };
    const y = place.y(end.value);
    if (end.synthetic)
      return [
        { type: "path", className: markClass("chart__cross", order), d: crossShape, at: { x, y }, ...found },
      ];
    const className = dotClass(order, isOpenStatus(end.status));
    return [{ type: "circle", className, cx: x, cy: y, r: 4.5, ...found }];
  });
  return { type: "group", className: "", nodes: [...line, ...marks] };
}

/** The middle area, dotted. */
export function middleNodes(
  { middle, areas, layer = "municipality", locale }: SlopeInput,
  place: SlopePlace,
): SceneNode[] {
  if (!middle || (middle.broken ?? !areas.some(canJoin))) return [];
  const title = middle.name?.name ?? chartText(locale)(layer === "municipality" ? "middle-area" : "middle");
  const d = `M${place.left} ${place.y(middle.from)}L${place.right} ${place.y(middle.to)}`;
  return [{ type: "path", className: "chart__median", d, title }];
}

function pathOf({ from, to }: Joined, { left, right, y }: SlopePlace): string {
  return `M${left} ${y(from.value)}L${right} ${y(to.value)}`;
}

function titleOf({ name, from, to }: SlopeArea, { fromYear, toYear, decimals, locale }: SlopeInput): string {
  const text = chartText(locale);
  const shown = (value: number) => formatNumber(value, decimals, locale);
  const years = { first: String(fromYear), last: String(toYear) };
  if (from && to)
    return text("named-from-to", { name, from: shown(from.value), to: shown(to.value), ...years });
  const only = from ?? to;
  if (!only) return text("named-nothing", { name });
  return text("named-year", { name, year: from ? years.first : years.last, value: shown(only.value) });
}
