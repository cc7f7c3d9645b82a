import type { Area, AreaCode } from "./area.ts";
import { isValidIn } from "./area.ts";
import { type BoundaryPaths, drawBoundaries } from "./boundaries-draw.ts";
import { boundaryFrame, type CoordinateSystem, detectSystem } from "./boundaries-project.ts";
import { type BoundaryMistake, readBoundaryFile } from "./boundaries-read.ts";

/** The shape of an area as an SVG path in whole units of the frame. */
export interface BoundaryShape {
  code: AreaCode;
  path: string;
}

export interface BoundarySet {
  shapes: readonly BoundaryShape[];
  width: number;
  height: number;
  system: CoordinateSystem;
  /** The property of the file that has the codes. */
  property: string;
  /** Codes of the file that are no municipality of that year: left out. */
  unknown: readonly AreaCode[];
}

export type BoundaryRefusal =
  | BoundaryMistake
  | { code: "no-coordinates" }
  /** Municipalities of that year without a shape, or with one that is too small to draw. */
  | { code: "areas-missing"; missing: readonly AreaCode[]; unknown: readonly AreaCode[] };

/** The bytes that the paths of one year may take on their way, compressed. */
export const largestSet = 120_000;

/**
 * The shapes of all municipalities of a year, from GeoJSON or TopoJSON with rings in any order: drawn in the frame,
 * each point a whole unit, and made simpler until they fit. Borders between neighbours stay one line where the file
 * has them so.
 * @param compressedSize how many bytes a text takes on its way
 */
export function makeBoundaries(
  text: string,
  year: number,
  areas: readonly Pick<Area, "code" | "layer" | "validFrom" | "validTo">[],
  compressedSize: (text: string) => number,
): { set: BoundarySet } | { refusal: BoundaryRefusal } {
  const read = readBoundaryFile(text);
  if ("mistake" in read) return { refusal: read.mistake };
  const { polygons, property } = read.file;
  const asked = areas.filter((area) => area.layer === "municipality" && isValidIn(area, year));
  const codes = [...new Set(asked.map(({ code }) => code))].sort();
  const unknown = [...polygons.keys()].filter((code) => !codes.includes(code)).sort();
  const parts = codes.map((code) => [code, polygons.get(code) ?? []] as const);
  const missing = parts.filter(([, each]) => each.length === 0).map(([code]) => code);
  if (missing.length > 0 || codes.length === 0)
    return { refusal: { code: "areas-missing", missing, unknown } };
  const system = detectSystem(parts.map(([, each]) => each));
  if (system === null) return { refusal: { code: "no-coordinates" } };
  const fits = (paths: BoundaryPaths) => compressedSize(JSON.stringify(shapesOf(paths))) <= largestSet;
  const paths = drawBoundaries(parts, system, fits);
  const undrawn = codes.filter((code) => !paths.has(code));
  if (undrawn.length > 0) return { refusal: { code: "areas-missing", missing: undrawn, unknown } };
  return { set: { shapes: shapesOf(paths), ...boundaryFrame, system, property, unknown } };
}

const shapesOf = (paths: BoundaryPaths): BoundaryShape[] =>
  [...paths].map(([code, path]) => ({ code, path }));
