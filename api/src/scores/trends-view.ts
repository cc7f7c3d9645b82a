import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { Trends } from "@lokaal17/shared/contract/trends";
import type { Basket } from "@lokaal17/shared/framework/basket";
import type { IndicatorCode, IndicatorDefinition } from "@lokaal17/shared/framework/indicator";
import { scoreBetween } from "@lokaal17/shared/scores/normalise";
import type { PlannedGoal, ScorePlan } from "@lokaal17/shared/scores/score-plan";
import { type GoalTrend, goalTrend } from "@lokaal17/shared/scores/trends/goal-trend";
import type { TrendPoint } from "@lokaal17/shared/scores/trends/series";
import { trendOf } from "@lokaal17/shared/scores/trends/trend";
import type { Locale } from "@lokaal17/shared/text/define-text";
import type { View } from "../publications/views.ts";
import { basisOf } from "./basis.ts";
import { judgedDirection, seriesOf } from "./series.ts";
import { judgedOf, outlookOf, type TargetSource, targetsOf } from "./targets.ts";

export interface TrendsWish extends TargetSource {
  basket: Basket;
  goal: number | undefined;
  indicator: IndicatorCode | undefined;
  only: "goals" | undefined;
  locale: Locale;
}

/** How the goals and indicators of one area developed. Goals are those of the layer that scores are made for. */
export function trendsView(
  view: View,
  { basket, goal, indicator, only, locale, ...source }: TrendsWish,
): Trends {
  const { area } = source;
  const layer = view.reference.areaOf.get(area)?.layer;
  const plan = view.derived.plan(basket);
  const wanted = (number: number | null) => goal === undefined || number === goal;
  const indicators = [...view.definitions.values()]
    .filter(
      (definition) =>
        definition.kind === "indicator" &&
        definition.layer === layer &&
        wanted(definition.goal) &&
        (indicator === undefined || definition.code === indicator),
    )
    .map((definition) => indicatorTrend(view, plan, definition, source, locale));
  const goals =
    layer === plan.layer
      ? plan.goals
          .filter((planned) => wanted(planned.goal))
          .map((planned) => ({ goal: planned.goal, trend: trendOfGoal(view, planned, area) }))
      : [];
  const withFigures = indicators.filter(({ trend }) => trend.count > 0);
  const syntheticCount = withFigures.filter(({ trend }) => trend.synthetic).length;
  return {
    basis: basisOf(view, basket, syntheticCount > 0),
    area,
    goals,
    noGoals: layer === plan.layer ? null : "layer-not-scored",
    indicators: only === "goals" ? [] : indicators,
    figureCount: withFigures.length,
    syntheticCount,
  };
}

function indicatorTrend(
  view: View,
  plan: ScorePlan,
  definition: IndicatorDefinition,
  source: TargetSource,
  locale: Locale,
): Trends["indicators"][number] {
  const { cube, scoreYear } = view;
  const points = seriesOf(cube, definition.code, source.area, scoreYear);
  const trend = trendOf(points, judgedDirection(definition), scoreYear);
  const judged = judgedOf(definition, plan);
  const isContext = trend.reason === "no-direction" && definition.influence === "context";
  return {
    indicator: definition.code,
    name: definition.name[locale],
    unit: definition.unitName[locale],
    decimals: definition.decimals,
    goal: definition.goal,
    direction: definition.direction,
    trend: isContext ? { ...trend, reason: "context" } : trend,
    targets: targetsOf(view, definition, source).map((target) =>
      outlookOf(target, points, definition, judged, scoreYear),
    ),
  };
}

function trendOfGoal({ cube, scoreYear }: View, planned: PlannedGoal, area: AreaCode): GoalTrend {
  const scored = planned.indicators
    .filter(({ inScore }) => inScore)
    .map(({ code, scale: { bounds } }) => ({
      scores: seriesOf(cube, code, area, scoreYear).map(({ year, value, status, synthetic }): TrendPoint => {
        const score = Number.isNaN(value) ? value : scoreBetween(value, bounds.lowerBound, bounds.optimum);
        return { year, value: score, status, synthetic };
      }),
    }));
  return goalTrend(scored, planned.size.inScore, scoreYear);
}
