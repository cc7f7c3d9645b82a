import { expect, it } from "vitest";
import type { GivenValue } from "./picture-input.ts";
import { everyNode, type SceneNode } from "./scene.ts";
import { slope } from "./slope.ts";
import type { SlopeArea, SlopeInput } from "./slope-model.ts";

const real = (value: number): GivenValue => ({ value, status: "normal", synthetic: false });
const example = (value: number): GivenValue => ({ value, status: "normal", synthetic: true });
const zwolle: SlopeArea = { code: "GM0193", name: "Zwolle", from: real(7.7), to: real(1.7) };
const deventer: SlopeArea = { code: "GM0150", name: "Deventer", from: real(6), to: real(2) };

function draw(areas: readonly SlopeArea[], change: Partial<SlopeInput> = {}): SceneNode[] {
  const scene = slope({
    areas,
    marked: ["GM0193"],
    fromYear: 2012,
    toYear: 2025,
    unit: "per 1.000 inwoners",
    decimals: 1,
    width: 640,
    locale: "nl",
    title: "Zwolle",
    description: "",
    syntheticMark: null,
    ...change,
  });
  return scene ? [...everyNode(scene.nodes)] : [];
}

const linesOf = (nodes: readonly SceneNode[]) =>
  nodes.filter(({ className }) => className.startsWith("chart__line"));
const texts = (nodes: readonly SceneNode[]) =>
  nodes.flatMap((node) => (node.type === "text" ? [node.text] : []));

it("a named area has its value at both ends and its name at the last, everybody else is a thin line", () => {
  const nodes = draw([zwolle, deventer]);
  expect(texts(nodes)).toEqual(expect.arrayContaining(["7,7", "Zwolle 1,7", "2012", "2025"]));
  expect(texts(nodes)).not.toContain("Deventer 2,0");
  expect(linesOf(nodes)).toHaveLength(1);
  const threads = nodes.find(({ className }) => className === "chart__thread" && className);
  expect(
    nodes.some(({ area, title }) => area === "GM0150" && title === "Deventer: 6,0 in 2012, 2,0 in 2025"),
  ).toBe(true);
  expect(threads).toBeDefined();
});

it.each([
  ["a real figure and an example", { ...zwolle, to: example(1.7) }],
  ["two sides of a break", { ...zwolle, broken: true }],
])("%s are never one line, and the picture says so", (_, area) => {
  const nodes = draw([area], { middle: { from: 5, to: 3 } });
  expect(linesOf(nodes)).toEqual([]);
  expect(nodes.some(({ className }) => className === "chart__median")).toBe(false);
  expect(texts(nodes).join(" ")).toContain("geen lijn door een breuk of een voorbeeld: Zwolle");
});

it("a chosen area without a figure is named under the picture", () => {
  const nodes = draw([{ ...zwolle, from: null, to: null }, deventer]);
  expect(texts(nodes)).toContain("geen cijfer: Zwolle");
});

it("a value far from all others does not press them together, and is counted", () => {
  const others = Array.from({ length: 40 }, (_, i): SlopeArea => {
    return {
      code: `GM${1000 + i}`,
      name: `Gemeente ${i}`,
      from: real(4 + i / 20),
      to: real(i === 7 ? 9000 : 2 + i / 20),
    };
  });
  expect(texts(draw([zwolle, ...others])).join(" ")).toContain("1 ligt buiten de figuur, ver van de rest");
});

it("a ninth named area is refused with a sentence", () => {
  expect(() => draw([zwolle], { marked: Array.from({ length: 9 }, (_, i) => `GM000${i}`) })).toThrow(
    /at most eight/,
  );
});
