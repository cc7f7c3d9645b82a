import { expect, test } from "vitest";
import { isCodeForMissing, meaningOfMark, NumberEvidence, numberForm } from "./propose-numbers.ts";

const forms: [text: string, form: ReturnType<typeof numberForm>][] = [
  ["12", { kind: "whole" }],
  ["-12", { kind: "whole" }],
  ["1 234", { kind: "whole" }],
  ["8,1", { kind: "proof", decimal: ",", group: null }],
  ["8,1 %", { kind: "proof", decimal: ",", group: null }],
  ["8.1", { kind: "proof", decimal: ".", group: null }],
  [",5", { kind: "proof", decimal: ",", group: null }],
  ["0.123", { kind: "proof", decimal: ".", group: null }],
  ["1.234", { kind: "either", mark: "." }],
  ["1,234", { kind: "either", mark: "," }],
  ["1.2345", { kind: "proof", decimal: ".", group: null }],
  ["1234.567", { kind: "proof", decimal: ".", group: null }],
  ["1.234,5", { kind: "proof", decimal: ",", group: "." }],
  ["1.234.567", { kind: "proof", decimal: ",", group: "." }],
  ["1,234,567.8", { kind: "proof", decimal: ".", group: "," }],
  ["1 234,5", { kind: "proof", decimal: ",", group: " " }],
  ["1\u00a0234,5", { kind: "proof", decimal: ",", group: " " }],
  ["1'234.5", { kind: "proof", decimal: ".", group: "'" }],
  ["1.234.5", null],
  ["1.23.456", null],
  ["1,5,6", null],
  ["GM0344", null],
  ["<5", null],
  ["1e5", null],
  ["-", null],
  ["", null],
  // Longer than any number: not even looked at, whatever it is made of.
  [`1${" ".repeat(64_000)}x%`, null],
  [`1${" 000".repeat(16_000)}x`, null],
  ["1".repeat(64_000), null],
];

test.each(forms)("%.40s shows how numbers are written", (text, form) => {
  expect(numberForm(text)).toEqual(form);
});

test("one file has one way of writing: two ways are told, not chosen between", () => {
  const evidence = new NumberEvidence();
  for (const text of ["8,1", "8.1", "1.234"]) {
    const form = numberForm(text);
    if (form) evidence.add(form, text);
  }
  expect(evidence.result()).toEqual({ decimal: null, disagree: true, group: null, either: ["1.234"] });
});

test.each([
  [".", "missing"],
  ["-", "missing"],
  ["x", "confidential"],
  ["X", "confidential"],
  ["Geheim", "confidential"],
  ["n.v.t.", "not-applicable"],
  ["#N/B", "missing"],
  ["<5", null],
  ["constructor", null],
])("%s stands for %s", (text, meaning) => {
  expect(meaningOfMark(text)).toBe(meaning);
});

test.each([
  ["-99997", true],
  ["-99995", true],
  ["-99999997", true],
  ["99997", false],
  ["-5", false],
])("%s is a code for a figure that is not there: %s", (text, isCode) => {
  expect(isCodeForMissing(text)).toBe(isCode);
});
