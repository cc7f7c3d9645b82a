/**
 * A quantile by linear interpolation between order statistics ("type 7", the default of R and d3).
 * Values that are not numbers are left out.
 * @param probability 0 (smallest) to 1 (largest)
 * @returns null when there is no value
 * @throws RangeError when the probability is not between 0 and 1
 * @see Hyndman & Fan, Sample Quantiles in Statistical Packages (1996), definition 7
 */
export function quantile(values: Iterable<number>, probability: number): number | null {
  return quantileOfSorted(sortedNumbers(values), probability);
}

/** As `quantile`, for numbers that already stand in ascending order. */
export function quantileOfSorted(sorted: ArrayLike<number>, probability: number): number | null {
  requireProbability(probability);
  return valueAt(sorted, (sorted.length - 1) * probability);
}

/**
 * A quantile as SPSS, Minitab and some published methods take it ("type 6"): further out than type 7, and the smallest
 * or largest value beyond the outer ones. Values that are not numbers are left out.
 * @param probability 0 (smallest) to 1 (largest)
 * @returns null when there is no value
 * @throws RangeError when the probability is not between 0 and 1
 * @see Hyndman & Fan, Sample Quantiles in Statistical Packages (1996), definition 6
 */
export function quantileType6(values: Iterable<number>, probability: number): number | null {
  requireProbability(probability);
  const sorted = sortedNumbers(values);
  const place = (sorted.length + 1) * probability - 1;
  return valueAt(sorted, Math.max(0, Math.min(place, sorted.length - 1)));
}

/** The middle value; null when there is none. */
export function median(values: Iterable<number>): number | null {
  return quantile(values, 0.5);
}

/** The numbers among the values, ascending. */
export function sortedNumbers(values: Iterable<number>): Float64Array {
  return Float64Array.from([...values].filter(Number.isFinite)).sort();
}

/** The value at a place in the order, 0 for the smallest; between two places in proportion. */
function valueAt(sorted: ArrayLike<number>, place: number): number | null {
  const below = Math.floor(place);
  const low = sorted[below];
  if (low === undefined) return null;
  const high = sorted[below + 1];
  return high === undefined || high === low ? low : low + (place - below) * (high - low);
}

function requireProbability(probability: number): void {
  if (!(probability >= 0 && probability <= 1)) {
    throw new RangeError(`A probability lies between 0 and 1, not ${probability}`);
  }
}
