import type { BoundaryMapInput, DrawnArea } from "./boundary-map.ts";
import { placeBeside } from "./place-labels.ts";
import type { SceneNode } from "./scene.ts";
import { type Box, fitText, textBox } from "./text-width.ts";

const className = "map__label";
/** Around the middle of an area, where its own label would hide it. */
const reach = 7;

/** Outlines of the named areas that are in view, then their names: beside their middle and clear of each other. */
export function boundaryLabels(
  { highlighted }: Pick<BoundaryMapInput, "highlighted">,
  drawn: ReadonlyMap<string, DrawnArea>,
  box: Box,
): SceneNode[] {
  const named = highlighted.flatMap(({ code, label }) => {
    const area = drawn.get(code);
    return area ? [{ code, label, ...area }] : [];
  });
  const outlines = named.flatMap(({ code, path }): SceneNode[] => [
    { type: "path", className: "map__halo", d: path, area: code, strokeWidth: 5 },
    { type: "path", className: "map__area--own", d: path, area: code, strokeWidth: 2.2 },
  ]);
  const taken: Box[] = named.map(({ centre: { x, y } }) => {
    return { left: x - reach, right: x + reach, top: y - reach, bottom: y + reach };
  });
  const labels = named.flatMap(({ code, label, centre }): SceneNode[] => {
    const text = fitText(label, className, box.right - box.left);
    const place = placeBeside({ ...centre, radius: reach }, { text, className }, box, taken);
    if (!place) return [];
    const { x, y, anchor, far } = place;
    taken.push(textBox({ x, y, anchor, text, className }));
    const lead: SceneNode[] = far
      ? [{ type: "line", className: "chart__guide", x1: centre.x, y1: centre.y, x2: x, y2: y - 5 }]
      : [];
    return [...lead, { type: "text", className, x, y, anchor, text, area: code, title: label }];
  });
  return [...outlines, ...labels];
}
