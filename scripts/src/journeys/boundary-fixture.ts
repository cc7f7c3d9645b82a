import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { mustRun, projectRoot } from "../checks/run-program.ts";

/**
 * Loads made-up boundaries into a data folder, before a server starts on it: each municipality of today is the hexagon
 * of its tile, in metres of the Dutch grid, so that neighbours share their sides.
 */
export async function loadTileBoundaries(folder: string): Promise<void> {
  const tiles = await readFile(join(projectRoot, "db/reference/tiles.csv"), "utf8");
  const features = tiles
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => {
      const [code = "", q = "0", r = "0"] = line.split(",");
      return {
        type: "Feature",
        properties: { statcode: code },
        geometry: { type: "Polygon", coordinates: [hexagon(Number(q), Number(r))] },
      };
    });
  const file = join(folder, "tiles.geojson");
  await writeFile(file, JSON.stringify({ type: "FeatureCollection", features }));
  const by = "analist@demo.lokaal17.example";
  await mustRun(
    "node",
    ["scripts/src/lokaal17.ts", "boundaries", "load", file, "--year", "2024", "--source", "CBS", "--by", by],
    { environment: { LOKAAL17_DATA: folder, DATABASE_URL: "" } },
  );
}

/** Metres between the middles of two neighbours. */
const spacing = 8_000;

function hexagon(q: number, r: number): [x: number, y: number][] {
  const middle = { x: 30_000 + (spacing * q * Math.sqrt(3)) / 2, y: 690_000 - spacing * (r + q / 2) };
  return [0, 1, 2, 3, 4, 5, 0].map((corner) => {
    const angle = (Math.PI / 3) * corner;
    const radius = spacing / Math.sqrt(3);
    return [Math.round(middle.x + radius * Math.cos(angle)), Math.round(middle.y + radius * Math.sin(angle))];
  });
}
