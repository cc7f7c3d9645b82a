import type { ProjectionView } from "@lokaal17/shared/contract/trends";
import type { IndicatorDefinition } from "@lokaal17/shared/framework/indicator";
import {
  leastProjectionPoints,
  lineThrough,
  type NaturalLimits,
  type Projection,
  projectionLevel,
  projectTo,
} from "@lokaal17/shared/scores/trends/projection";
import type { TrendPoint } from "@lokaal17/shared/scores/trends/series";
import { predict } from "@lokaal17/shared/statistics/regression";
import type { Locale } from "@lokaal17/shared/text/define-text";
import type { View } from "../publications/views.ts";
import { basisOf } from "./basis.ts";
import { limitsOf, seriesOf } from "./series.ts";
import { chanceOf, judgedOf, type TargetSource, targetsOf } from "./targets.ts";

/** The year that the goals are for. */
export const standardProjectionYear = 2030;

export interface ProjectionWish extends TargetSource {
  definition: IndicatorDefinition;
  year: number;
  locale: Locale;
}

/** The figures of an indicator in an area, the line through them carried on, and the chance of decided targets. */
export function projectionView(
  view: View,
  { definition, year, locale, ...source }: ProjectionWish,
): ProjectionView {
  const points = seriesOf(view.cube, definition.code, source.area, view.scoreYear);
  const limits = limitsOf(definition);
  const judged = judgedOf(definition, view.derived.plan(view.basket));
  const found = projectTo(points, year, limits);
  const shown = points.filter(({ value }) => !Number.isNaN(value));
  const synthetic = shown.some((point) => point.synthetic);
  return {
    basis: basisOf(view, view.basket, synthetic),
    area: source.area,
    indicator: definition.code,
    name: definition.name[locale],
    unit: definition.unitName[locale],
    decimals: definition.decimals,
    goal: definition.goal,
    direction: definition.direction,
    year,
    points: shown.map(({ year: of, value: figure, status, synthetic: example }) => ({
      year: of,
      value: figure,
      status,
      synthetic: example,
    })),
    line: found.reason === null ? lineOf(points, year, limits) : [],
    projection: found.reason === null ? numbersOf(found) : null,
    reason: found.reason,
    targets: targetsOf(view, definition, source).map((target) => ({
      ...target,
      ...chanceOf(target, points, definition, judged),
    })),
    synthetic,
  };
}

function numbersOf({
  value,
  low,
  high,
  robustValue,
  from,
  to,
  count,
}: Projection): ProjectionView["projection"] {
  return { value, low, high, robustValue, from, to, count };
}

/** The line year by year; beyond the last figure with its interval, and never outside the natural limits. */
function lineOf(points: readonly TrendPoint[], until: number, limits: NaturalLimits): ProjectionView["line"] {
  const line = lineThrough(points, until, leastProjectionPoints);
  if (line.reason !== null) return [];
  const [first, last] = [line.series[0]?.year ?? until, line.series.at(-1)?.year ?? until];
  const within = (value: number) =>
    Math.min(Math.max(value, limits.naturalMin ?? value), limits.naturalMax ?? value);
  return Array.from({ length: until - first + 1 }, (_, index) => first + index).flatMap((year) => {
    const predicted = predict(line.fit, year, projectionLevel);
    if (!predicted) return [];
    const ahead = year > last;
    return [
      {
        year,
        value: within(predicted.value),
        low: ahead ? within(predicted.low) : null,
        high: ahead ? within(predicted.high) : null,
      },
    ];
  });
}
