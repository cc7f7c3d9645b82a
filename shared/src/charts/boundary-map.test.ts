import { existsSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, it, test } from "vitest";
import type { AreaCode } from "../areas/area.ts";
import { makeBoundaries } from "../areas/boundaries.ts";
import { registerAreas } from "../areas/fixtures.ts";
import { type BoundaryMapInput, boundaryMap } from "./boundary-map.ts";
import { groupLines, ringsOf } from "./boundary-shapes.ts";
import { clipLine, clipRing } from "./clip.ts";
import { inkOutside, overlappingTexts } from "./ink.ts";
import { everyNode, type Scene } from "./scene.ts";
import { renderSvg } from "./svg.ts";

/** Four squares of 400 units; Ede has a hole, and Arnhem a second part. */
const shapes = [
  { code: "GM0228", path: "M100 100l400 0 0 400-400 0zM200 200l0 50 50 0 0-50z" },
  { code: "GM0202", path: "M500 100l400 0 0 400-400 0zM1500 1800l60 0 0 60-60 0z" },
  { code: "GM0344", path: "M100 500l400 0 0 400-400 0z" },
  { code: "GM0307", path: "M500 500l400 0 0 400-400 0z" },
].map(({ code, path }) => ({ code: code as AreaCode, path }));
const frame = { width: 2000, height: 2276 };
const areas = [
  { code: "GM0228", name: "Ede", provinceCode: "PV25" },
  { code: "GM0202", name: "Arnhem", provinceCode: "PV25" },
  { code: "GM0344", name: "Utrecht", provinceCode: "PV26" },
  { code: "GM0307", name: "Nuenen, Gerwen en Nederwetten bij Amersfoort", provinceCode: "PV26" },
];

const input = (given: Partial<BoundaryMapInput> = {}): BoundaryMapInput => ({
  shapes,
  frame,
  areas,
  values: new Map([
    ["GM0228", 1],
    ["GM0202", 2],
    ["GM0344", -3],
  ]),
  highlighted: areas.map(({ code, name }) => ({ code, label: `${name} 1,0` })),
  width: 640,
  unit: "per 1.000 inwoners",
  decimals: 1,
  locale: "nl",
  title: "Ede ligt onder de middelste gemeente",
  description: "Kaart met de grenzen van elke gemeente.",
  syntheticMark: null,
  legend: "beside",
  ...given,
});

const marksOf = (scene: Scene, className: string) =>
  [...everyNode(scene.nodes)].filter((node) => node.className.split(" ").includes(className));

describe("a map of boundaries", () => {
  it.each([280, 320, 640, 1100])(
    "at %d px stays within its frame, its names clear of each other",
    (width) => {
      for (const view of [
        undefined,
        { x: 0.2, y: 0.2, zoom: 4 },
        { x: 0.1, y: 0.1, zoom: 16 },
        { x: 0.77, y: 0.8, zoom: 10 },
      ]) {
        const map = boundaryMap(
          input({ width, legend: "inside", syntheticMark: "VOORBEELD", ...(view ? { view } : {}) }),
        );
        if (!map) throw new Error("no map");
        expect(inkOutside(map.scene)).toEqual([]);
        expect(overlappingTexts(map.scene)).toEqual([]);
        expect(renderSvg(map.scene, { idPrefix: "k", paint: "attributes" })).not.toMatch(
          /NaN|Infinity|undefined/,
        );
      }
    },
  );

  it("hatches who has no figure, and counts them", () => {
    const map = boundaryMap(input());
    expect(map?.legend.noDataCount).toBe(1);
    expect(map && marksOf(map.scene, "map__area--none").map(({ area }) => area)).toEqual(["GM0307"]);
  });

  it("is drawn without any figure, and not without shapes", () => {
    expect(boundaryMap(input({ values: new Map() }))?.legend).toEqual({
      unit: "per 1.000 inwoners",
      bounds: [],
      noDataCount: 4,
    });
    expect(boundaryMap(input({ shapes: [] }))).toBeNull();
  });

  it("draws the border between two provinces once", () => {
    const lines = groupLines(
      ringsOf(shapes),
      (code) => areas.find((area) => area.code === code)?.provinceCode ?? null,
    );
    expect(lines).toEqual([
      [
        { x: 500, y: 500 },
        { x: 100, y: 500 },
      ],
      [
        { x: 900, y: 500 },
        { x: 500, y: 500 },
      ],
    ]);
  });

  it("shows only what is in view when it is made larger, and finds a place under the pointer", () => {
    const map = boundaryMap(input({ view: { x: 0.15, y: 0.14, zoom: 16 }, highlighted: [] }));
    if (!map) throw new Error("no map");
    expect(marksOf(map.scene, "map__area").map(({ area }) => area)).toEqual(["GM0228"]);
    const middle = map.placeAt({ x: map.scene.width / 2, y: map.scene.height / 2 });
    expect(middle.x).toBeCloseTo(0.15);
    expect(middle.y).toBeCloseTo(0.14);
    expect(map.centreOf("GM0344")).toEqual({ x: 0.15, y: 700 / 2276 });
    expect(map.centreOf("GM9999")).toBeNull();
  });
});

describe("what leaves a frame is cut off at its side", () => {
  const box = { left: 0, top: 0, right: 10, bottom: 10 };

  it("for shapes", () => {
    const ring = [
      { x: -5, y: 2 },
      { x: 5, y: 2 },
      { x: 5, y: 8 },
      { x: -5, y: 8 },
    ];
    expect(clipRing(ring, box)).toEqual([
      { x: 0, y: 2 },
      { x: 5, y: 2 },
      { x: 5, y: 8 },
      { x: 0, y: 8 },
    ]);
    expect(
      clipRing(
        ring.map(({ x, y }) => ({ x: x - 20, y })),
        box,
      ),
    ).toEqual([]);
  });

  it("for lines, in pieces", () => {
    const line = [
      { x: -5, y: 5 },
      { x: 5, y: 5 },
      { x: 15, y: 5 },
      { x: 15, y: 9 },
      { x: 5, y: 9 },
    ];
    expect(clipLine(line, box)).toEqual([
      [
        { x: 0, y: 5 },
        { x: 5, y: 5 },
        { x: 10, y: 5 },
      ],
      [
        { x: 10, y: 9 },
        { x: 5, y: 9 },
      ],
    ]);
  });
});

const folder = process.env.LOKAAL17_REAL_DATA ?? "";
const present = existsSync(folder);
test.skipIf(!present)(
  present
    ? "all 342 real municipalities are drawn at every width"
    : "real boundaries: not run, needs real data",
  () => {
    const register = registerAreas();
    const text = readFileSync(`${folder}/boundaries/nl_municipalities_2024.geojson`, "utf8");
    const made = makeBoundaries(text, 2024, register, (content) => gzipSync(content).length);
    if ("refusal" in made) throw new Error(made.refusal.code);
    const codes = made.set.shapes.map(({ code }) => code);
    const values = new Map<string, number>(codes.map((code, i) => [code, i]));
    for (const width of [280, 640, 1100]) {
      const map = boundaryMap(
        input({
          shapes: made.set.shapes,
          frame: made.set,
          areas: codes.map((code) => ({ code, name: code, provinceCode: null })),
          values,
          highlighted: [],
          width,
        }),
      );
      if (!map) throw new Error("no map");
      expect(marksOf(map.scene, "map__area").map(({ area }) => area)).toEqual(codes);
      expect(inkOutside(map.scene)).toEqual([]);
    }
  },
);
