import { roles } from "@lokaal17/shared/accounts/roles";
import { expect, test } from "vitest";
import { demonstrationAccounts } from "../demonstration/accounts.ts";
import { greeting } from "./greeting.ts";

test("the address is printed, in Dutch and in English", () => {
  const printed = greeting("http://localhost:1717", false);
  expect(printed).toContain("Lokaal17 staat klaar: http://localhost:1717");
  expect(printed).toContain("Lokaal17 is ready: http://localhost:1717");
  expect(printed).not.toContain("demo.lokaal17.example");
});

test("a demonstration prints every account with its password", () => {
  const printed = greeting("http://localhost:1717", true);
  for (const { email, password } of demonstrationAccounts) {
    expect(printed).toMatch(new RegExp(`^${email.replaceAll(".", "\\.")} +${password} `, "m"));
    expect(password.length).toBeGreaterThanOrEqual(12);
  }
});

test("every role has an account in a demonstration", () => {
  const held = new Set(demonstrationAccounts.flatMap(({ grants }) => grants.map(({ role }) => role)));
  expect([...held].sort()).toEqual([...roles].sort());
});
