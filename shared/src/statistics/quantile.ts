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
  if (!(probability >= 0 && probability <= 1)) {
    throw new RangeError(`A probability lies between 0 and 1, not ${probability}`);
  }
  const place = (sorted.length - 1) * probability;
  const below = Math.floor(place);
  const low = sorted[below];
  if (low === undefined) return null;
  const high = sorted[below + 1];
  return high === undefined || high === low ? low : low + (place - below) * (high - low);
}

/** The middle value; null when there is none. */
export function median(values: Iterable<number>): number | null {
  return quantile(values, 0.5);
}

/** The numbers among the values, ascending. */
export function sortedNumbers(values: Iterable<number>): Float64Array {
  return Float64Array.from([...values].filter(Number.isFinite)).sort();
}
