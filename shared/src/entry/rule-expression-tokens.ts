import type { IndicatorCode } from "../framework/indicator.ts";

export type Operator = "<=" | ">=" | "<>" | "<" | ">" | "=" | "+" | "-" | "*" | "/";
export type Word = "and" | "or" | "not" | "between" | "previous" | "abs";

/** A piece of a rule; `from` and `to` are places in the text, counted from 0, `to` not included. */
export type Token = { from: number; to: number } & (
  | { kind: "number"; value: number }
  | { kind: "code"; code: IndicatorCode }
  | { kind: "word"; word: Word }
  | { kind: "operator"; operator: Operator }
  | { kind: "punctuation"; text: "(" | ")" | "," }
  | { kind: "end" }
);

/** What is wrong in a rule, and where; `text` is a key of `text/check-rules.ts`. */
export interface ExpressionMistake {
  from: number;
  to: number;
  text: `mistake.${
    | "empty"
    | "too-long"
    | "character"
    | "number"
    | "code"
    | "expected-value"
    | "expected-word"
    | "expected-end"
    | "needs-condition"
    | "needs-number"
    | "chained"
    | "previous-of-code"
    | "previous-years"
    | "too-deep"
    | "too-many"
    | "no-operand"
    | "unknown-code"
    | "other-layer"}`;
  values?: Record<string, string>;
}

const words: ReadonlySet<string> = new Set<Word>(["and", "or", "not", "between", "previous", "abs"]);
const spellings: Readonly<Record<string, Operator>> = {
  "<=": "<=",
  "≤": "<=",
  ">=": ">=",
  "≥": ">=",
  "<>": "<>",
  "!=": "<>",
  "≠": "<>",
  "==": "=",
  "=": "=",
  "<": "<",
  ">": ">",
  "+": "+",
  "-": "-",
  "−": "-",
  "*": "*",
  "×": "*",
  "/": "/",
};

const piece =
  /(?<space>\s+)|(?<number>\d[\d.,_]*[a-z0-9]*)|(?<name>[a-z][\w-]*)|(?<operator><=|>=|<>|!=|==|[≤≥≠<>=+\-−*×/])|(?<punctuation>[(),])|(?<other>.)/giuy;

/**
 * Cuts a rule into its pieces; every unreadable piece is a mistake. A hyphen without spaces belongs to a code
 * (`home-gas-use`), so a difference needs a space before its minus: `a - b`.
 */
export function tokensOf(text: string): { tokens: Token[]; mistakes: ExpressionMistake[] } {
  const tokens: Token[] = [];
  const mistakes: ExpressionMistake[] = [];
  for (const { index: from, 0: found, groups } of text.matchAll(new RegExp(piece))) {
    const to = from + found.length;
    const place = { from, to };
    if (groups?.space !== undefined) continue;
    if (groups?.number !== undefined) {
      const plain = /^\d{1,15}(\.\d{1,12})?$/.test(found);
      if (plain) tokens.push({ ...place, kind: "number", value: Number(found) });
      else mistakes.push({ ...place, text: "mistake.number", values: { found } });
    } else if (groups?.name !== undefined) {
      const name = found.toLowerCase();
      if (words.has(name)) tokens.push({ ...place, kind: "word", word: name as Word });
      else if (isCode(found)) tokens.push({ ...place, kind: "code", code: found });
      else mistakes.push({ ...place, text: "mistake.code", values: { found } });
    } else if (groups?.operator !== undefined) {
      tokens.push({ ...place, kind: "operator", operator: spellings[found] ?? "=" });
    } else if (groups?.punctuation !== undefined) {
      tokens.push({ ...place, kind: "punctuation", text: found as "(" });
    } else mistakes.push({ ...place, text: "mistake.character", values: { found } });
  }
  tokens.push({ from: text.length, to: text.length, kind: "end" });
  return { tokens, mistakes };
}

const isCode = (text: string): text is IndicatorCode =>
  /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(text) && text.length <= 80;
