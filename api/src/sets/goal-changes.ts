import type { AreaCode } from "@lokaal17/shared/areas/area";
import { bandVerdict, isRankable } from "@lokaal17/shared/comparison/band-verdict";
import type { SetChange } from "@lokaal17/shared/contract/comparison-sets";
import type { ClearVerdict } from "@lokaal17/shared/contract/differences";
import type { Locale } from "@lokaal17/shared/text/define-text";
import type { View } from "../publications/views.ts";
import { areaName, type Compared, changeOf } from "./compared.ts";

/**
 * Places on goals that changed clearly: the bands of before and now do not meet, or a municipality stands clearly above
 * or below another where it did not.
 */
export function changesOfGoals({ before, now, content, locale }: Compared): SetChange[] {
  const { areas, goals, own } = content;
  const others = areas.filter((area) => area !== own);
  if (areas.length === 0) return [];
  return goals.flatMap((goal) => {
    const was = before.derived.bands(before.basket, goal);
    const is = now.derived.bands(now.basket, goal);
    const synthetic = isSynthetic(now, goal) || isSynthetic(before, goal);
    const then = (area: AreaCode) => was.areas.find((band) => band.area === area);
    const today = (area: AreaCode) => is.areas.find((band) => band.area === area);
    const subjectName = goalName(now, goal, locale);
    const about = (area: AreaCode) =>
      changeOf(now, { indicator: null, goal, subjectName, area }, { year: now.scoreYear, synthetic });
    const moved = areas.flatMap((area): SetChange[] => {
      const [from, to] = [then(area), today(area)];
      if (!isRankable(from) || !isRankable(to)) return [];
      if (from.high >= to.low && to.high >= from.low) return [];
      const words = { from: `${from.low}-${from.high}`, to: `${to.low}-${to.high}` };
      return [{ kind: "band", ...about(area), other: null, otherName: null, ...words }];
    });
    const verdicts = others.flatMap((other): SetChange[] => {
      if (!own) return [];
      const from = codes[bandVerdict(then(own), then(other))];
      const to = codes[bandVerdict(today(own), today(other))];
      if (from === to || from === "unknown" || to === "unknown") return [];
      return [{ kind: "verdict", ...about(own), other, otherName: areaName(now, other), from, to }];
    });
    return [...moved, ...verdicts];
  });
}

const codes: Readonly<Record<ReturnType<typeof bandVerdict>, ClearVerdict>> = {
  better: "clearly-better",
  worse: "clearly-worse",
  "no-clear-difference": "no-clear-difference",
  unknown: "unknown",
};

const isSynthetic = ({ derived, basket }: View, goal: number) =>
  derived
    .scores(basket)
    .goals.find((scores) => scores.goal === goal)
    ?.synthetic.some((mark) => mark === 1) ?? false;

const goalName = ({ reference }: View, goal: number, locale: Locale) =>
  reference.goals.find(({ number }) => number === goal)?.name[locale] ?? String(goal);
