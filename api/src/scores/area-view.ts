import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { AreaScores } from "@lokaal17/shared/contract/scores";
import type { Basket } from "@lokaal17/shared/framework/basket";
import { type IndicatorDefinition, periodicityInYears } from "@lokaal17/shared/framework/indicator";
import { cellOf, latestValue } from "@lokaal17/shared/observations/cube";
import { areaScores } from "@lokaal17/shared/scores/area-scores";
import type { GoalScore } from "@lokaal17/shared/scores/goal-score";
import { positionAmong, relativePosition } from "@lokaal17/shared/scores/relative-position";
import { scorable } from "@lokaal17/shared/scores/scorable";
import { quantileOfSorted } from "@lokaal17/shared/statistics/quantile";
import type { Locale } from "@lokaal17/shared/text/define-text";
import { scoreText } from "@lokaal17/shared/text/scores";
import type { View } from "../publications/views.ts";
import { basisOf } from "./basis.ts";

/** One area on the 17 goals: scores where there are enough figures, and every figure beside the middle area. */
export function areaScoresView(view: View, basket: Basket, area: AreaCode, locale: Locale): AreaScores {
  const layer = view.reference.areaOf.get(area)?.layer ?? "municipality";
  const all = view.derived.scores(basket);
  const own = areaScores(view.derived.plan(basket), view.cube, area, view.scoreYear);
  const adopted = basisOf(view, basket, false).thresholdsAdopted;
  const goals = own.map((score): AreaScores["goals"][number] => ({
    goal: score.goal,
    score: score.score,
    reason: score.reason,
    colour: adopted ? score.colour : null,
    position: relativePosition(score.score, known(all.goals[score.goal - 1]?.scores ?? []), "higher"),
    positionSynthetic: all.goals[score.goal - 1]?.synthetic.includes(1) ?? false,
    figureCount: score.count,
    basketSize: score.basketCount,
    syntheticCount: score.syntheticCount,
    years: score.years,
    decidingIndicators: adopted ? score.decidedBy : [],
    figures: [...view.definitions.values()]
      .filter((definition) => definition.goal === score.goal && definition.layer === layer)
      .map((definition) => figureOf(view, basket, definition, area, score, locale)),
  }));
  const synthetic = goals.some(({ figures }) => figures.some((figure) => figure.synthetic));
  return { basis: basisOf(view, basket, synthetic), goals };
}

type Figure = AreaScores["goals"][number]["figures"][number];

function figureOf(
  view: View,
  basket: Basket,
  definition: IndicatorDefinition,
  area: AreaCode,
  goal: GoalScore,
  locale: Locale,
): Figure {
  const { code, direction } = definition;
  const found = latestValue(
    view.cube,
    code,
    area,
    view.scoreYear,
    periodicityInYears(definition.periodicity) + 1,
  );
  const status = found?.status ?? cellOf(view.cube, code, area, view.scoreYear)?.status ?? null;
  const spread = found ? view.derived.spread(code, found.year, definition.layer) : null;
  const values = spread?.values ?? new Float64Array();
  const peerCount = view.derived.peers(definition.layer).length;
  const scored = goal.indicators.find(({ indicator }) => indicator === code);
  const judged = direction !== null && definition.influence !== "context" && !definition.directionContested;
  const mode = view.derived.plan(basket).example ? "demonstration" : "publication";
  const why = scorable(definition, { basket: basket.code, mode, layer: "municipality" });
  return {
    indicator: code,
    name: definition.name[locale],
    unit: definition.unitName[locale],
    decimals: definition.decimals,
    direction,
    year: found?.year ?? null,
    value: found?.value ?? null,
    status,
    synthetic: found?.synthetic ?? false,
    median: values.length * 2 >= peerCount ? quantileOfSorted(values, 0.5) : null,
    medianSynthetic: spread?.synthetic ?? false,
    position: judged && found ? positionAmong(values, direction)(found.value) : null,
    score: scored?.score ?? null,
    inScore: scored?.inScore ?? false,
    whyNotScored: why && scoreText(locale)(`not-scorable.${why}`),
  };
}

const known = (numbers: Iterable<number>) => [...numbers].filter((number) => !Number.isNaN(number));
