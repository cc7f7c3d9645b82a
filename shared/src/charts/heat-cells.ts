import type { HeatCell, HeatColumn, HeatInput, HeatPosition, HeatRow } from "./heat-model.ts";
import { crossShape } from "./key-flow.ts";
import { type Point, px, type SceneNode } from "./scene.ts";
import { chartText } from "./text.ts";
import { fitText, widthOf } from "./text-width.ts";

const labelFont = "chart__label";
const tints = 4;
const shapeRadius = 5.5;

interface CellBox {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** One cell: its tint, its shape and its number; hatched without a figure. */
export function cellNodes(
  row: HeatRow,
  cell: HeatCell | null,
  column: HeatColumn,
  box: CellBox,
  { tall, examples }: { tall: boolean; examples: boolean },
  { locale }: HeatInput,
): SceneNode[] {
  const found = { area: row.code, key: column.key };
  if (!cell) {
    const title = `${row.name}, ${chartText(locale)("named-nothing", { name: column.title })}`;
    return [{ type: "rect", className: "chart__nodata", ...box, ...found, title }];
  }
  const { position, share, synthetic = false, title } = cell;
  const tint = share === null ? "plain" : 1 + Math.min(tints - 1, Math.floor(Math.max(0, share) * tints));
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const hasShape = position !== "none";
  const text = fitText(cell.text, labelFont, box.width - (hasShape && !tall ? 20 : 4));
  const length = widthOf(text, labelFont);
  const shapeRoom = hasShape && !tall ? 2 * shapeRadius + 5 : 0;
  const from = middle.x - (length + shapeRoom) / 2;
  const shapeAt = tall ? { x: middle.x, y: middle.y - 10 } : { x: from + shapeRadius, y: middle.y };
  const number: SceneNode = {
    type: "text",
    className: labelFont,
    x: px(tall ? middle.x : from + shapeRoom),
    y: px(tall && hasShape ? middle.y + 13 : middle.y + 5),
    anchor: tall ? "middle" : "start",
    text,
    ...found,
    title,
  };
  const nodes: SceneNode[] = [{ type: "rect", className: `chart__cell--${tint}`, ...box, ...found, title }];
  if (hasShape) nodes.push(placeShape(position, shapeAt, title));
  nodes.push(number);
  if (synthetic && examples) {
    const at = { x: px(box.x + box.width - 6), y: px(box.y + 6) };
    nodes.push({ type: "path", className: "chart__cross chart__cross--named", d: crossShape, at, title });
  }
  return nodes;
}

/** Full for better than most, half for around the middle, empty for less good than most: a shape needs no colour. */
export function placeShape(position: HeatPosition, at: Point, title: string): SceneNode {
  const { x, y } = { x: px(at.x), y: px(at.y) };
  const full = position === "better" ? " chart__place--full" : "";
  const ring: SceneNode = {
    type: "circle",
    className: `chart__place${full}`,
    cx: x,
    cy: y,
    r: shapeRadius,
    title,
  };
  if (position !== "middle") return ring;
  const half: SceneNode = { type: "path", className: "chart__place--full", d: halfDisc, at: { x, y }, title };
  return { type: "group", className: "", nodes: [ring, half] };
}

/** The left half of a disc as straight lines, short enough to look round. */
const halfDisc = `${Array.from({ length: 13 }, (_, i) => {
  const angle = Math.PI / 2 + (i * Math.PI) / 12;
  return `${i === 0 ? "M" : "L"}${px(shapeRadius * Math.cos(angle))} ${px(shapeRadius * Math.sin(angle))}`;
}).join("")}Z`;
