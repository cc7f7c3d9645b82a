import { moveNodes } from "./move-nodes.ts";
import { px, type Scene, type SceneNode } from "./scene.ts";
import { fontOf, widthOf, wrapText } from "./text-width.ts";

export interface PlateInput {
  /** The figure; it carries its own mark when one of its figures is made up. */
  scene: Scene;
  /** What the colours mean, where the figure does not say so itself. */
  legend?: Scene | null;
  /** What the figure shows, as one sentence. */
  finding: string;
  /** What is measured, with unit and year. */
  measure: string;
  /** Source, year, boundaries and coverage. */
  source: string;
  /** Site, version of the figures and its date. */
  version: string;
  /** Where the same figure stands, with the version pinned. */
  address: string;
}

/** Around everything, in pixels: a picture pasted on a slide touches nothing. */
const margin = 24;
/** A narrow figure still gets lines of words that can be read. */
const leastWidth = 400;

/**
 * A figure that can leave its page: finding and measure above it, legend, source, version and address below, on paper
 * of its own. Texts are set in as many lines as they need; the figure itself keeps its size.
 */
export function plate(input: PlateInput): Scene {
  const { scene, legend, finding, measure, source, version, address } = input;
  const room = Math.max(leastWidth, scene.width, legend?.width ?? 0);
  const nodes: SceneNode[] = [];
  let y = margin;
  const write = (lines: readonly string[], className: string, lineHeight: number) => {
    for (const text of lines) {
      const baseline = y + lineHeight - fontOf(className).size * 0.3;
      nodes.push({ type: "text", className, x: margin, y: px(baseline), anchor: "start", text });
      y += lineHeight;
    }
  };
  const place = ({ nodes: inside, height, width }: Scene) => {
    nodes.push(...moveNodes(inside, margin + Math.max(0, (room - width) / 2), y));
    y += height;
  };
  write(wrapText(finding, "plate__finding", room), "plate__finding", 27);
  y += 4;
  write(wrapText(measure, "chart__text", room), "chart__text", 19);
  y += 16;
  if (legend) {
    // The legend begins where the words begin.
    nodes.push(...moveNodes(legend.nodes, margin, y));
    y += legend.height + 8;
  }
  place(scene);
  y += 12;
  nodes.push({ type: "line", className: "chart__grid", x1: margin, x2: margin + room, y1: y, y2: y });
  y += 10;
  write(wrapText(source, "chart__text", room), "chart__text", 19);
  write(wrapText(version, "chart__text", room), "chart__text", 19);
  write(wrapAddress(address, room), "chart__text", 19);
  const [width, height] = [px(room + 2 * margin), px(y + margin)];
  return {
    kind: scene.kind,
    width,
    height,
    title: finding,
    description: [measure, scene.description, source, version].filter(Boolean).join(" "),
    nodes: [{ type: "rect", className: "plate__paper", x: 0, y: 0, width, height }, ...nodes],
  };
}

/** An address stays whole: it is broken before `&`, `?` and `/`, else anywhere. */
export function wrapAddress(address: string, room: number): string[] {
  const lines = [""];
  for (const part of address.split(/(?=[&?/,])/).flatMap((long) => partsThatFit(long, room))) {
    const longer = `${lines.at(-1)}${part}`;
    if (widthOf(longer, "chart__text") <= room) lines[lines.length - 1] = longer;
    else lines.push(part);
  }
  return lines.filter((line) => line !== "");
}

function partsThatFit(part: string, room: number): string[] {
  if (widthOf(part, "chart__text") <= room) return [part];
  const half = Math.ceil(part.length / 2);
  return [...partsThatFit(part.slice(0, half), room), ...partsThatFit(part.slice(half), room)];
}
