import { spreadPlaces } from "./place-labels.ts";
import { px, type SceneNode } from "./scene.ts";
import { fitText, widthOf } from "./text-width.ts";

/** What stands at one end of a line. */
export interface SlopeLabel {
  /** 1 to 8; null for the middle area. */
  order: number | null;
  area: string | undefined;
  /** Empty where only the value stands. */
  name: string;
  value: string;
  /** Base line that it wishes for. */
  y: number;
}

const lineHeight = 17;

interface Bounds {
  top: number;
  floor: number;
}

/** Room that the labels need, at most `most`. */
export function labelRoom(labels: readonly SlopeLabel[], most: number): number {
  const longest = labels.map((label) => widthOf(textOf(label), classOf(label)));
  return Math.min(most, Math.max(0, ...longest)) + 1;
}

/** Left of the axis of the first year: lines lead from the dots to the values that had to move. */
export function firstLabels(
  labels: readonly SlopeLabel[],
  axis: number,
  bounds: Bounds,
  width: number,
): SceneNode[] {
  const x = axis - leadRoom(width);
  return placed(labels, bounds).flatMap(({ label, y }) => [
    leadNode(axis - 7, label.y, x + 3, y),
    labelNode(label, x, y, "end", x),
  ]);
}

/** Right of the axis of the last year. */
export function lastLabels(
  labels: readonly SlopeLabel[],
  axis: number,
  bounds: Bounds,
  width: number,
): SceneNode[] {
  const x = axis + leadRoom(width);
  return placed(labels, bounds).flatMap(({ label, y }) => [
    leadNode(axis + 7, label.y, x - 3, y),
    labelNode(label, x, y, "start", width - x),
  ]);
}

/** Between an axis and its labels. */
export function leadRoom(width: number): number {
  return width < 480 ? 16 : 24;
}

function leadNode(x1: number, from: number, x2: number, to: number): SceneNode {
  return { type: "line", className: "chart__row", x1: px(x1), y1: px(from - 5), x2: px(x2), y2: px(to - 5) };
}

function placed(labels: readonly SlopeLabel[], { top, floor }: Bounds) {
  const places = spreadPlaces(
    labels.map(({ y }) => y),
    lineHeight,
    top,
    floor,
  );
  return labels.map((label, i) => ({ label, y: px(places[i] ?? 0) }));
}

function labelNode(
  label: SlopeLabel,
  x: number,
  y: number,
  anchor: "start" | "end",
  room: number,
): SceneNode {
  const className = classOf(label);
  const full = textOf(label);
  return {
    type: "text",
    className,
    x: px(x),
    y,
    anchor,
    text: fitNamed(label, className, room),
    title: full,
    ...(label.area === undefined ? {} : { area: label.area }),
  };
}

/** Shortens the name and keeps the value. */
function fitNamed(label: SlopeLabel, className: string, room: number): string {
  const full = textOf(label);
  if (label.name === "" || widthOf(full, className) <= room) return fitText(full, className, room);
  const left = room - widthOf(` ${label.value}`, className);
  return left > 24
    ? `${fitText(label.name, className, left)} ${label.value}`
    : fitText(full, className, room);
}

function textOf({ name, value }: SlopeLabel): string {
  return name === "" ? value : `${name} ${value}`;
}

function classOf({ order }: SlopeLabel): string {
  if (order === null) return "chart__label chart__label--context";
  return `chart__label chart__label--${order <= 3 ? order : "named"}`;
}
