import type { NewChange } from "@lokaal17/db/audit/append";
import {
  withdrawOwnTarget as endOwnTarget,
  insertOwnTarget,
  loadOwnTargets,
} from "@lokaal17/db/framework/own-targets";
import { loadDefinitions } from "@lokaal17/db/framework/queries";
import { holdDataVersion } from "@lokaal17/db/observations/data-version";
import { may } from "@lokaal17/shared/accounts/rights";
import type { Actor } from "@lokaal17/shared/accounts/roles";
import type { Area, AreaCode } from "@lokaal17/shared/areas/area";
import {
  listOwnTargets,
  type OwnTargetView,
  putOwnTarget,
  withdrawOwnTarget,
} from "@lokaal17/shared/contract/own-targets";
import type { IndicatorCode, IndicatorDefinition } from "@lokaal17/shared/framework/indicator";
import {
  checkOwnTarget,
  checkWithdrawal,
  type OwnTarget,
  type OwnTargetInput,
  type OwnTargetWithdrawal,
} from "@lokaal17/shared/framework/own-target";
import type { Locale } from "@lokaal17/shared/text/define-text";
import { dayInAmsterdam } from "@lokaal17/shared/text/number";
import type { Hono } from "hono";
import type { ApiContext } from "../context.ts";
import { answerOf } from "../http/answer.ts";
import { versionIn } from "../http/if-match.ts";
import { implement } from "../http/implement.ts";
import { conflict, forbidden, notFound } from "../http/problem.ts";
import type { RequestState } from "../http/request-state.ts";
import { ownAndPublished } from "../publications/own-and-published.ts";
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
    const asked = await askedBy(actor, params, c.req.header("if-match"));
    return answered(asked, await decide(asked, body), locale);
  });

  implement(app, withdrawOwnTarget, async ({ params, body, actor, locale, c }) => {
    const asked = await askedBy(actor, params, c.req.header("if-match"));
    return answered(asked, await withdraw(asked, body), locale);
  });

  async function askedBy(
    actor: Actor | null,
    { area: code, indicator }: { area: AreaCode; indicator: IndicatorCode },
    ifMatch: string | undefined,
  ): Promise<Asked> {
    if (!actor || !may(actor, "set own targets", code)) throw forbidden();
    const versionRead = versionIn(ifMatch, "decision-version-needed.detail");
    const { areaOf } = await context.views.reference();
    const area = areaOf.get(code);
    if (!area) throw notFound("area-not-found.detail", { code });
    return { context, area, indicator, versionRead, accountId: actor.accountId };
  }

  const answered = ({ area }: Asked, { target, definition, dataVersion }: Stored, locale: Locale) => ({
    dataVersion,
    ownTarget: ownTargetView(target, definition, area.name, { demonstration, locale }),
  });
}

/** The own targets that a reader of a view may see, with those that were replaced. */
export async function ownTargetsOf(
  context: ApiContext,
  view: View,
  actor: Actor | null,
  area?: AreaCode,
): Promise<OwnTarget[]> {
  const { db } = context.database;
  return ownAndPublished(view, actor, (dataVersion) =>
    loadOwnTargets(db, { dataVersion, ...(area && { area }) }),
  );
}

interface Asked {
  context: ApiContext;
  area: Area;
  indicator: IndicatorCode;
  versionRead: number;
  accountId: string;
}

interface Stored {
  target: OwnTarget;
  definition: IndicatorDefinition;
  dataVersion: number;
}

async function decide(asked: Asked, input: OwnTargetInput): Promise<Stored> {
  return store(asked, async ({ tx, definition, current, today, change }) => {
    const mistakes = checkOwnTarget(input, { definition, current, today });
    if (mistakes.length > 0) throw refusedDecision(mistakes, definition.decimals);
    const { value, year, decision, decidedOn } = input;
    const { area, indicator, versionRead } = asked;
    const target = { area: area.code, indicator, version: versionRead + 1, value, year, decision, decidedOn };
    const { dataVersion } = await insertOwnTarget(tx, target, {
      ...change,
      action: "own target decided",
      details: { indicator, from: current && { ...current }, to: target },
    });
    return { target: { ...target, replacedOn: null }, definition, dataVersion };
  });
}

async function withdraw(asked: Asked, input: OwnTargetWithdrawal): Promise<Stored> {
  return store(asked, async ({ tx, definition, current, today, change }) => {
    const mistakes = checkWithdrawal(input, { current, today });
    if (!current || mistakes.length > 0) throw refusedDecision(mistakes, definition.decimals);
    const { decision, decidedOn } = input;
    const { dataVersion } = await endOwnTarget(
      tx,
      { ...current, decidedOn },
      {
        ...change,
        action: "own target withdrawn",
        details: { indicator: asked.indicator, from: { ...current }, to: { decision, decidedOn } },
      },
    );
    return { target: { ...current, replacedOn: decidedOn }, definition, dataVersion };
  });
}

/** What a decision about an own target is made from, all read behind the lock. */
interface Behind {
  tx: Parameters<typeof insertOwnTarget>[0];
  definition: IndicatorDefinition;
  /** The last target, also when it was withdrawn. */
  current: OwnTarget | null;
  today: string;
  change: Omit<NewChange, "action" | "details">;
}

/** @throws Problem 412 when the last target is not the one that was read, 409 where the area cannot have one */
async function store(
  { context, area, indicator, versionRead, accountId }: Asked,
  work: (behind: Behind) => Promise<Stored>,
): Promise<Stored> {
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
    const change = {
      id: context.newId(),
      organisation: area.code,
      occurredAt: now,
      accountId,
      channel: "api",
    } as const;
    return work({ tx, definition, current, today, change });
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
