import { insertOwnTarget, loadOwnTargets } from "@lokaal17/db/framework/own-targets";
import { loadDefinitions } from "@lokaal17/db/framework/queries";
import { holdDataVersion } from "@lokaal17/db/observations/data-version";
import { areasFor, may } from "@lokaal17/shared/accounts/rights";
import type { Actor } from "@lokaal17/shared/accounts/roles";
import type { Area, AreaCode } from "@lokaal17/shared/areas/area";
import { listOwnTargets, type OwnTargetView, putOwnTarget } from "@lokaal17/shared/contract/own-targets";
import type { IndicatorCode, IndicatorDefinition } from "@lokaal17/shared/framework/indicator";
import { checkOwnTarget, type OwnTarget, type OwnTargetInput } from "@lokaal17/shared/framework/own-target";
import type { Locale } from "@lokaal17/shared/text/define-text";
import { dayInAmsterdam } from "@lokaal17/shared/text/number";
import type { Hono } from "hono";
import type { ApiContext } from "../context.ts";
import { answerOf } from "../http/answer.ts";
import { versionIn } from "../http/if-match.ts";
import { implement } from "../http/implement.ts";
import { conflict, forbidden, notFound } from "../http/problem.ts";
import type { RequestState } from "../http/request-state.ts";
import type { View } from "../publications/views.ts";
import { decisionDiffers, refusedDecision } from "./refusals.ts";

/** What councils themselves aim at: shown to everyone with the next publication, to the own organisation at once. */
export function ownTargetRoutes(context: ApiContext, app: Hono<RequestState>): void {
  const { demonstration } = context;

  implement(app, listOwnTargets, async ({ c, query, actor, locale }) => {
    const view = await context.views.at(query.asOf, actor);
    return answerOf(context, c, view, async () => ({
      dataVersion: view.dataVersion,
      ownTargets: (await ownTargetsOf(context, view, actor, query.area)).flatMap((target) => {
        const definition = view.definitions.get(target.indicator);
        const areaName = view.reference.areaOf.get(target.area)?.name ?? target.area;
        return definition ? [ownTargetView(target, definition, areaName, { demonstration, locale })] : [];
      }),
    }));
  });

  implement(app, putOwnTarget, async ({ params, body, actor, locale, c }) => {
    if (!actor || !may(actor, "set own targets", params.area)) throw forbidden();
    const versionRead = versionIn(c.req.header("if-match"), "decision-version-needed.detail");
    const { areaOf } = await context.views.reference();
    const area = areaOf.get(params.area);
    if (!area) throw notFound("area-not-found.detail", { code: params.area });
    const { target, definition, dataVersion } = await decide(context, area, params.indicator, body, {
      versionRead,
      accountId: actor.accountId,
    });
    return {
      dataVersion,
      ownTarget: ownTargetView(target, definition, area.name, { demonstration, locale }),
    };
  });
}

/**
 * The own targets that a reader of a view may see, with those that were replaced. In the preview of an organisation
 * those of others are as they were published.
 */
export async function ownTargetsOf(
  context: ApiContext,
  view: View,
  actor: Actor | null,
  area?: AreaCode,
): Promise<OwnTarget[]> {
  const { db } = context.database;
  const at = (dataVersion: number) => loadOwnTargets(db, { dataVersion, ...(area && { area }) });
  if (view.isPublic) return view.publication ? at(view.dataVersion) : [];
  const own = areasFor(actor, "see preview");
  const all = await at(view.dataVersion);
  if (own === "all") return all;
  const published = view.publication ? await at(view.publication.dataVersion) : [];
  return [
    ...all.filter((target) => own.includes(target.area)),
    ...published.filter((target) => !own.includes(target.area)),
  ];
}

async function decide(
  context: ApiContext,
  area: Area,
  indicator: IndicatorCode,
  input: OwnTargetInput,
  { versionRead, accountId }: { versionRead: number; accountId: string },
): Promise<{ target: OwnTarget; definition: IndicatorDefinition; dataVersion: number }> {
  const now = context.now();
  const today = dayInAmsterdam(now);
  if (area.validTo !== null && area.validTo <= today)
    throw conflict("area-ended.detail", { name: area.name, code: area.code, date: area.validTo });
  const stored = await context.database.db.transaction().execute(async (tx) => {
    const version = await holdDataVersion(tx);
    const definition = (await loadDefinitions(tx, version)).find(({ code }) => code === indicator);
    if (definition?.kind !== "indicator") throw notFound("indicator-not-found.detail", { code: indicator });
    if (definition.layer !== area.layer)
      throw conflict("other-layer.detail", { code: indicator, name: area.name });
    const [current = null] = await loadOwnTargets(tx, { area: area.code, indicator });
    if ((current?.version ?? 0) !== versionRead) throw decisionDiffers(versionRead, current?.version ?? 0);
    const mistakes = checkOwnTarget(input, { definition, current, today });
    if (mistakes.length > 0) throw refusedDecision(mistakes, definition.decimals);
    const { value, year, decision, decidedOn } = input;
    const target = { area: area.code, indicator, version: versionRead + 1, value, year, decision, decidedOn };
    const { dataVersion } = await insertOwnTarget(tx, target, {
      id: context.newId(),
      organisation: area.code,
      occurredAt: now,
      accountId,
      action: "own target decided",
      channel: "api",
      details: { indicator, from: current && { ...current }, to: target },
    });
    return { target: { ...target, replacedOn: null }, definition, dataVersion };
  });
  context.views.refresh();
  return stored;
}

function ownTargetView(
  target: OwnTarget,
  { name, unitName, decimals }: IndicatorDefinition,
  areaName: string,
  { demonstration, locale }: { demonstration: boolean; locale: Locale },
): OwnTargetView {
  return {
    ...target,
    value: Number(target.value),
    areaName,
    indicatorName: name[locale],
    unit: unitName[locale],
    decimals,
    example: demonstration,
  };
}
