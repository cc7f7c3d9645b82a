import { expect, it } from "vitest";
import { changeOf, levelChange } from "./level-change.ts";
import { scatter } from "./scatter.ts";
import { everyNode, type Scene } from "./scene.ts";

const common = {
  marked: ["GM0193"],
  peers: ["GM0150"],
  width: 640,
  locale: "nl" as const,
  title: "",
  description: "",
  syntheticMark: null,
};
const points = [
  { code: "GM0193", name: "Zwolle", x: 1.7, y: 30, now: 1.7, before: 2.2 },
  { code: "GM0150", name: "Deventer", x: 1.1, y: 20, now: 1.1, before: 0.9 },
  { code: "GM0200", name: "Apeldoorn", x: 1.4, y: null, now: null, before: 1 },
  { code: "GM0202", name: "Arnhem", x: 2.5, y: 41, now: 2.5, before: 2.1 },
];

const texts = (scene: Scene | null) =>
  [...everyNode(scene?.nodes ?? [])].flatMap((node) => (node.type === "text" ? [node.text] : []));

it("names the chosen areas, both axes in words, the middle of each, and who is missing", () => {
  const scene = scatter({
    ...common,
    points,
    x: { label: "inbraken per 1.000 inwoners", decimals: 1 },
    y: { label: "bijstand per 1.000 inwoners", decimals: 0 },
  });
  expect(texts(scene)).toEqual(
    expect.arrayContaining([
      "Zwolle",
      "inbraken per 1.000 inwoners",
      "bijstand per 1.000 inwoners",
      "middelste 1,7",
      "middelste 30",
      "geen cijfer: 1 van de 4 gemeenten",
    ]),
  );
  const dots = [...everyNode(scene?.nodes ?? [])].filter(({ type, area }) => type === "circle" && area);
  expect(dots.map(({ area, title }) => [area, title])).toEqual([
    ["GM0202", "Arnhem: 2,5 en 41"],
    ["GM0150", "Deventer: 1,1 en 20"],
    ["GM0193", "Zwolle: 1,7 en 30"],
  ]);
});

it("level and change say what the corners are, and neither good nor bad", () => {
  const scene = levelChange({
    ...common,
    points,
    measure: "inbraken",
    decimals: 1,
    fromYear: 2020,
    toYear: 2025,
  });
  const words = texts(scene).join("; ");
  for (const corner of ["lager", "hoger"])
    for (const way of ["gestegen", "gedaald"]) expect(words).toContain(`${corner} dan de middelste, ${way}`);
  expect(words).toContain("geen verandering");
  expect(words).not.toMatch(/goed|slecht|beter|gunstig/);
  const titles = [...everyNode(scene?.nodes ?? [])].flatMap(({ title }) => title ?? []);
  expect(titles).toContain("Zwolle: 2,2 in 2020, 1,7 in 2025");
});

it.each([
  [{ now: 1.74, before: 1.66 }, 0],
  [{ now: 0.3, before: 0.1 }, 0.2],
  [{ now: 1.7, before: null }, null],
  [{ now: 1.7, before: 2, broken: true }, null],
])("the change of %o is that of the shown figures", (point, change) => {
  expect(changeOf({ code: "GM0193", name: "Zwolle", ...point }, 1)).toBe(change);
});
