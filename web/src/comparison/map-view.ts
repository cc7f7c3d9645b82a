import { type MapView, wholeCountry } from "@lokaal17/shared/charts/boundary-map";

/** Each step makes the map so many times as large. */
const step = 1.6;
const mostZoom = 16;
/** As large as an area is shown that a reader looks up: its neighbours can be told apart. */
const areaZoom = 6;

export interface Place {
  x: number;
  y: number;
}

export function zoomedIn(view: MapView, at: Place = view): MapView {
  return zoomedTo(view, Math.min(mostZoom, view.zoom * step), at);
}

/** Larger around an area: from the whole country at once to where it can be seen. */
export function enlargedAround(view: MapView, at: Place): MapView {
  return isWhole(view) ? around(view, at, areaZoom) : zoomedIn(view, at);
}

export function zoomedOut(view: MapView): MapView {
  const zoom = view.zoom / step;
  return zoom < 1.1 ? wholeCountry : within({ ...view, zoom });
}

export const isWhole = ({ zoom }: MapView) => zoom === 1;
export const isLargest = ({ zoom }: MapView) => zoom >= mostZoom;

/** The place that is looked at stays under the pointer. */
function zoomedTo(view: MapView, zoom: number, at: Place): MapView {
  const share = 1 - view.zoom / zoom;
  return within({ x: view.x + (at.x - view.x) * share, y: view.y + (at.y - view.y) * share, zoom });
}

/** Moved by shares of the frame. */
export function moved(view: MapView, right: number, down: number): MapView {
  return within({ ...view, x: view.x + right, y: view.y + down });
}

/** The map with a place in its middle, as large as it is or as large as is asked for. */
export function around(view: MapView, { x, y }: Place, zoom = view.zoom): MapView {
  return zoom === 1 ? wholeCountry : within({ x, y, zoom });
}

/** Whether a place can be seen without moving the map. */
export function isInView({ x, y, zoom }: MapView, place: Place): boolean {
  const half = 0.45 / zoom;
  return Math.abs(place.x - x) <= half && Math.abs(place.y - y) <= half;
}

/** The country never leaves the picture. */
function within({ x, y, zoom }: MapView): MapView {
  const half = 0.5 / zoom;
  const keep = (at: number) => Math.min(1 - half, Math.max(half, at));
  return { x: keep(x), y: keep(y), zoom };
}
