import { loadDefinitions } from "@lokaal17/db/framework/queries";
import { holdDataVersion } from "@lokaal17/db/observations/data-version";
import { findExplanation, insertExplanation, loadExplanations } from "@lokaal17/db/observations/explanations";
import { findObservations } from "@lokaal17/db/observations/queries";
import { may } from "@lokaal17/shared/accounts/rights";
import type { Actor } from "@lokaal17/shared/accounts/roles";
import {
  type ExplanationView,
  listExplanations,
  putExplanation,
} from "@lokaal17/shared/contract/explanations";
import type { Hono } from "hono";
import type { ApiContext } from "../context.ts";
import { decisionDiffers } from "../framework/refusals.ts";
import { answerOf } from "../http/answer.ts";
import { once } from "../http/idempotency.ts";
import { versionIn } from "../http/if-match.ts";
import { implement } from "../http/implement.ts";
import { conflict, forbidden, notFound } from "../http/problem.ts";
import type { RequestState } from "../http/request-state.ts";
import { ownAndPublished } from "../publications/own-and-published.ts";
import type { View } from "../publications/views.ts";

/** The right to reply: a short public explanation of an organisation beside one of its values. */
export function explanationRoutes(context: ApiContext, app: Hono<RequestState>): void {
  implement(app, listExplanations, async ({ c, query, actor, locale }) => {
    const view = await context.views.at(query.asOf, actor);
    return answerOf(context, c, view, async () => {
      const found = await explanationsOf(context, view, actor, query);
      const explanations = found.flatMap((row): ExplanationView[] => {
        const definition = view.definitions.get(row.indicator);
        if (!definition) return [];
        const { area, indicator, period, text, version } = row;
        const areaName = view.reference.areaOf.get(area)?.name ?? area;
        const writtenAt = row.writtenAt.toISOString();
        return [
          {
            area,
            areaName,
            indicator,
            indicatorName: definition.name[locale],
            period,
            text,
            version,
            writtenAt,
          },
        ];
      });
      return { dataVersion: view.dataVersion, explanations };
    });
  });

  implement(app, putExplanation, async ({ params, body, actor, c }) => {
    const { area: code, indicator, period } = params;
    if (!actor || !may(actor, "explain values", code)) throw forbidden();
    const versionRead = versionIn(c.req.header("if-match"), "decision-version-needed.detail");
    const area = (await context.views.reference()).areaOf.get(code);
    if (!area) throw notFound("area-not-found.detail", { code });
    const now = context.now();
    const stored = await once(context, { actor, c, body }, async (tx) => {
      const dataVersion = await holdDataVersion(tx);
      const definition = (await loadDefinitions(tx, dataVersion)).find((known) => known.code === indicator);
      if (definition?.kind !== "indicator") throw notFound("indicator-not-found.detail", { code: indicator });
      const current = await findExplanation(tx, params);
      const last = current?.version ?? 0;
      // Where the last one was withdrawn there is none to read: "0" says that as well.
      const isRead = versionRead === last || (versionRead === 0 && current?.text === null);
      if (!isRead) throw decisionDiffers(versionRead, last);
      const [figure] = await findObservations(tx, {
        indicators: [indicator],
        areas: [code],
        periods: [period],
        dataVersion,
        limit: 1,
      });
      if (!figure && body.text !== null) throw conflict("nothing-to-explain.detail", { period });
      const { accountId } = actor;
      const version = last + 1;
      const { dataVersion: made } = await insertExplanation(
        tx,
        { area: code, indicator, period, version, text: body.text, writtenBy: accountId, writtenAt: now },
        {
          id: context.newId(),
          organisation: code,
          occurredAt: now,
          accountId,
          action: body.text === null ? "explanation withdrawn" : "explanation written",
          channel: "api",
          details: { indicator, period, from: current?.text ?? null, to: body.text },
        },
      );
      return { dataVersion: made, version, text: body.text };
    });
    context.views.refresh();
    return stored;
  });
}

/** The explanations that a reader of a view may see. */
export async function explanationsOf(
  context: ApiContext,
  view: View,
  actor: Actor | null,
  {
    area,
    indicator,
  }: { area?: ExplanationView["area"] | undefined; indicator?: ExplanationView["indicator"] | undefined },
): Promise<Awaited<ReturnType<typeof loadExplanations>>> {
  const { db } = context.database;
  return ownAndPublished(view, actor, (dataVersion) =>
    loadExplanations(db, { dataVersion, ...(area && { area }), ...(indicator && { indicator }) }),
  );
}
