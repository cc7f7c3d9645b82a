import { expect, it } from "vitest";
import { paintTable } from "./paint-table.ts";
import { resolvePaint } from "./resolve-paint.ts";
import type { Scene } from "./scene.ts";
import { renderSvg } from "./svg.ts";
import { fitText, textWidth } from "./text-width.ts";

const scene: Scene = {
  kind: "chart",
  width: 100,
  height: 40,
  title: 'Meer dan "1 < 2" & minder',
  description: "Wat er staat.",
  nodes: [
    { type: "rect", className: "chart__nodata", x: 0, y: 0, width: 10, height: 10 },
    {
      type: "text",
      className: "chart__label",
      x: 1,
      y: 20,
      anchor: "end",
      text: "Ede <b>\u0000",
      area: "GM0228",
    },
  ],
};

it("a picture has a role, a name and a description under ids of its own, and its texts are escaped", () => {
  const svg = renderSvg(scene, { idPrefix: "f7", paint: "classes" });
  expect(svg).toContain('role="img" aria-labelledby="f7-title f7-description"');
  expect(svg).toContain('<title id="f7-title">Meer dan &quot;1 &lt; 2&quot; &amp; minder</title>');
  expect(svg).toContain(
    '<text x="1" y="20" text-anchor="end" class="chart__label" data-area="GM0228">Ede &lt;b&gt;</text>',
  );
});

it("a picture that only decorates is hidden and has no name", () => {
  const svg = renderSvg(scene, { idPrefix: "f7", paint: "classes", hidden: true });
  expect(svg).toContain('aria-hidden="true"');
  expect(svg).not.toMatch(/role=|<title|<desc/);
});

it("for a PDF the classes become attributes, with the hatch in the file", () => {
  const svg = renderSvg(scene, { idPrefix: "f7", paint: "attributes" });
  expect(svg).not.toContain("class=");
  expect(svg).toContain('<pattern id="f7-hatch"');
  expect(svg).toContain('fill="url(#f7-hatch)"');
  expect(svg).toContain('font-stretch="semi-condensed" fill="#1b1826" font-size="14" font-weight="700"');
});

it("a class without paint is refused, a later class wins", () => {
  expect(() => resolvePaint("chart__nothing")).toThrow(/chart__nothing/);
  expect(resolvePaint("chart__dot chart__dot--1 chart__dot--provisional").fill).toBe("#ffffff");
});

it("no text is painted below 13 pixels", () => {
  const sizes = Object.values(paintTable).flatMap((paint) => paint["font-size"] ?? []);
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(13);
});

it("widths come from the shipped font, and a text is shortened to its room", () => {
  const font = { family: "Sofia Sans", size: 10, weight: 400 } as const;
  expect(textWidth("AB", font)).toBeCloseTo(11.33);
  expect(fitText("Ede", "chart__label", 200)).toBe("Ede");
  expect(fitText("Nuenen, Gerwen en Nederwetten", "chart__label", 80)).toBe("Nuenen, Ge…");
});
