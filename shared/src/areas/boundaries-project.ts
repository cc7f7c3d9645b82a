import { geoStereographic } from "d3-geo";
import type { Polygon, Position } from "./boundaries-read.ts";

/**
 * The frame that boundaries of every year are drawn in, so that two years lie on each other: 290 by 330 km of the Dutch
 * grid, from (0, 300 000) to (290 000, 630 000), 145 m for a unit.
 */
export const boundaryFrame = { width: 2000, height: 2276 } as const;

const metresPerUnit = 145;
const top = 630_000;

/** Where Amersfoort is: the middle of the Dutch grid. */
const middle = { longitude: 5.38720621, latitude: 52.1551744, x: 155_000, y: 463_000 };
/** Metres: the radius of the sphere that the Dutch grid is drawn from, with its scale. */
const radius = 6_382_644.571 * 0.9999079;

/** The projection of the Dutch grid on a sphere: within 250 m of it, less than two units of the frame. */
const project = geoStereographic()
  .rotate([-middle.longitude, -middle.latitude])
  .scale((2 * radius) / metresPerUnit)
  .translate([middle.x / metresPerUnit, (top - middle.y) / metresPerUnit])
  .clipAngle(null)
  .precision(0);

export type CoordinateSystem = "wgs84" | "rd";

/**
 * In which of the two systems that are used here the points are: degrees (WGS84, longitude first) or metres of the
 * Dutch grid (RD, EPSG:28992). Null: neither, such as degrees with latitude first, or another country.
 */
export function detectSystem(polygons: Iterable<readonly Polygon[]>): CoordinateSystem | null {
  let [west, south, east, north] = [
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ];
  for (const parts of polygons)
    for (const [x, y] of parts.flat(2)) {
      west = Math.min(west, x);
      east = Math.max(east, x);
      south = Math.min(south, y);
      north = Math.max(north, y);
    }
  if (west >= 3 && east <= 7.6 && south >= 50.5 && north <= 54) return "wgs84";
  return west >= 0 && east <= 290_000 && south >= 300_000 && north <= top ? "rd" : null;
}

/** A point in the frame, from the left and from the top. */
export function toFrame([x, y]: Position, system: CoordinateSystem): Position {
  const [longitude, latitude] = system === "rd" ? toDegrees(x, y) : [x, y];
  const point = project([longitude, latitude]);
  if (point === null) throw new RangeError(`no place in the frame: ${longitude}, ${latitude}`);
  return point;
}

/**
 * Metres of the Dutch grid as degrees of WGS84, within half a metre.
 * @see F.H. Schreutelkamp and G.L. Strang van Hees, Benaderingsformules voor de transformatie tussen RD- en
 *   WGS84-kaartcoördinaten (2001)
 */
export function toDegrees(x: number, y: number): Position {
  const east = (x - middle.x) * 1e-5;
  const north = (y - middle.y) * 1e-5;
  const sum = (terms: readonly Term[]) =>
    terms.reduce((total, [p, q, factor]) => total + factor * east ** p * north ** q, 0);
  return [middle.longitude + sum(longitudeTerms) / 3600, middle.latitude + sum(latitudeTerms) / 3600];
}

/** Powers of the distance to the east and to the north, and their factor in seconds of arc. */
type Term = readonly [east: number, north: number, factor: number];

const latitudeTerms: readonly Term[] = [
  [0, 1, 3235.65389],
  [2, 0, -32.58297],
  [0, 2, -0.2475],
  [2, 1, -0.84978],
  [0, 3, -0.0655],
  [2, 2, -0.01709],
  [1, 0, -0.00738],
  [4, 0, 0.0053],
  [2, 3, -0.00039],
  [4, 1, 0.00033],
  [1, 1, -0.00012],
];

const longitudeTerms: readonly Term[] = [
  [1, 0, 5260.52916],
  [1, 1, 105.94684],
  [1, 2, 2.45656],
  [3, 0, -0.81885],
  [1, 3, 0.05594],
  [3, 1, -0.05607],
  [0, 1, 0.01199],
  [3, 2, -0.00256],
  [1, 4, 0.00128],
  [0, 2, 0.00022],
  [2, 0, -0.00022],
  [5, 0, 0.00026],
];
