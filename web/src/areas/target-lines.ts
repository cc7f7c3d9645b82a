import type { TrendTarget } from "@lokaal17/shared/charts/trend-model";
import type { TargetOutlook } from "@lokaal17/shared/contract/trends";

/** What a decision on a target says of its line. */
type Decided = Pick<TargetOutlook, "kind" | "value" | "year" | "decidedOn" | "example">;

/**
 * What is decided on an indicator, as lines of its trend. The way to an own target begins at the last figure of or before
 * the year of its decision; without such a figure it is a level line.
 * @param points the area's figures, ascending years
 */
export function targetLines(
  targets: readonly Decided[],
  points: readonly { year: number; value: number }[],
): TrendTarget[] {
  return targets.map(({ kind, value, year, decidedOn, example }): TrendTarget => {
    const start = points.findLast((point) => point.year <= Number(decidedOn.slice(0, 4)));
    const from = kind === "own" && start ? { from: { year: start.year, value: start.value } } : {};
    return { kind, value, year, synthetic: example, ...from };
  });
}
