import { quantileSorted } from "d3-array";

/** Fewer figures than this are always drawn, each of them. */
const fewest = 20;
/** A picture leaves out what would take more than this many times the room of the middle ninety-eight percent. */
const most = 2.5;

/** From where to where a picture reaches. */
export interface Reach {
  low: number;
  high: number;
}

/**
 * The reach of a picture over many figures of which a few may lie so far out that they would press all others
 * together. Figures in `always` are within it, whatever they are. Null without a figure.
 */
export function reachOf(values: readonly number[], always: readonly number[]): Reach | null {
  const sorted = [...values, ...always].sort((a, b) => a - b);
  const [low, high] = [sorted[0], sorted.at(-1)];
  if (low === undefined || high === undefined) return null;
  const [first, last] = [quantileSorted(sorted, 0.01) ?? low, quantileSorted(sorted, 0.99) ?? high];
  const isFew = sorted.length < fewest || first === last;
  if (isFew || high - low <= most * (last - first)) return { low, high };
  return { low: Math.min(first, ...always), high: Math.max(last, ...always) };
}

export function isWithin(value: number, { low, high }: Reach): boolean {
  return value >= low && value <= high;
}
