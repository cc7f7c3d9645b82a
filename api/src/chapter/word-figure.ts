import type { Figure } from "@lokaal17/shared/chapter/blocks";
import { paragraph } from "../word/word-parts.ts";
import { element, type WordXml } from "../word/word-xml.ts";
import { caption, sourceLine } from "./word-captions.ts";
import { pictureOf } from "./word-picture.ts";
import type { WordWriter } from "./word-writer.ts";

/** Caption, source and picture. The picture is lines and surfaces for Word, and points for programs that know no SVG. */
export function figureXml(w: WordWriter, figure: Figure): WordXml[] {
  const above = [caption(w, figure, figure.finding), ...sourceLine(w, figure, null)];
  return [...above, paragraph([drawing(w, figure)], { style: w.style("L17Picture") })];
}

function drawing(w: WordWriter, { id, label, alt, svg }: Figure): WordXml {
  const number = w.nextDrawing();
  const picture = pictureOf(svg);
  const points = w.image(`${id}.png`, picture.png);
  const lines = w.image(`${id}.svg`, picture.svg);
  const size = sizeOf(svg, w.around);
  const extent = { cx: size.width, cy: size.height };
  const name = { id: number, name: label, descr: alt };
  const blip = element("a:blip", { "r:embed": points }, [
    element("a:extLst", {}, [
      element("a:ext", { uri: "{96DAC541-7B7A-43D3-8B79-37D633B846F1}" }, [
        element("asvg:svgBlip", { "xmlns:asvg": svgNames, "r:embed": lines }),
      ]),
    ]),
  ]);
  const graphic = element("a:graphic", { "xmlns:a": drawingNames }, [
    element("a:graphicData", { uri: pictureNames }, [
      element("pic:pic", { "xmlns:pic": pictureNames }, [
        element("pic:nvPicPr", {}, [element("pic:cNvPr", name), element("pic:cNvPicPr")]),
        element("pic:blipFill", {}, [blip, element("a:stretch", {}, [element("a:fillRect")])]),
        element("pic:spPr", {}, [
          element("a:xfrm", {}, [element("a:off", { x: 0, y: 0 }), element("a:ext", extent)]),
          element("a:prstGeom", { prst: "rect" }, [element("a:avLst")]),
        ]),
      ]),
    ]),
  ]);
  return element("w:r", {}, [
    element("w:drawing", {}, [
      element("wp:inline", { distT: 0, distB: 0, distL: 0, distR: 0 }, [
        element("wp:extent", extent),
        element("wp:docPr", name),
        element("wp:cNvGraphicFramePr", {}, [
          element("a:graphicFrameLocks", { "xmlns:a": drawingNames, noChangeAspect: 1 }),
        ]),
        graphic,
      ]),
    ]),
  ]);
}

const drawingNames = "http://schemas.openxmlformats.org/drawingml/2006/main";
const pictureNames = "http://schemas.openxmlformats.org/drawingml/2006/picture";
const svgNames = "http://schemas.microsoft.com/office/drawing/2016/SVG/main";

/** Parts of a millimetre as Word counts them in drawings; a twentieth of a point is 635. */
const unitsPerTwip = 635;
/** A pixel of a figure: 640 of them are 170 mm wide, so that 14 px of its text are 10.5 pt. */
const unitsPerPixel = 9_525;

/** A picture fills the width of the text at most, and leaves room for its caption on the page. */
function sizeOf(svg: string, { width, height }: WordWriter["around"]): { width: number; height: number } {
  const [, across = "640", down = "400"] = /<svg[^>]* width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [];
  const natural = { width: Number(across) * unitsPerPixel, height: Number(down) * unitsPerPixel };
  const scale = Math.min(
    1,
    (width * unitsPerTwip) / natural.width,
    (height * 0.8 * unitsPerTwip) / natural.height,
  );
  return { width: Math.round(natural.width * scale), height: Math.round(natural.height * scale) };
}
