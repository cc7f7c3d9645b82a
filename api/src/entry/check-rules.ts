import {
  holdCheckRule,
  insertCheckRule,
  type KeptCheckRule,
  loadCheckRules,
} from "@lokaal17/db/entry/check-rules";
import { may } from "@lokaal17/shared/accounts/rights";
import type { Actor } from "@lokaal17/shared/accounts/roles";
import type { Layer } from "@lokaal17/shared/areas/area";
import {
  type CheckRuleView,
  listCheckRules,
  postCheckRuleTrial,
  putCheckRule,
} from "@lokaal17/shared/contract/check-rules";
import type { CheckRule } from "@lokaal17/shared/entry/rule-checks";
import { readRule } from "@lokaal17/shared/entry/rule-codes";
import type { ParsedRule } from "@lokaal17/shared/entry/rule-expression";
import type { ExpressionMistake } from "@lokaal17/shared/entry/rule-expression-tokens";
import { ruleMistakeText } from "@lokaal17/shared/text/check-rules";
import type { Locale } from "@lokaal17/shared/text/define-text";
import type { Hono } from "hono";
import type { ApiContext } from "../context.ts";
import { once } from "../http/idempotency.ts";
import { versionIn } from "../http/if-match.ts";
import { implement } from "../http/implement.ts";
import { forbidden, Problem } from "../http/problem.ts";
import type { RequestState } from "../http/request-state.ts";
import type { View } from "../publications/views.ts";
import { tryRule } from "./check-rule-trial.ts";
import { forgetRules } from "./grid-rules.ts";

/** The rules between indicators: the analyst keeps them, and tries them on approved figures before. */
export function checkRuleRoutes(context: ApiContext, app: Hono<RequestState>): void {
  const { db } = context.database;

  implement(app, listCheckRules, async ({ actor, locale }) => {
    const view = await context.views.at("preview", mayEdit(actor));
    return { rules: (await loadCheckRules(db)).map((rule) => checkRuleView(rule, view, locale)) };
  });

  // Before the rules by name: `trial` is none.
  implement(app, postCheckRuleTrial, async ({ body: { layer, expression }, actor, locale }) => {
    const view = await context.views.at("preview", mayEdit(actor));
    return tryRule(view, layer, readable(expression, layer, view), locale);
  });

  implement(app, putCheckRule, async ({ params: { code }, body, actor, locale, c }) => {
    const editor = mayEdit(actor);
    const versionRead = versionIn(c.req.header("if-match"), "rule-version-needed.detail");
    const view = await context.views.at("preview", editor);
    readable(body.expression, body.layer, view);
    const { messageNl, messageEn, ...parts } = body;
    const message = { nl: messageNl, en: messageEn };
    const answer = await once(context, { actor: editor, c, body }, async (tx) => {
      const current = await holdCheckRule(tx, code);
      if (current !== versionRead) throw ruleDiffers(versionRead, current);
      const was = (await loadCheckRules(tx)).find((rule) => rule.code === code) ?? null;
      const rule: CheckRule = { code, version: current + 1, message, ...parts };
      const occurredAt = context.now();
      await insertCheckRule(tx, rule, {
        id: context.newId(),
        organisation: null,
        occurredAt,
        accountId: editor.accountId,
        action: was ? "check rule changed" : "check rule made",
        channel: "api",
        details: { code, from: was && storedPart(was), to: storedPart(rule) },
      });
      return checkRuleView({ ...rule, changedBy: editor.name, changedAt: occurredAt }, view, locale);
    });
    forgetRules(context);
    return answer;
  });
}

/** @throws Problem 403 for who may not edit rules */
function mayEdit<A extends Actor>(actor: A | null): A {
  if (!actor || !may(actor, "edit check rules")) throw forbidden();
  return actor;
}

const ruleDiffers = (seen: number, current: number) =>
  new Problem(412, "rule-differs", "rule-differs.detail", {
    values: { seen, current },
    extra: { currentVersion: current },
  });

/** @throws Problem 400 with every mistake and its place */
function readable(expression: string, layer: Layer, view: View): Extract<ParsedRule, { ok: true }> {
  const parsed = readRule(expression, layer, view.definitions);
  if (!parsed.ok) throw unreadable(parsed.mistakes, expression);
  return parsed;
}

const unreadable = (mistakes: readonly ExpressionMistake[], expression: string) =>
  new Problem(400, "invalid-request", "invalid-request.detail", {
    values: { count: mistakes.length },
    errors: (locale) =>
      mistakes.map((mistake) => ({
        pointer: "#/body/expression",
        detail: ruleMistakeText(mistake, expression, locale),
      })),
    extra: { places: mistakes.map(({ from, to }) => ({ from, to })) },
  });

const storedPart = ({ version, layer, expression, severity, message, active }: CheckRule) => ({
  version,
  layer,
  expression,
  severity,
  message,
  active,
});

function checkRuleView(rule: KeptCheckRule, view: View, locale: Locale): CheckRuleView {
  const { message, changedAt, ...parts } = rule;
  const parsed = readRule(rule.expression, rule.layer, view.definitions);
  const mistakes = parsed.ok ? [] : parsed.mistakes;
  return {
    ...parts,
    messageNl: message.nl,
    messageEn: message.en,
    changedAt: changedAt.toISOString(),
    mistakes: mistakes.map((mistake) => ruleMistakeText(mistake, rule.expression, locale)),
  };
}
