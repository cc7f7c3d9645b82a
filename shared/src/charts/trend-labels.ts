import { formatNumber } from "../text/number.ts";
import { spreadPlaces } from "./place-labels.ts";
import { type Point, px, type SceneNode } from "./scene.ts";
import { chartText } from "./text.ts";
import { fitText, widthOf } from "./text-width.ts";
import { isDrawn, type TrendInput } from "./trend-model.ts";

export interface EndLabels {
  /** Room right of the plot. */
  width: number;
  nodes: (x: number) => SceneNode[];
}

interface EndLabel {
  className: string;
  text: string;
  full: string;
  /** Year of the value that the label names. */
  year: number;
  y: number;
  area?: string;
}

const lineHeight = 17;
const gap = 11;

/**
 * Names with their last values at the ends of the lines, moved apart so that none overlaps another. A line that ended
 * before the others says its year, or is left to `earlyLabels` when only those of the last year are asked for.
 */
export function endLabels(
  input: TrendInput,
  y: (value: number) => number,
  bounds: { top: number; floor: number },
  asked: "every" | "last" = "every",
): EndLabels {
  const widest = input.width * 0.45 - gap;
  const labels = wishes(input, y)
    .filter(({ isEarly }) => asked === "every" || !isEarly)
    .map((label) => ({ ...label, text: fitEnd(label.text, label.className, widest) }));
  if (labels.length === 0) return { width: 18, nodes: () => [] };
  const places = placesOf(labels, bounds);
  const longest = Math.max(...labels.map(({ text, className }) => widthOf(text, className)));
  return {
    width: Math.max(18, longest + gap + 1),
    nodes: (x) => labels.map((label, i) => labelNode(label, { x: px(x), y: px(places[i] ?? 0) })),
  };
}

/** A line that ended before the others has its name, value and year beside its own last point. */
export function earlyLabels(
  input: TrendInput,
  y: (value: number) => number,
  bounds: { top: number; floor: number; left: number; right: number },
  x: (year: number) => number,
): SceneNode[] {
  const room = bounds.right - bounds.left;
  const labels = wishes(input, y).filter(({ isEarly }) => isEarly);
  const places = placesOf(labels, bounds);
  return labels.map((label, i) => {
    const className = `${label.className} chart__halo`;
    const text = fitText(label.text, className, room);
    const length = widthOf(text, className);
    const at = x(label.year);
    const beside = at + gap + length <= bounds.right ? at + gap : at - gap - length;
    const from = Math.max(bounds.left, beside);
    return labelNode({ ...label, className, text }, { x: px(from), y: px(places[i] ?? 0) });
  });
}

function placesOf(labels: readonly EndLabel[], { top, floor }: { top: number; floor: number }): number[] {
  return spreadPlaces(
    labels.map(({ y }) => y),
    lineHeight,
    top,
    floor,
  );
}

function labelNode({ className, text, full, area }: EndLabel, at: Point): SceneNode {
  return {
    type: "text",
    className,
    ...at,
    anchor: "start",
    text,
    title: full,
    ...(area === undefined ? {} : { area }),
  };
}

/** Every label; those of lines that ended before the others carry their year. */
function wishes(input: TrendInput, y: (value: number) => number): (EndLabel & { isEarly: boolean })[] {
  const labels = undated(input, y);
  const end = Math.max(...labels.map(({ year }) => year));
  return labels.map((label) => {
    const isEarly = label.year < end;
    const dated = isEarly ? ` (${label.year})` : "";
    return { ...label, text: label.text + dated, full: label.full + dated, isEarly };
  });
}

function undated(input: TrendInput, y: (value: number) => number): EndLabel[] {
  const { series, spread, width, decimals, locale } = input;
  const narrow = width < 480;
  const shown = (value: number) => formatNumber(value, decimals, locale);
  const named = series.flatMap(({ name, shortName, points, code }, i): EndLabel[] => {
    const last = points.findLast(isDrawn);
    if (!last) return [];
    const text = `${(narrow && shortName) || name} ${shown(last.value)}`;
    const className = `chart__label chart__label--${i + 1}`;
    const full = `${name} ${shown(last.value)}`;
    return [{ className, text, full, year: last.year, y: y(last.value) + 5, area: code }];
  });
  const last = spread.at(-1);
  if (!last) return named;
  const text = chartText(locale);
  const middle: EndLabel = {
    className: "chart__label chart__label--context",
    text: `${text("middle")} ${shown(last.median)}`,
    full:
      (input.layer ?? "municipality") === "municipality"
        ? text("middle-value", { value: shown(last.median) })
        : `${text("middle")} ${shown(last.median)}`,
    year: last.year,
    y: y(last.median) + 5,
  };
  return [...named, middle];
}

/** Shortens the name and keeps the value with its year, as long as the value itself fits. */
function fitEnd(text: string, className: string, room: number): string {
  if (widthOf(text, className) <= room) return text;
  const value = /\s\S+(?: \(\d{4}\))?$/.exec(text)?.[0] ?? "";
  const left = room - widthOf(value, className);
  return left > 24
    ? fitText(text.slice(0, -value.length), className, left) + value
    : fitText(text, className, room);
}
