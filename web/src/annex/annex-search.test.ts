import { expect, it } from "vitest";
import { annexSearch } from "./annex-address.ts";
import { annexWish, chosenOf, searchOf } from "./annex-search.ts";

const choice = [
  { code: "0.1", indicators: [{ indicator: "council-turnout" }, { indicator: "youth-council" }] },
  { code: "0.61-0.64", indicators: [{ indicator: "financial-solvency" }] },
];

it.each([
  ["everything", {}, {}],
  ["one policy field", { taakvelden: "0.61-0.64" }, { taakvelden: ["0.61-0.64"] }],
  ["nothing", { taakvelden: "-" }, { taakvelden: ["-"] }],
  ["one indicator less", { zonder: "youth-council" }, { zonder: ["youth-council"] }],
  [
    "an indicator less of a field that is not chosen",
    { taakvelden: "0.61-0.64", zonder: "youth-council" },
    { taakvelden: ["0.61-0.64"] },
  ],
  ["fields that are none", { taakvelden: "9.9,<b>" }, { taakvelden: ["-"] }],
])("the address of %s says so, and no more", (_, address, expected) => {
  const read = annexSearch(address);
  expect(searchOf(choice, chosenOf(choice, read))).toEqual(expected);
});

it("asks for all that can be chosen when nothing is", () => {
  expect(annexWish(annexSearch({ taakvelden: "-", soort: "jaarrekening" }))).toMatchObject({
    isNothing: true,
    query: { kind: "accounts", fields: undefined },
  });
});
