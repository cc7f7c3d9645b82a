import { resolvePaint } from "./resolve-paint.ts";
import { everyNode, type Point, type Scene, type SceneNode, type SceneText } from "./scene.ts";
import { type Box, boxesOverlap, textBox } from "./text-width.ts";

/** Tolerance for rounding to two decimals. */
const hair = 0.02;

/** What leaves the frame of a picture, in words; empty when nothing does. The gate before a chapter is made. */
export function inkOutside({ nodes, width, height }: Scene): string[] {
  return [...everyNode(nodes)].flatMap((node) => {
    const box = inkOf(node);
    if (!box) return [];
    const inside =
      box.left >= -hair && box.top >= -hair && box.right <= width + hair && box.bottom <= height + hair;
    return inside ? [] : [`${node.type} ${node.className} ${node.title ?? ""} ${JSON.stringify(box)}`];
  });
}

/** Pairs of texts that stand on each other; empty when none do. */
export function overlappingTexts({ nodes }: Scene): [string, string][] {
  // Measured once: a heat table has hundreds of texts, and every pair of them is compared.
  const texts = [...everyNode(nodes)].flatMap((node) =>
    node.type === "text" ? [{ text: node.text, box: lines(node) }] : [],
  );
  return texts.flatMap((one, i) =>
    texts
      .slice(i + 1)
      .filter((other) => boxesOverlap(one.box, other.box))
      .map((other): [string, string] => [one.text, other.text]),
  );
}

/** The box of a text without the room of accents, which may touch the line above. */
function lines(node: SceneText): Box {
  const box = textBox(node);
  return { ...box, top: box.top + 2, bottom: box.bottom - 1 };
}

/** The box of a mark's geometry; null for a group. */
export function inkOf(node: SceneNode): Box | null {
  switch (node.type) {
    case "group":
      return null;
    case "text":
      return textBox(node);
    case "rect":
      return { left: node.x, top: node.y, right: node.x + node.width, bottom: node.y + node.height };
    case "circle": {
      const reach = node.r + (resolvePaint(node.className)["stroke-width"] ?? 0) / 2;
      return { left: node.cx - reach, right: node.cx + reach, top: node.cy - reach, bottom: node.cy + reach };
    }
    case "line":
      return boxOf([
        { x: node.x1, y: node.y1 },
        { x: node.x2, y: node.y2 },
      ]);
    case "path":
      return boxOf(
        pathPoints(node.d).map(({ x, y }) => ({ x: x + (node.at?.x ?? 0), y: y + (node.at?.y ?? 0) })),
      );
  }
}

function boxOf(points: readonly Point[]): Box {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

/**
 * The corners of a path of straight lines (M, L, H, V, Z and their relative forms), all that our layouts write.
 * @throws Error at any other command
 */
export function pathPoints(d: string): Point[] {
  const points: Point[] = [];
  let here: Point = { x: 0, y: 0 };
  for (const [, command = "", written = ""] of d.matchAll(/([a-z])([^a-z]*)/gi)) {
    const lengths = (written.match(/-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?/gi) ?? []).map(Number);
    const from = command === command.toLowerCase() ? () => here : () => ({ x: 0, y: 0 });
    switch (command.toUpperCase()) {
      case "M":
      case "L":
        for (let i = 0; i + 1 < lengths.length; i += 2) {
          here = { x: from().x + (lengths[i] ?? 0), y: from().y + (lengths[i + 1] ?? 0) };
          points.push(here);
        }
        break;
      case "H":
        here = { ...here, x: from().x + (lengths[0] ?? 0) };
        points.push(here);
        break;
      case "V":
        here = { ...here, y: from().y + (lengths[0] ?? 0) };
        points.push(here);
        break;
      case "Z":
        break;
      default:
        throw new Error(`a path with the command ${command}`);
    }
  }
  return points;
}
