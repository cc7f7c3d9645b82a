import { appendChange } from "@lokaal17/db/audit/append";
import type { Database } from "@lokaal17/db/database/schema";
import { loadPeople } from "@lokaal17/db/entry/rounds-people";
import {
  holdQuestion,
  loadQuestion,
  loadQuestions,
  passQuestion,
  type Question,
  removeQuestion,
  storeAnswer,
  storeShown,
} from "@lokaal17/db/questions/questions";
import { areasFor } from "@lokaal17/shared/accounts/rights";
import type { Actor } from "@lokaal17/shared/accounts/roles";
import {
  deleteQuestion,
  listQuestions,
  postQuestionPass,
  putQuestionAnswer,
  putQuestionShown,
} from "@lokaal17/shared/contract/questions";
import type { Locale } from "@lokaal17/shared/text/define-text";
import type { Context, Hono } from "hono";
import type { Transaction } from "kysely";
import type { ApiContext } from "../context.ts";
import { once } from "../http/idempotency.ts";
import { versionIn } from "../http/if-match.ts";
import { implement } from "../http/implement.ts";
import { conflict, forbidden, notFound, Problem } from "../http/problem.ts";
import type { RequestState } from "../http/request-state.ts";
import { signedIn } from "../http/signed-in.ts";
import type { View } from "../publications/views.ts";
import { organisationOf } from "./ask.ts";
import { mailAsker, mailHolders } from "./question-mail.ts";
import { hasOfficer } from "./question-place.ts";
import { figuresOf, mayAnswer, mayPass, maySee, mayShow, questionView } from "./question-view.ts";

type Tx = Transaction<Database>;

/** The inbox: questions about figures for who answers them. Of another organisation's one does not hear. */
export function questionRoutes(context: ApiContext, app: Hono<RequestState>): void {
  const { db } = context.database;

  implement(app, listQuestions, async ({ locale, ...call }) => {
    const actor = signedIn(call.actor);
    const areas = areasFor(actor, "answer questions");
    if (areas.length === 0) throw forbidden();
    const view = await context.views.at(undefined, null);
    const found = await loadQuestions(db, areas);
    const reading = await readingOf(context, view, { actor, locale }, found);
    const questions = found.map((question) => questionView(question, reading));
    const open = questions.filter(({ daysLeft }) => daysLeft !== null);
    return {
      questions,
      open: open.length,
      late: open.filter(({ daysLeft }) => (daysLeft ?? 0) < 0).length,
    };
  });

  implement(app, putQuestionAnswer, ({ params, body, c, locale, actor }) =>
    change(
      context,
      { c, body, locale, actor: signedIn(actor), id: params.id },
      async (tx, question, { view }) => {
        if (question.answer !== null) throw conflict("question-answered.detail");
        if (!mayAnswer(signedIn(actor), question)) throw conflict("question-moved.detail");
        const definition = view.definitions.get(question.indicator);
        if (!definition) throw notFound("indicator-not-found.detail", { code: question.indicator });
        // Before the address is removed.
        await mailAsker(context, tx, question, body.answer, { definition, reference: view.reference });
        const answered = await storeAnswer(tx, question.id, {
          answer: body.answer,
          answeredAt: context.now(),
          answeredBy: signedIn(actor).accountId,
          answeredFor: question.heldBy,
          shown: body.shown,
        });
        return { question: answered, action: "question answered", public: body.shown !== null };
      },
    ),
  );

  implement(app, putQuestionShown, ({ params, body, c, locale, actor }) =>
    change(context, { c, body, locale, actor: signedIn(actor), id: params.id }, async (tx, question) => {
      if (question.answer === null) throw conflict("question-open.detail");
      if (!mayShow(signedIn(actor), question)) throw forbidden();
      if (question.version !== versionIn(c.req.header("if-match"), "answer-version.detail"))
        throw new Problem(412, "answer-differs", "answer-differs.detail");
      const changed = await storeShown(tx, question.id, body.shown, context.now());
      const action = body.shown ? "answer made public" : "answer taken from public";
      return { question: changed, action, public: body.shown !== null };
    }),
  );

  implement(app, postQuestionPass, ({ params, body, c, locale, actor }) =>
    change(
      context,
      { c, body, locale, actor: signedIn(actor), id: params.id },
      async (tx, question, { view }) => {
        if (question.answer !== null) throw conflict("question-answered.detail");
        if (!mayPass(signedIn(actor), question)) throw conflict("question-moved.detail");
        if (question.heldBy === body.to) throw conflict("question-moved.detail");
        const { area } = question;
        if (body.to === "organisation" && !(area && (await hasOfficer(tx, area))))
          throw conflict("question-no-organisation.detail");
        const passed = await passQuestion(tx, question.id, { heldBy: body.to, note: body.note || null });
        const definition = view.definitions.get(question.indicator);
        if (definition)
          await mailHolders(context, tx, passed, { definition, reference: view.reference }, true);
        return { question: passed, action: "question passed on" };
      },
    ),
  );

  implement(app, deleteQuestion, async ({ params, c, ...call }) => {
    const actor = signedIn(call.actor);
    return once(context, { actor, c }, async (tx) => {
      const question = await holdQuestion(tx, params.id);
      if (!question || !maySee(actor, question)) throw notFound();
      if (question.answer === null && !mayAnswer(actor, question)) throw conflict("question-moved.detail");
      if (question.answer !== null && !mayShow(actor, question)) throw forbidden();
      await log(context, tx, question, { actor, action: "question removed" });
      await removeQuestion(tx, question.id);
      return { id: question.id, removed: true } as const;
    });
  });
}

