import { describe, expect, it } from "vitest";
import { bars } from "./bars.ts";
import { goalRange } from "./goal-range.ts";
import { inkOutside, overlappingTexts } from "./ink.ts";
import { everyNode, type Scene } from "./scene.ts";
import { strip } from "./strip.ts";
import { renderSvg } from "./svg.ts";
import { fontOf } from "./text-width.ts";
import { tileMap } from "./tile-map.ts";
import { trend } from "./trend.ts";

const widths = [280, 320, 640, 1100];

/** Sets of values that break careless drawings, for the municipalities of a small country. */
const valueSets: Record<string, (number | null)[]> = {
  ordinary: Array.from({ length: 60 }, (_, i) => 2 + 3 * Math.sin(i) + i / 30),
  "all equal": Array.from({ length: 60 }, () => 4.2),
  "all zero": Array.from({ length: 60 }, () => 0),
  "one value": [3.5, ...Array.from({ length: 59 }, () => null)],
  "none at all": Array.from({ length: 60 }, () => null),
  negative: Array.from({ length: 60 }, (_, i) => -40 + i / 3),
  huge: Array.from({ length: 60 }, (_, i) => 1e12 + i * 1e13),
  tiny: Array.from({ length: 60 }, (_, i) => i * 1e-7),
  "one far out": [...Array.from({ length: 59 }, (_, i) => i / 100), 9000],
};

const areas = Array.from({ length: 60 }, (_, i) => ({
  code: `GM${String(344 + i).padStart(4, "0")}`,
  name: i === 1 ? "'s-Gravenhage" : i === 2 ? "Nuenen, Gerwen en Nederwetten" : `Gemeente ${i}`,
  provinceCode: i < 30 ? "PV26" : "PV25",
}));
const tiles = areas.map(({ code }, i) => ({
  code,
  q: i % 8,
  r: Math.floor(i / 8) - Math.floor((i % 8) / 2),
}));
const common = {
  decimals: 1,
  locale: "nl" as const,
  unit: "woninginbraken per 1.000 inwoners",
  title: "Utrecht ligt boven de middelste gemeente",
  description: "Elke stip is een gemeente.",
};
const mark = "VOORBEELD, geen echt cijfer";

function everyChart(values: readonly (number | null)[], width: number): (Scene | null)[] {
  const byCode = new Map(areas.map(({ code }, i) => [code, values[i] ?? null]));
  const marked = areas.slice(0, 3).map(({ code }) => code);
  const series = areas.slice(0, 3).map(({ code, name }, i) => ({
    code,
    name,
    points: [2019, 2020, 2021, 2022, 2023].map((year, j) => ({
      year,
      value: values[i * 5 + j] ?? null,
      status: j === 4 ? ("provisional" as const) : ("normal" as const),
      origin: j > 2 ? ("synthetic" as const) : ("real" as const),
    })),
  }));
  const figures = values.flatMap((value) => (value === null ? [] : [value])).sort((a, b) => a - b);
  const spread = [2019, 2020, 2021].flatMap((year) => {
    const [p10, median, p90] = [0.1, 0.5, 0.9].map((share) => figures[Math.floor(share * figures.length)]);
    return p10 === undefined || median === undefined || p90 === undefined
      ? []
      : [{ year, p10, median, p90, origin: "real" as const }];
  });
  const highlighted = areas.slice(0, 3).map(({ code, name }) => ({ code, label: name }));
  const map = { ...common, tiles, areas, values: byCode, highlighted, width, syntheticMark: mark };
  const named = areas.map((area, i) => ({ ...area, value: values[i] ?? null }));
  const scores = figures.filter((value) => value >= 0 && value <= 100);
  return [
    tileMap({ ...map, legend: "inside" })?.scene ?? null,
    tileMap({ ...map, legend: "beside" })?.scene ?? null,
    strip({ ...common, values: named, marked, width, syntheticMark: mark }),
    trend({ ...common, series, spread, width, syntheticMark: mark }),
    trend({ ...common, series, spread: [], width, syntheticMark: mark }),
    trend({
      ...common,
      series: series.map((one) => ({ ...one, points: one.points.slice(0, 1) })),
      spread,
      width,
      syntheticMark: mark,
    }),
    goalRange({
      scores,
      own: { code: "GM0344", name: "Utrecht", score: 100 },
      width,
      locale: "nl",
      title: "Geen armoede",
    }),
    bars({
      ...common,
      rows: named
        .slice(0, 9)
        .map(({ code, name, value }, i) => ({ key: code, label: name, value, own: i === 0 })),
      width,
      syntheticMark: mark,
    }),
  ];
}

describe.each(Object.entries(valueSets))("pictures of values that are %s", (_, values) => {
  it.each(widths)("fit a width of %i pixels, with texts apart and every mark explained", (width) => {
    for (const scene of everyChart(values, width)) {
      if (!scene) continue;
      expect(scene.width).toBe(width);
      expect(inkOutside(scene)).toEqual([]);
      expect(overlappingTexts(scene)).toEqual([]);
      for (const paint of ["classes", "attributes"] as const) {
        expect(renderSvg(scene, { idPrefix: "f1", paint })).not.toMatch(/NaN|Infinity|undefined|null|style=/);
      }
      for (const node of everyNode(scene.nodes)) {
        if (node.type === "text") expect(fontOf(node.className).size).toBeGreaterThanOrEqual(13);
        if (node.area && !/halo|own|guide/.test(node.className)) expect(node.title ?? "").not.toBe("");
      }
    }
  });
});

it("a strip and a trend without a single figure are not drawn", () => {
  const [, , noStrip, noTrend] = everyChart(valueSets["none at all"] ?? [], 640);
  expect(noStrip).toBeNull();
  expect(noTrend).toBeNull();
  expect(trend({ ...common, series: [], spread: [], width: 640, syntheticMark: mark })).toBeNull();
});

it("a fourth municipality is refused with a sentence", () => {
  const values = areas.map((area, i) => ({ ...area, value: i }));
  const marked = areas.slice(0, 4).map(({ code }) => code);
  expect(() => strip({ ...common, values, marked, width: 640, syntheticMark: null })).toThrow(
    /at most three/,
  );
});

it("a strip gives every municipality a dot that names it with its value", () => {
  const values = areas.map((area, i) => ({ ...area, value: i / 10 }));
  const scene = strip({ ...common, values, marked: ["GM0344"], width: 640, syntheticMark: null });
  const swarm = scene?.nodes.find((node) => node.className === "chart__swarm");
  expect(swarm?.type === "group" && swarm.nodes.map(({ area }) => area).sort()).toEqual(
    areas.map(({ code }) => code),
  );
  expect(swarm?.type === "group" && swarm.nodes[1]?.title).toBe("'s-Gravenhage: 0,1");
});
