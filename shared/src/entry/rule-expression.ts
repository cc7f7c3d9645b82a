import type { IndicatorCode } from "../framework/indicator.ts";
import { comparisons, kindMistakes } from "./rule-expression-kinds.ts";
import {
  type ExpressionMistake,
  type Operator,
  type Token,
  tokensOf,
  type Word,
} from "./rule-expression-tokens.ts";

/** A part of a rule: a number or a condition, with the place where it stands. */
export type Expression = { from: number; to: number } & (
  | { kind: "number"; value: number }
  | { kind: "operand"; indicator: IndicatorCode; yearsBack: number }
  | { kind: "minus" | "abs" | "not"; of: Expression }
  | { kind: "binary"; operator: Operator; left: Expression; right: Expression }
  | { kind: "and" | "or"; left: Expression; right: Expression }
  | { kind: "between"; of: Expression; low: Expression; high: Expression }
);

/** A figure that a rule speaks of: this year's, or that of some years before. */
export interface Operand {
  indicator: IndicatorCode;
  yearsBack: number;
}

export type ParsedRule =
  | { ok: true; condition: Expression; operands: readonly Operand[] }
  | { ok: false; mistakes: readonly ExpressionMistake[] };

/** A rule is one thought that an officer can follow: longer ones are two rules. */
export const ruleLimits = { length: 500, depth: 20, operands: 20, yearsBack: 10 } as const;

/**
 * Reads a rule between indicators: a condition that holds when the figures are right.
 *
 *     part <= whole
 *     part-one + part-two = whole
 *     share / whole between 0 and 1
 *     abs(stock - previous(stock)) <= 0.2 * previous(stock)
 *     not (plan = 1) or budget > 0
 *
 * Codes are written as they are, with their hyphens; a minus has a space before it. `previous(code)` is the value of
 * the year before, `previous(code, 3)` of three years before. `and` binds more than `or`. Numbers have a point.
 *
 * Own code, not a library: filtrex compiles to `new Function`, which the site's content security policy forbids, and
 * cannot list a rule's codes without running it; expr-eval is abandoned and has a known way to run any code; jexl has no
 * places in its mistakes. This is a table of precedences, and nothing that it reads can be called.
 */
export function parseRule(text: string): ParsedRule {
  if (text.trim() === "") return refused({ from: 0, to: 0, text: "mistake.empty" });
  if (text.length > ruleLimits.length)
    return refused({
      from: ruleLimits.length,
      to: text.length,
      text: "mistake.too-long",
      values: { limit: String(ruleLimits.length) },
    });
  const { tokens, mistakes } = tokensOf(text);
  // Without its unreadable pieces a rule would be read as something else.
  if (mistakes.length > 0) return { ok: false, mistakes };
  const parser = new Parser(tokens);
  try {
    const condition = parser.rule();
    mistakes.push(...kindMistakes(condition, "condition"), ...operandMistakes(parser.operands, condition));
    return mistakes.length > 0
      ? { ok: false, mistakes }
      : { ok: true, condition, operands: distinct(parser.operands) };
  } catch (error) {
    if (error instanceof Unreadable) return refused(error.mistake);
    throw error;
  }
}

const refused = (mistake: ExpressionMistake): ParsedRule => ({ ok: false, mistakes: [mistake] });

class Unreadable extends Error {
  readonly mistake: ExpressionMistake;
  constructor(mistake: ExpressionMistake) {
    super(mistake.text);
    this.mistake = mistake;
  }
}

/** How strongly what stands between two parts binds; 0: it is not such a thing. */
const strength = { or: 1, and: 2, not: 3, compare: 4, add: 5, multiply: 6, minus: 7 } as const;

