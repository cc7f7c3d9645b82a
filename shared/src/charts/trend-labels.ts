import { formatNumber } from "../text/number.ts";
import { spreadPlaces } from "./place-labels.ts";
import { px, type SceneNode } from "./scene.ts";
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
  y: number;
  area?: string;
}

const lineHeight = 17;
const gap = 11;

/** Names with their last values at the ends of the lines, moved apart so that none overlaps another. */
export function endLabels(
  input: TrendInput,
  y: (value: number) => number,
  bounds: { top: number; floor: number },
): EndLabels {
  const { width } = input;
  const widest = width * 0.45 - gap;
  const labels = wishes(input, y).map((label) => ({
    ...label,
    text: fitEnd(label.text, label.className, widest),
  }));
  if (labels.length === 0) return { width: 18, nodes: () => [] };
  const places = spreadPlaces(
    labels.map((label) => label.y),
    lineHeight,
    bounds.top,
    bounds.floor,
  );
  const longest = Math.max(...labels.map(({ text, className }) => widthOf(text, className)));
  return {
    width: Math.max(18, longest + gap + 1),
    nodes: (x) =>
      labels.map(({ className, text, full, area }, i): SceneNode => {
        const place = { x: px(x), y: px(places[i] ?? 0), anchor: "start" as const };
        return {
          type: "text",
          className,
          ...place,
          text,
          title: full,
          ...(area === undefined ? {} : { area }),
        };
      }),
  };
}

function wishes(input: TrendInput, y: (value: number) => number): EndLabel[] {
  const { series, spread, width, decimals, locale } = input;
  const narrow = width < 480;
  const shown = (value: number) => formatNumber(value, decimals, locale);
  const named = series.flatMap(({ name, shortName, points, code }, i): EndLabel[] => {
    const last = points.findLast(isDrawn);
    if (!last) return [];
    const text = `${(narrow && shortName) || name} ${shown(last.value)}`;
    const className = `chart__label chart__label--${i + 1}`;
    return [{ className, text, full: `${name} ${shown(last.value)}`, y: y(last.value) + 5, area: code }];
  });
  const last = spread.at(-1);
  if (!last) return named;
  const text = chartText(locale);
  const middle: EndLabel = {
    className: "chart__label chart__label--context",
    text: `${text("middle")} ${shown(last.median)}`,
    full: text("middle-value", { value: shown(last.median) }),
    y: y(last.median) + 5,
  };
  return [...named, middle];
}

/** Shortens the name and keeps the value, as long as the value itself fits. */
function fitEnd(text: string, className: string, room: number): string {
  if (widthOf(text, className) <= room) return text;
  const value = text.slice(text.lastIndexOf(" "));
  const left = room - widthOf(value, className);
  return left > 24
    ? fitText(text.slice(0, -value.length), className, left) + value
    : fitText(text, className, room);
}
