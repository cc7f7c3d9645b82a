import type { EntryCell, EntryRow } from "@lokaal17/shared/contract/entry";
import { describe, expect, it } from "vitest";
import { computedRate, draftOf, readDraft, withPart, withStatus, withValue } from "./cell-draft.ts";

const cell: EntryCell = {
  period: "2025",
  state: "empty",
  version: 0,
  value: null,
  numerator: null,
  denominator: null,
  status: "normal",
  reason: null,
  remark: null,
  synthetic: false,
  enteredBy: null,
  enteredAt: null,
  approvedValue: null,
  doubts: [],
};
const row: EntryRow = {
  indicator: "information-requests-on-time" as EntryRow["indicator"],
  name: "Verzoeken om informatie op tijd beantwoord",
  definition: "",
  goal: 16,
  unit: "procent",
  unitCode: "percent",
  decimals: 0,
  required: true,
  measureType: "rate",
  numerator: "op tijd beantwoord",
  denominator: "alle verzoeken",
  naturalMin: "0",
  naturalMax: "100",
  history: [],
  cells: [cell],
};
const empty = draftOf(cell, "nl");
const read = (typed: string, locale: "nl" | "en" = "nl") =>
  readDraft(withValue(empty, typed), cell, row, locale);

describe("a typed value", () => {
  it.each([
    ["87", "87"],
    ["8,5", "8.5"],
    ["87 %", "87"],
    ["0", "0"],
  ])("%s is written as %s", (typed, value) => {
    expect(read(typed)).toMatchObject({ kind: "change", body: { value, status: "normal" } });
  });

  it("of an empty cell that stays empty is no change", () => {
    expect(read("  ")).toEqual({ kind: "unchanged" });
  });

  it("that can be read in two ways is asked", () => {
    expect(read("1.234")).toEqual({ kind: "ambiguous", field: "value", readings: ["1234", "1.234"] });
    expect(read("1,234", "en")).toMatchObject({ kind: "ambiguous" });
  });

  it("with the mark of another language is asked with the one thing that it can mean", () => {
    expect(read("12.5")).toEqual({ kind: "ambiguous", field: "value", readings: ["12.5"] });
    expect(read("12,5", "en")).toEqual({ kind: "ambiguous", field: "value", readings: ["12.5"] });
  });

  it.each([
    ["veel", "“veel” is geen getal. Schrijf bijvoorbeeld 12."],
    ["0x9A", "“0x9A” is geen getal. Schrijf bijvoorbeeld 12."],
    ["1234567890123456", "“1234567890123456” heeft meer dan 15 cijfers. Schrijf het korter."],
    ["101", "De waarde 101 is hoger dan 100, het hoogste dat kan."],
    ["-1", "De waarde −1 is lager dan 0, het laagste dat kan."],
  ])("%s is refused with its reason", (typed, reason) => {
    expect(read(typed)).toEqual({ kind: "refused", reason });
  });

  it("that is as it was stored is no change, also a fraction that looks like thousands", () => {
    const stored = { ...cell, value: "1.234", version: 3 };
    expect(readDraft(draftOf(stored, "nl"), stored, row, "nl")).toEqual({ kind: "unchanged" });
    expect(readDraft(draftOf(stored, "en"), stored, row, "en")).toEqual({ kind: "unchanged" });
  });
});

describe("numerator and denominator", () => {
  const both = withPart(withPart(empty, "numerator", "13"), "denominator", "15");

  it("give the value while they are typed", () => {
    expect(computedRate(both, row, "nl")).toBeCloseTo(86.6667, 4);
    expect(computedRate(withPart(empty, "numerator", "13"), row, "nl")).toBeNull();
    expect(computedRate(withPart(both, "denominator", "0"), row, "nl")).toBeNull();
  });

  it("are written with the value that they give", () => {
    expect(readDraft(both, cell, row, "nl")).toMatchObject({
      kind: "change",
      body: { value: "86.6667", numerator: "13", denominator: "15" },
    });
  });

  it("are refused one without the other", () => {
    expect(readDraft(withPart(empty, "numerator", "13"), cell, row, "nl")).toEqual({
      kind: "refused",
      reason: "Geef teller en noemer allebei, of geen van beide.",
    });
  });
});

describe("a figure that is not there", () => {
  it("needs a reason when it is missing", () => {
    const missing = withStatus(withValue(empty, "87"), "missing");
    expect(missing.value).toBe("");
    expect(readDraft(missing, cell, row, "nl")).toMatchObject({ kind: "refused" });
    expect(readDraft({ ...missing, reason: "niet gemeten" }, cell, row, "nl")).toMatchObject({
      kind: "change",
      body: { value: null, status: "missing", reason: "niet gemeten" },
    });
  });

  it("is there again when a value is typed", () => {
    expect(withValue(withStatus(empty, "not-applicable"), "3").status).toBe("normal");
  });
});
