import { describe, expect, it } from "vitest";
import { longestAddress, opensSomething, ownAddress, placeOf } from "./own-address.ts";

describe("an address that may be shared", () => {
  it.each([
    ["/", "/"],
    ["/vergelijken?indicator=residual-waste&gemeenten=GM0193,GM0344", null],
    ["/en/vergelijken?indicator=residual-waste", null],
    ["/en", null],
    ["/gemeenten/GM0193#doel-11", "/gemeenten/GM0193"],
    ["/gemeenten?zoek=Súdwest", "/gemeenten?zoek=S%C3%BAdwest"],
    ["/gemeenten/../vergelijken", "/vergelijken"],
    ["/invoer/2025/GM0344", null],
    ["/Gemeenten/gm0193/", null],
  ])("%s", (wished, stored) => {
    expect(ownAddress(wished)).toBe(stored ?? wished);
  });
});

describe("an address that leads elsewhere, opens something or is no page", () => {
  it.each([
    "https://example.org/vergelijken",
    "//example.org/vergelijken",
    "/\\example.org",
    "/vergelijken\\..",
    "/.//example.org",
    "/vergelijken/..//example.org",
    "/\t/example.org",
    "/vergelijken?a= b",
    "/vergelijken\r\nLocation: https://example.org",
    "javascript:alert(1)",
    "vergelijken",
    "",
    "/k/w8kq3tn",
    "/uitnodiging/abc",
    "/en/wachtwoord/abc",
    "/bijdragen/abc",
    "/sets/gedeeld/abc",
    "/en/sets/stop/abc",
    "/klopt/antwoord/abc",
    "/sets/GEDEELD/abc",
    "/sets/%67edeeld/abc",
    "/sets/%2567edeeld/abc",
    "/Sets/gedeeld%2fabc",
    "/klopt/Antwoord/abc",
    "/en/sets/Stop/x",
    "/EN/sets/stop/x",
    "/%65n/sets/stop/x",
    "/sets//gedeeld/abc",
    "/gemeenten/%E0%A4%A",
    "/v1/areas",
    "/inloggen?naar=https://example.org",
    `/vergelijken?a=${"x".repeat(longestAddress)}`,
  ])("%j is refused", (wished) => {
    expect(ownAddress(wished)).toBeNull();
  });

  it("is measured as it is stored", () => {
    expect(ownAddress(`/gemeenten?zoek=${"é".repeat(400)}`)).toBeNull();
  });
});

describe("the place of a path", () => {
  it.each([
    ["/", []],
    ["/en", []],
    ["/EN/Gemeenten/GM0193/", ["gemeenten", "gm0193"]],
    ["/%77achtwoord/abc", ["wachtwoord", "abc"]],
    ["/gemeenten//GM0193", null],
    ["/a%2Fb", null],
    ["/%", null],
  ])("%s", (path, place) => {
    expect(placeOf(path)).toEqual(place);
  });

  it.each([
    ["/wachtwoord/token", true],
    ["/WACHTWOORD/token", true],
    ["/en/%75itnodiging/token", true],
    ["/klopt/Antwoord/abc", true],
    ["/sets/x%2fy", true],
    ["/wachtwoord", false],
    ["/sets/gedeeld", false],
    ["/gemeenten/GM0193", false],
  ])("%s opens something: %s", (path, opens) => {
    expect(opensSomething(path)).toBe(opens);
  });
});
