import type { AreaScores } from "@lokaal17/shared/contract/scores";
import type { GoalDriversView, MethodComparisons } from "@lokaal17/shared/contract/sensitivity";
import type { IndicatorTrend, Trends } from "@lokaal17/shared/contract/trends";
import type { GoalDrivers } from "@lokaal17/shared/scores/sensitivity/drivers";
import { roundAsShown } from "@lokaal17/shared/text/number";

export type AreaGoal = AreaScores["goals"][number];
type Figure = AreaGoal["figures"][number];

/** Scores of figures stand with one decimal where their differences count. */
export const pointDecimals = 1;

const shown = (points: number) => roundAsShown(points, pointDecimals);

/** What drives a score, made of the scores as they are shown, so that a reader who subtracts finds the same. */
export function shownDrivers({ score, indicators, most, peers }: GoalDriversView): GoalDrivers | null {
  if (score === null) return null;
  return {
    score: shown(score),
    strongest: most,
    indicators: indicators.map(({ indicator, score: own, scoreWithout, peerScore, contribution }) => ({
      indicator,
      score: shown(own),
      changeWithout: scoreWithout === null ? null : shown(scoreWithout) - shown(score),
      peerScore: peerScore === null ? null : shown(peerScore),
      contribution: contribution === null ? null : shown(contribution),
    })),
    peers: peers && {
      score: shown(peers.score),
      count: peers.count,
      difference: shown(shown(score) - shown(peers.score)),
      otherFigures: shown(peers.otherFigures),
    },
  };
}

/** Whether the contributions as they are shown add up to the difference as it is shown. */
export function addsUp({ indicators, peers }: GoalDrivers): boolean {
  if (!peers) return true;
  const sum = indicators.reduce((total, { contribution }) => total + (contribution ?? 0), peers.otherFigures);
  return shown(sum) === shown(peers.difference);
}

/** How much of the selection has a figure, in per cents; 0 of an empty one. */
export function coveragePercent({ figureCount, basketSize }: Pick<AreaGoal, "figureCount" | "basketSize">) {
  return basketSize === 0 ? 0 : (figureCount / basketSize) * 100;
}

/** A figure of the goal with its development; those of the score first, then the others, those without a value last. */
export interface FigureRow extends Figure {
  trend: IndicatorTrend["trend"] | null;
}

export function figureRows(
  figures: readonly Figure[],
  { indicators }: Pick<Trends, "indicators">,
): FigureRow[] {
  const trendOf = new Map<string, IndicatorTrend>(indicators.map((one) => [one.indicator, one]));
  const group = ({ inScore, value }: Figure) => (value === null ? 2 : inScore ? 0 : 1);
  return figures
    .map((figure) => ({ ...figure, trend: trendOf.get(figure.indicator)?.trend ?? null }))
    .sort((one, other) => group(one) - group(other));
}

/** The indicators of which somebody decided a target. */
export function withTargets({ indicators }: Pick<Trends, "indicators">): IndicatorTrend[] {
  return indicators.filter(({ targets }) => targets.length > 0);
}

/** Indicators that a method says something of: those on which the methods differ first, those alone last. */
export function comparedRows({ indicators }: Pick<MethodComparisons, "indicators">) {
  const group = (agree: boolean | null) => (agree === false ? 0 : agree ? 1 : 2);
  return indicators
    .filter(({ verdicts }) => verdicts.some(({ outcome }) => outcome !== "not-assessable"))
    .sort((one, other) => group(one.agree) - group(other.agree));
}

/** The longest bar of a list of contributions; 0 where there is none. */
export function longest(contributions: readonly (number | null)[]): number {
  return contributions.reduce((most: number, one) => Math.max(most, Math.abs(one ?? 0)), 0);
}
