import type { Locale } from "../text/define-text.ts";
import type { PictureInput } from "./picture-input.ts";
import { placeBeside } from "./place-labels.ts";
import { axisValue, type Plot, type PlotDot, type PlotFrame } from "./plot-model.ts";
import { px, type SceneNode, type SceneText } from "./scene.ts";
import { chartText } from "./text.ts";
import { type Box, boxesOverlap, fitText, textBox, wrapText } from "./text-width.ts";

const font = "chart__text";
const lineFont = "chart__label chart__label--context chart__halo";
/** Of a comparison group of more areas than this only the chosen ones are named. */
const mostNamedPeers = 12;

/** Words outside the upper or the lower corners: the left one from the left, the right one to the right. */
export function cornerRows(
  words: readonly [string, string] | null,
  width: number,
): { height: number; nodes: (top: number) => SceneNode[] } {
  if (!words) return { height: 0, nodes: () => [] };
  const room = width / 2 - 12;
  const [left, right] = [wrapText(words[0], font, room), wrapText(words[1], font, room)];
  const rows = (lines: readonly string[], x: number, anchor: "start" | "end", top: number) =>
    lines.map((text, i): SceneNode => {
      return { type: "text", className: font, x, y: px(top + 16 + i * 18), anchor, text };
    });
  return {
    height: Math.max(left.length, right.length) * 18 + 6,
    nodes: (top) => [...rows(left, 0, "start", top), ...rows(right, width, "end", top)],
  };
}

/** The dotted lines of the middle area and the line of zero, each with its words where they stand free. */
export function lineLabels(
  { middle, zero, axes }: Plot,
  { left, right, top, floor, x, y }: PlotFrame,
  locale: Locale,
): { lines: SceneNode[]; labels: SceneNode[]; boxes: Box[] } {
  const text = chartText(locale);
  const lines: SceneNode[] = [];
  const labels: SceneNode[] = [];
  const boxes: Box[] = [];
  const add = (label: string, places: readonly Pick<SceneText, "x" | "y" | "anchor">[]) => {
    const fitted = fitText(label, lineFont, right - left - 8);
    const free = places
      .map(
        (place): SceneText => ({ type: "text", className: lineFont, ...place, text: fitted, title: label }),
      )
      .find((node) => {
        const box = textBox(node);
        const inside = box.left >= left && box.right <= right && box.top >= top && box.bottom <= floor;
        return inside && boxes.every((other) => !boxesOverlap(other, box));
      });
    if (!free) return;
    labels.push(free);
    boxes.push(textBox(free));
  };
  if (zero !== null) {
    const at = y(0);
    lines.push({ type: "line", className: "chart__axis", x1: left, x2: right, y1: at, y2: at });
    add(zero, besideLine(at, left, right));
  }
  if (middle.x !== null) {
    const at = x(middle.x);
    lines.push({ type: "path", className: "chart__median", d: `M${at} ${floor}V${px(top)}` });
    const label = text("middle-short", { value: axisValue(middle.x, axes.x, locale) });
    add(label, [
      { x: at + 6, y: top + 14, anchor: "start" },
      { x: at - 6, y: top + 14, anchor: "end" },
      { x: at + 6, y: floor - 6, anchor: "start" },
      { x: at - 6, y: floor - 6, anchor: "end" },
    ]);
  }
  if (middle.y !== null) {
    const at = y(middle.y);
    lines.push({ type: "path", className: "chart__median", d: `M${px(left)} ${at}H${px(right)}` });
    const label = text("middle-short", { value: axisValue(middle.y, axes.y, locale) });
    add(label, besideLine(at, left, right));
  }
  return { lines, labels, boxes };
}

function besideLine(at: number, left: number, right: number): Pick<SceneText, "x" | "y" | "anchor">[] {
  return [
    { x: right - 4, y: at - 6, anchor: "end" },
    { x: right - 4, y: at + 16, anchor: "end" },
    { x: left + 4, y: at - 6, anchor: "start" },
    { x: left + 4, y: at + 16, anchor: "start" },
  ];
}

/** Names at the chosen dots, led to where they had to move; names of the comparison group only where there is room. */
export function nameNodes(
  dots: readonly PlotDot[],
  { marked, peers, width }: PictureInput & { marked: readonly string[]; peers: readonly string[] },
  { left, right, top, floor, x, y }: PlotFrame,
  fixed: readonly Box[],
  radius: { peer: number; marked: number },
): SceneNode[] {
  const frame: Box = { left: left + 2, right: right - 1, top: top + 1, bottom: floor - 1 };
  const named = marked.flatMap((code, i) =>
    dots.filter((dot) => dot.code === code).map((dot) => ({ dot, i })),
  );
  const boxAround = (dot: PlotDot, r: number): Box => {
    const at = { x: x(dot.x), y: y(dot.y) };
    return { left: at.x - r, right: at.x + r, top: at.y - r, bottom: at.y + r };
  };
  const taken = [...fixed, ...named.map(({ dot }) => boxAround(dot, radius.marked))];
  const put = (dot: PlotDot, className: string, r: number, near: boolean): SceneNode[] => {
    // A long name never lies over most of the dots.
    const text = fitText(dot.name, className, Math.max(110, (frame.right - frame.left) * 0.45));
    const at = { x: x(dot.x), y: y(dot.y) };
    const place = placeBeside({ ...at, radius: r }, { text, className }, frame, taken);
    if (!place || (near && place.far)) return [];
    const { anchor, far } = place;
    const node: SceneText = {
      type: "text",
      className,
      x: px(place.x),
      y: px(place.y),
      anchor,
      text,
      area: dot.code,
      title: dot.title,
    };
    taken.push(textBox(node));
    const lead: SceneNode[] = far
      ? [{ type: "line", className: "chart__guide", x1: at.x, y1: at.y, x2: node.x, y2: node.y - 5 }]
      : [];
    return [...lead, node];
  };
  const chosen = named.flatMap(({ dot, i }) => {
    const order = i < 3 ? String(i + 1) : "named";
    return put(dot, `chart__label chart__halo chart__label--${order}`, radius.marked, false);
  });
  const group = dots.filter(({ code }) => peers.includes(code) && !marked.includes(code));
  if (width < 480 || group.length > mostNamedPeers) return chosen;
  taken.push(...group.map((dot) => boxAround(dot, radius.peer)));
  return [...group.flatMap((dot) => put(dot, lineFont, radius.peer, true)), ...chosen];
}
