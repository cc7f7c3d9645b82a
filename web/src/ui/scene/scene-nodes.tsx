import type { SceneNode } from "@lokaal17/shared/charts/scene";
import { memo } from "react";

interface SceneNodesProps {
  nodes: readonly SceneNode[];
  /** Native tooltips; left out where a data card says more. */
  titles: boolean;
}

/** The marks of a scene; drawn again only when the scene changes. */
export const SceneNodes = memo(function SceneNodes({ nodes, titles }: SceneNodesProps) {
  // biome-ignore lint/suspicious/noArrayIndexKey: marks have no identity beyond their place, and keep no state
  return nodes.map((node, place) => <Mark key={place} node={node} titles={titles} />);
});

function Mark({ node, titles }: { node: SceneNode; titles: boolean }) {
  const title = titles && node.title !== undefined ? <title>{node.title}</title> : null;
  const marks = {
    className: node.className || undefined,
    "data-area": node.area,
    "data-key": node.key,
  };
  switch (node.type) {
    case "group":
      return (
        <g {...marks} role={node.role} strokeWidth={node.strokeWidth}>
          {title}
          <SceneNodes nodes={node.nodes} titles={titles} />
        </g>
      );
    case "path":
      return (
        <path
          {...marks}
          d={node.d}
          transform={node.at && `translate(${node.at.x} ${node.at.y})`}
          strokeWidth={node.strokeWidth}
        >
          {title}
        </path>
      );
    case "rect":
      return (
        <rect {...marks} x={node.x} y={node.y} width={node.width} height={node.height} rx={node.rx}>
          {title}
        </rect>
      );
    case "circle":
      return (
        <circle {...marks} cx={node.cx} cy={node.cy} r={node.r}>
          {title}
        </circle>
      );
    case "line":
      return (
        <line {...marks} x1={node.x1} y1={node.y1} x2={node.x2} y2={node.y2} strokeWidth={node.strokeWidth}>
          {title}
        </line>
      );
    case "text":
      return (
        <text {...marks} x={node.x} y={node.y} textAnchor={node.anchor === "start" ? undefined : node.anchor}>
          {title}
          {node.text}
        </text>
      );
  }
}
