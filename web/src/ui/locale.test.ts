import { expect, test } from "vitest";
import { addressIn, dutchAddressOf, localeOfPath } from "./locale.tsx";

test.each([
  ["/", "/en"],
  ["/?doel=3", "/en?doel=3"],
  ["/gemeenten/GM0344?doel=11", "/en/gemeenten/GM0344?doel=11"],
])("%s is the Dutch page of %s", (dutch, english) => {
  expect(addressIn("en", dutch)).toBe(english);
  expect(dutchAddressOf(english)).toBe(dutch);
  expect(dutchAddressOf(dutch)).toBe(dutch);
  expect([localeOfPath(dutch), localeOfPath(english)]).toEqual(["nl", "en"]);
});

test("a page whose name begins with en is Dutch", () => {
  expect(localeOfPath("/energie")).toBe("nl");
});
