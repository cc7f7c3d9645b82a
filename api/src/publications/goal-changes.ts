import type { AreaCode } from "@lokaal17/shared/areas/area";
import { recodePlan } from "@lokaal17/shared/areas/recode-plan";
import type { PublicationChanges } from "@lokaal17/shared/contract/publication-changes";
import type { GoalNumber } from "@lokaal17/shared/framework/goal";
import { movementOf, movementVerdict } from "@lokaal17/shared/publications/movement";
import { median } from "@lokaal17/shared/statistics/quantile";
import type { Locale } from "@lokaal17/shared/text/define-text";
import { roundAsShown } from "@lokaal17/shared/text/number";
import type { View } from "./views.ts";

/**
 * The scores of each goal in two publications, of the municipalities that are in both with the same land. A goal on
 * another scale is left out, and so are two scores of which one leans on an example and the other does not.
 */
export function goalChanges(
  before: View,
  now: View,
  locale: Locale,
): Pick<PublicationChanges, "goals" | "otherScale"> {
  const [old, own] = [before.derived.scores(before.basket), now.derived.scores(now.basket)];
  const placeOf = placesOfSameLand(before, now, old.areas);
  const isOtherScale = (goal: GoalNumber) => scaleOfGoal(before, goal) !== scaleOfGoal(now, goal);
  const compared = own.goals.filter(({ goal }) => !isOtherScale(goal));
  const rows = compared.map((goal) => {
    const former = old.goals.find((candidate) => candidate.goal === goal.goal);
    const pairs = own.areas.map((area, place): [number, number] => {
      const was = placeOf.get(area) ?? -1;
      if (former?.synthetic[was] !== goal.synthetic[place]) return [Number.NaN, Number.NaN];
      return [former?.scores[was] ?? Number.NaN, goal.scores[place] ?? Number.NaN];
    });
    return {
      goal: goal.goal,
      name: now.reference.goals.find(({ number }) => number === goal.goal)?.name[locale] ?? "",
      before: middleOf(former?.scores),
      now: middleOf(goal.scores),
      ...movementOf(pairs, (score) => roundAsShown(score, 0)),
      synthetic: [goal, former].some((scores) => scores?.synthetic.some((mark) => mark === 1) ?? false),
    };
  });
  const verdicts = movementVerdict(rows);
  return {
    goals: rows.map((row, place) => ({ ...row, verdict: verdicts[place] ?? "no-clear-change" })),
    otherScale: own.goals.map(({ goal }) => goal).filter(isOtherScale),
  };
}

/** What a score of the goal is measured against: the indicators that are scored, and their bounds. */
function scaleOfGoal({ derived, basket }: View, goal: GoalNumber): string {
  const planned = derived.plan(basket).goals.find((one) => one.goal === goal);
  const scored = planned?.indicators.filter(({ inScore }) => inScore) ?? [];
  return JSON.stringify(scored.map(({ code, scale }) => [code, scale.bounds]));
}

/** Places in the older scores of the areas that a merger did not change in between. */
function placesOfSameLand(before: View, now: View, areas: readonly AreaCode[]): Map<AreaCode, number> {
  const codes = now.reference.areas.map(({ code }) => code);
  const { targetAt } = recodePlan(codes, now.reference, before.boundaryYear, now.boundaryYear);
  const changed = new Set(codes.filter((_, place) => targetAt[place] !== 0));
  return new Map(areas.flatMap((area, place) => (changed.has(area) ? [] : [[area, place] as const])));
}

function middleOf(scores: Float64Array | undefined): number | null {
  const known = [...(scores ?? [])].filter((score) => !Number.isNaN(score));
  return known.length > 0 && known.length * 2 >= (scores?.length ?? 0) ? median(known) : null;
}
