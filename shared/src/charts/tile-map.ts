import type { Locale } from "../text/define-text.ts";
import { formatNumber } from "../text/number.ts";
import { boundLabels, type Classes, quantileClasses } from "./classes.ts";
import { exampleMark } from "./example-mark.ts";
import { type ClassLegend, legendRows } from "./legend.ts";
import { type LabelPlace, placeBeside } from "./place-labels.ts";
import { type Point, px, type Scene, type SceneNode } from "./scene.ts";
import { chartText } from "./text.ts";
import { type Box, fitText, textBox } from "./text-width.ts";
import { groupBorders, hexagonPath, type Tile, type TileGrid, tileGrid } from "./tile-grid.ts";

export interface TileMapInput {
  tiles: readonly Tile[];
  /** Names and provinces of the areas that have a tile. */
  areas: readonly { code: string; name: string; provinceCode: string | null }[];
  /** By code. An area that is absent or null has no figure. */
  values: ReadonlyMap<string, number | null>;
  /** Classes to keep between years; without them they are made from `values`. */
  classes?: Classes;
  highlighted: readonly { code: string; label: string }[];
  /** CSS pixels. */
  width: number;
  /** The picture keeps within this height, 608 (38 rem) without it. */
  maxHeight?: number;
  unit: string;
  decimals: number;
  locale: Locale;
  title: string;
  description: string;
  /** Stands in the picture when one of the figures is made up; null when all are real. */
  syntheticMark: string | null;
  /** `inside` draws the legend in the picture (PDF, download); `beside` leaves it to the page. */
  legend: "inside" | "beside";
}

export interface TileMap {
  scene: Scene;
  legend: ClassLegend;
}

const margin = 6;

/** Every municipality an equal hexagon, its colour the class of its value. Null when there are no tiles. */
export function tileMap(input: TileMapInput): TileMap | null {
  const { tiles, values, width, unit, decimals, locale } = input;
  if (tiles.length === 0) return null;
  const known = tiles.map(({ code }) => values.get(code)).filter((value) => isFigure(value));
  const classes = input.classes ?? quantileClasses(known, decimals);
  const labels = boundLabels(classes, decimals, locale);
  const legend: ClassLegend = {
    unit,
    bounds: classes.classes.map(({ step }, i) => ({ step, label: labels[i] ?? "" })),
    noDataCount: tiles.length - known.length,
  };
  const mark = exampleMark(input.syntheticMark, width);
  const rows = input.legend === "inside" ? legendRows(legend, width, locale) : { nodes: [], height: 0 };
  const head: SceneNode[] = [...mark.nodes, ...moveDown(rows.nodes, mark.height)];
  const top = mark.height + rows.height;
  const grid = tileGrid(tiles, width, Math.max(160, (input.maxHeight ?? 608) - top), margin);
  const shifted = shiftGrid(grid, top);
  const scene: Scene = {
    kind: "map",
    width,
    height: top + grid.height,
    title: input.title,
    description: input.description,
    nodes: [...head, ...mapNodes(input, classes, shifted, top)],
  };
  return { scene, legend };
}

function mapNodes(input: TileMapInput, classes: Classes, grid: TileGrid, top: number): SceneNode[] {
  const { tiles, areas, values, decimals, locale } = input;
  const text = chartText(locale);
  const areaOf = new Map(areas.map((area) => [area.code, area]));
  const shape = hexagonPath(grid.radius - Math.min(0.9, grid.radius / 16));
  const drawn = tiles.map(({ code }): SceneNode => {
    const value = values.get(code);
    const name = areaOf.get(code)?.name ?? code;
    const title = isFigure(value)
      ? text("named-value", { name, value: formatNumber(value, decimals, locale) })
      : text("named-nothing", { name });
    const step = classes.stepOf(value) ?? "none";
    return {
      type: "path",
      className: `map__area map__area--${step}`,
      d: shape,
      at: grid.centres.get(code) ?? { x: 0, y: 0 },
      area: code,
      title,
    };
  });
  const borders = groupBorders(tiles, grid, (code) => areaOf.get(code)?.provinceCode ?? null);
  const strokeWidth = strokeFor(grid, 2.2);
  const provinces: SceneNode[] = borders
    ? [{ type: "path", className: "map__province", d: borders, strokeWidth }]
    : [];
  return [...drawn, ...provinces, ...highlightNodes(input, grid, shape, top)];
}

/** Tiles of this radius and more take lines at their full width. */
const fullRadius = 16;

/** On small tiles the lines are thinner in proportion: drawn at full width on paper they hid the colours. */
function strokeFor({ radius }: TileGrid, full: number): number {
  return px(full * Math.min(1, radius / fullRadius));
}

/** Outlines of the named tiles, then their names: beside the tile and clear of other names and named tiles. */
function highlightNodes(input: TileMapInput, grid: TileGrid, shape: string, top: number): SceneNode[] {
  const className = "map__label";
  const frame: Box = { left: 2, right: input.width - 2, top: top + 2, bottom: top + grid.height - 2 };
  const named = input.highlighted.flatMap(({ code, label }) => {
    const centre = grid.centres.get(code);
    return centre ? [{ code, label, centre }] : [];
  });
  const taken = named.map(({ centre: { x, y } }): Box => {
    const half = grid.radius * 0.9;
    return { left: x - half, right: x + half, top: y - half, bottom: y + half };
  });
  const outlines = named.flatMap(({ code, centre }): SceneNode[] => [
    {
      type: "path",
      className: "map__halo",
      d: shape,
      at: centre,
      area: code,
      strokeWidth: strokeFor(grid, 6),
    },
    {
      type: "path",
      className: "map__area--own",
      d: shape,
      at: centre,
      area: code,
      strokeWidth: strokeFor(grid, 2.6),
    },
  ]);
  const labels = named.flatMap(({ code, label, centre }): SceneNode[] => {
    const text = fitText(label, className, frame.right - frame.left);
    const place = placeBeside({ ...centre, radius: grid.radius }, { text, className }, frame, taken);
    if (!place) return [];
    const { x, y, anchor } = place;
    taken.push(textBox({ x, y, anchor, text, className }));
    const lead: SceneNode[] = place.far ? [leadLine(centre, place)] : [];
    return [...lead, { type: "text", className, x, y, anchor, text, area: code, title: label }];
  });
  return [...outlines, ...labels];
}

function leadLine(from: Point, to: LabelPlace): SceneNode {
  return { type: "line", className: "chart__guide", x1: from.x, y1: from.y, x2: to.x, y2: to.y - 5 };
}

function isFigure(value: number | null | undefined): value is number {
  return value !== null && value !== undefined && Number.isFinite(value);
}

function shiftGrid(grid: TileGrid, down: number): TileGrid {
  const centres = [...grid.centres].map(([code, { x, y }]): [string, Point] => [code, { x, y: y + down }]);
  return { ...grid, centres: new Map(centres) };
}

function moveDown(nodes: readonly SceneNode[], down: number): SceneNode[] {
  return nodes.map((node) => {
    if (node.type === "rect" || node.type === "text") return { ...node, y: node.y + down };
    return node;
  });
}
