import { areasWord } from "../comparison/findings-text.ts";
import { formatNumber } from "../text/number.ts";
import { valueScale } from "./axis.ts";
import { isWithin, reachOf } from "./far-out.ts";
import {
  exampleKey,
  type KeyItem,
  middleKey,
  openDotKey,
  pictureHead,
  threadKey,
  wordsKey,
} from "./key-flow.ts";
import { missingNames } from "./missing-names.ts";
import { isOpenStatus, mostMarked } from "./picture-input.ts";
import { px, type Scene, type SceneNode } from "./scene.ts";
import { firstLabels, labelRoom, lastLabels, leadRoom, type SlopeLabel } from "./slope-labels.ts";
import { canJoin, middleNodes, type SlopePlace, slopeMark, threadNodes } from "./slope-lines.ts";
import type { SlopeArea, SlopeInput } from "./slope-model.ts";
import { chartText } from "./text.ts";
import { widthOf } from "./text-width.ts";

const font = "chart__text";
const bottom = 26;

/**
 * Two years beside each other: a line per area, the named ones with their values at both ends. A line is not drawn
 * across a break or between a real figure and an example. Null when no area has a figure in either year.
 * @throws RangeError when more than eight areas are to be named
 */
export function slope(input: SlopeInput): Scene | null {
  const { width, decimals, locale, areas } = input;
  if (input.marked.length > mostMarked) throw new RangeError("A slope names at most eight areas.");
  const named = input.marked.flatMap((code) => areas.filter((area) => area.code === code).slice(0, 1));
  const others = areas.filter(({ code }) => !input.marked.includes(code));
  const always = [...named.flatMap(valuesOf), ...(input.middle ? [input.middle.from, input.middle.to] : [])];
  const reach = reachOf(others.flatMap(valuesOf), always);
  if (!reach) return null;
  const inside = others.filter((area) => valuesOf(area).every((value) => isWithin(value, reach)));

  const head = pictureHead(input, input.unit, keyItems(input, named, others.length - inside.length));
  const labelCount = Math.max(named.length + 1, 4);
  const plotHeight = Math.max(labelCount * 22, Math.min(380, Math.max(200, width * 0.42)));
  const top = head.height + 14;
  const floor = top + plotHeight;
  const y = valueScale([reach.low, reach.high], [floor, top], "tight");
  const shown = (value: number) => formatNumber(value, decimals, locale);
  const labels = labelsOf(input, named, shown, y);
  const yearHalf = widthOf("2000", font) / 2;
  const left = Math.max(yearHalf, labelRoom(labels.first, width * 0.3) + leadRoom(width));
  const right = width - Math.max(yearHalf, labelRoom(labels.last, width * 0.45) + leadRoom(width));
  const place: SlopePlace = { left: px(left), right: px(right), y: (value) => px(y(value)) };
  const bounds = { top: top + 4, floor: floor + 4 };
  const none = missingNames(
    named.filter((area) => valuesOf(area).length === 0).map(({ name }) => name),
    input,
    floor + bottom,
  );
  return {
    kind: "chart",
    width,
    height: floor + bottom + none.height,
    title: input.title,
    description: input.description,
    nodes: [
      ...head.nodes,
      ...threadNodes(inside, place, input),
      ...[left, right].map((x): SceneNode => {
        return { type: "line", className: "chart__axis", x1: px(x), x2: px(x), y1: top - 8, y2: floor };
      }),
      ...middleNodes(input, place),
      ...named.map((area, i) => slopeMark(area, i + 1, place, input)).reverse(),
      ...yearNodes(input, place, floor + 19),
      ...firstLabels(labels.first, place.left, bounds, width),
      ...lastLabels(labels.last, place.right, bounds, width),
      ...none.nodes,
    ],
  };
}

function valuesOf({ from, to }: SlopeArea): number[] {
  return [from, to].flatMap((end) => (end && Number.isFinite(end.value) ? [end.value] : []));
}

function labelsOf(
  { middle, width, layer = "municipality", locale }: SlopeInput,
  named: readonly SlopeArea[],
  shown: (value: number) => string,
  y: (value: number) => number,
): { first: SlopeLabel[]; last: SlopeLabel[] } {
  const text = chartText(locale);
  const context = { order: null, area: undefined };
  const isWide = width >= 560;
  const middleName = middle?.name
    ? middle.name[isWide ? "name" : "short"]
    : text(layer === "municipality" && isWide ? "middle-area" : "middle");
  const first: SlopeLabel[] = named.flatMap(({ from, to, name, shortName, code }, i) => {
    if (!from) return [];
    // Where the later year has no figure, the name stands here.
    const label = to ? "" : (width < 480 && shortName) || name;
    return [{ order: i + 1, area: code, name: label, value: shown(from.value), y: y(from.value) + 5 }];
  });
  const last: SlopeLabel[] = named.flatMap(({ to, name, shortName, code }, i) => {
    if (!to) return [];
    const label = (width < 480 && shortName) || name;
    return [{ order: i + 1, area: code, name: label, value: shown(to.value), y: y(to.value) + 5 }];
  });
  if (middle) {
    first.push({ ...context, name: "", value: shown(middle.from), y: y(middle.from) + 5 });
    last.push({ ...context, name: middleName, value: shown(middle.to), y: y(middle.to) + 5 });
  }
  return { first, last };
}

function keyItems(input: SlopeInput, named: readonly SlopeArea[], outside: number): KeyItem[] {
  const { areas, locale, layer = "municipality" } = input;
  const text = chartText(locale);
  const ends = named.flatMap(({ from, to }) => [from, to]).filter((end) => end !== null);
  const drawn = areas.filter(canJoin).length;
  const items: KeyItem[] = [];
  if (drawn > named.filter(canJoin).length) {
    const shown = formatNumber(drawn, 0, locale);
    items.push(threadKey(text("each-line", { shown, areas: areasWord(layer, locale) })));
  }
  if (middleNodes(input, { left: 0, right: 0, y: () => 0 }).length > 0)
    items.push(
      middleKey(input.middle?.name?.name ?? text(layer === "municipality" ? "middle-area" : "middle")),
    );
  if (ends.some(({ status }) => isOpenStatus(status))) items.push(openDotKey(text("open-dots")));
  if (ends.some(({ synthetic }) => synthetic)) items.push(exampleKey(text("example")));
  if (outside > 0) items.push(wordsKey(text("outside-picture", { count: outside, shown: String(outside) })));
  const apart = named.filter((area) => area.from && area.to && !canJoin(area)).map(({ name }) => name);
  if (apart.length > 0) items.push(wordsKey(text("no-line", { names: apart.join(", ") })));
  return items;
}

function yearNodes({ fromYear, toYear }: SlopeInput, { left, right }: SlopePlace, y: number): SceneNode[] {
  return [
    { x: left, year: fromYear },
    { x: right, year: toYear },
  ].map(({ x, year }): SceneNode => {
    return { type: "text", className: font, x, y, anchor: "middle", text: String(year) };
  });
}
