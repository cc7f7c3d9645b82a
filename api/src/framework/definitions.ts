import {
  countFiguresByVersion,
  type DefinitionRow,
  inputOfRow,
  insertDefinition,
  insertIndicator,
  loadDefinitionVersions,
  loadDraftValues,
  loadValues,
} from "@lokaal17/db/framework/definitions";
import { loadDefinitions, loadIndicatorCodes } from "@lokaal17/db/framework/queries";
import { currentDataVersion, holdDataVersion } from "@lokaal17/db/observations/data-version";
import { may } from "@lokaal17/shared/accounts/rights";
import type { Actor } from "@lokaal17/shared/accounts/roles";
import {
  type DefinitionEffect,
  type DefinitionVersion,
  getDefinitions,
  postDefinition,
  postDefinitionTrial,
  postIndicator,
} from "@lokaal17/shared/contract/definitions";
import {
  changedFields,
  checkDefinition,
  type DefinitionInput,
  type DefinitionMistake,
  inputOf,
  valuesUnder,
} from "@lokaal17/shared/framework/definition-check";
import type { IndicatorCode, IndicatorDefinition } from "@lokaal17/shared/framework/indicator";
import type { DecimalText } from "@lokaal17/shared/observations/decimal";
import { median } from "@lokaal17/shared/statistics/quantile";
import { definitionMistakes } from "@lokaal17/shared/text/definition-screens";
import type { Hono } from "hono";
import type { ApiContext } from "../context.ts";
import { answerOf } from "../http/answer.ts";
import { once } from "../http/idempotency.ts";
import { versionIn } from "../http/if-match.ts";
import { implement } from "../http/implement.ts";
import { forbidden, invalid, notFound, Problem } from "../http/problem.ts";
import type { RequestState } from "../http/request-state.ts";
import { knownIndicator } from "./known-indicator.ts";
import { decisionDiffers } from "./refusals.ts";

/**
 * An analyst sees no drafts: whether some lie outside new limits is told only where there are so many that none can be
 * found by trying limits, and never how many.
 */
const fewestDrafts = 20;

/** A score that moves this much is worth a look before a definition changes. */
const moved = 5;

/** Definitions with their versions: read by everyone, changed by analysts. */
export function definitionRoutes(context: ApiContext, app: Hono<RequestState>): void {
  const { db } = context.database;

  implement(app, getDefinitions, async ({ c, params, query, actor }) => {
    const view = await context.views.at(query.asOf, actor);
    const { code, kind, layer, goal, measureType } = knownIndicator(view, params.code);
    // Versions and counts are those of the data version of the view: a decision after it is in no public answer.
    return answerOf(context, c, view, async () => {
      const [rows, figures] = await Promise.all([
        loadDefinitionVersions(db, code, view.dataVersion),
        countFiguresByVersion(db, code, view.dataVersion),
      ]);
      const versions = rows.map((row) => versionView(row, figures.get(row.version) ?? 0));
      return { code, kind, layer, goal, measureType, versions };
    });
  });

  implement(app, postDefinitionTrial, async ({ params, body, actor }) => {
    whoDefines(actor);
    const definition = await definitionOf(context, params.code);
    refuse(mistakesOf(body, definition));
    return effectOf(context, definition, body);
  });

  implement(app, postDefinition, async ({ params, body, actor, c }) => {
    const analyst = whoDefines(actor);
    const versionRead = versionIn(c.req.header("if-match"), "decision-version-needed.detail");
    const { change, breaksSeries, ...input } = body;
    const stored = await once(context, { actor: analyst, c, body, status: 201 }, async (tx) => {
      const dataVersion = await holdDataVersion(tx);
      const definition = (await loadDefinitions(tx, dataVersion)).find(({ code }) => code === params.code);
      const [current] = await loadDefinitionVersions(tx, params.code, dataVersion);
      if (!definition || !current) throw notFound("indicator-not-found.detail", { code: params.code });
      if (current.version !== versionRead) throw decisionDiffers(versionRead, current.version);
      refuse(mistakesOf(input, definition));
      const fields = changedFields(input, inputOf(definition));
      return insertDefinition(
        tx,
        current,
        input,
        { change, breaksSeries },
        {
          id: context.newId(),
          organisation: null,
          occurredAt: context.now(),
          accountId: analyst.accountId,
          action: "definition changed",
          channel: "api",
          reason: change.nl,
          details: {
            indicator: params.code,
            version: current.version + 1,
            breaksSeries,
            fields,
            from: pick(inputOfRow(current), fields),
            to: pick(input, fields),
          },
        },
      );
    });
    context.views.refresh();
    return stored;
  });

  implement(app, postIndicator, async ({ body, actor, c }) => {
    const analyst = whoDefines(actor);
    const { code, layer, goal, measureType, ...input } = body;
    const stored = await once(context, { actor: analyst, c, body, status: 201 }, async (tx) => {
      await holdDataVersion(tx);
      if ((await loadIndicatorCodes(tx)).includes(code))
        throw invalid([{ pointer: "#/body/code", text: "indicator-exists", values: { code } }]);
      refuse(checkDefinition(input, { measureType, current: null, thresholds: null }));
      const made = { code, layer, goal: goal as NonNullable<IndicatorDefinition["goal"]>, measureType };
      const { dataVersion } = await insertIndicator(tx, made, input, {
        id: context.newId(),
        organisation: null,
        occurredAt: context.now(),
        accountId: analyst.accountId,
        action: "indicator made",
        channel: "api",
        details: { indicator: code, layer, goal, measureType, to: input },
      });
      return { code, dataVersion };
    });
    context.views.refresh();
    return stored;
  });
}

