import type { GroupScoreView } from "@lokaal17/shared/contract/aggregates";
import type { IndicatorDefinition } from "@lokaal17/shared/framework/indicator";
import { scoreGoal } from "@lokaal17/shared/scores/goal-score";
import { scoreValue } from "@lokaal17/shared/scores/indicator-score";
import type { PlannedGoal, PlannedIndicator } from "@lokaal17/shared/scores/score-plan";
import { aggregatesText } from "@lokaal17/shared/text/aggregates";
import type { Locale } from "@lokaal17/shared/text/define-text";
import type { View } from "../publications/views.ts";
import { type FigureGroup, type PublicGroupFigure, publicGroupFigure } from "./group-figure.ts";

/** A group's goal score, and how many municipal figures it leans on. */
export interface MadeGroupScore {
  view: Omit<GroupScoreView, "code" | "name">;
  figureCount: number;
  syntheticCount: number;
}

/**
 * The score of a group on a goal: first the raw figure of the whole group on each indicator, then these are scored by
 * the plan that municipalities are scored by, with the same age of figures and the same least number of indicators.
 */
export function groupScoreOf(
  view: View,
  { goal, size, indicators }: PlannedGoal,
  group: FigureGroup,
  year: number,
  locale: Locale,
): MadeGroupScore {
  const found = indicators
    .filter(({ inScore }) => inScore)
    .flatMap((planned) => scoredFigure(view, planned, group, year) ?? []);
  const score = scoreGoal(
    goal,
    found.map(({ scored }) => scored),
    size,
  );
  const own = found.filter(({ figure }) => figure.origin === "own");
  const total = (part: (figure: PublicGroupFigure) => number) =>
    own.reduce((sum, { figure }) => sum + part(figure), 0);
  return {
    view: {
      score: score.score,
      reason: score.reason,
      areaCount: group.members.length,
      basketSize: score.basketCount,
      indicatorCount: score.count,
      syntheticIndicatorCount: score.syntheticCount,
      coverage: score.coverage,
      coverageByPopulation:
        found.length === 0 ? null : Math.min(...found.map(({ figure }) => figure.own.coverageByPopulation)),
      synthetic: score.synthetic,
      years: score.years,
      indicators: found.map((one) => indicatorView(one, locale)),
    },
    figureCount: total(({ own: { count } }) => count),
    syntheticCount: total(({ own: { syntheticCount } }) => syntheticCount),
  };
}

type Found = NonNullable<ReturnType<typeof scoredFigure>>;

/** The latest figure of the group that may be used, scored; null without one. */
function scoredFigure(view: View, planned: PlannedIndicator, group: FigureGroup, year: number) {
  const { code, scale, inScore, inColour, maxAgeYears } = planned;
  const definition = view.definitions.get(code);
  if (!definition) return null;
  for (let age = 0; age <= maxAgeYears; age++) {
    const figure = publicGroupFigure(view, definition, group, year - age);
    const { value, origin, synthetic } = figure;
    if (value === null || origin === null) continue;
    const { score, points, colour } = scoreValue(scorableValue(value, figure), scale);
    const scored = {
      ...{ indicator: code, value, year: year - age, score, points, colour },
      ...{ synthetic, inScore, inColour },
    };
    return { definition, figure, value, origin, scored };
  }
  return null;
}

/** A yes counts 1, so that a share of municipalities with yes is scored as the mean of their answers is. */
function scorableValue(value: number, { origin, own }: PublicGroupFigure): number {
  return origin === "own" && own.method === "share-of-areas" ? value / 100 : value;
}

function indicatorView({ definition, figure, value, origin, scored }: Found, locale: Locale) {
  return {
    indicator: definition.code,
    name: definition.name[locale],
    unit: unitOfGroup(definition, locale),
    decimals: definition.decimals,
    value,
    year: scored.year,
    score: scored.score,
    origin,
    method: figure.own.method,
    approximate: origin === "own" && figure.own.approximate,
    coverageByPopulation: figure.own.coverageByPopulation,
    synthetic: figure.synthetic,
    withheld: figure.withheldCount > 0,
  };
}

/** The unit of a group's figure: of yes or no it is a share. */
export function unitOfGroup(
  { measureType, unitName }: Pick<IndicatorDefinition, "measureType" | "unitName">,
  locale: Locale,
): string {
  return measureType === "binary" ? aggregatesText(locale)("share-of-areas-unit") : unitName[locale];
}
