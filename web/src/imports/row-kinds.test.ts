import { expect, it } from "vitest";
import { startKind } from "./row-kinds.ts";

const summary = {
  rowsRead: 10,
  new: 4,
  changed: 2,
  unchanged: 1,
  refused: 3,
  notStored: 0,
  doubtful: 0,
  synthetic: false,
};

it.each([
  ["what is refused comes first", summary, false, "refused"],
  ["unless it was decided to leave it out", summary, true, "changed"],
  ["what is in doubt comes before what changes", { ...summary, refused: 0, doubtful: 1 }, false, "doubtful"],
  [
    "a file with nothing new shows what is there already",
    { ...summary, new: 0, changed: 0, refused: 0 },
    false,
    "unchanged",
  ],
] as const)("%s", (_, counted, leftOut, kind) => {
  expect(startKind(counted, leftOut)).toBe(kind);
});
