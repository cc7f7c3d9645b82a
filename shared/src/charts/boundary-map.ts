import type { BoundaryShape } from "../areas/boundaries.ts";
import { formatNumber } from "../text/number.ts";
import { boundaryLabels } from "./boundary-labels.ts";
import { type AreaRings, groupLines, ringsOf } from "./boundary-shapes.ts";
import { boundLabels, quantileClasses } from "./classes.ts";
import { clipLine, clipRing } from "./clip.ts";
import { exampleMark } from "./example-mark.ts";
import { type ClassLegend, legendRows } from "./legend.ts";
import { moveNodes } from "./move-nodes.ts";
import type { Point, Scene, SceneNode } from "./scene.ts";
import { chartText } from "./text.ts";
import type { Box } from "./text-width.ts";
import type { TileMapInput } from "./tile-map.ts";

/** What part of the country is shown. */
export interface MapView {
  /** The middle, as shares of the frame from the west and from the north. */
  x: number;
  y: number;
  /** 1 shows the whole country. */
  zoom: number;
}

export const wholeCountry: MapView = { x: 0.5, y: 0.5, zoom: 1 };

export interface BoundaryMapInput extends Omit<TileMapInput, "tiles"> {
  /** Paths in whole units of the frame, as `/v1/boundaries/:year` gives them. */
  shapes: readonly BoundaryShape[];
  frame: { width: number; height: number };
  view?: MapView;
}

export interface BoundaryMap {
  scene: Scene;
  legend: ClassLegend;
  /** From a place in the picture to shares of the frame, for zooming by hand. */
  placeAt: (point: Point) => { x: number; y: number };
  /** How large the whole frame is drawn, in pixels. */
  frameWidth: number;
  frameHeight: number;
  /** The middle of an area, as shares of the frame; null for one that is not on the map. */
  centreOf: (code: string) => { x: number; y: number } | null;
}

const margin = 6;

/** Every municipality in its own shape, its colour the class of its value. Null when there are no shapes. */
export function boundaryMap(input: BoundaryMapInput): BoundaryMap | null {
  const { shapes, frame, values, width, unit, decimals, locale, view = wholeCountry } = input;
  if (shapes.length === 0) return null;
  const figures = shapes.map(({ code }) => values.get(code)).filter((value) => isFigure(value));
  const classes = input.classes ?? quantileClasses(figures, decimals);
  const labels = boundLabels(classes, decimals, locale);
  const legend: ClassLegend = {
    unit,
    bounds: classes.classes.map(({ step }, i) => ({ step, label: labels[i] ?? "" })),
    noDataCount: shapes.length - figures.length,
  };
  const mark = exampleMark(input.syntheticMark, width);
  const rows = input.legend === "inside" ? legendRows(legend, width, locale) : { nodes: [], height: 0 };
  const top = mark.height + rows.height;
  const room = Math.max(160, (input.maxHeight ?? 608) - top);
  const height = Math.min(room, ((width - 2 * margin) * frame.height) / frame.width + 2 * margin);
  const fitting = Math.min((width - 2 * margin) / frame.width, (height - 2 * margin) / frame.height);
  const scale = fitting * view.zoom;
  const middle = { x: width / 2, y: top + height / 2 };
  const toPicture = ({ x, y }: Point): Point => ({
    x: middle.x + scale * (x - view.x * frame.width),
    y: middle.y + scale * (y - view.y * frame.height),
  });
  const box: Box = { left: 1, right: width - 1, top: top + 1, bottom: top + height - 1 };
  const drawn = areasInView(ringsOf(shapes), toPicture, box);
  const nodes: SceneNode[] = [
    ...mark.nodes,
    ...moveNodes(rows.nodes, 0, mark.height),
    ...areaNodes(input, drawn, classes.stepOf),
    ...provinceNodes(input, toPicture, box),
    ...boundaryLabels(input, drawn, box),
  ];
  return {
    scene: {
      kind: "map",
      width,
      height: top + height,
      title: input.title,
      description: input.description,
      nodes,
    },
    legend,
    placeAt: ({ x, y }) => ({
      x: view.x + (x - middle.x) / scale / frame.width,
      y: view.y + (y - middle.y) / scale / frame.height,
    }),
    frameWidth: scale * frame.width,
    frameHeight: scale * frame.height,
    centreOf: (code) => {
      const [largest] = (ringsOf(shapes).get(code) ?? []).toSorted(
        (a, b) => boxArea(boxAround(b)) - boxArea(boxAround(a)),
      );
      if (!largest) return null;
      const { left, right, top, bottom } = boxAround(largest);
      return { x: (left + right) / 2 / frame.width, y: (top + bottom) / 2 / frame.height };
    },
  };
}

