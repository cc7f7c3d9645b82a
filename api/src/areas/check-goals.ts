import type { AreaCode } from "@lokaal17/shared/areas/area";
import {
  driversAgainst,
  type GoalColumn,
  type GoalVariant,
  goalVariants,
} from "@lokaal17/shared/areas/check-goal";
import type { AreaCheck, CheckedGoal, CheckVariant } from "@lokaal17/shared/contract/area-check";
import type { AreaStory } from "@lokaal17/shared/contract/area-story";
import { normalise } from "@lokaal17/shared/scores/normalise";
import type { ScoreColumn } from "@lokaal17/shared/scores/score-columns";
import { usableSeries } from "@lokaal17/shared/scores/trends/series";
import type { Locale } from "@lokaal17/shared/text/define-text";
import type { View } from "../publications/views.ts";
import { seriesOf } from "../scores/series.ts";

interface GoalsWish {
  area: AreaCode;
  story: AreaStory;
  locale: Locale;
}

/** What each word in the table of goals rests on: one value, one indicator, another way of averaging. */
export function checkedGoals(view: View, { area, story, locale }: GoalsWish): CheckedGoal[] {
  const areas = view.derived.peers("municipality");
  const own = areas.indexOf(area);
  const similar = story.peers.areas.map(({ code }) => areas.indexOf(code));
  return story.goals.flatMap(({ goal, name, score, syntheticCount, similar: group }) => {
    if (score === null || own < 0) return [];
    const columns = columnsOf(view, goal);
    const basketSize = basketSizeOf(view, goal);
    const asked = columns.map((column) => goalColumn(view, column, area, own));
    const { position, earlier, leftOut, geometric, isFirm } = goalVariants({
      columns: asked,
      ...{ own, similar, basketSize },
    });
    const shown = (one: GoalVariant) => variantView(view, one, locale);
    return [
      {
        ...{ goal, name, score, position, isFirm },
        earlier: earlier.map(shown),
        leftOut: leftOut.map(shown),
        geometric: shown(geometric),
        synthetic: syntheticCount > 0 || (group?.synthetic ?? false),
      },
    ];
  });
}

const columnsOf = (view: View, goal: number) =>
  view.derived.columns(view.basket).filter((column) => column.goal === goal && column.inScore);

const basketSizeOf = (view: View, goal: number) =>
  view.derived.plan(view.basket).goals[goal - 1]?.size.inScore ?? 0;

function goalColumn(view: View, column: ScoreColumn, area: AreaCode, own: number): GoalColumn {
  const { indicator, scores, bounds, years } = column;
  const used = years[own] ?? 0;
  const points = usableSeries(seriesOf(view.cube, indicator, area, used));
  const before = points.findLast(({ year }) => year < used);
  return { indicator, scores, earlier: before ? normalise(before.value, bounds) : null };
}

function variantView(view: View, { indicator, score, position }: GoalVariant, locale: Locale): CheckVariant {
  const name = indicator === null ? null : (view.definitions.get(indicator)?.name[locale] ?? indicator);
  return { indicator, name, score, position };
}

/** So many indicators say where a difference comes from. */
const mostNamed = 3;

/** Of goals on which most similar areas score higher: the indicators that add most to the difference with them. */
export function driversAgainstSimilar(view: View, { area, story, locale }: GoalsWish): AreaCheck["drivers"] {
  const areas = view.derived.peers("municipality");
  const own = areas.indexOf(area);
  const similar = story.peers.areas.map(({ code }) => areas.indexOf(code));
  return story.goals
    .filter(({ similar: group }) => group?.position === "worse")
    .flatMap(({ goal, name, syntheticCount, similar: group }) => {
      const columns = columnsOf(view, goal).map((column) => ({ ...column, earlier: null }));
      const found = driversAgainst({ columns, own, similar, basketSize: basketSizeOf(view, goal) });
      if (!found) return [];
      const indicators = found.indicators.slice(0, mostNamed).map((one) => ({
        ...one,
        name: view.definitions.get(one.indicator)?.name[locale] ?? one.indicator,
      }));
      const synthetic = syntheticCount > 0 || (group?.synthetic ?? false);
      return [{ goal, name, ...found, indicators, synthetic }];
    });
}
