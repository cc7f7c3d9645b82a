import { expect, it } from "vitest";
import type { CompareSearch } from "./compare-search.ts";
import { chosenOf } from "./compare-search.ts";
import { leftOver } from "./left-over.ts";

const ten = Array.from({ length: 10 }, (_, place) => `GM100${place}`);

it("says which municipalities of an address have no place, and keeps them", () => {
  const search: CompareSearch = { gemeenten: ten, jaar: 2020 };
  const [left, ...others] = leftOver(search);
  expect(others).toEqual([]);
  expect(left).toMatchObject({ list: "gemeenten", most: 8, codes: ["GM1008", "GM1009"], last: "GM1007" });
  const swapped = left?.instead(search, "GM1009") ?? {};
  expect(chosenOf(swapped).at(-1)).toBe("GM1009");
  expect(leftOver(swapped)[0]?.codes).toEqual(["GM1007", "GM1008"]);
  expect(left?.drop(search)).toEqual({ gemeenten: ten.slice(0, 8), jaar: 2020 });
});

it("says so of subjects and of an own group, where that is the group", () => {
  const indicator = Array.from({ length: 18 }, (_, place) => `number-${place}`).join();
  const gebieden = Array.from({ length: 61 }, (_, place) => `GM${2000 + place}`);
  expect(leftOver({ indicator, gebieden }).map(({ codes }) => codes)).toEqual([["number-17"]]);
  expect(leftOver({ gebieden, groep: "gebieden" }).map(({ codes }) => codes)).toEqual([["GM2060"]]);
  expect(leftOver({ gemeenten: ten.slice(0, 8) })).toEqual([]);
});
