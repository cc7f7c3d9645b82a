import type { Row } from "./csv.ts";

export const tileColumns = ["code", "q", "r"];
export const centroidColumns = ["code", "lon", "lat", "x", "y"];

/** Tile positions, axial coordinates of flat-topped hexagons, by code. */
export function buildTiles(json: string): Row[] {
  const tiles = JSON.parse(json) as { code: string; q: number; r: number }[];
  return tiles
    .map(({ code, q, r }) => ({ code, q: String(q), r: String(r) }))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}
