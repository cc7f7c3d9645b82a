import { readFile } from "node:fs/promises";
import type { Locator, Page } from "playwright-core";

/** What an image is, measured in the browser that made it. */
export interface MeasuredPicture {
  width: number;
  height: number;
  /** Colours that occur, of at most a thousand. */
  colours: number;
  /** Share of the pixels that differ clearly from those of the SVG, drawn anew. */
  differing: number;
}

/** The SVG that a figure gives to who asks for it. */
export async function downloadedSvg(page: Page, figure: Locator): Promise<string> {
  await figure.getByText("Citeren en delen").click();
  const downloading = page.waitForEvent("download");
  await figure.getByRole("button", { name: "Download SVG" }).click();
  return readFile(await (await downloading).path(), "utf8");
}

/** The image on the clipboard, held against an SVG that is drawn at twice its size. */
export function measureCopied(page: Page, svg: string): Promise<MeasuredPicture> {
  return page.evaluate(async (drawing) => {
    const [item] = await navigator.clipboard.read();
    const png = await item?.getType("image/png");
    if (!png) throw new Error("no image on the clipboard");
    const copied = await createImageBitmap(png);
    const image = new Image();
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(drawing)}`;
    await image.decode();
    const { width, height } = copied;
    const pixelsOf = (source: CanvasImageSource) => {
      const canvas = document.createElement("canvas");
      Object.assign(canvas, { width, height });
      const paper = canvas.getContext("2d");
      if (!paper) throw new Error("no canvas");
      paper.drawImage(source, 0, 0, width, height);
      return paper.getImageData(0, 0, width, height).data;
    };
    const [one, other] = [pixelsOf(copied), pixelsOf(image)];
    const colours = new Set<number>();
    let differing = 0;
    for (let at = 0; at < one.length; at += 4) {
      const [red = 0, green = 0, blue = 0] = one.subarray(at, at + 3);
      if (colours.size < 1000) colours.add((red << 16) | (green << 8) | blue);
      const distance = [0, 1, 2].reduce(
        (sum, channel) => sum + Math.abs((one[at + channel] ?? 0) - (other[at + channel] ?? 0)),
        0,
      );
      if (distance > 60) differing++;
    }
    return { width, height, colours: colours.size, differing: differing / (one.length / 4) };
  }, svg);
}
