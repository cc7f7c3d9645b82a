import { expect, it } from "vitest";
import { everyNode, type SceneNode } from "./scene.ts";
import { trend } from "./trend.ts";
import type { TrendInput, TrendPoint } from "./trend-model.ts";

const point = (year: number, value: number, status: TrendPoint["status"] = "normal"): TrendPoint => {
  return { year, value, status, origin: "real" };
};
const years = [2018, 2019, 2020, 2021, 2022, 2023];

function draw(change: Partial<TrendInput>, breakIn?: number): SceneNode[] {
  const points = years.map((year) => point(year, 10 - (year - 2018), year === breakIn ? "break" : "normal"));
  const scene = trend({
    series: [{ code: "GM0193", name: "Zwolle", points }],
    spread: [],
    width: 640,
    unit: "per 1.000 inwoners",
    decimals: 1,
    locale: "nl",
    title: "Zwolle",
    description: "",
    syntheticMark: "VOORBEELD, geen echt cijfer",
    ...change,
  });
  return scene ? [...everyNode(scene.nodes)] : [];
}

const linesOf = (nodes: readonly SceneNode[]) =>
  nodes.filter(({ className }) => className.startsWith("chart__line"));
const texts = (nodes: readonly SceneNode[]) =>
  nodes.flatMap((node) => (node.type === "text" ? [node.text] : []));

it("an adopted target and an own target are two lines, each named with its year", () => {
  const nodes = draw({
    targets: [
      { kind: "adopted", value: 3, year: 2030, synthetic: false },
      { kind: "own", value: 2, year: 2030, from: { year: 2020, value: 8 }, synthetic: false },
    ],
  });
  expect(texts(nodes)).toEqual(
    expect.arrayContaining(["Streefwaarde 2030 3,0", "Eigen doel 2030 2,0", "2030"]),
  );
  expect(nodes.filter(({ key, type }) => key === "target-own" && type === "path")).toHaveLength(2);
  expect(texts(nodes).join(" ")).not.toContain("VOORBEELD");
});

it("a decision that was made up marks the picture, also where every figure is real", () => {
  const nodes = draw({ targets: [{ kind: "own", value: 2, year: 2030, synthetic: true }] });
  expect(texts(nodes)).toContain("VOORBEELD, geen echt cijfer");
  expect(texts(nodes)).toContain("Eigen doel 2030 (voorbeeld) 2,0");
});

it.each<[string, SceneNode[]]>([
  ["of one series", draw({}, 2021)],
  ["of the whole picture", draw({ breaks: [{ year: 2021, reason: "de politie telt anders" }] })],
])("a break %s is a gap with a marker and a word", (_, nodes) => {
  expect(linesOf(nodes)).toHaveLength(2);
  expect(texts(nodes)).toContain("breuk");
  expect(nodes.filter(({ className }) => className === "chart__break")).toHaveLength(1);
});

it("says why a series breaks, and marks no break before the first year", () => {
  const [mark] = draw({ breaks: [{ year: 2021, reason: "de politie telt anders" }] }).filter(
    ({ className }) => className === "chart__break",
  );
  expect(mark?.title).toBe("Vanaf 2021 is er een breuk in de reeks: de politie telt anders");
  expect(texts(draw({ breaks: [{ year: 2018 }] }))).not.toContain("breuk");
});
