import type { Practice } from "@lokaal17/db/network/queries";
import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { StoryGoal, StoryPractice } from "@lokaal17/shared/contract/area-story";
import type { Locale } from "@lokaal17/shared/text/define-text";
import { roundAsShown } from "@lokaal17/shared/text/number";
import { practiceView } from "../network/routes.ts";
import type { View } from "../publications/views.ts";
import type { AreaStandings } from "./story-findings.ts";

/** Of practices of others, so many are enough to read on. */
const mostShown = 4;

interface PracticesWish {
  area: AreaCode;
  practices: readonly Practice[];
  goals: readonly StoryGoal[];
  standings: AreaStandings;
  locale: Locale;
}

/** What an area does itself, what similar areas do that score higher, and what there is elsewhere to learn from. */
export function storyPractices(view: View, { area, practices, goals, standings, locale }: PracticesWish) {
  const shown = (practice: Practice, because: StoryPractice["because"]): StoryPractice => ({
    ...practiceView(practice, locale, view.reference.areaOf),
    because,
  });
  const isPeer = (practice: Practice) => practice.area !== null && standings.similar.includes(practice.area);
  const behind = goalsBehind(goals);
  return {
    own: practices.filter((practice) => practice.area === area).map((practice) => shown(practice, [])),
    peers: practices
      .filter(isPeer)
      .map((practice) => shown(practice, betterOf(view, practice, { goals, standings, locale })))
      .filter(({ because }) => because.length > 0)
      .slice(0, mostShown),
    others: practices
      .filter((practice) => practice.area !== area && !isPeer(practice))
      .map((practice) =>
        shown(
          practice,
          behind
            .filter(({ goal }) => practice.goals.includes(goal))
            .map(({ goal, name }) => ({ goal, goalName: name, indicatorName: null })),
        ),
      )
      .filter(({ because }) => because.length > 0)
      .slice(0, mostShown),
  };
}

/** Goals on which the middle one of the similar areas scores higher, as scores are shown; the furthest first. */
function goalsBehind(goals: readonly StoryGoal[]): StoryGoal[] {
  const distance = ({ score, similar }: StoryGoal) =>
    score === null || similar?.median == null ? 0 : roundAsShown(similar.median, 0) - roundAsShown(score, 0);
  return goals.filter((goal) => distance(goal) > 0).toSorted((one, other) => distance(other) - distance(one));
}

/** The goals of a practice on which its area scores higher, and is clearly better on at least one indicator. */
function betterOf(
  view: View,
  practice: Practice,
  { goals, standings, locale }: Pick<PracticesWish, "goals" | "standings" | "locale">,
): StoryPractice["because"] {
  const { area } = practice;
  if (area === null) return [];
  const place = view.derived.peers("municipality").indexOf(area);
  const scores = view.derived.scores(view.basket).goals;
  return goals
    .filter(({ goal }) => practice.goals.includes(goal))
    .flatMap(({ goal, name, score }) => {
      const theirs = scores.find((one) => one.goal === goal)?.scores[place] ?? Number.NaN;
      if (score === null || !(roundAsShown(theirs, 0) > roundAsShown(score, 0))) return [];
      const clear = standings.all.find(({ key, worseThan }) => key.goal === goal && worseThan.includes(area));
      return clear ? [{ goal, goalName: name, indicatorName: clear.key.name[locale] }] : [];
    });
}
