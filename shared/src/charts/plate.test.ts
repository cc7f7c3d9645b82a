import { describe, expect, it } from "vitest";
import { inkOutside, overlappingTexts } from "./ink.ts";
import { legendScene } from "./legend-scene.ts";
import { plate, wrapAddress } from "./plate.ts";
import { everyNode, type Scene } from "./scene.ts";
import { strip } from "./strip.ts";
import { renderSvg } from "./svg.ts";
import { widthOf } from "./text-width.ts";

const rows = Array.from({ length: 40 }, (_, i) => ({
  code: `GM${String(300 + i).padStart(4, "0")}`,
  name: i === 0 ? "Nuenen, Gerwen en Nederwetten" : `Gemeente ${i}`,
  value: i / 3,
}));

function stripAt(width: number): Scene {
  const scene = strip({
    values: rows,
    marked: ["GM0300", "GM0301"],
    width,
    unit: "toiletten",
    decimals: 1,
    locale: "nl",
    title: "Verdeling",
    description: "Elke stip is een gemeente.",
    syntheticMark: "VOORBEELD, geen echt cijfer",
  });
  if (!scene) throw new Error("no strip");
  return scene;
}

const address =
  "https://lokaal17.example/vergelijken?indicator=public-toilets&gemeenten=GM0193,GM0344,GM0363,GM0599&jaar=2024&weergave=verdeling&asOf=12";
const words = {
  finding:
    "Nuenen, Gerwen en Nederwetten heeft minder openbare toiletten dan de middelste gemeente, en dat is een lange zin",
  measure: "Openbare toiletten, toiletten per 10.000 inwoners, 2024. Elke stip is een gemeente.",
  source: "Bron: eigen opgave van gemeenten, 2024. Grenzen van 2026. Dekking: 40 van de 342 gemeenten.",
  version: "Lokaal17, gegevensversie 12.",
  address,
};
const textsOf = (scene: Scene) =>
  [...everyNode(scene.nodes)].flatMap((node) => (node.type === "text" ? [node.text] : []));

describe("a figure that leaves its page", () => {
  it.each([280, 640, 800, 1100])(
    "at %d px carries all its words, clear of each other and within its frame",
    (width) => {
      const scene = plate({ scene: stripAt(width), ...words });
      expect(inkOutside(scene)).toEqual([]);
      expect(overlappingTexts(scene)).toEqual([]);
      const said = textsOf(scene).join(" ");
      for (const sentence of [words.finding, words.measure, words.source, words.version])
        expect(said).toContain(sentence);
      expect(textsOf(scene).join("")).toContain(address);
    },
  );

  it("keeps every mark and text of the figure, the mark of examples among them", () => {
    const figure = stripAt(640);
    const scene = plate({ scene: figure, ...words });
    for (const text of textsOf(figure)) expect(textsOf(scene)).toContain(text);
    expect(textsOf(scene).join(" ")).toContain("VOORBEELD, geen echt cijfer");
    const marks = (of: Scene) => [...everyNode(of.nodes)].filter(({ area }) => area !== undefined).length;
    expect(marks(scene)).toBe(marks(figure));
  });

  it("explains its colours between its measure and the figure", () => {
    const legend = legendScene(
      {
        unit: "toiletten, vanaf",
        bounds: [
          { step: 1, label: "0" },
          { step: 7, label: "12" },
        ],
        noDataCount: 3,
      },
      480,
      "nl",
    );
    const scene = plate({ scene: stripAt(640), legend, ...words });
    const said = textsOf(scene);
    expect(said).toContain("geen cijfer: 3 gemeenten");
    expect(said.indexOf("toiletten, vanaf")).toBeGreaterThan(said.indexOf(words.measure));
    expect(inkOutside(scene)).toEqual([]);
    expect(overlappingTexts(scene)).toEqual([]);
    expect(renderSvg(scene, { idPrefix: "p", paint: "attributes" })).toContain('fill="#ffffff"');
  });

  it("breaks an address only where it is too long for a line, and loses no letter of it", () => {
    const lines = wrapAddress(address, 300);
    expect(lines.join("")).toBe(address);
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines) expect(widthOf(line, "chart__text")).toBeLessThanOrEqual(300);
    expect(wrapAddress(`https://x.example/${"a".repeat(200)}`, 300).join("")).toHaveLength(218);
  });
});
