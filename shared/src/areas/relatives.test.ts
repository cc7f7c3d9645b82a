import { expect, test } from "vitest";
import type { AreaCode } from "./area.ts";
import { registerBoundaries } from "./fixtures.ts";
import { relativesOf } from "./relatives.ts";

const { reorganisations } = registerBoundaries();
const relatives = (area: string) => relativesOf(area as AreaCode, reorganisations);

test("a merged municipality names what it was made of", () => {
  const { predecessors, successors } = relatives("GM1982");
  expect(predecessors.sort()).toEqual(["GM0756", "GM0786", "GM0815", "GM1702", "GM1684"].sort());
  expect(successors).toEqual([]);
});

test("a divided municipality names all that it went into", () => {
  // Haaren, 1 January 2021.
  expect(relatives("GM0788").successors.sort()).toEqual(["GM0757", "GM0824", "GM0855", "GM0865"]);
});

test("a municipality that nothing happened to has no relatives, though land went over", () => {
  expect(relatives("GM0344")).toEqual({ predecessors: [], successors: [], steps: [] });
});

test("what a predecessor was made of itself counts as well, and the steps stand in order of time", () => {
  // Molenwaard of 2013 went into Molenlanden in 2019, together with Giessenlanden.
  const { predecessors, steps } = relatives("GM1978");
  expect(predecessors).toEqual(["GM0689", "GM1927", "GM0571", "GM0693", "GM0694"]);
  expect(steps.map(({ date }) => date.slice(0, 4))).toEqual(["2013", "2013", "2013", "2019", "2019"]);
  expect(relatives("GM0571").successors).toEqual(["GM1927", "GM1978"]);
});
