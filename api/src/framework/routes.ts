import { isValidIn } from "@lokaal17/shared/areas/area";
import {
  getIndicator,
  listGoals,
  listIndicators,
  listPolicyFields,
  listTargets,
} from "@lokaal17/shared/contract/framework";
import type { IndicatorDefinition } from "@lokaal17/shared/framework/indicator";
import { sliceOf } from "@lokaal17/shared/observations/cube";
import type { Locale } from "@lokaal17/shared/text/define-text";
import type { Hono } from "hono";
import type { ApiContext } from "../context.ts";
import { answerOf } from "../http/answer.ts";
import { implement } from "../http/implement.ts";
import type { RequestState } from "../http/request-state.ts";
import type { View } from "../publications/views.ts";
import { knownIndicator } from "./known-indicator.ts";
import { thresholdsView } from "./thresholds-view.ts";

/** Goals, targets and indicators with their definitions. */
export function frameworkRoutes(context: ApiContext, app: Hono<RequestState>): void {
  implement(app, listGoals, async ({ c, locale }) => {
    const view = await context.views.at(undefined, null);
    const indicators = [...view.definitions.values()];
    return answerOf(context, c, view, () => ({
      goals: view.reference.goals.map(({ number, name }) => ({
        number,
        name: name[locale],
        indicatorCount: indicators.filter(({ goal }) => goal === number).length,
      })),
    }));
  });

  implement(app, listTargets, async ({ c, locale, query }) => {
    const view = await context.views.at(undefined, null);
    return answerOf(context, c, view, () => ({ targets: targetsOf(view, locale, query.goal) }));
  });

  implement(app, listPolicyFields, async ({ c, locale, query }) => {
    const view = await context.views.at(undefined, null);
    return answerOf(context, c, view, () => ({ policyFields: policyFieldsOf(view, locale, query.goal) }));
  });

  implement(app, listIndicators, async ({ c, locale, query }) => {
    const view = await context.views.at(undefined, null);
    const wanted = [...view.definitions.values()].filter(
      ({ goal, layer, kind }) =>
        (query.goal === undefined || goal === query.goal) &&
        (query.layer === undefined || layer === query.layer) &&
        (query.kind === undefined || kind === query.kind),
    );
    return answerOf(context, c, view, () => ({
      indicators: wanted.map((definition) => summaryOf(view, definition, locale)),
    }));
  });

  implement(app, getIndicator, async ({ c, locale, params, query, actor }) => {
    const view = await context.views.at(query.asOf, actor);
    const definition = knownIndicator(view, params.code);
    return answerOf(context, c, view, () => ({
      ...detailOf(view, definition, locale),
      thresholds: thresholdsView(definition.thresholds, context.demonstration),
    }));
  });
}

function targetsOf(view: View, locale: Locale, goal?: number) {
  return view.reference.targets
    .filter((target) => goal === undefined || target.goal === goal)
    .map((target) => ({ code: target.code, goal: target.goal, name: target.name[locale] }));
}

/** Of one goal: the fields that work on its targets or its indicators, with only those. */
function policyFieldsOf({ reference, definitions }: View, locale: Locale, goal?: number) {
  return reference.policyFields.flatMap(({ code, name, targets, indicators }) => {
    const own = targets.filter((target) => goal === undefined || Number(target.split(".")[0]) === goal);
    const measured = indicators.flatMap((indicator) => {
      const definition = definitions.get(indicator);
      if (!definition || (goal !== undefined && definition.goal !== goal)) return [];
      return [{ code: indicator, name: definition.name[locale], goal: definition.goal }];
    });
    if (goal !== undefined && own.length + measured.length === 0) return [];
    return [{ code, name: name[locale], targets: own, indicators: measured }];
  });
}

function summaryOf(view: View, definition: IndicatorDefinition, locale: Locale) {
  return {
    code: definition.code,
    kind: definition.kind,
    layer: definition.layer,
    goal: definition.goal,
    name: definition.name[locale],
    unit: definition.unitName[locale],
    decimals: definition.decimals,
    direction: definition.direction,
    collection: definition.collection,
    ...latestFigures(view, definition),
    baskets: view.baskets
      .filter(({ entries }) => entries.some(({ indicator }) => indicator === definition.code))
      .map(({ code }) => code),
  };
}

/** The last year in which areas of the indicator's own layer have a figure, and how many of them. */
function latestFigures(view: View, { code, layer }: IndicatorDefinition) {
  const places = view.reference.areas.flatMap((area, place) =>
    area.layer === layer && isValidIn(area, view.boundaryYear) ? [place] : [],
  );
  for (const year of [...view.cube.years].reverse()) {
    const values = sliceOf(view.cube, code, year)?.values;
    const areaCount = places.filter((place) => !Number.isNaN(values?.[place] ?? Number.NaN)).length;
    if (areaCount > 0) return { latestYear: year, areaCount };
  }
  return { latestYear: null, areaCount: 0 };
}

function detailOf(view: View, definition: IndicatorDefinition, locale: Locale) {
  const { bounds } = definition;
  return {
    ...summaryOf(view, definition, locale),
    definitionVersion: definition.version,
    definition: definition.definition[locale],
    targets: targetsOf(view, locale).filter(({ code }) => definition.targets.includes(code)),
    measureType: definition.measureType,
    numerator: definition.numerator?.[locale] ?? null,
    denominator: definition.denominator?.[locale] ?? null,
    aggregation: definition.aggregation,
    influence: definition.influence,
    effect: definition.effect,
    directionContested: definition.directionContested,
    verifyBeforeScore: definition.verifyBeforeScore,
    bounds: bounds && {
      lowerBound: Number(bounds.lowerBound),
      optimum: Number(bounds.optimum),
      optimumTier: bounds.optimumTier,
      reason: bounds.reason[locale],
    },
    source: definition.source,
    periodicity: definition.periodicity,
    disclosureLimit: definition.disclosureLimit,
    policyFields: view.reference.policyFields
      .filter(({ indicators }) => indicators.includes(definition.code))
      .map(({ code, name }) => ({ code, name: name[locale] })),
  };
}
