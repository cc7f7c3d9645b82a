import { existsSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { largestSet, makeBoundaries } from "./boundaries.ts";
import { registerAreas } from "./fixtures.ts";

const folder = process.env.LOKAAL17_REAL_DATA ?? "";
const present = existsSync(folder);
const compressed = (text: string) => gzipSync(text).length;

test.skipIf(!present).each([
  { file: "nl_municipalities_2023.topo.json", year: 2023, property: "code" },
  { file: "nl_municipalities_2024.geojson", year: 2024, property: "statcode" },
])(present ? "$file has all 342 municipalities of $year" : "$file: not run: needs real data", (given) => {
  const text = readFileSync(`${folder}/boundaries/${given.file}`, "utf8");
  const made = makeBoundaries(text, given.year, registerAreas(), compressed);
  if ("refusal" in made) throw new Error(made.refusal.code);
  const { shapes, unknown, system, property } = made.set;
  expect({ count: shapes.length, unknown, system, property }).toEqual({
    count: 342,
    unknown: [],
    system: "wgs84",
    property: given.property,
  });
  expect(compressed(JSON.stringify(shapes))).toBeLessThan(largestSet);
});
