import { expect, test } from "vitest";
import { filterRows, noFilter } from "./row-filter.ts";
import { rateRow } from "./testing/cells.ts";

const rows = [
  { ...rateRow, name: "Openbare toiletten", goal: 6 },
  { ...rateRow, name: "Verzoeken op tijd beantwoord", goal: 16 },
  { ...rateRow, name: "Coördinatie van hulp", goal: 16 },
];
const found = (filter: Partial<typeof noFilter>) =>
  filterRows(rows, { ...noFilter, ...filter }).map(({ name }) => name);

test.each([
  ["nothing", {}, 3],
  ["a goal", { goal: 16 }, 2],
  ["a word", { words: " TOILET " }, 1],
  ["a word without its accents", { words: "coordinatie" }, 1],
  ["a goal and a word that it lacks", { goal: 6, words: "hulp" }, 0],
] as const)("filtering by %s leaves what fits", (_, filter, count) => {
  expect(found(filter)).toHaveLength(count);
});
