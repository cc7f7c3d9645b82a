import { expect, test } from "vitest";
import { pollWhile, stepOf } from "./job-progress.ts";

test.each([
  [["done", "failed", "cancelled"], false],
  [["done", "queued"], 1000],
  [["running"], 1000],
  [[], false],
] as const)("a list with %o is read again: %s", (states, interval) => {
  expect(pollWhile(states.map((state) => ({ state })))).toBe(interval);
});

test("a step that the page does not know is still a sentence", () => {
  expect(stepOf("pdf")).toBe("pdf");
  expect(stepOf("sharpening pencils")).toBe("other");
});
