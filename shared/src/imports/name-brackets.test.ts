import { expect, test } from "vitest";
import { withoutBrackets } from "./name-brackets.ts";
import { roleOfHeading } from "./propose-headings.ts";

test.each([
  ["Bergen (NH.)", "Bergen "],
  ["(oud) Bergen (NH.) nu", " Bergen  nu"],
  ["a (b (c) d", "a  d"],
  ["a) (b", "a) (b"],
  ["geen", "geen"],
  ["", ""],
])("%s without brackets", (text, left) => {
  expect(withoutBrackets(text)).toBe(left);
});

test("brackets that never close are looked at once", () => {
  const open = "(".repeat(64_000);
  expect(withoutBrackets(open)).toBe(open);
  expect(roleOfHeading(open)).toBeNull();
});
