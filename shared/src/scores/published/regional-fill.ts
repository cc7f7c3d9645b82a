/**
 * The regional fill: an area without a score for a goal gets the mean of the scores of the areas of its region that
 * have one. Areas without a region, and regions without any score for the goal, stay as they are.
 * @param scores of one goal, one per area; null where there is none
 * @param regions the region of each of these areas; null where it has none
 * @returns the filled scores alone: null where an area has its own score or gets none
 * @see Lynch, LoPresti & Fox, The 2019 US Cities Sustainable Development Report (SDSN), on missing data
 */
export function regionalFill(
  scores: readonly (number | null)[],
  regions: readonly (string | null)[],
): (number | null)[] {
  const sums = new Map<string, { sum: number; count: number }>();
  for (const [at, score] of scores.entries()) {
    const region = regions[at] ?? null;
    if (region === null || score === null) continue;
    const known = sums.get(region);
    if (known) {
      known.sum += score;
      known.count++;
    } else sums.set(region, { sum: score, count: 1 });
  }
  return scores.map((score, at) => {
    const mean = score === null ? sums.get(regions[at] ?? "") : undefined;
    return mean && regions[at] !== null ? mean.sum / mean.count : null;
  });
}
