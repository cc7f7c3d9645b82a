import type { Question } from "@lokaal17/db/questions/questions";
import { may } from "@lokaal17/shared/accounts/rights";
import type { Actor } from "@lokaal17/shared/accounts/roles";
import type { QuestionView } from "@lokaal17/shared/contract/questions";
import { type Observation, total } from "@lokaal17/shared/observations/observation";
import { workingDaysBetween } from "@lokaal17/shared/questions/working-days";
import type { Locale } from "@lokaal17/shared/text/define-text";
import { dayInAmsterdam } from "@lokaal17/shared/text/number";
import type { ApiContext } from "../context.ts";
import { observationsOf } from "../observations/find-observations.ts";
import type { View } from "../publications/views.ts";
import { holderName } from "./question-place.ts";

export type FigureOf = (question: Question) => Observation | undefined;

/** The figures that questions are about, as the public of the view reads them. */
export async function figuresOf(
  context: ApiContext,
  view: View,
  questions: readonly Question[],
): Promise<FigureOf> {
  const exact = questions.flatMap(({ indicator, area, period }) =>
    area && period && view.definitions.has(indicator) ? [{ indicator, area, period }] : [],
  );
  const found = new Map<string, Observation>();
  for (const [indicator, asked] of Map.groupBy(exact, (one) => one.indicator)) {
    const areas = [...new Set(asked.map(({ area }) => area))];
    const periods = [...new Set(asked.map(({ period }) => period))];
    const rows = await observationsOf(context, view, { indicators: [indicator], areas, periods }, null);
    for (const row of rows) if (row.breakdown === total) found.set(keyOf(row), row);
  }
  return ({ indicator, area, period }) => found.get(keyOf({ indicator, area, period }));
}

const keyOf = ({ indicator, area, period }: Record<"indicator" | "area" | "period", string | null>) =>
  `${indicator} ${area} ${period}`;

/** Whether this actor may answer: who has the question. */
export function mayAnswer(actor: Actor, { heldBy, area }: Pick<Question, "heldBy" | "area">): boolean {
  return heldBy === "association"
    ? may(actor, "answer questions")
    : area !== null && isOfficerOf(actor, area);
}

/** Officers of an organisation; an analyst, who may everything, is none of them. */
const isOfficerOf = (actor: Actor, area: Question["area"]) =>
  area !== null && actor.grants.some((grant) => grant.area === area) && may(actor, "answer questions", area);

/** Who may see a question: the association all, an officer those about her organisation. */
export const maySee = (actor: Actor, { area }: Pick<Question, "area">) =>
  may(actor, "answer questions", area);

/** Who may change what stands beside the figure: who answered, and the association, which looks after all of it. */
export const mayShow = (actor: Actor, { answeredFor, area }: Pick<Question, "answeredFor" | "area">) =>
  may(actor, "answer questions") || (answeredFor === "organisation" && isOfficerOf(actor, area));

/** Who may pass it on: who has it, and the association, which can take it back. */
export const mayPass = (actor: Actor, question: Pick<Question, "heldBy" | "area" | "answer">) =>
  question.answer === null && (mayAnswer(actor, question) || may(actor, "answer questions"));

interface Reading {
  view: View;
  actor: Actor;
  locale: Locale;
  now: Date;
  figureOf: FigureOf;
  /** Whether there is a mail server. */
  mailing: boolean;
  /** Organisations with somebody who reads questions. */
  withOfficers: ReadonlySet<string>;
}

export function questionView(question: Question, reading: Reading): QuestionView {
  const { view, actor, locale, now, figureOf, withOfficers } = reading;
  const { indicator, area, period, heldBy, answer, answeredFor, shownQuestion, shownAnswer } = question;
  const definition = view.definitions.get(indicator);
  const figure = figureOf(question);
  const isTheirs = mayAnswer(actor, question);
  const other = heldBy === "organisation" || (area !== null && withOfficers.has(area));
  return {
    id: question.id,
    indicator,
    indicatorName: definition?.name[locale] ?? indicator,
    unit: definition?.unitName[locale] ?? "",
    decimals: definition?.decimals ?? 0,
    area,
    areaName: area && (view.reference.areaOf.get(area)?.name ?? area),
    period,
    value: figure?.value ?? null,
    status: figure?.status ?? null,
    synthetic: figure?.origin === "synthetic",
    question: question.question,
    // For who answers, to address the answer; for nobody else.
    name: isTheirs ? question.name : null,
    mails: question.email !== null && reading.mailing,
    locale: question.locale,
    askedAt: question.askedAt.toISOString(),
    dueOn: question.dueOn,
    daysLeft: answer === null ? workingDaysBetween(dayInAmsterdam(now), question.dueOn) : null,
    at: heldBy,
    canPass: mayPass(actor, question) && other,
    note: question.note,
    mayAnswer: answer === null && isTheirs,
    mayShow: answer !== null && mayShow(actor, question),
    answer,
    answeredAt: question.answeredAt?.toISOString() ?? null,
    answeredBy: answeredFor && holderName(answeredFor, area, view.reference, locale),
    shown:
      shownQuestion !== null && shownAnswer !== null
        ? { question: shownQuestion, answer: shownAnswer }
        : null,
    version: question.version,
  };
}
