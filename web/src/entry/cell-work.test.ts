import type { EntryCell } from "@lokaal17/shared/contract/entry";
import { describe, expect, it } from "vitest";
import type { CellDraft } from "./cell-draft.ts";
import {
  type CellWork,
  countUnsaved,
  isOpenCell,
  keyOf,
  lookOf,
  nextWorks,
  type Works,
} from "./cell-work.ts";

const key = keyOf("public-toilets", "2025");
const draft: CellDraft = {
  value: "9",
  numerator: "",
  denominator: "",
  status: "normal",
  reason: "",
  remark: "",
  base: 0,
};
const cell: EntryCell = {
  period: "2025",
  state: "draft",
  version: 1,
  value: "9",
  numerator: null,
  denominator: null,
  status: "normal",
  reason: null,
  remark: null,
  synthetic: true,
  enteredBy: "Medewerker Utrecht",
  enteredAt: "2026-11-21T10:00:00Z",
  approvedValue: null,
  doubts: [],
};
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
    ["doubtful", { doubts: ["9 is veel hoger dan 2 in 2024."] }],
    ["saved", { doubts: ["9 is veel hoger dan 2 in 2024."], remark: "Er kwamen er bij." }],
    ["returned", { state: "returned" }],
    ["submitted", { state: "submitted", doubts: ["x"] }],
    ["approved", { state: "approved" }],
    ["missing", { status: "missing", value: null }],
    ["notApplicable", { status: "not-applicable", value: null }],
    ["confidential", { status: "confidential" }],
  ] as const)("%s", (look, change) => {
    expect(
      lookOf({ ...cell, ...change, doubts: [...("doubts" in change ? change.doubts : [])] }, undefined),
    ).toBe(look);
  });

  it("what is going on comes before what is stored", () => {
    expect(lookOf(cell, { kind: "refused", draft, reason: "" })).toBe("refused");
    expect(lookOf({ ...cell, state: "returned" }, { kind: "saving", draft })).toBe("saving");
  });

  it("is open when it is empty, returned, in doubt or not saved", () => {
    expect(isOpenCell(cell, undefined)).toBe(false);
    expect(isOpenCell({ ...cell, state: "empty", value: null }, undefined)).toBe(true);
    expect(isOpenCell({ ...cell, state: "returned" }, undefined)).toBe(true);
    expect(isOpenCell({ ...cell, doubts: ["?"] }, undefined)).toBe(true);
    expect(isOpenCell(cell, { kind: "saving", draft })).toBe(true);
  });
});
