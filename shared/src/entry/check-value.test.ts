import { describe, expect, it } from "vitest";
import type { DecimalText } from "../observations/decimal.ts";
import { type CellInput, checkCell } from "./check-value.ts";

const share = {
  unit: "percent",
  decimals: 0,
  naturalMin: "0" as DecimalText,
  naturalMax: "100" as DecimalText,
  measureType: "rate",
} as const;

const empty: CellInput = { value: null, numerator: null, denominator: null, status: "normal", reason: null };
const input = (change: Record<string, string | null>) => ({ ...empty, ...change }) as CellInput;

describe("a cell is checked before it is stored", () => {
  it.each([
    ["a value within the limits", { value: "87" }, "87"],
    ["a value on the limit", { value: "100" }, "100"],
    ["a rate from numerator and denominator", { numerator: "13", denominator: "15" }, "86.6667"],
    ["a rate typed with fewer decimals", { value: "87", numerator: "13", denominator: "15" }, "87"],
    ["an empty cell", {}, null],
    ["a missing figure with its reason", { status: "missing", reason: "niet gemeten" }, null],
    ["a figure that does not apply", { status: "not-applicable" }, null],
  ] as const)("keeps %s", (_, change, value) => {
    const checked = checkCell(input(change), share);
    expect(checked).toMatchObject({ ok: true, cell: { value } });
  });

  it.each([
    ["more than can be", { value: "101" }, ["above-maximum"]],
    ["less than can be", { value: "-1" }, ["below-minimum"]],
    ["missing without a reason", { status: "missing" }, ["missing-reason-needed"]],
    [
      "missing, with a value and no reason",
      { status: "missing", value: "3" },
      ["value-and-missing", "missing-reason-needed"],
    ],
    ["a denominator of zero", { numerator: "1", denominator: "0" }, ["denominator-zero"]],
    ["provisional without a value", { status: "provisional" }, ["value-needed"]],
    ["half a fraction", { numerator: "1" }, ["needs-both"]],
    [
      "a value that its fraction contradicts",
      { value: "50", numerator: "13", denominator: "15" },
      ["rate-differs"],
    ],
    [
      "two mistakes at once",
      { value: "120", numerator: "13", denominator: "15" },
      ["rate-differs", "above-maximum"],
    ],
  ] as const)("refuses %s", (_, change, texts) => {
    const checked = checkCell(input(change), share);
    expect(checked.ok ? [] : checked.mistakes.map(({ text }) => text)).toEqual(texts);
  });
});
