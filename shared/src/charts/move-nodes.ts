import type { SceneNode } from "./scene.ts";

/** The same marks elsewhere: to the right and down by so many pixels. */
export function moveNodes(nodes: readonly SceneNode[], right: number, down: number): SceneNode[] {
  return nodes.map((node) => moved(node, right, down));
}

function moved(node: SceneNode, right: number, down: number): SceneNode {
  switch (node.type) {
    case "group":
      return { ...node, nodes: moveNodes(node.nodes, right, down) };
    case "path":
      return { ...node, at: { x: (node.at?.x ?? 0) + right, y: (node.at?.y ?? 0) + down } };
    case "rect":
    case "text":
      return { ...node, x: node.x + right, y: node.y + down };
    case "circle":
      return { ...node, cx: node.cx + right, cy: node.cy + down };
    case "line":
      return {
        ...node,
        x1: node.x1 + right,
        x2: node.x2 + right,
        y1: node.y1 + down,
        y2: node.y2 + down,
      };
  }
}
