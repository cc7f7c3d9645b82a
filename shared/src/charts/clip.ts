import type { Point } from "./scene.ts";
import type { Box } from "./text-width.ts";

/**
 * What of a closed shape lies within a box; empty when nothing does. Where the shape leaves the box, its border runs
 * along the side of the box.
 * @see Sutherland and Hodgman, Reentrant Polygon Clipping (1974)
 */
export function clipRing(ring: readonly Point[], box: Box): readonly Point[] {
  return sidesOf(box).reduce((points, side) => clipBySide(points, side), ring);
}

/** The pieces of a line within a box. */
export function clipLine(line: readonly Point[], box: Box): Point[][] {
  const pieces: Point[][] = [];
  let piece: Point[] = [];
  for (let i = 0; i + 1 < line.length; i++) {
    const [from, to] = [line[i], line[i + 1]];
    const part = from && to ? clipSegment(from, to, box) : null;
    if (!part) continue;
    const goesOn = piece.at(-1)?.x === part[0].x && piece.at(-1)?.y === part[0].y;
    if (goesOn) piece.push(part[1]);
    else {
      piece = [...part];
      pieces.push(piece);
    }
  }
  return pieces;
}

interface Side {
  /** Above zero within the box. */
  depth: (point: Point) => number;
}

function sidesOf({ left, top, right, bottom }: Box): Side[] {
  return [
    { depth: ({ x }) => x - left },
    { depth: ({ x }) => right - x },
    { depth: ({ y }) => y - top },
    { depth: ({ y }) => bottom - y },
  ];
}

function clipBySide(points: readonly Point[], { depth }: Side): readonly Point[] {
  if (points.every((point) => depth(point) >= 0)) return points;
  return points.flatMap((point, i) => {
    const before = points.at(i - 1) ?? point;
    const [here, there] = [depth(point), depth(before)];
    const crossing = here >= 0 !== there >= 0 ? [between(before, point, there / (there - here))] : [];
    return here >= 0 ? [...crossing, point] : crossing;
  });
}

function clipSegment(from: Point, to: Point, box: Box): [Point, Point] | null {
  let [start, end] = [0, 1];
  for (const { depth } of sidesOf(box)) {
    const [first, last] = [depth(from), depth(to)];
    if (first < 0 && last < 0) return null;
    if (first < 0) start = Math.max(start, first / (first - last));
    if (last < 0) end = Math.min(end, first / (first - last));
  }
  if (start >= end) return null;
  return [start === 0 ? from : between(from, to, start), end === 1 ? to : between(from, to, end)];
}

const between = (from: Point, to: Point, share: number): Point => ({
  x: from.x + share * (to.x - from.x),
  y: from.y + share * (to.y - from.y),
});
