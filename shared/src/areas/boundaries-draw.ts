import type { MultiPolygon } from "geojson";
import { feature, quantize } from "topojson-client";
import { topology } from "topojson-server";
import { planarRingArea, presimplify, simplify } from "topojson-simplify";
import type { MultiPolygon as JoinedPolygon, Topology } from "topojson-specification";
import type { AreaCode } from "./area.ts";
import { boundaryFrame, type CoordinateSystem, toFrame } from "./boundaries-project.ts";
import type { Polygon, Ring } from "./boundaries-read.ts";

/** An SVG path in whole units of the frame for each area. */
export type BoundaryPaths = ReadonlyMap<AreaCode, string>;

/** A part or a hole that is smaller, in square units (0.17 km²), is left out where the area has a larger one. */
const smallestPart = 8;

/** Square units: a bend around less is not seen, even on a large map. */
const smallestBend = 0.5;

/** The map is divided in so many steps each way, of 3 m: points of two neighbours in the same step are one. */
const steps = 100_000;

const wholeUnits = { scale: [1, 1], translate: [0, 0] } satisfies Topology["transform"];

/**
 * Draws areas in the frame, with fewer bends each time until they fit. Borders between neighbours stay one line where
 * the polygons have them so. An area of which nothing would be left keeps the shape that it had with more bends.
 * @returns in the given order, without the areas that are nothing in whole units
 */
export function drawBoundaries(
  polygons: readonly (readonly [AreaCode, readonly Polygon[]])[],
  system: CoordinateSystem,
  fits: (paths: BoundaryPaths) => boolean,
): BoundaryPaths {
  const inFrame = polygons.map(([code, parts]) => [code, partsInFrame(parts, system)] as const);
  const borders = presimplify(topology(Object.fromEntries(inFrame), steps) as Borders);
  let paths = pathsOf(borders);
  for (let bend = smallestBend; bend < boundaryFrame.width * boundaryFrame.height; bend *= 1.5) {
    paths = new Map([...paths, ...pathsOf(simplify(borders, bend))]);
    if (fits(paths)) break;
  }
  return paths;
}

type Borders = Topology<Record<string, JoinedPolygon>>;
type Points = [x: number, y: number][];

function partsInFrame(polygons: readonly Polygon[], system: CoordinateSystem): MultiPolygon {
  const parts = polygons.map((rings) => rings.map((ring) => ringInFrame(ring, system)));
  const largest = Math.max(...parts.map(([outer = []]) => planarRingArea(outer)));
  const isPart = (ring: Points) => planarRingArea(ring) >= smallestPart;
  return {
    type: "MultiPolygon",
    coordinates: parts.flatMap(([outer = [], ...holes]) =>
      isPart(outer) || (largest > 0 && planarRingArea(outer) === largest)
        ? [[outer, ...holes.filter(isPart)]]
        : [],
    ),
  };
}

/** Files are not always as strict as the format: the first point stands again at the end. */
function ringInFrame(ring: Ring, system: CoordinateSystem): Points {
  const points = ring.map((position): Points[number] => [...toFrame(position, system)]);
  const [first, last] = [points[0], points.at(-1)];
  return first && last && `${first}` !== `${last}` ? [...points, first] : points;
}

function pathsOf(borders: Borders): BoundaryPaths {
  const rounded = quantize(borders, wholeUnits);
  const paths = new Map<AreaCode, string>();
  for (const [code, area] of Object.entries(rounded.objects)) {
    const parts = feature(rounded, area).geometry.coordinates;
    const path = parts.flatMap((rings) => rings.map((points, at) => pathOf(points, at > 0))).join("");
    if (path !== "") paths.set(code as AreaCode, path);
  }
  return paths;
}

/** Clockwise, holes the other way round: so it is filled right under both rules of SVG. Nothing inside: no path. */
function pathOf(points: readonly (readonly number[])[], hole: boolean): string {
  const area = signedArea(points);
  if (area === 0) return "";
  const [[x = 0, y = 0] = [], ...rest] = area > 0 === hole ? points.toReversed() : points;
  let before = [x, y];
  const lines = rest.slice(0, -1).flatMap((point) => {
    const line = point.map((at, axis) => at - (before[axis] ?? 0));
    before = [...point];
    return line.every((step) => step === 0) ? [] : [line.join(" ")];
  });
  return `M${x} ${y}l${lines.join(" ")}z`.replaceAll(" -", "-");
}

/** In square units, positive when the ring goes clockwise on the screen. */
function signedArea(points: readonly (readonly number[])[]): number {
  return points.reduce((sum, [x = 0, y = 0], at) => {
    const [nextX = 0, nextY = 0] = points[(at + 1) % points.length] ?? [];
    return sum + (x * nextY - nextX * y) / 2;
  }, 0);
}
