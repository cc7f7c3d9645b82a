import type { Layer } from "../areas/area.ts";
import type { IndicatorCode, IndicatorDefinition } from "../framework/indicator.ts";
import { type ParsedRule, parseRule } from "./rule-expression.ts";
import { type ExpressionMistake, tokensOf } from "./rule-expression-tokens.ts";

type Definitions = ReadonlyMap<IndicatorCode, Pick<IndicatorDefinition, "layer">>;

/** Reads a rule and checks that every code in it is an indicator or a measure of its layer; all mistakes at once. */
export function readRule(expression: string, layer: Layer, definitions: Definitions): ParsedRule {
  const parsed = parseRule(expression);
  // A rule that cannot be read at all is mended first: its codes may be something else.
  if (!parsed.ok) return parsed;
  const mistakes = tokensOf(expression).tokens.flatMap((token): ExpressionMistake[] => {
    if (token.kind !== "code") return [];
    const { from, to, code } = token;
    const definition = definitions.get(code);
    if (!definition) {
      const values = { found: code, near: nearest(code, definitions, layer) ?? "none" };
      return [{ from, to, text: "mistake.unknown-code", values }];
    }
    if (definition.layer === layer) return [];
    return [{ from, to, text: "mistake.other-layer", values: { found: code } }];
  });
  return mistakes.length > 0 ? { ok: false, mistakes } : parsed;
}

/** A code that differs by a few letters, or that the typed one is a part of. */
function nearest(typed: string, definitions: Definitions, layer: Layer): string | undefined {
  const codes = [...definitions].flatMap(([code, { layer: own }]) => (own === layer ? [code] : []));
  const [best] = codes
    .map((code) => ({ code, steps: code.includes(typed) ? 1 : distance(typed, code) }))
    .sort((a, b) => a.steps - b.steps);
  return best && best.steps <= Math.max(2, typed.length / 4) ? best.code : undefined;
}

/** Levenshtein's distance: how many letters are put in, left out or changed. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
