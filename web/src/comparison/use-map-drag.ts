import type { BoundaryMap, MapView } from "@lokaal17/shared/charts/boundary-map";
import { type MouseEvent, type PointerEvent, useRef } from "react";
import { isWhole, moved, type Place } from "./map-view.ts";

/** A hand that moves less than this, in pixels, clicks. */
const clickReach = 4;

interface Drag {
  pointer: number;
  x: number;
  y: number;
  view: MapView;
  /** Whether the map has moved: the click that follows then chooses nothing. */
  moved: boolean;
}

/** Moves a map that is larger than its frame along with the pointer. The whole country stands still, so that a page scrolls. */
export function useMapDrag(view: MapView, onView: (view: MapView) => void, map: BoundaryMap | null) {
  const drag = useRef<Drag | null>(null);
  const wasMoved = useRef(false);

  function onPointerDown(event: PointerEvent<HTMLElement>) {
    wasMoved.current = false;
    if (isWhole(view) || !event.isPrimary || event.button !== 0) return;
    drag.current = { pointer: event.pointerId, x: event.clientX, y: event.clientY, view, moved: false };
  }

  function onPointerMove(event: PointerEvent<HTMLElement>) {
    const held = drag.current;
    if (!held || !map || held.pointer !== event.pointerId) return;
    const [right, down] = [event.clientX - held.x, event.clientY - held.y];
    if (!held.moved && Math.hypot(right, down) < clickReach) return;
    if (!held.moved) event.currentTarget.setPointerCapture(event.pointerId);
    held.moved = true;
    wasMoved.current = true;
    onView(moved(held.view, -right / map.frameWidth, -down / map.frameHeight));
  }

  function release() {
    drag.current = null;
  }

  /** The place on the map under the pointer, as shares of the frame. */
  function placeOf({ currentTarget, clientX, clientY }: MouseEvent<HTMLElement>): Place {
    const picture = currentTarget.querySelector("svg");
    const { left, top, width } = (picture ?? currentTarget).getBoundingClientRect();
    const scale = map ? map.scene.width / width : 1;
    return map?.placeAt({ x: (clientX - left) * scale, y: (clientY - top) * scale }) ?? view;
  }

  return {
    handlers: { onPointerDown, onPointerMove, onPointerUp: release, onPointerCancel: release },
    placeOf,
    isClick: () => !wasMoved.current,
  };
}
