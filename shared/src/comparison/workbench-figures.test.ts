import { describe, expect, it } from "vitest";
import type { YearColumn } from "../contract/workbench.ts";
import { columnOf, statusesOf, syntheticOf } from "./workbench-figures.ts";

const column: YearColumn = {
  year: 2024,
  values: [1, null, 3, null, 5],
  statuses: { provisional: [0], confidential: [1] },
  synthetic: [4],
  breaks: [],
  otherBoundaries: [],
};

describe("the figures of a year, by place", () => {
  it("are normal unless their status is named, and of no status where nobody ever had one", () => {
    expect(statusesOf(column)).toEqual(["provisional", "confidential", "normal", null, "normal"]);
  });

  it("say which of them are examples", () => {
    expect(syntheticOf(column)).toEqual([false, false, false, false, true]);
  });

  it("are found by their year", () => {
    expect(columnOf({ figures: [column] }, 2024)).toBe(column);
    expect(columnOf({ figures: [column] }, 2023)).toBeNull();
    expect(columnOf({ figures: [column] }, null)).toBeNull();
  });
});
