import type { Method } from "@lokaal17/shared/contract/method";

type Decile = Method["hindcast"]["deciles"][number];

/** How the chances that were given compare with what happened. */
export interface Calibration {
  finding: "too-high" | "too-low" | "mixed" | "fair";
  /** The tenth that is named: of those that were off the one furthest off. */
  decile: number;
  /** Shares, 0 to 1. */
  observed: number;
  furthest: number;
}

/** Chances that are off by at most this were about right: the width of a tenth. */
export const fairWithin = 0.1;

/**
 * What the hindcast shows in one finding; null where no tenth has enough questions. Chances were too high when they
 * were so in every tenth that was off, too low the other way round.
 */
export function calibrationOf(deciles: readonly Decile[]): Calibration | null {
  const told = deciles.flatMap(({ decile, predicted, observed }) =>
    predicted === null || observed === null ? [] : [{ decile, observed, off: observed - predicted }],
  );
  const [worst] = told.toSorted((one, other) => Math.abs(other.off) - Math.abs(one.off));
  if (!worst) return null;
  const { decile, observed, off } = worst;
  const wrong = told.filter((tenth) => Math.abs(tenth.off) > fairWithin);
  const finding =
    wrong.length === 0
      ? "fair"
      : wrong.every((tenth) => tenth.off < 0)
        ? "too-high"
        : wrong.every((tenth) => tenth.off > 0)
          ? "too-low"
          : "mixed";
  return { finding, decile, observed, furthest: Math.abs(off) };
}