/** An area as far as it is in view. */
export interface DrawnArea {
  path: string;
  /** Middle of the box around its largest part in view. */
  centre: Point;
}

function areasInView(rings: AreaRings, toPicture: (point: Point) => Point, box: Box): Map<string, DrawnArea> {
  const drawn = new Map<string, DrawnArea>();
  for (const [code, parts] of rings) {
    const inView = parts
      .map((ring) => clipRing(ring.map(toPicture), box))
      .filter((points) => points.length > 2);
    const [largest] = inView.toSorted((a, b) => boxArea(boxAround(b)) - boxArea(boxAround(a)));
    if (!largest) continue;
    const { left, right, top, bottom } = boxAround(largest);
    drawn.set(code, {
      path: inView.map(closedPath).join("") || dotPath(largest[0] ?? { x: left, y: top }),
      centre: { x: (left + right) / 2, y: (top + bottom) / 2 },
    });
  }
  return drawn;
}

function areaNodes(
  { areas, values, decimals, locale }: BoundaryMapInput,
  drawn: ReadonlyMap<string, DrawnArea>,
  stepOf: (value: number | null | undefined) => number | null,
): SceneNode[] {
  const text = chartText(locale);
  const nameOf = new Map(areas.map(({ code, name }) => [code, name]));
  return [...drawn].map(([code, { path }]): SceneNode => {
    const value = values.get(code);
    const name = nameOf.get(code) ?? code;
    const title = isFigure(value)
      ? text("named-value", { name, value: formatNumber(value, decimals, locale) })
      : text("named-nothing", { name });
    return {
      type: "path",
      className: `map__area map__area--${stepOf(value) ?? "none"}`,
      d: path,
      area: code,
      title,
    };
  });
}

function provinceNodes(
  { shapes, areas, view }: BoundaryMapInput,
  toPicture: (point: Point) => Point,
  box: Box,
): SceneNode[] {
  const d = provinceLines(shapes, areas)
    .flatMap((line) => clipLine(line.map(toPicture), box))
    .map(openPath)
    .join("");
  const strokeWidth = (view?.zoom ?? 1) > 2 ? 2.2 : 1.2;
  return d === "" ? [] : [{ type: "path", className: "map__province", d, strokeWidth }];
}

const known = new WeakMap<readonly BoundaryShape[], { provinces: string; lines: Point[][] }>();

/** The borders between provinces in the frame's units, found once per set: a zoom changes nothing about them. */
function provinceLines(shapes: readonly BoundaryShape[], areas: BoundaryMapInput["areas"]): Point[][] {
  const provinceOf = new Map(areas.map(({ code, provinceCode }) => [code, provinceCode]));
  const provinces = shapes.map(({ code }) => provinceOf.get(code) ?? "").join(" ");
  const found = known.get(shapes);
  if (found?.provinces === provinces) return found.lines;
  const lines = groupLines(ringsOf(shapes), (code) => provinceOf.get(code) ?? null);
  known.set(shapes, { provinces, lines });
  return lines;
}

/** Fifths of a pixel: finer is not seen, and points that fall together are written once. */
const steps = 5;

function closedPath(points: readonly Point[]): string {
  const line = linePath(points);
  return line === "" ? "" : `${line}z`;
}

const openPath = (points: readonly Point[]) => linePath(points);

function linePath(points: readonly Point[]): string {
  const [first, ...rest] = points.map(({ x, y }) => [Math.round(x * steps), Math.round(y * steps)] as const);
  if (!first) return "";
  let [x, y] = first;
  const lines = rest.flatMap(([nextX, nextY]) => {
    if (nextX === x && nextY === y) return [];
    const line = `${tenths(nextX - x)} ${tenths(nextY - y)}`;
    [x, y] = [nextX, nextY];
    return [line];
  });
  return lines.length === 0 ? "" : `M${tenths(first[0])} ${tenths(first[1])}l${lines.join(" ")}`;
}

/** Fifths of a pixel as pixels, without the noise of binary fractions. */
const tenths = (fifths: number) => (fifths * 2) / 10;

/** An area too small for a shape at this size is a dot. */
const dotPath = ({ x, y }: Point) => `M${Math.round(x)} ${Math.round(y)}l1 0 0 1 -1 0z`;

function boxAround(points: readonly Point[]): Box {
  const box = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  for (const { x, y } of points) {
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x);
    box.top = Math.min(box.top, y);
    box.bottom = Math.max(box.bottom, y);
  }
  return box;
}

const boxArea = ({ left, right, top, bottom }: Box) => (right - left) * (bottom - top);

function isFigure(value: number | null | undefined): value is number {
  return value !== null && value !== undefined && Number.isFinite(value);
}
