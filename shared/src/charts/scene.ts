/**
 * A picture as plain data. Layouts make it, `svg.ts` and the web's component draw it, tests measure it.
 * Places and sizes are CSS pixels with y downwards. Paint is by class only: attributes hold geometry and
 * stroke widths, so that a strict content policy, themes and print keep working.
 */
export interface Scene {
  /** Class of the root: the stylesheet paints what stands in a chart and in a map differently. */
  kind: "chart" | "map";
  width: number;
  height: number;
  /** Accessible name: the finding. */
  title: string;
  /** Says in words what the picture shows; empty where the text around it already does. */
  description: string;
  nodes: readonly SceneNode[];
}

export type SceneNode = SceneGroup | ScenePath | SceneRect | SceneCircle | SceneLine | SceneText;

interface SceneMark {
  /** Names of classes with spaces between them; empty for a mark that its group paints. */
  className: string;
  /** Shown on hover and read aloud: `Utrecht: 1,7`. */
  title?: string;
  /** Code of the area that the mark stands for: the web's hover and selection find it by this. */
  area?: string;
  /** What else the mark stands for: a year, a class, a row. */
  key?: string;
}

export interface SceneGroup extends SceneMark {
  type: "group";
  role?: "list" | "listitem" | "presentation";
  /** Inherited by what the group holds. */
  strokeWidth?: number;
  nodes: readonly SceneNode[];
}

export interface ScenePath extends SceneMark {
  type: "path";
  d: string;
  /** Moves the path, so that equal shapes share one `d`. */
  at?: Point;
  strokeWidth?: number;
}

export interface SceneRect extends SceneMark {
  type: "rect";
  x: number;
  y: number;
  width: number;
  height: number;
  /** Radius of the corners. */
  rx?: number;
}

export interface SceneCircle extends SceneMark {
  type: "circle";
  cx: number;
  cy: number;
  r: number;
}

export interface SceneLine extends SceneMark {
  type: "line";
  x1: number;
  y1: number;
  x2: number;
  y2: number;
  strokeWidth?: number;
}

export interface SceneText extends SceneMark {
  type: "text";
  x: number;
  /** Base line. */
  y: number;
  anchor: Anchor;
  text: string;
}

export type Anchor = "start" | "middle" | "end";

export interface Point {
  x: number;
  y: number;
}

/** Every node of a scene, groups before what they hold. */
export function* everyNode(nodes: readonly SceneNode[]): Generator<SceneNode> {
  for (const node of nodes) {
    yield node;
    if (node.type === "group") yield* everyNode(node.nodes);
  }
}

/** A length with at most two decimals, never `-0`: pictures stay small and equal from run to run. */
export function px(length: number): number {
  return Math.round(length * 100) / 100 + 0;
}
