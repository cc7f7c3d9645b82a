import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseRule, ruleLimits } from "./rule-expression.ts";
import { ruleHolds } from "./rule-expression-value.ts";

const figures: Record<string, readonly number[]> = {
  "home-gas-use": [90, 60],
  part: [10, 40],
  whole: [20],
  a: [0.1],
  b: [0.2],
  c: [0.3],
  zero: [0],
  large: [123456789012345],
};
const figure = (indicator: string, yearsBack: number) => figures[indicator]?.[yearsBack] ?? null;

function outcome(text: string): boolean | null | string {
  const rule = parseRule(text);
  if (!rule.ok) return rule.mistakes.map((one) => `${one.text.slice(8)} ${one.from}-${one.to}`).join(", ");
  return ruleHolds(rule.condition, rule.operands, figure);
}

describe("a rule holds, does not hold, or does not apply", () => {
  it.each([
    ["part <= whole", true],
    ["whole ≤ part", false],
    ["part = whole / 2", true],
    ["part + part = whole", true],
    ["a + b = c", true],
    ["c - b = a", true],
    ["a + b - c = 0", true],
    ["a + b <> c", false],
    ["a + b < c", false],
    ["a + b > c", false],
    ["large + 1 > large", false],
    ["large * 1.001 > large", true],
    ["part / whole between 0 and 1", true],
    ["whole / part between 0 and 1", false],
    ["part / whole between 0 and 1 and whole > 100", false],
    ["part > 100 or part < 11 and whole = 20", true],
    ["(part > 100 or part < 11) and whole = 21", false],
    ["not part > whole", true],
    ["not (part < whole or whole = 0)", false],
    ["abs(part - previous(part)) <= 0.2 * previous(part)", false],
    ["abs(home-gas-use - previous(home-gas-use)) = 30", true],
    ["home-gas-use -previous(home-gas-use, 1) = 30", true],
    ["-part < 0", true],
    ["part - -part = whole", true],
    ["2 + 3 * 4 = 14 and part = 10", true],
    ["20 - 5 - 5 = part", true],
    ["40 / 2 / 2 = part", true],
    ["PART = 10", "code 0-4"],
    ["part AND whole > 1", "needs-condition 0-4"],
    ["part < 11 AND whole > 1", true],
    ["missing <= whole", null],
    ["part < 5 and missing < 5", null],
    ["previous(part, 2) < whole", null],
    ["part / zero < 1", null],
    ["part / (a + b - c) < 1", null],
  ])("%s: %s", (text, expected) => {
    expect(outcome(text)).toBe(expected);
  });
});

describe("a rule that cannot be read is refused with its place", () => {
  it.each([
    ["", "empty 0-0"],
    ["part", "needs-condition 0-4"],
    ["part + whole", "needs-condition 0-12"],
    ["part <=", "expected-value 7-7"],
    ["<= part", "expected-value 0-2"],
    ["part <= whole whole", "expected-end 14-19"],
    ["(part <= whole", "expected-word 14-14"],
    ["part between 1 or 2", "expected-word 15-17"],
    ["part < whole < 5", "chained 13-14"],
    ["(part < whole) + 1 = 2", "needs-number 0-14"],
    ["abs(part < 1) > 2 and not whole", "needs-number 4-12, needs-condition 26-31"],
    ["part <= 0,2", "number 8-11"],
    ["part <= 1e3", "number 8-11"],
    ["part & whole ; 2", "character 5-6, character 13-14"],
    ["part.constructor <= 1", "character 4-5"],
    ["part-- <= 1", "code 0-6"],
    ["green_space <= 1", "code 0-11"],
    ["previous(part + 1) < 2", "expected-word 14-15"],
    ["previous(3) < part", "previous-of-code 9-10"],
    ["previous(part, 0) < part", "previous-years 15-16"],
    ["previous(part, 11) < part", "previous-years 15-17"],
    ["previous(part) < 5", "no-operand 0-18"],
    ["1 < 2", "no-operand 0-5"],
    ["toString(part) < 2", "code 0-8"],
    ["tostring(part) < 2", "expected-end 8-9"],
    ["__proto__ < 2 and part < 1", "character 0-1, character 1-2, code 2-9"],
    [`${"(".repeat(30)}part`, "too-deep 20-21"],
    [`part ${"x".repeat(600)}`, "too-long 500-605"],
    [`${"a + ".repeat(20)}a < 2`, "too-many 80-81"],
  ])("%s: %s", (text, expected) => {
    expect(outcome(text)).toBe(expected);
  });
});

describe("whatever is typed", () => {
  const word = fc.constantFrom(
    ..."a part-one previous abs and or not between ( ) , <= < = <> + - * / 0 1.5 ; __proto__ é".split(" "),
  );
  const typed = fc.oneof(
    fc.string({ maxLength: 80 }),
    fc.string({ unit: "binary", maxLength: 80 }),
    fc.array(word, { maxLength: 40 }).map((words) => words.join(" ")),
  );

  it("is a rule, or is refused with places inside the text", () => {
    fc.assert(
      fc.property(typed, (text) => {
        const rule = parseRule(text);
        if (rule.ok) return;
        expect(rule.mistakes.length).toBeGreaterThan(0);
        for (const { from, to } of rule.mistakes) {
          expect(from).toBeGreaterThanOrEqual(0);
          expect(to).toBeGreaterThanOrEqual(from);
          expect(to).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 3000 },
    );
  });

  type Tree = { text: string; value: (a: number, b: number) => number };
  const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
    tree: fc.oneof(
      { depthSize: "small" },
      fc.constantFrom<Tree>(
        { text: "a", value: (a) => a },
        { text: "b-c", value: (_, b) => b },
        { text: "2.5", value: () => 2.5 },
      ),
      fc.tuple(tie("tree"), fc.constantFrom("+", "-", "*"), tie("tree")).map(
        ([left, operator, right]): Tree => ({
          text: `(${left.text} ${operator} ${right.text})`,
          value: (a, b) => {
            const [x, y] = [left.value(a, b), right.value(a, b)];
            return operator === "+" ? x + y : operator === "-" ? x - y : x * y;
          },
        }),
      ),
    ),
  }));

  it("computes what the same sum gives elsewhere", () => {
    const whole = fc.integer({ min: -50, max: 50 });
    fc.assert(
      fc.property(tree, whole, whole, ({ text, value }, a, b) => {
        const expected = value(a, b);
        fc.pre(text.length < 400 && Math.abs(expected) < 1e12);
        const rule = parseRule(`${text} + a = a + a - a + ${text}`);
        fc.pre(rule.ok);
        if (!rule.ok) return;
        const held = ruleHolds(rule.condition, rule.operands, (code) => (code === "a" ? a : b));
        expect(held).toBe(true);
        const exact = parseRule(`${text} - a > ${Math.abs(expected) + 200} or a < 1000`);
        expect(exact.ok).toBe(true);
      }),
    );
  });

  it("is never read beyond the limits", () => {
    expect(parseRule(`a < ${"1 + ".repeat(120)}1`).ok).toBe(true);
    expect(parseRule(`a < ${"-".repeat(ruleLimits.depth + 1)}1`).ok).toBe(false);
  });
});
