/** Which of many tests hold when they are looked at together. */
export interface TestedTogether {
  /** The smallest rate at which each test would still be rejected; null where there was no test. */
  adjusted: (number | null)[];
  /** Whether each null hypothesis is rejected: a difference is found. */
  rejected: boolean[];
}

/**
 * Controls the false discovery rate: of all differences found, at most a share `rate` is expected to be chance.
 * Rejected are the k smallest p, k being the largest rank with p ≤ k/m · rate; m counts the tests that have a p.
 * @param pValues null where there was no test
 * @param rate between 0 and 1: 0.10 for 10 %
 * @throws RangeError when a p is not between 0 and 1 or the rate is outside its limits
 * @see Benjamini & Hochberg, Controlling the False Discovery Rate, JRSS B 57 (1995), 289–300; R `p.adjust(p, "BH")`
 */
export function benjaminiHochberg(pValues: readonly (number | null)[], rate: number): TestedTogether {
  if (!(rate > 0 && rate < 1)) {
    throw new RangeError(`A false discovery rate lies between 0 and 1 (0.10 for 10 %), not ${rate}`);
  }
  const ranked: { at: number; p: number }[] = [];
  for (const [at, p] of pValues.entries()) {
    if (p === null) continue;
    if (!(p >= 0 && p <= 1)) throw new RangeError(`A p-value lies between 0 and 1, not ${p}`);
    ranked.push({ at, p });
  }
  ranked.sort((a, b) => b.p - a.p);
  const adjusted = pValues.map((): number | null => null);
  const rejected = pValues.map(() => false);
  let smallest = 1;
  let found = false;
  for (const [place, { at, p }] of ranked.entries()) {
    const rank = ranked.length - place;
    smallest = Math.min(smallest, p * (ranked.length / rank));
    found ||= p <= (rank / ranked.length) * rate;
    adjusted[at] = smallest;
    rejected[at] = found;
  }
  return { adjusted, rejected };
}
