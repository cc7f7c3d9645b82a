import type { Anchor } from "./scene.ts";
import { type Box, boxesOverlap, textBox } from "./text-width.ts";

/** Places on one axis, at least `gap` apart, between `top` and `floor`, each as near to its wish as that allows. */
export function spreadPlaces(wishes: readonly number[], gap: number, top: number, floor: number): number[] {
  const order = wishes.map((wish, i) => ({ wish, i })).sort((a, b) => a.wish - b.wish || a.i - b.i);
  const places = order.map(({ wish }) => Math.min(floor, Math.max(top, wish)));
  for (let i = 1; i < places.length; i++) places[i] = Math.max(places[i] ?? 0, (places[i - 1] ?? 0) + gap);
  let limit = floor;
  for (let i = places.length - 1; i >= 0; i--) {
    places[i] = Math.min(places[i] ?? 0, limit);
    limit = (places[i] ?? 0) - gap;
  }
  const spread = new Array<number>(wishes.length);
  order.forEach(({ i }, place) => {
    spread[i] = places[place] ?? 0;
  });
  return spread;
}

export interface LabelPlace {
  x: number;
  y: number;
  anchor: Anchor;
  /** Further from its mark than its own height: a line must lead to it. */
  far: boolean;
}

/**
 * A place for a text beside a round mark: above, below, right or left of it, else further away, within the frame
 * and clear of what stands there already. Null when there is none.
 */
export function placeBeside(
  mark: { x: number; y: number; radius: number },
  label: { text: string; className: string },
  frame: Box,
  taken: readonly Box[],
): LabelPlace | null {
  for (let round = 0; round < 12; round++) {
    const away = mark.radius + 5 + round * 14;
    const wishes: LabelPlace[] = [
      { x: mark.x, y: mark.y - away, anchor: "middle", far: round > 0 },
      { x: mark.x, y: mark.y + away + 12, anchor: "middle", far: round > 0 },
      { x: mark.x + away + 2, y: mark.y + 5, anchor: "start", far: round > 0 },
      { x: mark.x - away - 2, y: mark.y + 5, anchor: "end", far: round > 0 },
    ];
    for (const wish of wishes) {
      const place = wish.anchor === "middle" ? shiftInside(wish, label, frame) : wish;
      const box = textBox({ ...place, ...label });
      const inside =
        box.left >= frame.left &&
        box.right <= frame.right &&
        box.top >= frame.top &&
        box.bottom <= frame.bottom;
      if (inside && !taken.some((other) => boxesOverlap(box, other))) return place;
    }
  }
  return null;
}

function shiftInside(place: LabelPlace, label: { text: string; className: string }, frame: Box): LabelPlace {
  const box = textBox({ ...place, ...label });
  const shift = Math.max(0, frame.left - box.left) - Math.max(0, box.right - frame.right);
  return { ...place, x: place.x + shift };
}
