import { crossShape, type KeyItem } from "./key-flow.ts";
import { dotClass, markClass } from "./mark-paint.ts";
import type { PlotDot, PlotFrame } from "./plot-model.ts";
import type { SceneNode } from "./scene.ts";

/** Of the dots of everybody, of the comparison group and of the named ones. */
export const dotRadius = { other: 3.2, peer: 4.2, marked: 5 };

/** Everybody, then the comparison group, then the named ones with the reader's own on top. */
export function dotNodes(
  dots: readonly PlotDot[],
  { marked, peers }: { marked: readonly string[]; peers: readonly string[] },
  frame: PlotFrame,
): SceneNode[] {
  const crossed = dots.some(({ synthetic }) => !synthetic);
  const rest = dots.filter(({ code }) => !marked.includes(code) && !peers.includes(code));
  const group = dots.filter(({ code }) => !marked.includes(code) && peers.includes(code));
  const named = marked.flatMap((code, i) =>
    dots.filter((dot) => dot.code === code).map((dot) => ({ dot, i })),
  );
  return [
    ...rest.map((dot) => dotNode(dot, "chart__point", dotRadius.other, crossed && "context", frame)),
    ...group.map((dot) =>
      dotNode(dot, "chart__point chart__point--peer", dotRadius.peer, crossed && "named", frame),
    ),
    ...named
      .reverse()
      .map(({ dot, i }) => dotNode(dot, dotClass(i + 1, false), dotRadius.marked, crossed && i + 1, frame)),
  ];
}

function dotNode(
  { code, x, y, synthetic, title }: PlotDot,
  className: string,
  r: number,
  /** How an example is drawn; false where all are, and the mark above says so. */
  cross: number | "context" | "named" | false,
  frame: PlotFrame,
): SceneNode {
  const at = { x: frame.x(x), y: frame.y(y) };
  if (!synthetic || cross === false)
    return { type: "circle", className, cx: at.x, cy: at.y, r, area: code, title };
  const crossed =
    typeof cross === "number" ? markClass("chart__cross", cross) : `chart__cross chart__cross--${cross}`;
  return { type: "path", className: crossed, d: crossShape, at, area: code, title };
}

/** The sample of the comparison group. */
export function peersKey(label: string): KeyItem {
  return {
    label,
    width: 10,
    sample: (x, y) => ({
      type: "circle",
      className: "chart__point chart__point--peer",
      cx: x + 5,
      cy: y + 8.5,
      r: dotRadius.peer,
      title: label,
    }),
  };
}
