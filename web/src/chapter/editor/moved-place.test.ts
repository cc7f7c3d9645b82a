import { expect, test } from "vitest";
import { movedPlace } from "./moved-place.ts";

test.each([
  ["een twee drie", "een twee drie vier", "een twee", "een twee"],
  ["een twee drie", "nul een twee drie", "een twee", "nul een twee"],
  ["een twee drie", "een anders drie", "een tw", "een anders"],
  ["een twee", "", "een", ""],
  ["", "een", "", ""],
  ["aa", "aaa", "aa", "aa"],
  ["een\n\ntwee", "een en meer\n\ntwee", "een\n\ntwee", "een en meer\n\ntwee"],
])("the cursor in %j that becomes %j stands after %j, then after %j", (before, after, old, wanted) => {
  expect(movedPlace(before, after, old.length)).toBe(wanted.length);
});
