import { formatNumber } from "../text/number.ts";
import type { KeyItem } from "./key-flow.ts";
import { contextOrder, markClass } from "./mark-paint.ts";
import { spreadPlaces } from "./place-labels.ts";
import { type Point, px, type SceneNode } from "./scene.ts";
import { chartText } from "./text.ts";
import { fitText, widthOf } from "./text-width.ts";
import { isDrawn, lastYearOf, type TrendInput, yearsOf } from "./trend-model.ts";
import { targetName } from "./trend-targets.ts";

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
  /** Classes of the line that it names. */
  line: string;
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
  if (labelsInKey(input)) return { width: 18, nodes: () => [] };
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
  if (labelsInKey(input)) return [];
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

/**
 * Where a narrow picture runs on to a target there is no room at the ends of the lines: their names stand in the key,
 * each with a piece of its line.
 */
export function labelsInKey({ width, targets = [] }: TrendInput): boolean {
  return width < 480 && targets.length > 0;
}

/** The names with their last values as items of the key. */
export function labelKeys(input: TrendInput): KeyItem[] {
  return wishes(input, () => 0).map(({ className, text, full, area, line }) => ({
    label: text,
    width: 24,
    sample: (x, y) => ({ type: "path", className: line, d: `M${px(x + 1)} ${px(y + 8.5)}h22`, title: full }),
    className,
    title: full,
    ...(area === undefined ? {} : { area }),
  }));
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
  const lastFigure = Math.max(...labels.map(({ year }) => year));
  const years = yearsOf(input);
  const axisEnd = lastYearOf(input, years) ?? lastFigure;
  // Where the years run on to a target, its name stands at their end and every line ended before.
  const end = axisEnd > (years.at(-1) ?? axisEnd) ? axisEnd : lastFigure;
  return [...labels, ...targetLabels(input, y, end)].map((label) => {
    const dated = label.year < lastFigure ? ` (${label.year})` : "";
    return { ...label, text: label.text + dated, full: label.full + dated, isEarly: label.year < end };
  });
}

function undated(input: TrendInput, y: (value: number) => number): EndLabel[] {
  const { series, spread, width, decimals, locale } = input;
  const narrow = width < 480;
  const shown = (value: number) => formatNumber(value, decimals, locale);
  const named = series.flatMap(({ name, shortName, points, code, context }, i): EndLabel[] => {
    const last = points.findLast(isDrawn);
    if (!last) return [];
    const text = `${(narrow && shortName) || name} ${shown(last.value)}`;
    const order = context ? contextOrder : i + 1;
    const className = markClass("chart__label", order);
    const full = `${name} ${shown(last.value)}`;
    const line = markClass("chart__line", order);
    return [{ className, text, full, year: last.year, y: y(last.value) + 5, area: code, line }];
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
    line: "chart__median",
  };
  return [...named, middle];
}

/** What was decided on stands at the end of its line, with its year and value. */
function targetLabels(
  { targets = [], decimals, locale }: TrendInput,
  y: (value: number) => number,
  end: number,
): EndLabel[] {
  return targets.map((target): EndLabel => {
    const text = `${targetName(target, locale)} ${formatNumber(target.value, decimals, locale)}`;
    const className = `chart__label chart__label--${target.kind === "own" ? "1" : "named"}`;
    const line = `chart__target${target.kind === "own" ? " chart__target--own" : ""}`;
    return { className, text, full: text, year: end, y: y(target.value) + 5, line };
  });
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
