import { type Point, px } from "./scene.ts";

/** A municipality's place on the honeycomb: axial coordinates, hexagons with a flat side on top. */
export interface Tile {
  code: string;
  q: number;
  r: number;
}

export interface TileGrid {
  /** Distance between the centres of adjacent tiles. */
  spacing: number;
  /** From the centre to a corner. */
  radius: number;
  height: number;
  centres: ReadonlyMap<string, Point>;
}

const root3 = Math.sqrt(3);

/**
 * Equal tiles as large as the width and the greatest height allow, in the middle of the width.
 * A centre lies at x = s · q · √3/2, y = s · (r + q/2), with s between adjacent centres and y downwards.
 */
export function tileGrid(tiles: readonly Tile[], width: number, maxHeight: number, margin: number): TileGrid {
  const units = tiles.map(({ q, r }) => ({ x: (q * root3) / 2, y: r + q / 2 }));
  const west = Math.min(...units.map(({ x }) => x));
  const east = Math.max(...units.map(({ x }) => x));
  const north = Math.min(...units.map(({ y }) => y));
  const south = Math.max(...units.map(({ y }) => y));
  const across = east - west + 2 / root3;
  const down = south - north + 1;
  const largest = 48;
  const spacing = Math.min((width - 2 * margin) / across, (maxHeight - 2 * margin) / down, largest);
  const left = (width - spacing * (east - west)) / 2;
  const top = margin + spacing / 2;
  const centres = tiles.map(({ code }, i): [string, Point] => {
    const { x, y } = units[i] ?? { x: 0, y: 0 };
    return [code, { x: px(left + (x - west) * spacing), y: px(top + (y - north) * spacing) }];
  });
  return {
    spacing,
    radius: spacing / root3,
    height: spacing * down + 2 * margin,
    centres: new Map(centres),
  };
}

/** A hexagon around the origin, flat side on top. */
export function hexagonPath(radius: number): string {
  const corners = [0, 1, 2, 3, 4, 5].map((k) => cornerOf({ x: 0, y: 0 }, radius, k));
  return `M${corners.join("L")}Z`;
}

/** The sides between adjacent tiles of different groups, each once, as one path; empty when there are none. */
export function groupBorders(
  tiles: readonly Tile[],
  grid: TileGrid,
  groupOf: (code: string) => string | null,
): string {
  const codeAt = new Map(tiles.map(({ code, q, r }) => [`${q},${r}`, code]));
  const sides: string[] = [];
  for (const { code, q, r } of tiles) {
    for (const { dq, dr, corner } of halfOfTheSides) {
      const neighbour = codeAt.get(`${q + dq},${r + dr}`);
      const centre = grid.centres.get(code);
      if (neighbour === undefined || !centre || groupOf(neighbour) === groupOf(code)) continue;
      const from = cornerOf(centre, grid.radius, corner);
      const to = cornerOf(centre, grid.radius, corner + 1);
      sides.push(`M${from}L${to}`);
    }
  }
  return sides.join("");
}

/** South-east, south and south-west; the other three are the neighbour's. Corners count clockwise from the east. */
const halfOfTheSides = [
  { dq: 1, dr: 0, corner: 0 },
  { dq: 0, dr: 1, corner: 1 },
  { dq: -1, dr: 1, corner: 2 },
];

function cornerOf(centre: Point, radius: number, k: number): string {
  const angle = (Math.PI / 3) * k;
  return `${px(centre.x + radius * Math.cos(angle))} ${px(centre.y + radius * Math.sin(angle))}`;
}
