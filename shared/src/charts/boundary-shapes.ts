import type { BoundaryShape } from "../areas/boundaries.ts";
import type { Point } from "./scene.ts";

/** Closed, without the first point again at the end; in units of the frame. */
export type Ring = readonly Point[];

/** The rings of every area, holes among them. */
export type AreaRings = ReadonlyMap<string, readonly Ring[]>;

const read = new WeakMap<readonly BoundaryShape[], AreaRings>();

/** The points of all paths, read once per set: a map is drawn again at every step of a zoom. */
export function ringsOf(shapes: readonly BoundaryShape[]): AreaRings {
  const known = read.get(shapes);
  if (known) return known;
  const rings = new Map(shapes.map(({ code, path }) => [code as string, ringsOfPath(path)]));
  read.set(shapes, rings);
  return rings;
}

/** The one form that boundaries are kept in: `M12 34l5-6 7 8z` for each ring, in whole units. */
function ringsOfPath(path: string): Ring[] {
  return path
    .split("z")
    .filter(Boolean)
    .map((written) => {
      const [x = 0, y = 0, ...steps] = (written.match(/-?\d+/g) ?? []).map(Number);
      const points: Point[] = [{ x, y }];
      let here = { x, y };
      for (let i = 0; i + 1 < steps.length; i += 2) {
        here = { x: here.x + (steps[i] ?? 0), y: here.y + (steps[i + 1] ?? 0) };
        points.push(here);
      }
      return points;
    });
}

/**
 * The borders between groups of areas, each once, as lines of points that neighbours share. A border is one line in
 * both shapes, so a side that two areas of different groups have in common is part of it.
 */
export function groupLines(rings: AreaRings, groupOf: (code: string) => string | null): Point[][] {
  const groupAt = new Map<number, string | null>();
  for (const [code, parts] of rings) {
    const group = groupOf(code);
    for (const ring of parts) forEachSide(ring, (from, to) => groupAt.set(sideKey(from, to), group));
  }
  const lines: Point[][] = [];
  for (const [code, parts] of rings) {
    const group = groupOf(code);
    for (const ring of parts) {
      let line: Point[] = [];
      forEachSide(ring, (from, to) => {
        // The neighbour walks the same side the other way.
        const other = groupAt.get(sideKey(to, from));
        const isBorder = other !== undefined && other !== group && String(group) < String(other);
        if (!isBorder) {
          if (line.length > 1) lines.push(line);
          line = [];
        } else line.push(...(line.length === 0 ? [from, to] : [to]));
      });
      if (line.length > 1) lines.push(line);
    }
  }
  return lines;
}

function forEachSide(ring: Ring, visit: (from: Point, to: Point) => void): void {
  ring.forEach((from, i) => {
    const to = ring[(i + 1) % ring.length];
    if (to) visit(from, to);
  });
}

/** Frames are at most some thousands of units each way: four of those places fit in one exact number. */
const places = 8192;
const sideKey = (from: Point, to: Point) => ((from.x * places + from.y) * places + to.x) * places + to.y;
