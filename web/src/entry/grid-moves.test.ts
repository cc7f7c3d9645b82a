import { describe, expect, it } from "vitest";
import { afterEdit, gridAction, type Place, within } from "./grid-moves.ts";

const size = { rows: 20, columns: 7 };
const at: Place = { row: 5, column: 3 };
const press = (text: string) => {
  const parts = text.split("+");
  return { key: parts.at(-1) ?? "", ctrl: parts.includes("Ctrl"), shift: parts.includes("Shift") };
};

describe("the keys of the grid", () => {
  it.each([
    ["ArrowUp", 4, 3],
    ["ArrowDown", 6, 3],
    ["ArrowLeft", 5, 2],
    ["ArrowRight", 5, 4],
    ["Home", 5, 0],
    ["End", 5, 6],
    ["Ctrl+Home", 0, 0],
    ["Ctrl+End", 19, 6],
    ["PageUp", 0, 3],
    ["PageDown", 13, 3],
    ["Ctrl+ArrowDown", 19, 3],
    ["Ctrl+ArrowLeft", 5, 0],
  ])("%s goes to row %d, column %d", (key, row, column) => {
    expect(gridAction(size, at, press(key))).toEqual({ kind: "move", to: { row, column } });
  });

  it.each([
    ["ArrowUp", { row: 0, column: 0 }],
    ["ArrowLeft", { row: 0, column: 0 }],
  ])("%s stays in the first cell", (key, corner) => {
    expect(gridAction(size, corner, press(key))).toEqual({ kind: "move", to: corner });
  });

  it("Enter and F2 edit what is there, typing replaces it, Delete empties it", () => {
    expect(gridAction(size, at, press("Enter"))).toEqual({ kind: "edit", text: null });
    expect(gridAction(size, at, press("F2"))).toEqual({ kind: "edit", text: null });
    expect(gridAction(size, at, press("8"))).toEqual({ kind: "edit", text: "8" });
    expect(gridAction(size, at, press("Delete"))).toEqual({ kind: "clear" });
  });

  it.each(["Tab", "Shift+Tab", "Ctrl+c", "Escape", "F5", "Shift"])("%s is not the grid's", (key) => {
    expect(gridAction(size, at, press(key))).toBeNull();
  });
});

describe("the end of an edit", () => {
  it.each([
    ["Enter", { row: 6, column: 3 }],
    ["Shift+Enter", { row: 4, column: 3 }],
    ["Tab", { row: 5, column: 4 }],
    ["Shift+Tab", { row: 5, column: 2 }],
    ["a", null],
    ["ArrowLeft", null],
  ])("%s moves on to %o", (key, place) => {
    expect(afterEdit(size, at, press(key))).toEqual(place);
  });
});

it("a place outside the grid comes back into it", () => {
  expect(within({ rows: 2, columns: 2 }, { row: 9, column: -1 })).toEqual({ row: 1, column: 0 });
});
