import type { Figure } from "@lokaal17/shared/chapter/blocks";
import { Resvg } from "@resvg/resvg-js";
import type { Look } from "./checks.ts";
import { pictureFontFiles } from "./fonts.ts";

/** Pixels: what a line of one pixel, or the curve of a letter, may reach over the edge. */
const slack = 1.5;

/** Whether all ink of every picture is within its frame: a long label must not be cut off. */
export function frameProblems(figures: readonly Pick<Figure, "label" | "svg">[]): Look {
  const fonts = pictureFontFiles();
  const problems = figures.flatMap(({ label, svg }) => {
    const picture = new Resvg(svg, { font: { fontFiles: fonts, loadSystemFonts: false } });
    const ink = picture.getBBox();
    if (!ink) return [`${label} is an empty picture.`];
    const over = {
      left: -ink.x,
      top: -ink.y,
      right: ink.x + ink.width - picture.width,
      bottom: ink.y + ink.height - picture.height,
    };
    return Object.entries(over)
      .filter(([, pixels]) => pixels > slack)
      .map(([side, pixels]) => `${label} reaches ${Math.round(pixels)} pixels over its frame (${side}).`);
  });
  return { looked: figures.length, problems };
}
