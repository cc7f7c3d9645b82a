import type { SceneNode } from "./scene.ts";
import type { StripDot } from "./strip.ts";
import { type Box, fitText, textBox } from "./text-width.ts";

/** Height of the row in which one name stands. */
export const markedRowHeight = 20;

interface StripFrame {
  x: (value: number) => number;
  shown: (value: number) => string;
  width: number;
  /** Where the rows of names begin. */
  top: number;
  /** The axis. */
  base: number;
}

interface NamePlace {
  dot: StripDot;
  /** 1 to 3: the reader's own first. */
  line: number;
  row: number;
  /** Where the lead line stands. */
  lead: number;
  text: string;
  anchor: "start" | "end";
  x: number;
  box: Box;
}

/** The named dots on the axis with lead lines up to their names, one name per row. */
export function markedNodes(named: readonly StripDot[], frame: StripFrame): SceneNode[] {
  if (named.length === 0) return [];
  const places = bestPlaces(named, frame);
  const leads = places.map(({ lead, row, dot }): SceneNode => {
    const top = frame.top + row * markedRowHeight + 4;
    return {
      type: "line",
      className: "chart__guide",
      x1: lead,
      x2: lead,
      y1: top,
      y2: frame.base,
      area: dot.code,
    };
  });
  const rings = [...places]
    .sort((a, b) => b.line - a.line)
    .map(({ dot, line, lead }): SceneNode => {
      const equals = places.filter((other) => other.line < line && Math.abs(other.lead - lead) < 13).length;
      const title = `${dot.name}: ${frame.shown(dot.value)}`;
      return {
        type: "circle",
        className: `chart__dot chart__dot--${line}`,
        cx: lead,
        cy: frame.base - equals * 14,
        r: 6,
        area: dot.code,
        title,
      };
    });
  const names = places.map(({ dot, line, text, anchor, x, row }): SceneNode => {
    const className = `chart__label chart__halo chart__label--${line}`;
    const title = `${dot.name}: ${frame.shown(dot.value)}`;
    const y = frame.top + row * markedRowHeight + 15;
    return { type: "text", className, x, y, anchor, text, area: dot.code, title };
  });
  return [...leads, ...rings, ...names];
}

/** Of every order of rows and side of the text, the one whose names are crossed by the fewest lead lines. */
function bestPlaces(named: readonly StripDot[], frame: StripFrame): NamePlace[] {
  let best: NamePlace[] = [];
  let least = Number.POSITIVE_INFINITY;
  for (const rows of ordersOf(named.map((_, i) => i))) {
    for (let sides = 0; sides < 2 ** named.length; sides++) {
      const places = named.map((dot, i) =>
        placeName(dot, i + 1, rows[i] ?? 0, (sides >> i) % 2 === 1, frame),
      );
      const cost = costOf(places, frame);
      if (cost < least) {
        least = cost;
        best = places;
      }
    }
  }
  return best;
}

function placeName(
  dot: StripDot,
  line: number,
  row: number,
  toTheLeft: boolean,
  frame: StripFrame,
): NamePlace {
  const className = `chart__label chart__label--${line}`;
  const lead = frame.x(dot.value);
  const anchor = toTheLeft ? "end" : "start";
  const value = frame.shown(dot.value);
  const wished = toTheLeft ? lead - 6 : lead + 6;
  const room = toTheLeft ? wished - 2 : frame.width - wished - 2;
  const full = `${dot.name} ${value}`;
  const text = fitText(full, className, Math.max(room, frame.width * 0.45));
  const y = frame.top + row * markedRowHeight + 15;
  const wish = textBox({ x: wished, y, anchor, text, className });
  const shift = Math.max(0, 1 - wish.left) - Math.max(0, wish.right - frame.width + 1);
  const box = { ...wish, left: wish.left + shift, right: wish.right + shift };
  return { dot, line, row, lead, text, anchor, x: wished + shift, box };
}

/** Crossings weigh most, then shortened or shifted names, then names that stand left of their line. */
function costOf(places: readonly NamePlace[], frame: StripFrame): number {
  let cost = 0;
  for (const { box, row, lead, anchor, text, dot } of places) {
    for (const other of places) {
      const crosses = other.row < row && other.lead > box.left - 2 && other.lead < box.right + 2;
      if (crosses) cost += 100;
    }
    if (text !== `${dot.name} ${frame.shown(dot.value)}`) cost += 60;
    if (lead > box.left && lead < box.right) cost += 40;
    if (anchor === "end") cost += 1;
  }
  return cost;
}

function ordersOf(rows: readonly number[]): number[][] {
  if (rows.length <= 1) return [[...rows]];
  return rows.flatMap((row) => ordersOf(rows.filter((other) => other !== row)).map((rest) => [row, ...rest]));
}
