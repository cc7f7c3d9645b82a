import { loadShown, type ShownQuestion } from "@lokaal17/db/questions/questions";
import type { AreaCode } from "@lokaal17/shared/areas/area";
import { getAskedFigure, listPublicAnswers, type PublicAnswer } from "@lokaal17/shared/contract/questions";
import { total } from "@lokaal17/shared/observations/observation";
import { answerWithin, workingDaysLater } from "@lokaal17/shared/questions/working-days";
import type { Locale } from "@lokaal17/shared/text/define-text";
import { dayInAmsterdam } from "@lokaal17/shared/text/number";
import type { Hono } from "hono";
import { knownArea } from "../areas/known-area.ts";
import type { ApiContext } from "../context.ts";
import { knownIndicator } from "../framework/known-indicator.ts";
import { implement } from "../http/implement.ts";
import type { RequestState } from "../http/request-state.ts";
import { explanationsOf } from "../observations/explanations.ts";
import { observationsOf } from "../observations/find-observations.ts";
import type { Reference } from "../publications/views.ts";
import { firstHolder, holderName } from "./question-place.ts";

/** What everybody reads before asking: the published figure, what is said of it, and what was asked before. */
export function askedFigureRoutes(context: ApiContext, app: Hono<RequestState>): void {
  implement(app, getAskedFigure, async ({ query, locale }) => {
    const view = await context.views.at(undefined, null);
    const definition = knownIndicator(view, query.indicator);
    const area = query.area === undefined ? null : knownArea(view, query.area);
    const choice = { indicators: [definition.code], areas: area ? [area] : [] };
    const rows = area
      ? (await observationsOf(context, view, choice, null)).filter(({ breakdown }) => breakdown === total)
      : [];
    const periods = rows.map(({ period }) => period).reverse();
    const period = query.period ?? periods[0] ?? null;
    const figure = rows.find((row) => row.period === period);
    const explanations = area
      ? await explanationsOf(context, view, null, { area, indicator: definition.code })
      : [];
    const { reference, publication } = view;
    const holder = await firstHolder(context, definition, area);
    const shown = await loadShown(context.database.db, {
      indicator: definition.code,
      ...(area && { area }),
    });
    const { organisation, table } = definition.source;
    return {
      dataVersion: view.dataVersion,
      publication: publication?.name ?? null,
      publishedOn: publication?.publishedAt.toISOString() ?? null,
      indicator: definition.code,
      indicatorName: definition.name[locale],
      definition: definition.definition[locale],
      unit: definition.unitName[locale],
      decimals: definition.decimals,
      area,
      areaName: area && nameOf(area, reference),
      period,
      periods,
      figure: figure
        ? {
            value: figure.value,
            status: figure.status,
            source: figure.source || [organisation, table].filter(Boolean).join(" "),
            synthetic: figure.origin === "synthetic",
          }
        : null,
      explanation: explanations.find((one) => one.period === period)?.text ?? null,
      answeredBy: holderName(holder, area, reference, locale),
      dueOn: dueAfter(context.now()),
      mails: context.mail !== null,
      answers: shown.map((row) => publicAnswer(row, reference, locale)),
    };
  });

  implement(app, listPublicAnswers, async ({ query, locale }) => {
    const view = await context.views.at(undefined, null);
    const shown = await loadShown(context.database.db, query);
    return {
      answers: shown.flatMap((row) => {
        const definition = view.definitions.get(row.indicator);
        if (!definition) return [];
        const { code: indicator, name } = definition;
        return [{ ...publicAnswer(row, view.reference, locale), indicator, indicatorName: name[locale] }];
      }),
    };
  });
}

/** The last day on which a question that is asked now must be answered. */
export const dueAfter = (now: Date) => workingDaysLater(dayInAmsterdam(now), answerWithin);

function publicAnswer(row: ShownQuestion, reference: Reference, locale: Locale): PublicAnswer {
  const { area, period, shownQuestion, shownAnswer, answeredAt, answeredFor, heldBy } = row;
  return {
    question: shownQuestion,
    answer: shownAnswer,
    answeredOn: answeredAt.toISOString(),
    answeredBy: holderName(answeredFor ?? heldBy, area, reference, locale),
    area,
    areaName: area && nameOf(area, reference),
    period,
  };
}

const nameOf = (area: AreaCode, { areaOf }: Reference) => areaOf.get(area)?.name ?? area;
