import { expect, it } from "vitest";
import { heat } from "./heat.ts";
import type { HeatCell } from "./heat-model.ts";
import { rankBands } from "./rank-bands.ts";
import { everyNode, type Scene } from "./scene.ts";
import { smallMultiples } from "./small-multiples.ts";

const common = { width: 640, locale: "nl" as const, title: "", description: "", syntheticMark: null };
const nodesOf = (scene: Scene | null) => [...everyNode(scene?.nodes ?? [])];
const texts = (scene: Scene | null) =>
  nodesOf(scene).flatMap((node) => (node.type === "text" ? [node.text] : []));

const cell = (text: string, position: HeatCell["position"]): HeatCell => {
  return { text, title: `doel 1: ${text}`, position, share: 0.5 };
};

it("a heat table has one's own area first, a shape with each number, and hatch where there is no figure", () => {
  const scene = heat({
    ...common,
    corner: "Gemeente",
    columns: [
      { key: "goal-1", label: "1", goal: 1, title: "Geen armoede" },
      { key: "goal-2", label: "2", goal: 2, title: "Geen honger" },
    ],
    rows: [
      { code: "GM0150", name: "Deventer", cells: [cell("61", "better"), null] },
      { code: "GM0193", name: "Zwolle", own: true, cells: [cell("48", "middle"), cell("12", "worse")] },
    ],
  });
  const names = nodesOf(scene).filter(({ type, area, key }) => type === "text" && area && !key);
  expect(names.map(({ area }) => area)).toEqual(["GM0193", "GM0150"]);
  expect(nodesOf(scene).filter(({ className, area }) => className === "chart__nodata" && area)).toMatchObject(
    [{ area: "GM0150", key: "goal-2", title: "Deventer, Geen honger: geen cijfer" }],
  );
  expect(nodesOf(scene).filter(({ className }) => className.includes("chart__row--own"))).toHaveLength(2);
  // Each in the key and in its cell; half a disc is a ring with a half in it.
  const shapes = (name: string) => nodesOf(scene).filter(({ className }) => className === name).length;
  expect(shapes("chart__place chart__place--full")).toBe(2);
  expect(shapes("chart__place--full")).toBe(2);
  expect(shapes("chart__place")).toBe(4);
});

it("where a place is too uncertain there is no dot and no number, only the words for it", () => {
  const scene = rankBands({
    ...common,
    rankedCount: 342,
    rows: [
      { code: "GM0193", name: "Zwolle", own: true, low: 12, high: 47, median: 25, rankable: true },
      { code: "GM0150", name: "Deventer", low: 40, high: 233, median: null, rankable: false },
      {
        code: "GM0200",
        name: "Apeldoorn",
        low: null,
        high: null,
        median: null,
        rankable: false,
        reason: "te weinig cijfers",
      },
    ],
  });
  expect(texts(scene)).toEqual(expect.arrayContaining(["niet te rangschikken", "te weinig cijfers"]));
  expect(nodesOf(scene).filter(({ type, area }) => type === "circle" && area)).toMatchObject([
    { area: "GM0193" },
  ]);
  const titles = nodesOf(scene)
    .filter(({ area }) => area === "GM0150")
    .map(({ title }) => title ?? "");
  expect(titles.join(" ")).not.toMatch(/40|233/);
});

it("panels of one indicator share one scale and say from where to where it goes", () => {
  const point = (year: number, value: number) => ({
    year,
    value,
    status: "normal" as const,
    synthetic: false,
  });
  const input = {
    ...common,
    unit: "per 1.000 inwoners",
    decimals: 1,
    panels: [
      { key: "GM0193", area: "GM0193", name: "Zwolle", own: true, points: [point(2019, 2), point(2020, 3)] },
      { key: "GM0150", area: "GM0150", name: "Deventer", points: [point(2019, 7), point(2020, 8)] },
    ],
  };
  expect(texts(smallMultiples({ ...input, axis: "shared" }))).toContain(
    "Alle figuren hebben dezelfde schaal: 0 tot 8",
  );
  expect(texts(smallMultiples({ ...input, axis: "own" }))).toContain("Elke figuur heeft een eigen schaal");
});
