import { loadDefinitions } from "@lokaal17/db/framework/queries";
import { holdDataVersion } from "@lokaal17/db/observations/data-version";
import { findObservations } from "@lokaal17/db/observations/queries";
import { loadOfficial } from "@lokaal17/db/sources/authorities";
import {
  hasObjection,
  holdObjection,
  insertObjection,
  loadObjections,
  type Objection,
  storeAnswer,
  withdrawObjection,
} from "@lokaal17/db/sources/objections";
import { may } from "@lokaal17/shared/accounts/rights";
import type { Actor } from "@lokaal17/shared/accounts/roles";
import {
  deleteObjection,
  listObjections,
  postObjection,
  putObjectionAnswer,
} from "@lokaal17/shared/contract/objections";
import { isUsable } from "@lokaal17/shared/observations/cube";
import type { Hono } from "hono";
import type { ApiContext } from "../context.ts";
import { answerOf } from "../http/answer.ts";
import { once } from "../http/idempotency.ts";
import { implement } from "../http/implement.ts";
import { conflict, forbidden, notFound } from "../http/problem.ts";
import type { RequestState } from "../http/request-state.ts";
import { signedIn } from "../http/signed-in.ts";
import { ownAndPublished } from "../publications/own-and-published.ts";
import type { View } from "../publications/views.ts";
import { mailAnalysts, mailOrganisation } from "./objections-mail.ts";
import { objectionView, withFigure, withFigures } from "./objections-view.ts";

/** What an organisation holds against an official figure of its own, and what the association answers. */
export function objectionRoutes(context: ApiContext, app: Hono<RequestState>): void {
  implement(app, listObjections, async ({ c, query, actor, locale }) => {
    const view = await context.views.at(query.asOf, actor);
    return answerOf(context, c, view, async () => {
      const { db } = context.database;
      const found = await objectionsOf(context, view, actor, query);
      return {
        dataVersion: view.dataVersion,
        objections: (await withFigures(context, view, found)).flatMap((row) => {
          const definition = view.definitions.get(row.indicator);
          return definition ? [objectionView(row, definition, view.reference, locale)] : [];
        }),
        official: (await loadOfficial(db)).map(({ indicator }) => indicator),
      };
    });
  });

  implement(app, postObjection, async ({ body, c, locale, ...call }) => {
    const actor = signedIn(call.actor);
    const { area, indicator, period, text } = body;
    if (!may(actor, "object to values", area)) throw forbidden();
    const reference = await context.views.reference();
    if (!reference.areaOf.has(area)) throw notFound("area-not-found.detail", { code: area });
    const now = context.now();
    const stored = await once(context, { actor, c, body, status: 201 }, async (tx) => {
      const dataVersion = await holdDataVersion(tx);
      const definition = (await loadDefinitions(tx, dataVersion)).find(({ code }) => code === indicator);
      if (definition?.kind !== "indicator") throw notFound("indicator-not-found.detail", { code: indicator });
      const isOfficial =
        definition.collection === "source" ||
        (await loadOfficial(tx)).some((official) => official.indicator === indicator);
      if (!isOfficial) throw conflict("not-official.detail");
      const cell = { indicators: [indicator], areas: [area], periods: [period] };
      const [figure] = await findObservations(tx, { ...cell, dataVersion, limit: 1 });
      if (!figure) throw conflict("nothing-to-object-to.detail", { period });
      if (await hasObjection(tx, { area, indicator, period })) throw conflict("objection-stands.detail");
      const value = isUsable(figure.status) ? figure.value : null;
      const { accountId } = actor;
      const objection = await insertObjection(
        tx,
        { id: context.newId(), area, indicator, period, value, text, writtenBy: accountId, writtenAt: now },
        {
          id: context.newId(),
          organisation: area,
          occurredAt: now,
          accountId,
          action: "objection written",
          channel: "api",
          details: { indicator, period, value, text },
        },
      );
      await mailAnalysts(context, tx, objection, { definition, reference, author: actor.name });
      return objectionView(
        { ...objection, current: value, synthetic: figure.origin === "synthetic" },
        definition,
        reference,
        locale,
      );
    });
    context.views.refresh();
    return stored;
  });

  implement(app, putObjectionAnswer, async ({ params, body, c, locale, ...call }) => {
    const actor = signedIn(call.actor);
    if (!may(actor, "answer objections")) throw forbidden();
    const reference = await context.views.reference();
    const now = context.now();
    const stored = await once(context, { actor, c, body }, async (tx) => {
      const dataVersion = await holdDataVersion(tx);
      const objection = await holdObjection(tx, params.id);
      if (!objection) throw notFound();
      if (objection.withdrawnAt !== null) throw conflict("objection-withdrawn.detail");
      if (objection.answer !== null) throw conflict("objection-answered.detail");
      const { area, indicator, period } = objection;
      const definition = (await loadDefinitions(tx, dataVersion)).find(({ code }) => code === indicator);
      if (!definition) throw notFound("indicator-not-found.detail", { code: indicator });
      const answered = await storeAnswer(
        tx,
        objection.id,
        { answer: body.answer, answeredBy: actor.accountId, answeredAt: now },
        {
          id: context.newId(),
          organisation: area,
          occurredAt: now,
          accountId: actor.accountId,
          action: "objection answered",
          channel: "api",
          details: { objection: objection.id, indicator, period, answer: body.answer },
        },
      );
      await mailOrganisation(context, tx, answered, { definition, reference });
      return objectionView(await withFigure(tx, answered, dataVersion), definition, reference, locale);
    });
    context.views.refresh();
    return stored;
  });

  implement(app, deleteObjection, async ({ params, c, locale, ...call }) => {
    const actor = signedIn(call.actor);
    const reference = await context.views.reference();
    const now = context.now();
    const stored = await once(context, { actor, c }, async (tx) => {
      const dataVersion = await holdDataVersion(tx);
      const objection = await holdObjection(tx, params.id);
      // Of another organisation one does not hear that it exists.
      if (!objection || !may(actor, "object to values", objection.area)) throw notFound();
      const { area, indicator, period } = objection;
      const definition = (await loadDefinitions(tx, dataVersion)).find(({ code }) => code === indicator);
      if (!definition) throw notFound("indicator-not-found.detail", { code: indicator });
      if (objection.withdrawnAt !== null)
        return objectionView(await withFigure(tx, objection, dataVersion), definition, reference, locale);
      const withdrawn = await withdrawObjection(tx, objection.id, now, {
        id: context.newId(),
        organisation: area,
        occurredAt: now,
        accountId: actor.accountId,
        action: "objection withdrawn",
        channel: "api",
        details: { objection: objection.id, indicator, period },
      });
      return objectionView(await withFigure(tx, withdrawn, dataVersion), definition, reference, locale);
    });
    context.views.refresh();
    return stored;
  });
}

/** The objections that a reader of a view may see: those of others as they were published. */
export async function objectionsOf(
  context: ApiContext,
  view: View,
  actor: Actor | null,
  {
    area,
    indicator,
  }: { area?: Objection["area"] | undefined; indicator?: Objection["indicator"] | undefined },
): Promise<Objection[]> {
  const { db } = context.database;
  return ownAndPublished(view, actor, (dataVersion) =>
    loadObjections(db, { dataVersion, ...(area && { area }), ...(indicator && { indicator }) }),
  );
}
