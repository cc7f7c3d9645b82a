import { describe, expect, it } from "vitest";
import { inkOutside, overlappingTexts } from "./ink.ts";
import { everyNode, type Scene } from "./scene.ts";
import { renderSvg } from "./svg.ts";
import { everyFigure, figureCases, figureWidths } from "./testing/figure-cases.ts";
import { fontOf } from "./text-width.ts";

// All municipalities in fourteen layouts and two languages take a second, and many times that on a busy machine.
describe.each(Object.entries(figureCases))("pictures of %s", { timeout: 60_000 }, (_, one) => {
  it.each(figureWidths)("fit a width of %i pixels, with texts apart and every mark explained", (width) => {
    for (const locale of ["nl", "en"] as const) {
      for (const [name, scene] of Object.entries(everyFigure(one, width, locale))) {
        if (scene) expect(mistakesOf(scene, width), `${name} in ${locale}`).toEqual([]);
      }
    }
  });
});

/** What is wrong with a picture, in words. */
function mistakesOf(scene: Scene, width: number): string[] {
  const nodes = [...everyNode(scene.nodes)];
  const svg = renderSvg(scene, { idPrefix: "f1", paint: "attributes" });
  const texts = nodes.flatMap((node) => (node.type === "text" ? [node] : []));
  return [
    ...(scene.width === width ? [] : [`it is ${scene.width} wide`]),
    ...inkOutside(scene).map((mark) => `outside: ${mark}`),
    ...overlappingTexts(scene).map(([one, other]) => `on each other: ${one} | ${other}`),
    ...texts.filter(({ className }) => fontOf(className).size < 13).map(({ text }) => `too small: ${text}`),
    ...texts.filter(({ text }) => text.trim() === "").map(({ className }) => `an empty text ${className}`),
    ...nodes
      // Lines to names and outlines: what they lead to says it.
      .filter(({ area, title, className }) => area !== undefined && !title && className !== "chart__guide")
      .map(({ className, area }) => `not explained: ${className} ${area}`),
    ...(svg.match(/.{0,40}(NaN|Infinity|undefined|null|style=).{0,40}/g) ?? []),
  ];
}

it("pictures without a single figure are not drawn, or say so", () => {
  const figures = everyFigure(figureCases["no figure at all"] ?? fail(), 640);
  const drawn = Object.entries(figures).flatMap(([name, scene]) => (scene ? [name] : []));
  expect(drawn).toEqual([
    "rank bands",
    "heat of goals",
    "heat of indicators",
    "small multiples",
    "small multiples of indicators",
    "goal overview",
  ]);
  for (const name of drawn) {
    const nodes = [...everyNode(figures[name]?.nodes ?? [])];
    expect(
      nodes.some(({ className }) => className === "chart__nodata"),
      name,
    ).toBe(true);
  }
});

function fail(): never {
  throw new Error("there is no such case");
}
