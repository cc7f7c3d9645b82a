import type { AreaCode } from "@lokaal17/shared/areas/area";
import { getProvinceGoals, type ProvinceGoals } from "@lokaal17/shared/contract/province-goals";
import { median } from "@lokaal17/shared/statistics/quantile";
import type { Locale } from "@lokaal17/shared/text/define-text";
import type { Hono } from "hono";
import { groupScoreOf } from "../comparison/group-score.ts";
import type { ApiContext } from "../context.ts";
import { answerOf } from "../http/answer.ts";
import { implement } from "../http/implement.ts";
import { notFound } from "../http/problem.ts";
import type { RequestState } from "../http/request-state.ts";
import type { View } from "../publications/views.ts";
import { basisOf } from "../scores/basis.ts";

/** Provinces as what their municipalities are together. */
export function provinceRoutes(context: ApiContext, app: Hono<RequestState>): void {
  implement(app, getProvinceGoals, async ({ c, params, query, actor, locale }) => {
    const view = await context.views.at(query.asOf, actor);
    const area = view.reference.areaOf.get(params.province);
    if (area?.layer !== "province") throw notFound("area-not-found.detail", { code: params.province });
    return answerOf(context, c, view, () => provinceGoals(view, area, locale));
  });
}

function provinceGoals(
  view: View,
  { code, name }: { code: AreaCode; name: string },
  locale: Locale,
): ProvinceGoals {
  const group = view.derived.groups().groups.find((one) => one.kind === "province" && one.code === code);
  const members = group?.members ?? [];
  const all = view.derived.scores(view.basket);
  const places = members.map((member) => all.areas.indexOf(member));
  const goals = view.derived.plan(view.basket).goals.map((planned) => {
    const own = group ? groupScoreOf(view, planned, group, view.scoreYear, locale).view : null;
    const column = all.goals.find(({ goal }) => goal === planned.goal);
    const known = places.filter((place) => !Number.isNaN(column?.scores[place] ?? Number.NaN));
    const scores = known.map((place) => column?.scores[place] ?? Number.NaN);
    const enough = known.length > 0 && known.length * 2 >= members.length;
    return {
      goal: planned.goal,
      name: view.reference.goals.find(({ number }) => number === planned.goal)?.name[locale] ?? "",
      score: own?.score ?? null,
      reason: own ? own.reason : null,
      synthetic: own?.synthetic ?? false,
      middle: enough ? median(scores) : null,
      low: enough ? Math.min(...scores) : null,
      high: enough ? Math.max(...scores) : null,
      count: known.length,
      middleSynthetic: known.some((place) => column?.synthetic[place] === 1),
    };
  });
  const synthetic = goals.some((goal) => goal.synthetic || goal.middleSynthetic);
  const byName = new Intl.Collator(locale);
  return {
    basis: basisOf(view, view.basket, synthetic),
    province: { code, name },
    members: members
      .map((member) => ({ code: member, name: view.reference.areaOf.get(member)?.name ?? member }))
      .sort((a, b) => byName.compare(a.name, b.name)),
    goals,
  };
}
