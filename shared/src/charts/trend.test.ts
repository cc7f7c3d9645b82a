import { expect, it } from "vitest";
import type { ObservationStatus, Origin } from "../observations/observation.ts";
import { everyNode, type SceneNode } from "./scene.ts";
import { trend } from "./trend.ts";

const mark = "VOORBEELD, geen echt cijfer";

function draw(points: readonly [number, number | null, Origin?, ObservationStatus?][]): SceneNode[] {
  const scene = trend({
    series: [
      {
        code: "GM0344",
        name: "Utrecht",
        points: points.map(([year, value, origin = "real", status = "normal"]) => ({
          year,
          value,
          origin,
          status,
        })),
      },
    ],
    spread: [],
    width: 640,
    unit: "per 1.000 inwoners",
    decimals: 1,
    locale: "nl",
    title: "Utrecht",
    description: "",
    syntheticMark: mark,
  });
  return scene ? [...everyNode(scene.nodes)] : [];
}

const lines = (nodes: readonly SceneNode[]) =>
  nodes.filter(({ className }) => className.startsWith("chart__line"));
const cornersOf = (node: SceneNode | undefined) =>
  node?.type === "path" ? node.d.split(/[ML]/).length - 1 : 0;

it("real and made-up points are never one line, and the picture carries the mark", () => {
  const nodes = draw([
    [2019, 1],
    [2020, 2],
    [2021, 3, "synthetic"],
    [2022, 4, "synthetic"],
    [2023, 5, "synthetic"],
  ]);
  const [real, example] = lines(nodes);
  expect(lines(nodes)).toHaveLength(2);
  expect(real?.className).toBe("chart__line chart__line--1");
  expect(cornersOf(real)).toBe(2);
  expect(example?.className).toBe("chart__line chart__line--1 chart__line--example");
  expect(cornersOf(example)).toBe(3);
  expect(nodes.filter(({ className, key }) => className.startsWith("chart__cross") && key)).toHaveLength(3);
  expect(nodes.some((node) => node.type === "text" && node.text === mark)).toBe(true);
});

it("a picture of real figures carries no mark", () => {
  expect(
    draw([
      [2019, 1],
      [2020, 2],
    ]).some(({ className }) => className.startsWith("chart__example")),
  ).toBe(false);
});

it.each<[string, readonly [number, number | null, Origin?, ObservationStatus?][], number]>([
  [
    "a year without a figure",
    [
      [2019, 1],
      [2020, 2],
      [2021, null],
      [2022, 3],
      [2023, 4],
    ],
    2,
  ],
  [
    "a break in the series",
    [
      [2019, 1],
      [2020, 2],
      [2021, 3, "real", "break"],
      [2022, 3],
    ],
    2,
  ],
  [
    "years that nobody has (elections)",
    [
      [2014, 1],
      [2018, 2],
      [2022, 3],
    ],
    1,
  ],
  ["a single year", [[2022, 3]], 0],
])("%s: the line has the right number of parts", (_, points, parts) => {
  expect(lines(draw(points))).toHaveLength(parts);
});

it("a single year is a dot with its value", () => {
  const dots = draw([[2022, 3]]).filter((node) => node.type === "circle");
  expect(dots.map(({ title }) => title)).toEqual(["Utrecht, 2022: 3,0"]);
});

it("a provisional value is an open dot that says so", () => {
  const nodes = draw([
    [2021, 2],
    [2022, 3, "real", "provisional"],
  ]);
  const dot = nodes.find(({ key }) => key === "2022");
  expect(dot?.className).toContain("chart__dot--provisional");
  expect(dot?.title).toBe("Utrecht, 2022: 3,0 (voorlopig)");
});

it("a line that ended before the others has its label and the year at its own last point", () => {
  const nodes = drawWithSpread([2015, 40.6], [2015, 2019, 2020, 2025]);
  const label = nodes.find((node) => node.type === "text" && node.text.startsWith("Nederland"));
  const dot = nodes.find((node) => node.type === "circle");
  const end = nodes.find((node) => node.type === "text" && node.text.startsWith("Middelste"));
  if (label?.type !== "text" || dot?.type !== "circle" || end?.type !== "text") throw new Error("no labels");
  expect(label.text).toBe("Nederland 40,6 (2015)");
  expect(label.x - dot.cx).toBeLessThan(15);
  expect(end.text).toBe("Middelste 21,0");
  expect(end.x).toBeGreaterThan(500);
});

it("the band of a first year that stands apart stays right of the axis numbers", () => {
  const nodes = drawWithSpread([2015, 40.6], [2015, 2019, 2020, 2025]);
  const band = nodes.find((node) => node.type === "rect" && node.key === "2015");
  const grid = nodes.find((node) => node.className === "chart__grid");
  if (band?.type !== "rect" || grid?.type !== "line") throw new Error("no band");
  expect(band.x).toBeGreaterThan(grid.x1 - 0.1);
});

function drawWithSpread([year, value]: [number, number], years: readonly number[]): SceneNode[] {
  const scene = trend({
    series: [
      {
        code: "NL01",
        name: "Nederland",
        points: years.map((one) => ({
          year: one,
          value: one === year ? value : null,
          origin: "real",
          status: "normal",
        })),
      },
    ],
    spread: years.map((one) => ({
      year: one,
      p10: 10,
      median: 21,
      p90: 35,
      origin: one === year ? "real" : "synthetic",
    })),
    width: 640,
    unit: "per 1.000 inwoners",
    decimals: 1,
    locale: "nl",
    title: "Bijstand",
    description: "",
    syntheticMark: mark,
  });
  return scene ? [...everyNode(scene.nodes)] : [];
}
