import type { CellCheck } from "../contract/entry.ts";
import type { Bilingual } from "../framework/indicator.ts";
import type { Locale } from "../text/define-text.ts";
import { entryText } from "../text/entry.ts";
import { formatNumber, shownDecimals } from "../text/number.ts";
import { type Operand, type ParsedRule, parseRule } from "./rule-expression.ts";
import { ruleHolds, type ValueOf } from "./rule-expression-value.ts";
import type { RuleLayer } from "./rule-layers.ts";

/** A rule between indicators that the analyst keeps; every change is a new version. */
export interface CheckRule {
  code: string;
  version: number;
  /** The organisations that it is for. */
  layer: RuleLayer;
  /** The condition that holds when all is right, as `parseRule` reads it. */
  expression: string;
  severity: CellCheck["severity"];
  /** What is asked of the officer when it does not hold; the values follow by themselves. */
  message: Bilingual;
  active: boolean;
}

/**
 * The checks of rules that do not hold, at every indicator that the rule names for this year. A rule of which a value is
 * missing does not apply; neither does one that cannot be read, which the analyst's list of rules says.
 * @param values a figure of the organisation: written or approved, `yearsBack` years before the period that is checked
 * @param nameOf how a figure is called in the sentence; its code when left out
 */
export function ruleChecks(
  rules: readonly CheckRule[],
  values: ValueOf,
  locale: Locale,
  nameOf: (indicator: string) => string = (indicator) => indicator,
): { indicator: string; check: CellCheck }[] {
  return rules.flatMap((rule) => {
    const parsed = rule.active ? parsedOf(rule.expression) : null;
    if (!parsed?.ok || ruleHolds(parsed.condition, parsed.operands, values) !== false) return [];
    const sides = sidesOf(parsed.operands, values, locale, nameOf);
    const text = entryText(locale)("check.rule", { message: rule.message[locale], values: sides });
    const check: CellCheck = { code: rule.code, severity: rule.severity, text };
    const named = parsed.operands.filter(({ yearsBack }) => yearsBack === 0);
    return named.map(({ indicator }) => ({ indicator, check }));
  });
}

/** The figures that a rule compares, with their values: `Restafval: 629,5; Huishoudelijk afval: 480`. */
export function sidesOf(
  operands: readonly Operand[],
  values: ValueOf,
  locale: Locale,
  nameOf: (indicator: string) => string,
): string {
  return operands.map((operand) => side(operand, values, locale, nameOf)).join("; ");
}

function side(
  { indicator, yearsBack }: Operand,
  values: ValueOf,
  locale: Locale,
  nameOf: (indicator: string) => string,
): string {
  const value = values(indicator, yearsBack) ?? 0;
  const shown = { name: nameOf(indicator), value: formatNumber(value, shownDecimals(value, 0), locale) };
  return yearsBack === 0
    ? entryText(locale)("check.rule-value", shown)
    : entryText(locale)("check.rule-value-before", { ...shown, years: yearsBack });
}

/** A grid asks for the same few rules at every cell. */
const parsedRules = new Map<string, ParsedRule>();
const mostKept = 500;

function parsedOf(expression: string): ParsedRule {
  let parsed = parsedRules.get(expression);
  if (!parsed) {
    parsed = parseRule(expression);
    if (parsedRules.size >= mostKept) parsedRules.clear();
    parsedRules.set(expression, parsed);
  }
  return parsed;
}
