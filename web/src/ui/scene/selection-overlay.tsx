import { everyNode, type SceneNode } from "@lokaal17/shared/charts/scene";

/** Yellow halo and ink outline over the marks of one area; the marks below stay as they are. */
export function SelectionOverlay({ nodes, area }: { nodes: readonly SceneNode[]; area: string }) {
  const marks = [...everyNode(nodes)].filter((node) => node.area === area);
  return (
    <g className="scene__selection">
      <g className="scene__halo">
        <Outlines marks={marks} className="map__halo" />
      </g>
      <g className="scene__outline">
        <Outlines marks={marks} className="map__area--own" />
      </g>
    </g>
  );
}

function Outlines({ marks, className }: { marks: readonly SceneNode[]; className: string }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: outlines have no identity beyond their place
  return marks.map((node, place) => <Outline key={place} node={node} className={className} />);
}

function Outline({ node, className }: { node: SceneNode; className: string }) {
  switch (node.type) {
    case "path":
      return (
        <path
          className={className}
          d={node.d}
          transform={node.at && `translate(${node.at.x} ${node.at.y})`}
        />
      );
    case "circle":
      return <circle className={className} cx={node.cx} cy={node.cy} r={node.r} />;
    case "rect":
      return (
        <rect
          className={className}
          x={node.x}
          y={node.y}
          width={node.width}
          height={node.height}
          rx={node.rx}
        />
      );
    default:
      return null;
  }
}
