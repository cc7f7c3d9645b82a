import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { Drivers, GoalDriversView } from "@lokaal17/shared/contract/sensitivity";
import type { Basket } from "@lokaal17/shared/framework/basket";
import { whyNoScore } from "@lokaal17/shared/scores/goal-score";
import type { ScoreColumn } from "@lokaal17/shared/scores/score-columns";
import type { PlannedGoal } from "@lokaal17/shared/scores/score-plan";
import { type DriverScore, goalDrivers } from "@lokaal17/shared/scores/sensitivity/drivers";
import type { Locale } from "@lokaal17/shared/text/define-text";
import type { View } from "../publications/views.ts";
import { basisOf } from "./basis.ts";
import { whyNotScored } from "./why-not-scored.ts";

export interface DriversWish {
  basket: Basket;
  area: AreaCode;
  goal: number | undefined;
  locale: Locale;
}

/** What drives the goal scores of a municipality: each indicator left out, and what it adds to the difference with the others. */
export function driversView(view: View, { basket, area, goal, locale }: DriversWish): Drivers {
  const noGoals = whyNotScored(view, area);
  const place = view.derived.peers("municipality").indexOf(area);
  const goals = noGoals
    ? []
    : view.derived
        .plan(basket)
        .goals.filter((planned) => goal === undefined || planned.goal === goal)
        .map((planned) => driversOfGoal(view, basket, planned, place, locale));
  const synthetic = goals.some((found) => found.syntheticCount > 0 || found.peers?.synthetic);
  return { basis: basisOf(view, basket, synthetic), area, goals, noGoals };
}

function driversOfGoal(
  view: View,
  basket: Basket,
  { goal, size }: PlannedGoal,
  place: number,
  locale: Locale,
): GoalDriversView {
  const columns = view.derived.columns(basket).filter((column) => column.goal === goal && column.inScore);
  const scores = columns.map((column) => column.scores);
  const own = driverScores(columns, place);
  const reason = whyNoScore(own.length, size.inScore);
  const counts = {
    goal,
    reason,
    basketSize: size.inScore,
    figureCount: own.length,
    syntheticCount: columns.filter((column) => column.synthetic[place] === 1).length,
  };
  const peers = view.derived.peers("municipality").flatMap((_, peer) => {
    const count = scores.filter((column) => !Number.isNaN(column[peer])).length;
    return peer === place || whyNoScore(count, size.inScore) ? [] : [peer];
  });
  const drivers = reason
    ? null
    : goalDrivers(
        own,
        peers.map((peer) => driverScores(columns, peer)),
      );
  if (!drivers) return { ...counts, score: null, peers: null, indicators: [], most: null };
  const synthetic = peers.some((peer) => columns.some((column) => column.synthetic[peer] === 1));
  const columnOf = new Map(columns.map((column) => [column.indicator, column]));
  return {
    ...counts,
    score: drivers.score,
    peers: drivers.peers && { ...drivers.peers, synthetic },
    indicators: drivers.indicators.flatMap(({ indicator, score, changeWithout, peerScore, contribution }) => {
      const definition = view.definitions.get(indicator);
      const column = columnOf.get(indicator);
      if (!definition || !column) return [];
      return [
        {
          indicator,
          name: definition.name[locale],
          unit: definition.unitName[locale],
          decimals: definition.decimals,
          value: column.values[place] ?? 0,
          year: column.years[place] ?? 0,
          score,
          scoreWithout: changeWithout === null ? null : drivers.score + changeWithout,
          change: changeWithout,
          peerScore,
          contribution,
          synthetic: column.synthetic[place] === 1,
        },
      ];
    }),
    most: drivers.strongest,
  };
}

function driverScores(columns: readonly ScoreColumn[], place: number): DriverScore[] {
  return columns.flatMap(({ indicator, scores }) => {
    const score = scores[place] ?? Number.NaN;
    return Number.isNaN(score) ? [] : [{ indicator, score }];
  });
}
