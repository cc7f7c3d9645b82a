import { loadCheckRules } from "@lokaal17/db/entry/check-rules";
import type { CellCheck } from "@lokaal17/shared/contract/entry";
import { type CheckRule, ruleChecks } from "@lokaal17/shared/entry/rule-checks";
import { parseRule } from "@lokaal17/shared/entry/rule-expression";
import type { IndicatorCode } from "@lokaal17/shared/framework/indicator";
import type { Period } from "@lokaal17/shared/observations/observation";
import type { Locale } from "@lokaal17/shared/text/define-text";
import type { ApiContext } from "../context.ts";

/** A rule with the indicators that it names. */
export interface KnownRule {
  rule: CheckRule;
  names: readonly IndicatorCode[];
}

/** A changed rule works within this time: rules change a few times a year, and every save asks for them. */
const keptMilliseconds = 1_000;

const kept = new WeakMap<ApiContext, { at: number; rules: Promise<KnownRule[]> }>();

/** The rules that are in use, of all layers. */
export function rulesNow(context: ApiContext): Promise<KnownRule[]> {
  const now = performance.now();
  let known = kept.get(context);
  if (!known || now - known.at > keptMilliseconds) {
    const rules = loadCheckRules(context.database.db).then((list) =>
      list.filter(({ active }) => active).map(withNames),
    );
    known = { at: now, rules };
    kept.set(context, known);
    rules.catch(() => kept.delete(context));
  }
  return known.rules;
}

/** Called after a rule was changed here: the next save asks the database again. */
export function forgetRules(context: ApiContext): void {
  kept.delete(context);
}

function withNames(rule: CheckRule): KnownRule {
  const parsed = parseRule(rule.expression);
  const names = parsed.ok ? parsed.operands.map(({ indicator }) => indicator) : [];
  return { rule, names: [...new Set(names)] };
}

/** The indicators whose figures are needed to check some of them: themselves, and what their rules name. */
export function withRelated(
  rules: readonly KnownRule[],
  indicators: readonly IndicatorCode[],
): IndicatorCode[] {
  const related = rules.flatMap(({ names }) =>
    names.some((name) => indicators.includes(name)) ? names : [],
  );
  return [...new Set([...indicators, ...related])];
}

/** What the rules say of one indicator in one period. */
export function ruleChecksOf(
  rules: readonly KnownRule[],
  indicator: IndicatorCode,
  period: Period,
  figureOf: (indicator: string, period: Period) => number | null,
  { locale, nameOf }: { locale: Locale; nameOf: (indicator: string) => string },
): CellCheck[] {
  const own = rules.filter(({ names }) => names.includes(indicator)).map(({ rule }) => rule);
  if (own.length === 0) return [];
  const values = (name: string, yearsBack: number) => figureOf(name, yearsBefore(period, yearsBack));
  return ruleChecks(own, values, locale, nameOf)
    .filter((found) => found.indicator === indicator)
    .map(({ check }) => check);
}

/** The same part of an earlier year: `2024-Q1`, one year back, is `2023-Q1`. */
function yearsBefore(period: Period, years: number): Period {
  return `${Number(period.slice(0, 4)) - years}${period.slice(4)}`;
}
