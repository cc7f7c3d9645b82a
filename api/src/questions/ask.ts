import { appendChange } from "@lokaal17/db/audit/append";
import { countQuestions, findQuestion, insertQuestion } from "@lokaal17/db/questions/questions";
import type { Checked } from "@lokaal17/shared/contract/endpoint";
import { getOwnQuestion, postQuestion, type QuestionReceived } from "@lokaal17/shared/contract/questions";
import type { Locale } from "@lokaal17/shared/text/define-text";
import type { Context, Hono } from "hono";
import { hashToken } from "../accounts/tokens.ts";
import { knownArea } from "../areas/known-area.ts";
import type { ApiContext } from "../context.ts";
import { knownIndicator } from "../framework/known-indicator.ts";
import { implement } from "../http/implement.ts";
import { notFound } from "../http/problem.ts";
import type { RequestState } from "../http/request-state.ts";
import { countHidden, tooManyNow } from "../sharing/count-hidden.ts";
import { readableCode } from "../sharing/readable-code.ts";
import { dueAfter } from "./asked-figure.ts";
import { mailHolders } from "./question-mail.ts";
import { firstHolder, holderName } from "./question-place.ts";

/** Questions from one place in five minutes: somebody who goes through a table asks a few. */
const allowed = 10;
/** Of everybody together in an hour: many more than there ever were, and few enough to read. */
const allowedInHour = 60;
const hour = 3_600_000;
/** 80 bits. */
const codeLength = 16;

/** Anybody asks about a figure, and reads the answer with the code that she got. */
export function askRoutes(context: ApiContext, app: Hono<RequestState>): void {
  implement(app, postQuestion, ({ body, c, locale }) => receiveQuestion(context, c, body, locale));

  implement(app, getOwnQuestion, async ({ params, locale }) => {
    const view = await context.views.at(undefined, null);
    const question = await findQuestion(context.database.db, hashToken(params.question));
    if (!question) throw notFound();
    const { indicator, area, period, heldBy, answeredFor } = question;
    const { areaOf } = view.reference;
    return {
      indicator,
      indicatorName: view.definitions.get(indicator)?.name[locale] ?? indicator,
      area,
      areaName: area && (areaOf.get(area)?.name ?? area),
      period,
      question: question.question,
      askedOn: question.askedAt.toISOString(),
      dueOn: question.dueOn,
      answeredBy: holderName(answeredFor ?? heldBy, area, view.reference, locale),
      answer: question.answer,
      answeredOn: question.answeredAt?.toISOString() ?? null,
    };
  });
}

/**
 * Stores a question and tells who has it. The log says that one was asked, not by whom nor what.
 * @throws Problem 404 for an unknown code, 429 when too many come from one place or in all
 */
export async function receiveQuestion(
  context: ApiContext,
  c: Context<RequestState>,
  body: Checked<typeof postQuestion>["body"],
  locale: Locale,
): Promise<QuestionReceived> {
  const now = context.now();
  await countHidden(context, c, "question", allowed);
  if ((await countQuestions(context.database.db, new Date(now.getTime() - hour))) >= allowedInHour)
    throw tooManyNow(60);
  const view = await context.views.at(undefined, null);
  const definition = knownIndicator(view, body.indicator);
  const area = body.area === undefined ? null : knownArea(view, body.area);
  const period = body.period ?? null;
  const heldBy = await firstHolder(context, definition, area);
  const { reference } = view;
  const code = readableCode(codeLength);
  const dueOn = dueAfter(now);
  // An address that no answer will be sent to is not kept.
  const email = (context.mail && body.email) || null;
  await context.database.db.transaction().execute(async (tx) => {
    const id = context.newId();
    await appendChange(tx, {
      id: context.newId(),
      organisation: organisationOf(area),
      occurredAt: now,
      accountId: null,
      action: "question asked",
      channel: "api",
      details: { question: id, indicator: definition.code, area, period },
    });
    const question = await insertQuestion(tx, {
      id,
      codeHash: hashToken(code),
      indicator: definition.code,
      area,
      period,
      question: body.question,
      name: body.name ?? null,
      email,
      locale,
      askedAt: now,
      dueOn,
      heldBy,
    });
    await mailHolders(context, tx, question, { definition, reference });
  });
  return { code, dueOn, answeredBy: holderName(heldBy, area, reference, locale), mails: email !== null };
}

/** Whose chain of the log it joins: the country is no organisation. */
export const organisationOf = <Code extends string>(area: Code | null): Code | null =>
  area?.startsWith("NL") ? null : area;
