/**
 * Two-sided p of the sign test: how likely a division at least this uneven is when up and down are equally likely.
 * Exact, by the binomial distribution; null when nothing moved.
 * @see Conover (1999), Practical Nonparametric Statistics, section 3.4
 */
export function signTest(up: number, down: number): number | null {
  const n = up + down;
  if (n === 0) return null;
  let logTerm = -n * Math.LN2;
  let tail = Math.exp(logTerm);
  for (let k = 1; k <= Math.min(up, down); k += 1) {
    logTerm += Math.log((n - k + 1) / k);
    tail += Math.exp(logTerm);
  }
  return Math.min(1, 2 * tail);
}