function whoDefines(actor: Actor | null): Actor {
  if (!actor || !may(actor, "define indicators")) throw forbidden();
  return actor;
}

async function definitionOf(context: ApiContext, code: IndicatorCode): Promise<IndicatorDefinition> {
  const { db } = context.database;
  const definitions = await loadDefinitions(db, await currentDataVersion(db));
  const definition = definitions.find((candidate) => candidate.code === code);
  if (!definition) throw notFound("indicator-not-found.detail", { code });
  return definition;
}

const mistakesOf = (input: DefinitionInput, definition: IndicatorDefinition) =>
  checkDefinition(input, {
    measureType: definition.measureType,
    current: inputOf(definition),
    thresholds: definition.thresholds,
  });

/** @throws Problem 400 with every mistake at its field */
function refuse(mistakes: readonly DefinitionMistake[]): void {
  if (mistakes.length === 0) return;
  throw new Problem(400, "invalid-request", "invalid-request.detail", {
    values: { count: mistakes.length },
    errors: (locale) =>
      mistakes.map(({ field, text }) => ({
        pointer: `#/body/${field}`,
        detail: definitionMistakes(locale)(text),
      })),
  });
}

function pick(input: DefinitionInput, fields: readonly (keyof DefinitionInput)[]): Record<string, unknown> {
  return Object.fromEntries(fields.map((field) => [field, input[field]]));
}

async function effectOf(
  context: ApiContext,
  definition: IndicatorDefinition,
  input: DefinitionInput,
): Promise<DefinitionEffect> {
  const { db } = context.database;
  const [figures, drafts] = await Promise.all([
    loadValues(db, definition.code),
    loadDraftValues(db, definition.code),
  ]);
  const now = inputOf(definition);
  const latest = [...Map.groupBy(figures, ({ area }) => area).values()].flatMap((own) => own.at(-1) ?? []);
  const values = latest.map(({ value }) => value);
  const before = valuesUnder(now, values).scores;
  const after = valuesUnder(input, values).scores;
  const moves = before.flatMap((score, index) => {
    const next = after[index];
    return score === null || next == null ? [] : [Math.abs(next - score)];
  });
  const all: DecimalText[] = figures.map(({ value }) => value);
  const under = valuesUnder(input, all);
  return {
    figures: all.length,
    outsideLimits: under.outsideLimits,
    finer: under.finer,
    draftsOutsideLimits: drafts.length < fewestDrafts ? null : valuesUnder(input, drafts).outsideLimits > 0,
    scoredBefore: count(before),
    scoredAfter: count(after),
    scoresMoved: moves.filter((move) => move >= moved).length,
    largestMove: moves.length > 0 ? Math.max(...moves) : null,
    medianBefore: middle(before),
    medianAfter: middle(after),
    changedFields: changedFields(input, now),
  };
}

const count = (scores: readonly (number | null)[]) => scores.filter((score) => score !== null).length;

function middle(scores: readonly (number | null)[]): number | null {
  return median(scores.filter((score) => score !== null));
}

function versionView(row: DefinitionRow, figures: number): DefinitionVersion {
  return {
    ...inputOfRow(row),
    version: row.version,
    change: row.changeNl === null ? null : { nl: row.changeNl, en: row.changeEn ?? row.changeNl },
    breaksSeries: row.breaksSeries,
    changedAt: row.changedAt?.toISOString() ?? null,
    figures,
  };
}
