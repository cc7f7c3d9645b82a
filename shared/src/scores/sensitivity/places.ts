/**
 * Gives out places again and again without making new arrays: for the draws of a rank band.
 * Place 1 is the highest. Areas that differ by rounding alone (a part in 10¹²) share the best of their places.
 * @param count how many areas stand in the list
 */
export function placeGiver(
  count: number,
): (scores: Float64Array, places: Uint32Array, draw: number, draws: number) => void {
  const sorted = new Float64Array(count);
  return (scores, places, draw, draws) => {
    sorted.set(scores);
    sorted.sort();
    for (let area = 0; area < count; area++) {
      // A huge error can carry a score beyond the smallest number that there is.
      const score = Math.max(scores[area] ?? 0, -Number.MAX_VALUE);
      places[area * draws + draw] = 1 + countAbove(sorted, score + Math.abs(score) * roundingNoise);
    }
  };
}

/** Sums of the same numbers in another order differ by about this share; nobody measures that precisely. */
const roundingNoise = 1e-12;

function countAbove(ascending: Float64Array, value: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? 0) > value) high = middle;
    else low = middle + 1;
  }
  return ascending.length - low;
}