class Parser {
  readonly operands: (Operand & { from: number; to: number })[] = [];
  readonly #tokens: readonly Token[];
  #at = 0;
  #depth = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  rule(): Expression {
    const condition = this.#expression(0);
    const rest = this.#next();
    if (rest.kind !== "end") throw fault(rest, "mistake.expected-end");
    return condition;
  }

  /** Reads as long as what follows binds more strongly than what stands before (precedence climbing). */
  #expression(least: number): Expression {
    if (++this.#depth > ruleLimits.depth)
      throw fault(this.#peek(), "mistake.too-deep", { limit: String(ruleLimits.depth) });
    let left = this.#prefix();
    for (;;) {
      const token = this.#peek();
      const binds = strengthOf(token);
      if (binds <= least) break;
      this.#at++;
      left = this.#joined(left, token, binds);
      if (binds === strength.compare && strengthOf(this.#peek()) === strength.compare)
        throw fault(this.#peek(), "mistake.chained");
    }
    this.#depth--;
    return left;
  }

  #joined(left: Expression, token: Token, binds: number): Expression {
    if (token.kind === "word" && token.word === "between") {
      const low = this.#expression(strength.compare);
      this.#expectWord("and");
      const high = this.#expression(strength.compare);
      return { kind: "between", of: left, low, high, from: left.from, to: high.to };
    }
    const right = this.#expression(binds);
    const place = { left, right, from: left.from, to: right.to };
    if (token.kind === "operator") return { kind: "binary", operator: token.operator, ...place };
    return { kind: token.kind === "word" && token.word === "and" ? "and" : "or", ...place };
  }

  #prefix(): Expression {
    const token = this.#next();
    const { from, to } = token;
    if (token.kind === "number") return { kind: "number", value: token.value, from, to };
    if (token.kind === "code") return this.#operand(token.code, 0, from, to);
    if (token.kind === "operator" && token.operator === "-") {
      const of = this.#expression(strength.minus);
      return { kind: "minus", of, from, to: of.to };
    }
    if (token.kind === "word" && token.word === "not") {
      const of = this.#expression(strength.not);
      return { kind: "not", of, from, to: of.to };
    }
    if (token.kind === "word" && token.word === "previous") return this.#previous(from);
    const isAbs = token.kind === "word" && token.word === "abs";
    if (isAbs) this.#expect("(");
    else if (token.kind !== "punctuation" || token.text !== "(") throw fault(token, "mistake.expected-value");
    const of = this.#expression(0);
    const end = this.#expect(")").to;
    return isAbs ? { kind: "abs", of, from, to: end } : { ...of, from, to: end };
  }

  #previous(from: number): Expression {
    this.#expect("(");
    const code = this.#next();
    if (code.kind !== "code") throw fault(code, "mistake.previous-of-code");
    let yearsBack = 1;
    const comma = this.#peek();
    if (comma.kind === "punctuation" && comma.text === ",") {
      this.#at++;
      const years = this.#next();
      yearsBack = years.kind === "number" ? years.value : 0;
      if (!Number.isInteger(yearsBack) || yearsBack < 1 || yearsBack > ruleLimits.yearsBack)
        throw fault(years, "mistake.previous-years", { limit: String(ruleLimits.yearsBack) });
    }
    return this.#operand(code.code, yearsBack, from, this.#expect(")").to);
  }

  #operand(indicator: IndicatorCode, yearsBack: number, from: number, to: number): Expression {
    this.operands.push({ indicator, yearsBack, from, to });
    return { kind: "operand", indicator, yearsBack, from, to };
  }

  #expect(text: "(" | ")"): Token {
    const token = this.#next();
    if (token.kind === "punctuation" && token.text === text) return token;
    throw fault(token, "mistake.expected-word", { word: text });
  }

  #expectWord(word: Word): void {
    const token = this.#next();
    if (token.kind !== "word" || token.word !== word) throw fault(token, "mistake.expected-word", { word });
  }

  #peek(): Token {
    return this.#tokens[Math.min(this.#at, this.#tokens.length - 1)] ?? { kind: "end", from: 0, to: 0 };
  }

  #next(): Token {
    const token = this.#peek();
    this.#at++;
    return token;
  }
}

function fault(
  { from, to }: Token,
  text: ExpressionMistake["text"],
  values?: Record<string, string>,
): Unreadable {
  return new Unreadable({ from, to, text, ...(values ? { values } : {}) });
}

function strengthOf(token: Token): number {
  if (token.kind === "operator") {
    if (comparisons.has(token.operator)) return strength.compare;
    return token.operator === "*" || token.operator === "/" ? strength.multiply : strength.add;
  }
  if (token.kind !== "word") return 0;
  if (token.word === "and" || token.word === "or") return strength[token.word];
  return token.word === "between" ? strength.compare : 0;
}

function operandMistakes(
  operands: readonly (Operand & { from: number; to: number })[],
  { from, to }: Expression,
): ExpressionMistake[] {
  // A rule about earlier years alone speaks of no value that anybody can still write.
  if (!operands.some(({ yearsBack }) => yearsBack === 0)) return [{ from, to, text: "mistake.no-operand" }];
  const first = operands[ruleLimits.operands];
  if (!first) return [];
  const limit = String(ruleLimits.operands);
  return [{ from: first.from, to: first.to, text: "mistake.too-many", values: { limit } }];
}

function distinct(operands: readonly Operand[]): Operand[] {
  const seen = new Map(operands.map((one) => [`${one.indicator} ${one.yearsBack}`, one]));
  return [...seen.values()].map(({ indicator, yearsBack }) => ({ indicator, yearsBack }));
}
