import { bars } from "../charts/bars.ts";
import type { Scene, SceneNode } from "../charts/scene.ts";
import { renderSvg } from "../charts/svg.ts";
import type { GoalLevel } from "./overview.ts";
import type { Writing } from "./section.ts";

/** Width of a figure over the whole page: 170 mm hold 640 px, which sets 14 px of a picture as 10.5 pt. */
export const fullWidth = 640;
/** The overview is drawn wider and printed smaller, so that figure and table of 17 goals share one page. */
const overviewWidth = 860;
/** Width of a figure in one of two columns. */
export const halfWidth = 320;

/** A scene as a complete SVG that needs no stylesheet. */
export function figureSvg(scene: Scene, label: string): string {
  const idPrefix = label.toLowerCase().replace(/[^a-z0-9]+/g, "-");
  return renderSvg({ ...scene, nodes: withoutHover(scene.nodes) }, { idPrefix, paint: "attributes" });
}

/** The middle score of every goal as a bar; a goal without a score is hatched. */
export function goalBarsSvg(
  w: Writing,
  levels: readonly (GoalLevel | null)[],
  figure: { label: string; title: string; alt: string; synthetic: boolean },
): string {
  const rows = w.content.goals.map((goal, i) => {
    const label = `${goal.number}. ${goal.name[w.locale]}`;
    return { key: `goal-${goal.number}`, label, value: levels[i]?.median.value ?? null };
  });
  const scene = bars({
    rows,
    width: overviewWidth,
    decimals: 0,
    locale: w.locale,
    title: figure.title,
    description: figure.alt,
    syntheticMark: figure.synthetic ? w.text("mark") : null,
  });
  if (!scene) throw new RangeError("the snapshot has no goals");
  return figureSvg(scene, figure.label);
}

/** On paper nothing is hovered; 342 names per map would only make the file heavy. */
function withoutHover(nodes: readonly SceneNode[]): SceneNode[] {
  return nodes.map((node): SceneNode => {
    const { title: _, area: __, key: ___, ...rest } = node;
    return rest.type === "group" ? { ...rest, nodes: withoutHover(rest.nodes) } : rest;
  });
}
