import { benjaminiHochberg } from "../statistics/benjamini-hochberg.ts";
import { signTest } from "../statistics/sign-test.ts";

/** How the municipalities of two publications moved on one scale, as their figures are shown. */
export interface Movement {
  /** Municipalities whose shown figure went up, went down, and stayed the same. */
  up: number;
  down: number;
  same: number;
}

/** `higher` and `lower`: so many municipalities moved the same way that chance does not explain it. */
export const movementVerdicts = ["higher", "lower", "no-clear-change"] as const;
export type MovementVerdict = (typeof movementVerdicts)[number];

/** Of what is called clear, at most this share is expected to be chance. */
export const movementRate = 0.05;

/** Counts how pairs of figures moved; a pair with a NaN counts for nothing. */
export function movementOf(
  pairs: Iterable<readonly [before: number, now: number]>,
  shown: (value: number) => number,
): Movement {
  const movement = { up: 0, down: 0, same: 0 };
  for (const [before, now] of pairs) {
    if (Number.isNaN(before) || Number.isNaN(now)) continue;
    const difference = shown(now) - shown(before);
    if (difference > 0) movement.up += 1;
    else if (difference < 0) movement.down += 1;
    else movement.same += 1;
  }
  return movement;
}

/** What each of these movements says, tested together: the sign test, with Benjamini and Hochberg over all of them. */
export function movementVerdict(movements: readonly Movement[]): MovementVerdict[] {
  const { rejected } = benjaminiHochberg(
    movements.map(({ up, down }) => signTest(up, down)),
    movementRate,
  );
  return movements.map(({ up, down }, place) => {
    if (!rejected[place]) return "no-clear-change";
    return up > down ? "higher" : "lower";
  });
}
