import type { SceneNode } from "@lokaal17/shared/charts/scene";
import { useHighlighted } from "../highlight.tsx";
import { SelectionOverlay } from "./selection-overlay.tsx";

/** What the list beside the picture points at: a part of its own, so that pointing draws nothing else again. */
export function HighlightOverlay({ nodes }: { nodes: readonly SceneNode[] }) {
  const area = useHighlighted();
  return area !== null && <SelectionOverlay nodes={nodes} area={area} />;
}
