/** @throws RangeError unless there is one weight for each value or point */
export function requireOneWeightEach(weights: ArrayLike<number>, count: number): void {
  if (weights.length !== count) {
    throw new RangeError(`There must be as many weights as values: ${count}, not ${weights.length}`);
  }
}

/** @throws RangeError unless the weight is a number of 0 or more */
export function requireWeight(weight: number): void {
  if (!(weight >= 0 && weight < Number.POSITIVE_INFINITY)) {
    throw new RangeError(`A weight must be a number of 0 or more, not ${weight}`);
  }
}
