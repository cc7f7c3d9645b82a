import { scoreDifference } from "@lokaal17/shared/comparison/score-difference";
import type { ScoreDriver } from "@lokaal17/shared/contract/workbench-drivers";
import { whyNoScore } from "@lokaal17/shared/scores/goal-score";
import { scoreColumns } from "@lokaal17/shared/scores/score-columns";
import { besideOf, type DriversBasis, type Explain, looksEqual, nothing, without } from "./drivers-basis.ts";

/** The indicators of a goal, with what each adds to the difference in its score. */
export function scoresExplainer({ view, areas, made, locale }: DriversBasis): Explain {
  const { subject, said } = made;
  const { year } = said;
  const plan = view.derived.plan(view.basket);
  const goals = plan.goals.filter(({ goal }) => goal === subject.goal);
  const columns = scoreColumns({ ...plan, goals }, view.cube, areas.codes, year ?? view.scoreYear).filter(
    ({ inScore }) => inScore,
  );
  const size = goals[0]?.size.inScore ?? 0;
  const scoresOf = (place: number) => {
    const scores = columns.flatMap(({ indicator, scores: all }) => {
      const score = all[place] ?? Number.NaN;
      return Number.isNaN(score) ? [] : [{ indicator, score }];
    });
    return whyNoScore(scores.length, size) ? null : scores;
  };
  return (places) => {
    const own = scoresOf(places.own);
    if (!own) return without("no-own-figure");
    const others = places.others.flatMap((place) => {
      const scores = scoresOf(place);
      return scores ? [{ place, scores }] : [];
    });
    const made = scoreDifference(
      own,
      others.map(({ scores }) => scores),
    );
    if (!made) return without("no-other-figure");
    const counted = { own: places.own, others: others.map(({ place }) => place) };
    const { own: ownScore, other, difference, otherFigures } = made;
    const all = [counted.own, ...counted.others];
    const compared = {
      ...{ ...nothing, own: ownScore, other, difference },
      synthetic: columns.some((column) => all.some((place) => column.synthetic[place] === 1)),
    };
    if (looksEqual(ownScore, other, subject.decimals)) return { ...compared, reason: "no-difference" };
    const scores = made.parts.flatMap(({ indicator, ...part }): ScoreDriver[] => {
      const column = columns.find((one) => one.indicator === indicator);
      const definition = view.definitions.get(indicator);
      const beside = column && definition && besideOf(column, definition, counted, locale);
      return beside ? [{ ...beside, ...part }] : [];
    });
    return { ...compared, scores, otherFigures };
  };
}
