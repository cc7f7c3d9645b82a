import { describe, expect, it, test } from "vitest";
import { addressAsOf, setAddress, setContent } from "./set-content.ts";

describe("the address that a set keeps", () => {
  it.each([
    ["/vergelijken?indicator=burglary&gemeenten=GM0193,GM0344", null, null],
    ["/vergelijken?asOf=12&indicator=burglary", "/vergelijken?indicator=burglary", "12"],
    ["/en/vergelijken?indicator=burglary&asOf=preview", "/vergelijken?indicator=burglary", "preview"],
    ["/vergelijken", null, null],
    ["/vergelijken?asOf=12", "/vergelijken", "12"],
  ])("%s", (wished, address, asOf) => {
    expect(setAddress(wished)).toEqual({ address: address ?? wished, asOf });
  });

  it.each([
    "/gemeenten/GM0193",
    "/vergelijkenx",
    "//example.org/vergelijken",
    "https://example.org/vergelijken",
  ])("is not %s", (wished) => {
    expect(setAddress(wished)).toBeNull();
  });

  test("of then has the data version of then", () => {
    expect(addressAsOf("/vergelijken", 12)).toBe("/vergelijken?asOf=12");
    expect(addressAsOf("/vergelijken?jaar=2024", 12)).toBe("/vergelijken?jaar=2024&asOf=12");
  });
});

describe("what a set is about", () => {
  const about = { indicators: [], goals: [], own: null, areas: [], year: null, since: null };
  it.each([
    [
      "/vergelijken?indicator=burglary,doel-16&gemeenten=GM0193,GM0344&jaar=2024&vanaf=2015",
      {
        indicators: ["burglary"],
        goals: [16],
        own: "GM0193",
        areas: ["GM0193", "GM0344"],
        year: 2024,
        since: 2015,
      },
    ],
    ["/vergelijken?gemeenten=GM0193", { ...about, own: "GM0193", areas: ["GM0193"], goals: range(1, 17) }],
    [
      "/vergelijken?indicator=burglary&groep=gebieden&gebieden=GM0307,GM0344&gemeenten=GM0193",
      { ...about, indicators: ["burglary"], own: "GM0193", areas: ["GM0193", "GM0307", "GM0344"] },
    ],
    ["/vergelijken?indicator=goal-3&groep=provincie&gebieden=GM0307", { ...about, goals: [3], areas: [] }],
    ["/vergelijken?doel=7", { ...about, goals: [7] }],
    ["/vergelijken", { ...about, goals: [11] }],
    [
      "/vergelijken?gemeenten=GM0193&weergave=doelen",
      { ...about, own: "GM0193", areas: ["GM0193"], goals: range(1, 17) },
    ],
    [
      "/vergelijken?indicator=doel-99,%3Cb%3E&gemeenten=XX,GM0193,GM0193&jaar=24",
      { ...about, own: "GM0193", areas: ["GM0193"], goals: [11] },
    ],
  ])("%s", (address, content) => {
    expect(setContent(address)).toEqual({ ...about, ...content });
  });
});

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, place) => from + place);
}
