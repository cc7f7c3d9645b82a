import { roundAsShown } from "../text/number.ts";

/**
 * A score as answers carry it: short, and the same number wherever it is shown. Four decimals, or so many more that
 * the whole number and the tenth are those of the score itself: 63.49996 is 63 and must not become 63.5, which is 64.
 */
export function sentScore(score: number): number {
  const short = shortened(score, fewest);
  if (!isNearHalf(score) && !isNearHalf(score * 10)) return short;
  for (let decimals = fewest; decimals < most; decimals += 1) {
    const longer = shortened(score, decimals);
    if ([0, 1].every((shown) => roundAsShown(longer, shown) === roundAsShown(score, shown))) return longer;
  }
  return score;
}

/** Readers take the middle one of a group from these: with two decimals, one in 200 middle ones was another number. */
const fewest = 4;
const most = 12;

const shortened = (score: number, decimals: number) => Math.round(score * 10 ** decimals) / 10 ** decimals;

/** Whether shortening may turn the rounding: within what four decimals can move ten times a score. */
const isNearHalf = (value: number) => Math.abs(value - Math.floor(value) - 0.5) < 0.001;
