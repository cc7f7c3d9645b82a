import { expect, it } from "vitest";
import type { Origin } from "../observations/observation.ts";
import { everyNode } from "./scene.ts";
import { trend } from "./trend.ts";

/** What the key says and draws: words, and the classes of its samples. */
function key(bands: readonly Origin[], points: readonly Origin[]) {
  const scene = trend({
    series: points.length === 0 ? [] : [{ code: "GM0344", name: "Utrecht", points: points.map(pointOf) }],
    spread: bands.map((origin, i) => ({ year: 2020 + i, p10: 1, median: 2, p90: 3, origin })),
    width: 640,
    unit: "procent",
    decimals: 1,
    locale: "nl",
    title: "Armoede",
    description: "",
    syntheticMark: "VOORBEELD, geen echt cijfer",
  });
  const nodes = scene ? [...everyNode(scene.nodes)] : [];
  const words = nodes.flatMap((node) => (node.type === "text" ? [node.text] : []));
  const samples = nodes.filter(
    ({ type, className }) => type === "rect" && className.startsWith("chart__band"),
  );
  const crosses = nodes.filter(({ className }) => className.startsWith("chart__cross"));
  return { words, samples: samples.map(({ className }) => className), crosses: crosses.length };
}

const pointOf = (origin: Origin, i: number) => ({
  year: 2020 + i,
  value: 2,
  status: "normal" as const,
  origin,
});

const real = "8 van de 10 van alle gemeenten";
const example = `${real} (voorbeeld)`;

it.each<{ bands: Origin[]; says: string[]; samples: string[] }>([
  { bands: ["real", "real"], says: [real], samples: ["chart__band"] },
  { bands: ["synthetic", "synthetic"], says: [example], samples: ["chart__band chart__band--example"] },
  {
    bands: ["real", "real", "synthetic", "synthetic"],
    says: [real, example],
    samples: ["chart__band", "chart__band chart__band--example"],
  },
])("the key of a band of $bands shows the band as it is drawn", ({ bands, says, samples }) => {
  const found = key(bands, []);
  expect(found.words.filter((words) => words.startsWith("8 van"))).toEqual(says);
  expect(found.samples).toEqual(samples);
  expect(found.crosses).toBe(0);
  expect(found.words).not.toContain("voorbeeld");
});

it("a cross stands in the key where a made-up point is drawn", () => {
  expect(key(["real", "real"], ["real", "real"]).words).not.toContain("voorbeeld");
  const found = key(["real", "real"], ["synthetic", "synthetic"]);
  expect(found.words).toContain("voorbeeld");
  expect(found.crosses).toBe(3);
});
