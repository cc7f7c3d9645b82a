import { scaleLinear } from "d3-scale";
import { formatNumber } from "../text/number.ts";
import { type KeyItem, noDataKey, pictureHead } from "./key-flow.ts";
import type { RankBandRow, RankBandsInput } from "./rank-bands-model.ts";
import { px, type Scene, type SceneNode } from "./scene.ts";
import { chartText } from "./text.ts";
import { fitText, widthOf } from "./text-width.ts";

const font = "chart__text";
const labelFont = "chart__label";
const bandHeight = 14;
/** Below this width the name stands above its band. */
const stackedBelow = 480;

interface RowFrame {
  left: number;
  right: number;
  x: (place: number) => number;
  top: number;
  stacked: boolean;
  input: RankBandsInput;
}

/**
 * Between which places areas stand: a band per area from the 5th to the 95th percentile of its place, with the middle
 * one as a dot. Where the band covers too much of the list there is no dot and no place, only the words for it.
 * Null when there are no rows.
 */
export function rankBands(input: RankBandsInput): Scene | null {
  const { width, locale, rankedCount } = input;
  const rows = [...input.rows.filter(({ own }) => own), ...input.rows.filter(({ own }) => !own)];
  if (rows.length === 0) return null;
  const text = chartText(locale);
  const head = pictureHead(input, "", keyItems(input, rows));
  const stacked = width < stackedBelow;
  const longest = Math.max(...rows.map(({ name }) => widthOf(name, labelFont)));
  const left = stacked ? 8 : Math.min(longest, width * 0.34) + 20;
  const right = width - 8;
  const last = Math.max(2, rankedCount);
  const scale = scaleLinear([1, last], [left + bandHeight / 2, right - bandHeight / 2]).clamp(true);
  const step = stacked ? 46 : 30;
  const headRow = head.height + 24;
  const top = headRow + 10;
  const floor = top + rows.length * step + 4;
  const x = (place: number) => px(scale(place));
  const ticks = placeTicks(last, x, locale, width);
  const axisName = text("place-of", { count: formatNumber(rankedCount, 0, locale) });
  return {
    kind: "chart",
    width,
    height: floor + 44,
    title: input.title,
    description: input.description,
    nodes: [
      ...head.nodes,
      ...endWords([text("highest-score"), text("lowest-score")], stacked ? 0 : left, width, headRow - 4),
      ...ticks.map(({ at }): SceneNode => {
        return { type: "path", className: "chart__row", d: gridPath(at, rows.length, top, step, stacked) };
      }),
      ...rows.flatMap((row, i) => rowNodes(row, { left, right, x, top: top + i * step, stacked, input })),
      ...ticks.map(({ at, label }): SceneNode => {
        return { type: "text", className: font, x: at, y: floor + 15, anchor: "middle", text: label };
      }),
      {
        type: "text",
        className: font,
        x: stacked ? 0 : left,
        y: floor + 35,
        anchor: "start",
        text: fitText(axisName, font, width - left),
      },
    ],
  };
}

function rowNodes(row: RankBandRow, frame: RowFrame): SceneNode[] {
  const { left, top, stacked, input } = frame;
  const own = row.own ? ` ${labelFont}--1` : "";
  const bandTop = stacked ? top + 22 : top + 8;
  const name: SceneNode = {
    type: "text",
    className: `${labelFont}${own}`,
    x: 0,
    y: stacked ? top + 15 : bandTop + 12,
    anchor: "start",
    text: fitText(row.name, labelFont, stacked ? input.width : left - 14),
    area: row.code,
    title: titleOf(row, input),
  };
  return [name, ...bandNodes(row, bandTop, frame)];
}