interface Changing {
  c: Context<RequestState>;
  body: object;
  locale: Locale;
  actor: Actor;
  id: string;
}

/** One change of a question that the actor may see, with its line in the log and the question as it is then. */
async function change(
  context: ApiContext,
  { c, body, locale, actor, id }: Changing,
  work: (
    tx: Tx,
    question: Question,
    of: { view: View },
  ) => Promise<{ question: Question; action: string; public?: boolean }>,
) {
  // Read beforehand: on the embedded database a read beside an open transaction would wait for it, and it for the read.
  const view = await context.views.at(undefined, null);
  const before = await loadQuestion(context.database.db, id);
  const seen = before && maySee(actor, before) ? [before] : [];
  const reading = await readingOf(context, view, { actor, locale }, seen);
  return once(context, { actor, c, body }, async (tx) => {
    const held = await holdQuestion(tx, id);
    if (!held || !maySee(actor, held)) throw notFound();
    const { question, action, public: shown } = await work(tx, held, { view });
    await log(context, tx, question, { actor, action, ...(shown !== undefined && { public: shown }) });
    return questionView(question, reading);
  });
}

async function readingOf(
  context: ApiContext,
  view: View,
  reader: { actor: Actor; locale: Locale },
  questions: readonly Question[],
) {
  const areas = [...new Set(questions.flatMap(({ area }) => area ?? []))];
  const officers = await loadPeople(context.database.db, ["officer"], areas);
  return {
    view,
    ...reader,
    now: context.now(),
    mailing: context.mail !== null,
    figureOf: await figuresOf(context, view, questions),
    withOfficers: new Set(officers.flatMap(({ area }) => area ?? [])),
  };
}

/** What was done, without what was asked or answered: the log is never altered, and a question may name somebody. */
async function log(
  context: ApiContext,
  tx: Tx,
  { id, area, indicator, period, heldBy }: Question,
  { actor, action, ...details }: { actor: Actor; action: string; public?: boolean },
): Promise<void> {
  await appendChange(tx, {
    id: context.newId(),
    organisation: organisationOf(area),
    occurredAt: context.now(),
    accountId: actor.accountId,
    action,
    channel: "api",
    details: { question: id, indicator, area, period, at: heldBy, ...details },
  });
}
