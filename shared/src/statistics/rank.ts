/**
 * Ranks, 1 for the largest; equal values share the best of their ranks ("min"), so 1, 1, 3.
 * A value that is not a number gets null.
 */
export function ranksFromLargest(values: readonly number[]): (number | null)[] {
  const descending = values.filter((value) => !Number.isNaN(value)).sort((a, b) => b - a);
  const rankOf = new Map<number, number>();
  for (const [index, value] of descending.entries()) {
    if (!rankOf.has(value)) rankOf.set(value, index + 1);
  }
  return values.map((value) => rankOf.get(value) ?? null);
}

/**
 * Ranks, 1 for the largest; equal values share the mean of their ranks ("average"), so 1.5, 1.5, 3.
 * A value that is not a number gets null.
 * @see R `rank(-values, ties.method = "average", na.last = "keep")`
 */
export function averageRanks(values: readonly number[]): (number | null)[] {
  const best = ranksFromLargest(values);
  const sharing = new Map<number, number>();
  for (const rank of best) if (rank !== null) sharing.set(rank, (sharing.get(rank) ?? 0) + 1);
  return best.map((rank) => (rank === null ? null : rank + (sharing.get(rank)! - 1) / 2));
}
