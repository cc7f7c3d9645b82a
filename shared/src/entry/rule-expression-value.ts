import type { Expression, Operand } from "./rule-expression.ts";

/** Looks up a figure of the organisation; null when there is none. */
export type ValueOf = (indicator: string, yearsBack: number) => number | null;

/** A computed number and the largest one on the way to it: what is left after `a - b` keeps the rounding of both. */
interface Computed {
  value: number;
  size: number;
}

/** Sides that differ by less than this part of their size are equal: figures have at most 15 digits. */
const tolerance = 1e-9;

/**
 * Whether a rule holds: `null` when it does not apply, for a figure is missing or a division is by zero. Decimals are
 * exact enough: 0.1 + 0.2 = 0.3 holds.
 */
export function ruleHolds(
  condition: Expression,
  operands: readonly Operand[],
  figureOf: ValueOf,
): boolean | null {
  const missing = operands.some(({ indicator, yearsBack }) => {
    const value = figureOf(indicator, yearsBack);
    return value === null || !Number.isFinite(value);
  });
  return missing ? null : holds(condition, figureOf);
}

function holds(part: Expression, figureOf: ValueOf): boolean | null {
  switch (part.kind) {
    case "and":
    case "or": {
      const [left, right] = [holds(part.left, figureOf), holds(part.right, figureOf)];
      if (left === null || right === null) return null;
      return part.kind === "and" ? left && right : left || right;
    }
    case "not": {
      const inner = holds(part.of, figureOf);
      return inner === null ? null : !inner;
    }
    case "between": {
      const [of, low, high] = [part.of, part.low, part.high].map((one) => compute(one, figureOf));
      if (!of || !low || !high) return null;
      return order(of, low) >= 0 && order(of, high) <= 0;
    }
    case "binary":
      return compare(part, figureOf);
    default:
      return null;
  }
}

function compare(
  { operator, left, right }: Extract<Expression, { kind: "binary" }>,
  figureOf: ValueOf,
): boolean | null {
  const [a, b] = [compute(left, figureOf), compute(right, figureOf)];
  if (!a || !b) return null;
  const sign = order(a, b);
  switch (operator) {
    case "<=":
      return sign <= 0;
    case ">=":
      return sign >= 0;
    case "<":
      return sign < 0;
    case ">":
      return sign > 0;
    case "=":
      return sign === 0;
    case "<>":
      return sign !== 0;
    default:
      return null;
  }
}

function order(a: Computed, b: Computed): number {
  const difference = a.value - b.value;
  return Math.abs(difference) <= tolerance * Math.max(a.size, b.size) ? 0 : Math.sign(difference);
}

function compute(part: Expression, figureOf: ValueOf): Computed | null {
  switch (part.kind) {
    case "number":
      return exact(part.value);
    case "operand":
      return exact(figureOf(part.indicator, part.yearsBack));
    case "minus":
    case "abs": {
      const of = compute(part.of, figureOf);
      if (!of) return null;
      return { ...of, value: part.kind === "minus" ? -of.value : Math.abs(of.value) };
    }
    case "binary":
      return calculate(part, figureOf);
    default:
      return null;
  }
}

function calculate(
  { operator, left, right }: Extract<Expression, { kind: "binary" }>,
  figureOf: ValueOf,
): Computed | null {
  const [a, b] = [compute(left, figureOf), compute(right, figureOf)];
  if (!a || !b) return null;
  switch (operator) {
    case "+":
      return finite(a.value + b.value, Math.max(a.size, b.size));
    case "-":
      return finite(a.value - b.value, Math.max(a.size, b.size));
    case "*":
      return finite(a.value * b.value, a.size * b.size);
    case "/":
      // A difference of nearly nothing is nothing: what is left of it is rounding.
      if (Math.abs(b.value) <= tolerance * b.size) return null;
      return finite(a.value / b.value, (a.size / Math.abs(b.value)) * (b.size / Math.abs(b.value)));
    default:
      return null;
  }
}

const exact = (value: number | null): Computed | null =>
  value === null ? null : finite(value, Math.abs(value));

function finite(value: number, size: number): Computed | null {
  return Number.isFinite(value) && Number.isFinite(size)
    ? { value, size: Math.max(size, Math.abs(value)) }
    : null;
}
