import type { AreaGroup, GroupKind } from "@lokaal17/shared/areas/groups";
import { sizeClasses } from "@lokaal17/shared/areas/groups";
import type { Aggregates, GroupFigureView } from "@lokaal17/shared/contract/aggregates";
import type { Basket } from "@lokaal17/shared/framework/basket";
import type { IndicatorDefinition } from "@lokaal17/shared/framework/indicator";
import type { PlannedGoal } from "@lokaal17/shared/scores/score-plan";
import { areaGroupsText } from "@lokaal17/shared/text/area-groups";
import { comparisonText } from "@lokaal17/shared/text/comparison";
import type { Locale } from "@lokaal17/shared/text/define-text";
import type { View } from "../publications/views.ts";
import { basisOf } from "../scores/basis.ts";
import { publicGroupFigure } from "./group-figure.ts";
import { groupScoreOf, unitOfGroup } from "./group-score.ts";
import { countedYears, mostComplete } from "./years.ts";

/** Which groups, in which year, and how they are called. */
export interface GroupWish {
  kind: GroupKind;
  year: number | undefined;
  coropNames: ReadonlyMap<string, string>;
  locale: Locale;
}

/** The groups of one kind on one indicator. Groups are made of municipalities: other layers have none. */
export function indicatorAggregates(
  view: View,
  definition: IndicatorDefinition,
  wish: GroupWish,
): Aggregates {
  const { kind, locale } = wish;
  const isGrouped = definition.layer === "municipality";
  const groups = isGrouped ? groupsOf(view, kind) : [];
  const areas = groups.flatMap(({ members, publishedAs }) =>
    publishedAs ? [...members, publishedAs] : members,
  );
  const years = countedYears(view.cube, definition.code, areas);
  const year = wish.year ?? mostComplete(years);
  const figures = year === null ? [] : groups.map((group) => figureView(view, definition, group, year, wish));
  const own = figures.filter(({ origin }) => origin === "own");
  return {
    ...commonOf(view, kind),
    indicator: definition.code,
    goal: definition.goal,
    name: definition.name[locale],
    unit: unitOfGroup(definition, locale),
    decimals: definition.decimals,
    direction: definition.direction,
    year,
    years: years.map((counted) => counted.year),
    basis: null,
    noGroups: isGrouped ? null : "layer-not-grouped",
    figures,
    scores: [],
    figureCount: own.reduce((sum, { count }) => sum + count, 0),
    syntheticCount: own.reduce((sum, { syntheticCount }) => sum + syntheticCount, 0),
  };
}

/** The groups of one kind on one goal: raw figures first, then their score. */
export function goalAggregates(view: View, basket: Basket, goal: number, wish: GroupWish): Aggregates {
  const { kind, locale } = wish;
  const year = wish.year ?? view.scoreYear;
  const planned = view.derived.plan(basket).goals.filter((one) => one.goal === goal);
  const made = groupsOf(view, kind).flatMap((group) =>
    planned.map((one) => ({ group, ...groupScoreOf(view, one, group, year, locale) })),
  );
  const text = comparisonText(locale);
  return {
    ...commonOf(view, kind),
    indicator: null,
    goal,
    name: view.reference.goals.find(({ number }) => number === goal)?.name[locale] ?? String(goal),
    unit: text("score-unit"),
    decimals: 0,
    direction: "higher",
    year,
    years: yearsOfGoal(view, planned),
    basis: basisOf(
      view,
      basket,
      made.some(({ view: { synthetic } }) => synthetic),
    ),
    noGroups: null,
    figures: [],
    scores: made.map(({ group, view: score }) => ({
      code: group.code,
      name: nameOf(view, group, wish),
      ...score,
    })),
    figureCount: made.reduce((sum, { figureCount }) => sum + figureCount, 0),
    syntheticCount: made.reduce((sum, { syntheticCount }) => sum + syntheticCount, 0),
  };
}

/** Years in which a municipality has a figure of one of the indicators, until the publication's. */
function yearsOfGoal(view: View, planned: readonly PlannedGoal[]): number[] {
  const indicators = planned.flatMap((goal) => goal.indicators.filter(({ inScore }) => inScore));
  const areas = view.derived.peers("municipality");
  const found = indicators.flatMap(({ code }) =>
    countedYears(view.cube, code, areas).map(({ year }) => year),
  );
  return [...new Set(found)].filter((year) => year <= view.scoreYear).sort((a, b) => a - b);
}

function commonOf(view: View, kind: GroupKind) {
  const { notPlaced } = view.derived.groups();
  return {
    dataVersion: view.dataVersion,
    boundaryYear: view.boundaryYear,
    group: kind,
    membershipYear: groupsOf(view, kind)[0]?.fixedAt ?? null,
    notPlaced: notPlaced.filter((one) => one.kind === kind).map(({ area }) => area),
  };
}

const groupsOf = (view: View, kind: GroupKind) =>
  view.derived.groups().groups.filter((group) => group.kind === kind);

function figureView(
  view: View,
  definition: IndicatorDefinition,
  group: AreaGroup,
  year: number,
  wish: GroupWish,
): GroupFigureView {
  const figure = publicGroupFigure(view, definition, group, year);
  const { value, origin, synthetic, own, check, withheldCount } = figure;
  const { coverageByPopulation, coverageByCount, count, areaCount, syntheticCount } = own;
  return {
    code: group.code,
    name: nameOf(view, group, wish),
    value,
    origin,
    method: own.method,
    approximate: origin === "own" && own.approximate,
    reason: value === null ? (own.reason ?? "sum-incomplete") : null,
    coverageByPopulation,
    coverageByCount,
    count,
    areaCount,
    syntheticCount,
    synthetic,
    published: origin === "published" && value !== null ? { value, differs: check && !check.agrees } : null,
    withheld: withheldCount > 0,
    withheldCount,
  };
}

function nameOf(view: View, { kind, code }: AreaGroup, { locale, coropNames }: GroupWish): string {
  if (kind === "corop") return coropNames.get(code) ?? code;
  if (kind === "country") return areaGroupsText(locale)("kind.country");
  const sizeClass = sizeClasses.find((size) => size.code === code);
  if (sizeClass) return areaGroupsText(locale)(`size.${sizeClass.code}`);
  return view.reference.areaOf.get(code)?.name ?? code;
}
