export interface DotStacks {
  /** Centre of each dot: across the picture, and up from the axis. */
  places: readonly { x: number; up: number }[];
  diameter: number;
  height: number;
}

/** Of the room between two dots; 1 would let them touch. */
const pitch = 2.15;
const tallest = 190;

/**
 * Dots that coincide stand on each other. Dots shrink where a stack would grow taller than 190 px; where even
 * the smallest would, the dots of a stack overlap. `places` ascending, in pixels.
 */
export function stackDots(places: readonly number[], width: number): DotStacks {
  const radii = width < 420 ? [2.4, 2, 1.6] : [3.4, 2.8, 2.2, 1.7];
  for (const radius of radii) {
    const stacks = stack(places, radius, radius * pitch);
    if (stacks.height <= tallest || radius === radii.at(-1)) return squeeze(stacks, radius);
  }
  return stack(places, 2, 2 * pitch);
}

function stack(places: readonly number[], radius: number, step: number): DotStacks {
  const levels = new Map<number, number>();
  const stacked = places.map((place) => {
    const column = Math.round(place / step);
    const level = levels.get(column) ?? 0;
    levels.set(column, level + 1);
    return { x: column * step, up: radius + 1 + level * step };
  });
  const top = stacked.reduce((highest, { up }) => Math.max(highest, up), 0);
  return { places: stacked, diameter: radius * 2, height: top + radius };
}

function squeeze(stacks: DotStacks, radius: number): DotStacks {
  if (stacks.height <= tallest) return stacks;
  const share = (tallest - 2 * radius) / (stacks.height - 2 * radius);
  const places = stacks.places.map(({ x, up }) => ({ x, up: radius + (up - radius) * share }));
  return { ...stacks, places, height: tallest };
}
