import { expect, test } from "vitest";
import { CellLines } from "./check-twice.ts";

test("of 200 000 cells every one is known again, with its line, however large its number", () => {
  const lines = new CellLines();
  const cell = (at: number) => at * 7_919 + (at % 3) * 2 ** 40;
  let known = 0;
  for (let at = 1; at <= 200_000; at++) if (lines.meet(cell(at), at, `word ${at % 5}`) !== null) known++;
  expect(known).toBe(0);
  for (let at = 1; at <= 200_000; at++) if (lines.meet(cell(at), 300_000, null)?.line === at) known++;
  expect(known).toBe(200_000);
  expect(lines.meet(cell(7), 300_001, null)).toEqual({ line: 7, sourceCode: "word 2", isFirstRepeat: false });
});