function bandNodes(row: RankBandRow, y: number, { left, right, x, input }: RowFrame): SceneNode[] {
  const text = chartText(input.locale);
  const found = { area: row.code, title: titleOf(row, input) };
  const words = (label: string, at: number, room: number): SceneNode => {
    const className = font;
    return {
      type: "text",
      className,
      x: px(at),
      y: y + 12,
      anchor: "start",
      text: fitText(label, className, room),
      ...found,
    };
  };
  const { low, high, median, rankable } = row;
  if (low === null || high === null) {
    const room = right - left - 42;
    return [
      { type: "rect", className: "chart__nodata", x: left, y, width: 32, height: bandHeight, ...found },
      words(row.reason ?? text("not-ranked"), left + 42, room),
    ];
  }
  const half = bandHeight / 2;
  const band: SceneNode = {
    type: "rect",
    className: `chart__range${row.own ? "" : " chart__range--weak"}`,
    x: x(low) - half,
    y,
    width: px(Math.max(0, x(high) - x(low)) + bandHeight),
    height: bandHeight,
    rx: half,
    ...found,
  };
  if (!rankable) {
    const label = text("not-rankable");
    const at = Math.max(left, Math.min(x(low) + 8, right - widthOf(label, font)));
    return [band, words(label, at, right - at)];
  }
  if (median === null) return [band];
  const className = `chart__dot ${row.own ? "chart__dot--1" : "chart__dot--named"}`;
  return [band, { type: "circle", className, cx: x(median), cy: y + half, r: 4.5, ...found }];
}

function titleOf({ name, low, high, rankable, reason }: RankBandRow, { locale }: RankBandsInput): string {
  const text = chartText(locale);
  if (low === null || high === null)
    return text("named-value", { name, value: reason ?? text("not-ranked") });
  if (!rankable) return text("place-wide", { name });
  const places = { name, low: formatNumber(low, 0, locale), high: formatNumber(high, 0, locale) };
  return text(low === high ? "place-one" : "place-band", places);
}

function keyItems({ locale }: RankBandsInput, rows: readonly RankBandRow[]): KeyItem[] {
  const text = chartText(locale);
  const items: KeyItem[] = [];
  if (rows.some(({ low }) => low !== null)) {
    items.push({
      label: text("place-key"),
      width: 28,
      sample: (x, y) => ({
        type: "rect",
        className: "chart__range chart__range--weak",
        x,
        y: y + 2,
        width: 28,
        height: 13,
        rx: 6.5,
        title: text("place-key"),
      }),
    });
  }
  if (rows.some(({ median, rankable }) => rankable && median !== null)) {
    items.push({
      label: text("place-middle-key"),
      width: 11,
      sample: (x, y) => ({
        type: "circle",
        className: "chart__dot chart__dot--named",
        cx: x + 5.75,
        cy: y + 8.5,
        r: 4.5,
        title: text("place-middle-key"),
      }),
    });
  }
  if (rows.some(({ low }) => low === null)) items.push(noDataKey(text("not-ranked")));
  return items;
}

/** Which end is which; on a narrow picture the second word stands at the other end. */
function endWords(words: readonly [string, string], left: number, width: number, y: number): SceneNode[] {
  const room = (width - left) / 2 - 6;
  const [first, last] = words.map((word) => fitText(word, font, room));
  return [
    { type: "text", className: font, x: left, y, anchor: "start", text: first ?? "" },
    { type: "text", className: font, x: width, y, anchor: "end", text: last ?? "" },
  ];
}

/** Grid lines pass beside the bands; in stacked rows they stop for the names. */
function gridPath(at: number, count: number, top: number, step: number, stacked: boolean): string {
  if (!stacked) return `M${at} ${top}v${count * step}`;
  return Array.from({ length: count }, (_, i) => `M${at} ${top + i * step + 19}v${bandHeight + 6}`).join("");
}

function placeTicks(
  last: number,
  x: (place: number) => number,
  locale: RankBandsInput["locale"],
  width: number,
): { at: number; label: string }[] {
  const round = scaleLinear([1, last], [0, 1])
    .ticks(width < stackedBelow ? 3 : 5)
    .filter((place) => Number.isInteger(place) && place > 1 && place < last);
  const ticks = [1, last].map((place) => ({ at: x(place), label: formatNumber(place, 0, locale) }));
  const clear = (at: number, label: string) =>
    ticks.every(
      (tick) => Math.abs(tick.at - at) > (widthOf(label, font) + widthOf(tick.label, font)) / 2 + 10,
    );
  for (const place of round) {
    const label = formatNumber(place, 0, locale);
    if (clear(x(place), label)) ticks.push({ at: x(place), label });
  }
  return ticks;
}
