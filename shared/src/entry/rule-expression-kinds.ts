import type { Expression } from "./rule-expression.ts";
import type { ExpressionMistake, Operator } from "./rule-expression-tokens.ts";

/** What makes a condition of two numbers; the other operators make a number. */
export const comparisons: ReadonlySet<Operator> = new Set<Operator>(["<=", ">=", "<>", "<", ">", "="]);

/** Where a number stands in the place of a condition, or the other way round; all of them. */
export function kindMistakes(part: Expression, wanted: "condition" | "number"): ExpressionMistake[] {
  const { from, to } = part;
  const is = isCondition(part) ? "condition" : "number";
  if (is !== wanted) return [{ from, to, text: `mistake.needs-${wanted}` }];
  switch (part.kind) {
    case "number":
    case "operand":
      return [];
    case "minus":
    case "abs":
      return kindMistakes(part.of, "number");
    case "not":
      return kindMistakes(part.of, "condition");
    case "between":
      return [part.of, part.low, part.high].flatMap((one) => kindMistakes(one, "number"));
    case "and":
    case "or":
      return [part.left, part.right].flatMap((one) => kindMistakes(one, "condition"));
    case "binary":
      return [part.left, part.right].flatMap((one) => kindMistakes(one, "number"));
  }
}

function isCondition(part: Expression): boolean {
  if (part.kind === "binary") return comparisons.has(part.operator);
  return part.kind === "and" || part.kind === "or" || part.kind === "not" || part.kind === "between";
}
