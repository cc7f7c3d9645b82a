import { expect, test } from "vitest";
import { ownAddress } from "./own-address.ts";

test.each([
  ["/invoer", "/invoer"],
  ["/invoer/2025/GM0344?toon=open", "/invoer/2025/GM0344?toon=open"],
  ["/en/goedkeuren", "/goedkeuren"],
  ["/en", "/"],
  [undefined, "/"],
  ["", "/"],
  ["invoer", "/"],
  ["https://example.org/invoer", "/"],
  ["//example.org/invoer", "/"],
  ["/\\example.org", "/"],
  ["/\t/example.org", "/"],
  ["javascript:alert(1)", "/"],
  ["/inloggen?naar=/invoer", "/"],
])("after signing in, %s leads to %s", (wished, address) => {
  expect(ownAddress(wished)).toBe(address);
});
