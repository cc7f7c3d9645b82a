import { describe, expect, it } from "vitest";
import { computedRate, draftOf, readDraft, withPart, withStatus, withValue } from "./cell-draft.ts";
import { emptyCell, rateRow } from "./testing/cells.ts";

const cell = emptyCell;
const row = rateRow;
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

describe("what is said of a value", () => {
  const stored = { ...cell, state: "draft" as const, value: "87", explanation: "Meer mensen.", version: 2 };

  it("is written with it", () => {
    const draft = { ...withValue(empty, "87"), source: " Jaarverslag ", link: "https://utrecht.nl/verslag" };
    expect(readDraft(draft, cell, row, "nl")).toMatchObject({
      kind: "change",
      body: { source: "Jaarverslag", link: "https://utrecht.nl/verslag", method: null },
    });
  });

  it("an explanation goes with the value that it explained", () => {
    expect(readDraft(withValue(draftOf(stored, "nl"), "88"), stored, row, "nl")).toMatchObject({
      body: { value: "88", explanation: null },
    });
    expect(readDraft({ ...draftOf(stored, "nl"), remark: "Zie bijlage" }, stored, row, "nl")).toMatchObject({
      body: { explanation: "Meer mensen." },
    });
  });

  it.each([
    ["javascript:alert(1)", "link"],
    ["utrecht.nl", "link"],
  ])("“%s” is not a link", (link) => {
    expect(readDraft({ ...empty, link }, cell, row, "nl")).toMatchObject({ kind: "refused" });
  });

  it("a correction after the round closed needs its reason", () => {
    const draft = withValue(draftOf(stored, "nl"), "88");
    expect(readDraft(draft, stored, row, "nl", true)).toMatchObject({ kind: "refused" });
    const because = { ...draft, correctionReason: "Dubbel geteld." };
    expect(readDraft(because, stored, row, "nl", true)).toMatchObject({
      kind: "change",
      body: { correctionReason: "Dubbel geteld." },
    });
    expect(readDraft(draftOf(stored, "nl"), stored, row, "nl", true)).toEqual({ kind: "unchanged" });
  });
});
