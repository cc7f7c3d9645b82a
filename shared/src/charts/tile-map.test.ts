import { expect, it } from "vitest";
import { pathPoints } from "./ink.ts";
import type { SceneNode } from "./scene.ts";
import { tileGrid } from "./tile-grid.ts";
import { tileMap } from "./tile-map.ts";

const tiles = [
  { code: "GM0344", q: 0, r: 0 },
  { code: "GM0310", q: 1, r: 0 },
  { code: "GM0363", q: 0, r: -1 },
  { code: "GM0518", q: 5, r: 5 },
];
const areas = [
  { code: "GM0344", name: "Utrecht", provinceCode: "PV26" },
  { code: "GM0310", name: "De Bilt", provinceCode: "PV26" },
  { code: "GM0363", name: "Amsterdam", provinceCode: "PV27" },
  { code: "GM0518", name: "'s-Gravenhage", provinceCode: "PV28" },
];

function draw(values: [string, number | null][], width = 400) {
  const result = tileMap({
    tiles,
    areas,
    values: new Map(values),
    highlighted: [{ code: "GM0344", label: "Utrecht" }],
    width,
    unit: "per 1.000 inwoners",
    decimals: 1,
    locale: "nl",
    title: "Kaart",
    description: "",
    syntheticMark: null,
    legend: "beside",
  });
  if (!result) throw new Error("no map");
  return result;
}

const classOf = (nodes: readonly SceneNode[], code: string) =>
  nodes.find(({ area }) => area === code)?.className;

it("an area without a figure is hatched and counted, and zero is not that", () => {
  const { scene, legend } = draw([
    ["GM0344", 0],
    ["GM0310", null],
    ["GM0363", 2],
  ]);
  expect(classOf(scene.nodes, "GM0310")).toBe("map__area map__area--none");
  expect(classOf(scene.nodes, "GM0518")).toBe("map__area map__area--none");
  expect(classOf(scene.nodes, "GM0344")).toBe("map__area map__area--1");
  expect(legend).toEqual({
    unit: "per 1.000 inwoners",
    bounds: [
      { step: 1, label: "0,0" },
      { step: 7, label: "2,0" },
    ],
    noDataCount: 2,
  });
});

it("ink lines stand between adjacent tiles of different provinces only", () => {
  const { scene } = draw([]);
  const border = scene.nodes.find(({ className }) => className === "map__province");
  // Amsterdam touches Utrecht; De Bilt touches Utrecht of its own province; 's-Gravenhage lies apart.
  expect(border?.type === "path" && pathPoints(border.d)).toHaveLength(2);
});

it("all tiles are equal and adjacent centres lie one spacing apart in every direction", () => {
  const ring = [
    [0, 0],
    [1, 0],
    [1, -1],
    [0, -1],
    [-1, 0],
    [-1, 1],
    [0, 1],
  ];
  const grid = tileGrid(
    ring.map(([q = 0, r = 0], i) => ({ code: `GM000${i}`, q, r })),
    300,
    600,
    6,
  );
  const centre = grid.centres.get("GM0000") ?? { x: 0, y: 0 };
  for (const [code, { x, y }] of grid.centres) {
    if (code !== "GM0000") expect(Math.hypot(x - centre.x, y - centre.y)).toBeCloseTo(grid.spacing, 1);
  }
  const shapes = new Set(
    draw([]).scene.nodes.flatMap((node) => (node.type === "path" && node.at ? [node.d] : [])),
  );
  expect(shapes.size).toBe(1);
});

it("a map without tiles is no map", () => {
  expect(
    tileMap({
      tiles: [],
      areas,
      values: new Map(),
      highlighted: [],
      width: 400,
      unit: "",
      decimals: 0,
      locale: "nl",
      title: "",
      description: "",
      syntheticMark: null,
      legend: "beside",
    }),
  ).toBeNull();
});

it("lines on the map are thinner where the tiles are smaller, so that they never hide them", () => {
  const widths = [60, 640].map((width) => {
    const border = draw([], width).scene.nodes.find(({ className }) => className === "map__province");
    return border?.type === "path" ? border.strokeWidth : undefined;
  });
  const [small = 0, large = 0] = widths;
  expect(small).toBeLessThan(1);
  expect(large).toBe(2.2);
});
