/** Writes the place of each area in one draw: `places[area * draws + draw]`. */
export type GivePlaces = (scores: Float64Array, places: Uint32Array, draw: number, draws: number) => void;

/**
 * Gives out places again and again without making new arrays: for the draws of a rank band.
 * Place 1 is the highest. Areas that differ by rounding alone (a part in 10¹²) share the best of their places.
 * @param count how many areas stand in the list; their scores are numbers, also infinite ones
 */
export function placeGiver(count: number): GivePlaces {
  const numbers = new Float64Array(count);
  const order = new Uint32Array(count);
  const spread = spreadInBuckets(count);
  return (scores, places, draw, draws) => {
    // A huge error can carry a score beyond the largest number that there is.
    for (let area = 0; area < count; area++) {
      numbers[area] = Math.min(Math.max(scores[area] ?? 0, -Number.MAX_VALUE), Number.MAX_VALUE);
    }
    spread(numbers, order);
    finishOrder(numbers, order);
    let above = 0;
    for (let at = 0; at < count; at++) {
      const area = order[at] ?? 0;
      const score = numbers[area] ?? 0;
      const clearlyAbove = score + Math.abs(score) * roundingNoise;
      while ((numbers[order[above] ?? 0] ?? 0) > clearlyAbove) above++;
      places[area * draws + draw] = 1 + above;
    }
  };
}

/** Sums of the same numbers in another order differ by about this share; nobody measures that precisely. */
const roundingNoise = 1e-12;

/**
 * Puts areas nearly in order, highest first, without comparing them: as many buckets of equal width as there are areas,
 * from the highest to the lowest score. Scores lie well apart, so that few share a bucket: a fifth of a sort's time.
 */
function spreadInBuckets(count: number): (numbers: Float64Array, order: Uint32Array) => void {
  const bucketOf = new Uint32Array(count);
  const ends = new Uint32Array(count + 1);
  return (numbers, order) => {
    let [lowest, highest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (let area = 0; area < count; area++) {
      const number = numbers[area] ?? 0;
      if (number < lowest) lowest = number;
      if (number > highest) highest = number;
    }
    const perPoint = count / (highest - lowest);
    // Equal scores, or scores at the ends of what numbers can hold: one bucket for all.
    const width = Number.isFinite(perPoint) ? perPoint : 0;
    ends.fill(0);
    for (let area = 0; area < count; area++) {
      const bucket = width === 0 ? 0 : Math.floor((highest - (numbers[area] ?? 0)) * width);
      bucketOf[area] = bucket;
      ends[bucket] = (ends[bucket] ?? 0) + 1;
    }
    for (let bucket = 1; bucket <= count; bucket++) {
      ends[bucket] = (ends[bucket] ?? 0) + (ends[bucket - 1] ?? 0);
    }
    for (let area = count - 1; area >= 0; area--) {
      const bucket = bucketOf[area] ?? 0;
      const place = (ends[bucket] ?? 0) - 1;
      ends[bucket] = place;
      order[place] = area;
    }
  };
}

/**
 * Insertion sort, highest first: quick on what is nearly in order. Where one far-out score leaves a bucket for all others
 * it is not, and an ordinary sort takes over.
 */
function finishOrder(numbers: Float64Array, order: Uint32Array): void {
  let steps = 0;
  for (let at = 1; at < order.length; at++) {
    const area = order[at] ?? 0;
    const score = numbers[area] ?? 0;
    if (steps > mostStepsPerArea * order.length) {
      order.sort((one, other) => (numbers[other] ?? 0) - (numbers[one] ?? 0));
      return;
    }
    let to = at;
    while (to > 0 && (numbers[order[to - 1] ?? 0] ?? 0) < score) {
      order[to] = order[to - 1] ?? 0;
      to--;
    }
    order[to] = area;
    steps += at - to;
  }
}

/** A whole sort costs about as much. */
const mostStepsPerArea = 50;
