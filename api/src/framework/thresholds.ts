import { type Advice, insertThresholds, loadAdvice } from "@lokaal17/db/framework/decide-thresholds";
import { loadDefinitions } from "@lokaal17/db/framework/queries";
import { holdDataVersion } from "@lokaal17/db/observations/data-version";
import { may } from "@lokaal17/shared/accounts/rights";
import { listThresholds, postThresholds } from "@lokaal17/shared/contract/thresholds";
import {
  type IndicatorCode,
  type IndicatorDefinition,
  notJudged,
} from "@lokaal17/shared/framework/indicator";
import { checkThresholds, type ThresholdInput } from "@lokaal17/shared/framework/threshold";
import { dayInAmsterdam } from "@lokaal17/shared/text/number";
import type { Hono } from "hono";
import type { ApiContext } from "../context.ts";
import { answerOf } from "../http/answer.ts";
import { versionIn } from "../http/if-match.ts";
import { implement } from "../http/implement.ts";
import { forbidden, notFound } from "../http/problem.ts";
import type { RequestState } from "../http/request-state.ts";
import { decisionDiffers, refusedDecision } from "./refusals.ts";
import { indicatorThresholdsView } from "./thresholds-view.ts";

/** Thresholds with who stands behind them, and recording advice and decisions about them. */
export function thresholdRoutes(context: ApiContext, app: Hono<RequestState>): void {
  const { demonstration } = context;

  implement(app, listThresholds, async ({ c, query, actor, locale }) => {
    const view = await context.views.at(query.asOf, actor);
    return answerOf(context, c, view, async () => {
      const advice = await loadAdvice(context.database.db, view.dataVersion);
      return {
        dataVersion: view.dataVersion,
        indicators: [...view.definitions.values()]
          .filter(({ kind }) => kind === "indicator")
          .map((definition) =>
            indicatorThresholdsView(definition, advice.get(definition.code), { demonstration, locale }),
          ),
      };
    });
  });

  implement(app, postThresholds, async ({ params, body, actor, locale, c }) => {
    if (!actor || !may(actor, "decide thresholds")) throw forbidden();
    const versionRead = versionIn(c.req.header("if-match"), "decision-version-needed.detail");
    const { red, green, decidedBy, decidedOn, document, target, targetYear, reason } = body;
    const input: ThresholdInput = {
      status: body.status,
      red: red ?? null,
      green: green ?? null,
      decidedBy: decidedBy ?? null,
      decidedOn: decidedOn ?? null,
      document: document ?? null,
      target: target ?? null,
      targetYear: targetYear ?? null,
      reason: reason ?? null,
    };
    const { definition, advice, dataVersion } = await decide(context, params.indicator, input, {
      versionRead,
      accountId: actor.accountId,
    });
    return { dataVersion, indicator: indicatorThresholdsView(definition, advice, { demonstration, locale }) };
  });
}

/**
 * Stores a decision when the thresholds in force are those that were read and the decision holds.
 * @throws Problem 412 when a colleague was first, 400 with every mistake
 */
async function decide(
  context: ApiContext,
  indicator: IndicatorCode,
  input: ThresholdInput,
  { versionRead, accountId }: { versionRead: number; accountId: string },
): Promise<{ definition: IndicatorDefinition; advice: Advice | undefined; dataVersion: number }> {
  const now = context.now();
  const decided = await context.database.db.transaction().execute(async (tx) => {
    // All is read behind the lock: what another decides or publishes meanwhile is seen or waits.
    const current = await holdDataVersion(tx);
    const definition = (await loadDefinitions(tx, current)).find(({ code }) => code === indicator);
    if (definition?.kind !== "indicator") throw notFound("indicator-not-found.detail", { code: indicator });
    const was = definition.thresholds;
    if ((was?.version ?? 0) !== versionRead) throw decisionDiffers(versionRead, was?.version ?? 0);
    const checked = checkThresholds(input, {
      definition: { ...definition, notJudged: notJudged(definition) },
      today: dayInAmsterdam(now),
    });
    if (!checked.ok) throw refusedDecision(checked.mistakes, definition.decimals);
    const { thresholds, dataVersion } = await insertThresholds(tx, indicator, checked.thresholds, {
      id: context.newId(),
      organisation: null,
      occurredAt: now,
      accountId,
      action: `thresholds ${input.status}`,
      channel: "api",
      reason: input.reason,
      details: { indicator, from: was, to: checked.thresholds },
    });
    const advice = (await loadAdvice(tx, dataVersion)).get(indicator);
    return { definition: { ...definition, thresholds }, advice, dataVersion };
  });
  context.views.refresh();
  return decided;
}
