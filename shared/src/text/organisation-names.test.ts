import { expect, test } from "vitest";
import { organisationName } from "./organisation-names.ts";

test.each([
  { name: "CBS, 85984NED", english: "CBS, 85984NED" },
  { name: "politie, CBS, 47018NED", english: "police, CBS, 47018NED" },
  { name: "CBS (Iv3), ministerie van BZK", english: "CBS (Iv3), Ministry of the Interior" },
  { name: "COA, ministerie", english: "COA, ministry" },
  { name: "Unie van Waterschappen (klimaatmonitor)", english: "Unie van Waterschappen (climate monitor)" },
])("the source $name reads in English: $english", ({ name, english }) => {
  expect(organisationName(name, "en")).toBe(english);
  expect(organisationName(name, "nl")).toBe(name);
});
