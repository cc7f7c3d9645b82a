/** Two limits, in the unit of what lies between them. */
export interface Interval {
  low: number;
  high: number;
}

/**
 * The probability below the upper limit of a two-sided interval: 0.95 for a level of 0.90.
 * @param level how sure, between 0 and 1: 0.95 for 95 %
 * @throws RangeError when the level is not between 0 and 1
 */
export function upperProbability(level: number): number {
  if (!(level > 0 && level < 1)) {
    throw new RangeError(`The level of an interval lies between 0 and 1 (0.95 for 95 %), not ${level}`);
  }
  return (1 + level) / 2;
}
