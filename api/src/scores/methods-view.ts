import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { IndicatorMethods, MethodComparisons } from "@lokaal17/shared/contract/sensitivity";
import type { IndicatorDefinition } from "@lokaal17/shared/framework/indicator";
import { adoptedTarget } from "@lokaal17/shared/framework/threshold";
import { compareMethods } from "@lokaal17/shared/scores/method-comparison";
import type { PublishedIndicator } from "@lokaal17/shared/scores/published/framework";
import { usableSeries } from "@lokaal17/shared/scores/trends/series";
import type { Locale } from "@lokaal17/shared/text/define-text";
import type { View } from "../publications/views.ts";
import { basisOf } from "./basis.ts";
import { judgedDirection, seriesOf } from "./series.ts";

export interface MethodsWish {
  area: AreaCode;
  goal: number | undefined;
  locale: Locale;
}

/** What four published methods say of each indicator of an area that may be judged. */
export function methodsView(view: View, { area, goal, locale }: MethodsWish): MethodComparisons {
  const layer = view.reference.areaOf.get(area)?.layer;
  const compared = [...view.definitions.values()].flatMap((definition) => {
    const wanted = definition.layer === layer && (goal === undefined || definition.goal === goal);
    return wanted ? comparisonOf(view, definition, area, locale) : [];
  });
  const withFigures = compared.filter(({ hasFigures }) => hasFigures);
  const syntheticCount = withFigures.filter(({ row }) => row.synthetic).length;
  const indicators = compared.map(({ row }) => row);
  return {
    basis: basisOf(view, view.basket, syntheticCount > 0),
    area,
    indicators,
    goals: countsPerGoal(indicators),
    figureCount: withFigures.length,
    syntheticCount,
  };
}

function comparisonOf(
  view: View,
  definition: IndicatorDefinition,
  area: AreaCode,
  locale: Locale,
): { row: IndicatorMethods; hasFigures: boolean }[] {
  const { goal } = definition;
  const direction = judgedDirection(definition);
  if (definition.kind !== "indicator" || goal === null || direction === null) return [];
  const series = usableSeries(seriesOf(view.cube, definition.code, area, view.scoreYear));
  const { verdicts, agree, disagreement } = compareMethods(
    publishedIndicator(definition, direction, goal),
    series,
  );
  const row = {
    indicator: definition.code,
    name: definition.name[locale],
    goal,
    direction,
    verdicts,
    agree,
    disagreement,
    synthetic: series.at(-1)?.synthetic ?? false,
  };
  return [{ row, hasFigures: series.length > 0 }];
}

/** As the published methods know it: thresholds of any status, but a target only where somebody adopted one. */
function publishedIndicator(
  { code, bounds, thresholds, naturalMin, naturalMax }: IndicatorDefinition,
  direction: PublishedIndicator["direction"],
  goal: number,
): PublishedIndicator {
  const number = (text: string | null | undefined) => (text == null ? null : Number(text));
  const target = adoptedTarget(thresholds);
  return {
    indicator: code,
    goal,
    lowerBound: number(bounds?.lowerBound),
    optimum: number(bounds?.optimum),
    redThreshold: number(thresholds?.red),
    greenThreshold: number(thresholds?.green),
    direction,
    target: target?.value ?? null,
    targetYear: target?.year ?? null,
    baseYear: null,
    naturalLimit: number(direction === "higher" ? naturalMax : naturalMin),
    weight: 1,
    group: null,
    inScore: true,
    inColour: true,
  };
}

function countsPerGoal(indicators: readonly IndicatorMethods[]): MethodComparisons["goals"] {
  const groups = Map.groupBy(indicators, ({ goal }) => goal);
  return [...groups]
    .sort(([one], [other]) => one - other)
    .map(([goal, rows]) => {
      const agreeing = rows.filter(({ agree }) => agree === true).length;
      const differing = rows.filter(({ agree }) => agree === false).length;
      return { goal, compared: agreeing + differing, agreeing, differing };
    });
}
