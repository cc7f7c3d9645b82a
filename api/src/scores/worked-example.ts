import type { Method } from "@lokaal17/shared/contract/method";
import { areaScores } from "@lokaal17/shared/scores/area-scores";
import type { Locale } from "@lokaal17/shared/text/define-text";
import type { View } from "../publications/views.ts";

/**
 * The way from one figure to the score of a goal, computed now: of the municipality and the goal whose score rests on
 * the most real figures; of equal ones the first by code. Null where no municipality has a score.
 */
export function workedExample(view: View, locale: Locale): Method["example"] {
  const chosen = bestExample(view);
  if (!chosen) return null;
  const { area, goal } = chosen;
  const plan = view.derived.plan(view.basket);
  const scored = areaScores(plan, view.cube, area, view.scoreYear).find((found) => found.goal === goal);
  if (!scored || scored.score === null) return null;
  const indicators = scored.indicators
    .filter(({ inScore }) => inScore)
    .sort((one, other) => Number(one.synthetic) - Number(other.synthetic))
    .flatMap(({ indicator, value, year, score, synthetic }) => {
      const definition = view.definitions.get(indicator);
      if (!definition?.bounds || definition.direction === null) return [];
      return [
        {
          indicator,
          name: definition.name[locale],
          unit: definition.unitName[locale],
          decimals: definition.decimals,
          direction: definition.direction,
          year,
          value,
          lowerBound: Number(definition.bounds.lowerBound),
          optimum: Number(definition.bounds.optimum),
          score,
          synthetic,
        },
      ];
    });
  const [first] = indicators;
  if (!first) return null;
  return {
    area,
    areaName: view.reference.areaOf.get(area)?.name ?? area,
    goal,
    goalName: view.reference.goals.find(({ number }) => number === goal)?.name[locale] ?? String(goal),
    worked: first.indicator,
    indicators,
    sum: indicators.reduce((sum, { score }) => sum + score, 0),
    count: indicators.length,
    basketSize: scored.basketCount,
    goalScore: scored.score,
    synthetic: scored.syntheticCount > 0,
    syntheticCount: scored.syntheticCount,
  };
}

function bestExample(view: View) {
  const { goals, areas } = view.derived.scores(view.basket);
  let best: { area: (typeof areas)[number]; goal: number; real: number } | null = null;
  for (const { goal, scores, counts, syntheticCounts } of goals)
    for (const [place, area] of areas.entries()) {
      if (Number.isNaN(scores[place] ?? Number.NaN)) continue;
      const real = (counts[place] ?? 0) - (syntheticCounts[place] ?? 0);
      if (!best || real > best.real) best = { area, goal, real };
    }
  return best;
}
