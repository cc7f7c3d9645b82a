import type { Comparison } from "@lokaal17/shared/contract/comparison";
import type { GoalTrendView, Trends, TrendView } from "@lokaal17/shared/contract/trends";
import { rankBandsQuery, trendsQuery } from "./queries.ts";

export interface SureWish {
  comparison: Pick<Comparison, "goal" | "indicator" | "areas">;
  chosen: readonly string[];
  asOf: string | undefined;
}

/**
 * What is read to say how sure the figures of the chosen areas are: their developments, and of a goal all places.
 */
export function sureQueries({ comparison, chosen, asOf }: SureWish) {
  const { goal, indicator, areas } = comparison;
  const codes: readonly string[] = areas;
  const known = chosen.filter((code) => codes.includes(code));
  const isScore = indicator === null && goal !== null;
  return {
    trends: known.map((code) =>
      trendsQuery(
        code,
        indicator === null ? { goal: goal ?? undefined, only: "goals", asOf } : { indicator, asOf },
      ),
    ),
    bands: isScore && known.length > 0 ? [rankBandsQuery({ goal, asOf })] : [],
  };
}

/** The development of what is compared, per area; null where the answer has none. */
export function chosenTrends(
  { goal, indicator }: Pick<Comparison, "goal" | "indicator">,
  trends: readonly Trends[],
): { area: string; trend: GoalTrendView | TrendView | null }[] {
  return trends.map(({ area, goals, indicators }) => ({
    area,
    trend:
      (indicator === null
        ? goals.find((one) => one.goal === goal)
        : indicators.find((one) => one.indicator === indicator)
      )?.trend ?? null,
  }));
}
