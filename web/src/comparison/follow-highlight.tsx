import { type RefObject, useEffect, useEffectEvent } from "react";
import { useHighlight } from "../ui/highlight.tsx";

interface FollowHighlightProps {
  frame: RefObject<HTMLElement | null>;
  onPointed: (area: string) => void;
}

/** Tells which area the list beside a map points at. What the pointer does on the map itself moves nothing. */
export function FollowHighlight({ frame, onPointed }: FollowHighlightProps) {
  const highlight = useHighlight();
  const told = useEffectEvent(onPointed);

  // The list is elsewhere on the page: what it points at is kept outside React.
  useEffect(
    () =>
      highlight?.subscribe(() => {
        const area = highlight.pointed();
        if (area !== null && !frame.current?.matches(":hover")) told(area);
      }),
    [highlight, frame],
  );
  return null;
}
