/** Ways to make one score out of several; `arithmetic` is the published one, the others show what depends on it. */
export const aggregations = ["arithmetic", "geometric", "minimum", "weighted"] as const;
export type Aggregation = (typeof aggregations)[number];

/** Scores below this count as this in a geometric mean: one 0 would make the whole 0. */
export const geometricFloor = 1;

/** A score as it stands in a geometric mean: its natural logarithm, from the floor upwards. */
export function geometricTerm(score: number): number {
  return Math.log(Math.max(score, geometricFloor));
}

/**
 * One score out of several, 0 to 100 where these are. Missing scores (NaN) are left out.
 * `geometric` punishes one low score more than `arithmetic` does, `minimum` looks at nothing else.
 * `weighted` is the arithmetic mean with the weights given; weights of missing scores are shared among the others.
 * @param weights 0 or more, one per score; only `weighted` takes them
 * @returns null where no score counts
 * @throws RangeError when the weights do not fit, or a score is infinite
 * @see OECD & JRC, Handbook on Constructing Composite Indicators (2008), step 6, for what each rewards
 */
export function aggregateScores(
  scores: ArrayLike<number>,
  aggregation: Aggregation,
  weights: ArrayLike<number> | null = null,
): number | null {
  if (aggregation === "weighted") {
    if (weights?.length !== scores.length) throw new RangeError("A weighted mean needs one weight per score");
  } else if (weights) throw new RangeError("Only a weighted mean takes weights");
  const { numbers, weightOf, total } = available(scores, weights);
  if (total === 0) return null;
  switch (aggregation) {
    case "minimum":
      return numbers.reduce((lowest, score) => Math.min(lowest, score));
    case "geometric":
      return Math.exp(numbers.reduce((sum, score) => sum + geometricTerm(score), 0) / total);
    case "arithmetic":
    case "weighted":
      return meanOf(numbers, weightOf, total);
  }
}

function available(
  scores: ArrayLike<number>,
  weights: ArrayLike<number> | null,
): { numbers: number[]; weightOf: number[]; total: number } {
  const numbers: number[] = [];
  const weightOf: number[] = [];
  let total = 0;
  for (let index = 0; index < scores.length; index++) {
    const score = scores[index] ?? Number.NaN;
    const weight = weights ? (weights[index] ?? Number.NaN) : 1;
    if (!(weight >= 0 && Number.isFinite(weight))) {
      throw new RangeError(`A weight is a number of 0 or more, not ${weight}`);
    }
    if (Number.isNaN(score)) continue;
    if (!Number.isFinite(score))
      throw new RangeError("A score is a finite number, or NaN where it is missing");
    numbers.push(score);
    weightOf.push(weight);
    total += weight;
  }
  return { numbers, weightOf, total };
}

function meanOf(numbers: readonly number[], weightOf: readonly number[], total: number): number {
  const sum = numbers.reduce((before, score, index) => before + score * (weightOf[index] ?? 0), 0);
  if (Number.isFinite(sum)) return sum / total;
  // Numbers near the largest that exist: their sum does not fit, their mean does.
  return numbers.reduce((before, score, index) => before + score * ((weightOf[index] ?? 0) / total), 0);
}
