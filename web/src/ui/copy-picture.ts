import { plate } from "@lokaal17/shared/charts/plate";
import type { Scene } from "@lokaal17/shared/charts/scene";
import { renderSvg } from "@lokaal17/shared/charts/svg";
import { withFonts } from "./copy-fonts.ts";
import type { FigurePicture } from "./figure-picture.ts";
import type { PlateWords } from "./figure-share.tsx";

/** As wide as a picture is drawn for elsewhere, whatever the screen that it is copied from. */
const plateWidth = 800;
/** Pixels of the image for one of the drawing: sharp on a slide and in print. */
const sharpness = 2;

/** The whole figure as one SVG file, with the fonts that it is set in. */
export async function svgOf(picture: FigurePicture, words: PlateWords): Promise<Blob> {
  return new Blob([await svgText(sceneOf(picture, words))], { type: "image/svg+xml" });
}

/**
 * The whole figure as PNG, drawn from the same SVG.
 * @throws Error when the browser cannot draw it
 */
export async function pngOf(picture: FigurePicture, words: PlateWords): Promise<Blob> {
  const scene = sceneOf(picture, words);
  const image = new Image();
  // An address with the image itself in it: the content policy allows no other that is made here.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(await svgText(scene))}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = Math.ceil(scene.width * sharpness);
  canvas.height = Math.ceil(scene.height * sharpness);
  const paper = canvas.getContext("2d");
  if (!paper) throw new Error("no canvas to draw on");
  // Some browsers read the fonts of an image only when they first draw it: what counts is the second drawing.
  for (const wait of [60, 0]) {
    paper.clearRect(0, 0, canvas.width, canvas.height);
    paper.drawImage(image, 0, 0, canvas.width, canvas.height);
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
  return new Promise((resolve, reject) =>
    canvas.toBlob((png) => (png ? resolve(png) : reject(new Error("no image was made"))), "image/png"),
  );
}

/** Hands a file to the reader's downloads. */
export function saveFile(file: Blob, name: string): true {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // Long after every browser has begun to read it.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  return true;
}

function sceneOf(picture: FigurePicture, { version, address }: PlateWords): Scene {
  const { scene, draw, legend = null, finding, measure, source } = picture;
  return plate({ scene: draw?.(plateWidth) ?? scene, legend, finding, measure, source, version, address });
}

function svgText(scene: Scene): Promise<string> {
  return withFonts(renderSvg(scene, { idPrefix: "figuur", paint: "attributes" }));
}
