import { quantileOfSorted, sortedNumbers } from "../statistics/quantile.ts";
import { roundAsShown } from "../text/number.ts";
import { fewestInGroup } from "./area-groups.ts";
import type { SnapshotContent, SnapshotIndicator, SnapshotYear } from "./snapshot.ts";
import { baseYear, countSynthetic, headlineOf, presentYear } from "./summary.ts";

/** How far apart 8 in 10 municipalities lie now, where the first year is 100. */
export interface SpreadOverTime {
  indicator: SnapshotIndicator;
  first: number;
  last: number;
  /** Without decimals, of the bounds as people see them. */
  ratio: number;
  synthetic: boolean;
}

/** Of every goal's first indicator that has two years to compare, in the order of the goals. */
export function spreadsOf(content: SnapshotContent): readonly SpreadOverTime[] {
  const found = known.get(content);
  if (found) return found;
  const spreads = content.goals.flatMap(({ number }): SpreadOverTime[] => {
    const indicator = headlineOf(content, number);
    const base = indicator && baseYear(indicator);
    const present = indicator && presentYear(indicator);
    if (!indicator || !base || !present) return [];
    if (tooFew(base) || tooFew(present)) return [];
    const before = spread(base, indicator.decimals);
    if (before <= 0) return [];
    const ratio = roundAsShown((spread(present, indicator.decimals) / before) * 100, 0);
    const synthetic = [base, present].some((year) => countSynthetic(year.values, year.origins) > 0);
    return [{ indicator, first: base.year, last: present.year, ratio, synthetic }];
  });
  known.set(content, spreads);
  return spreads;
}

const known = new WeakMap<SnapshotContent, readonly SpreadOverTime[]>();

const tooFew = ({ values }: SnapshotYear) => values.filter((value) => value !== null).length < fewestInGroup;

function spread({ values }: SnapshotYear, decimals: number): number {
  const sorted = sortedNumbers(values.filter((value) => value !== null));
  const at = (share: number) => roundAsShown(quantileOfSorted(sorted, share) ?? 0, decimals);
  return roundAsShown(at(0.9) - at(0.1), decimals);
}
