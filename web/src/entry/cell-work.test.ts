import type { EntryCell } from "@lokaal17/shared/contract/entry";
import { describe, expect, it } from "vitest";
import {
  type CellWork,
  countUnsaved,
  isOpenCell,
  keyOf,
  lookOf,
  nextWorks,
  type Works,
} from "./cell-work.ts";
import { type CellDraft, emptyDraft } from "./draft-fields.ts";
import { emptyCell } from "./testing/cells.ts";

const key = keyOf("public-toilets", "2025");
const draft: CellDraft = { ...emptyDraft, value: "9" };
const cell: EntryCell = {
  ...emptyCell,
  state: "draft",
  version: 1,
  value: "9",
  enteredBy: "Medewerker Utrecht",
  enteredAt: "2026-11-21T10:00:00Z",
};
const explain = { code: "jump", severity: "explain" as const, text: "9 is veel hoger dan 2 in 2024." };
const block = { code: "rule-1", severity: "block" as const, text: "Het deel is groter dan het geheel." };
const note = { code: "decimals", severity: "note" as const, text: "Gewoonlijk 0 decimalen." };
const none: Works = new Map();
const saving: Works = nextWorks(none, { kind: "began", key, work: { kind: "saving", draft } });

describe("the work on a cell", () => {
  it("ends when its own text was saved", () => {
    expect(nextWorks(saving, { kind: "ended", key, draft }).size).toBe(0);
  });

  it("goes on when something else was typed meanwhile: the newer text is not forgotten", () => {
    const newer: CellWork = { kind: "saving", draft: { ...draft, value: "10" } };
    const typedOn = nextWorks(saving, { kind: "began", key, work: newer });
    expect(nextWorks(typedOn, { kind: "ended", key, draft }).get(key)).toBe(newer);
  });

  it("ends when its writer undoes it, and never for another cell", () => {
    expect(nextWorks(saving, { kind: "undone", key }).size).toBe(0);
    expect(nextWorks(saving, { kind: "undone", key: keyOf("public-toilets", "2024") }).size).toBe(1);
  });

  it("counts as not saved unless it is on its way", () => {
    expect(countUnsaved(saving)).toBe(0);
    const works: CellWork[] = [
      { kind: "refused", draft, reason: "" },
      { kind: "unsaved", draft, because: "offline" },
      { kind: "conflict", draft, theirs: cell },
      { kind: "asked", draft, field: "value", readings: ["1234", "1.234"] as never },
    ];
    for (const work of works) expect(countUnsaved(new Map([[key, work]]))).toBe(1);
  });
});

describe("a cell says one thing", () => {
  it.each([
    ["saved", {}],
    ["empty", { state: "empty", value: null }],
    ["doubtful", { checks: [explain] }],
    ["doubtful", { checks: [block], explanation: "Er kwamen er bij." }],
    ["saved", { checks: [explain], explanation: "Er kwamen er bij." }],
    ["saved", { checks: [note] }],
    ["barred", { state: "empty", value: null, mayWrite: false }],
    ["returned", { state: "returned" }],
    ["submitted", { state: "submitted", checks: [explain] }],
    ["approved", { state: "approved" }],
    ["missing", { status: "missing", value: null }],
    ["notApplicable", { status: "not-applicable", value: null }],
    ["confidential", { status: "confidential" }],
  ] satisfies [string, Partial<EntryCell>][])("%s", (look, change) => {
    expect(lookOf({ ...cell, ...change }, undefined)).toBe(look);
  });

  it("is with a colleague when the indicator was given to somebody else", () => {
    const barred = { ...cell, state: "empty", value: null, mayWrite: false } satisfies EntryCell;
    expect(lookOf(barred, undefined, { assigned: true })).toBe("assigned");
  });

  it("is prefilled while it is empty and its figure is known elsewhere", () => {
    const empty = { ...cell, state: "empty", value: null } satisfies EntryCell;
    expect(lookOf(empty, undefined, { offered: true })).toBe("prefilled");
    expect(lookOf(cell, undefined, { offered: true })).toBe("saved");
    expect(lookOf({ ...empty, mayWrite: false }, undefined, { offered: true })).toBe("barred");
  });

  it("what is going on comes before what is stored", () => {
    expect(lookOf(cell, { kind: "refused", draft, reason: "" })).toBe("refused");
    expect(lookOf({ ...cell, state: "returned" }, { kind: "saving", draft })).toBe("saving");
  });

  it("is open when it is empty, returned, in doubt or not saved", () => {
    expect(isOpenCell(cell, undefined)).toBe(false);
    expect(isOpenCell({ ...cell, state: "empty", value: null }, undefined)).toBe(true);
    expect(isOpenCell({ ...cell, state: "returned" }, undefined)).toBe(true);
    expect(isOpenCell({ ...cell, checks: [explain] }, undefined)).toBe(true);
    expect(isOpenCell(cell, { kind: "saving", draft })).toBe(true);
  });
});
