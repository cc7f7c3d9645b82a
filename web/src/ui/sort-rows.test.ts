import { expect, test } from "vitest";
import { sortRows } from "./sort-rows.ts";

const rows = [
  { name: "Zwolle", value: 3 },
  { name: "'s-Gravenhage", value: null },
  { name: "Ede", value: 1 },
];

test("municipalities without a figure stand last, upwards and downwards", () => {
  const names = (descending: boolean) =>
    sortRows(rows, ({ value }) => value, descending, "nl").map(({ name }) => name);
  expect(names(false)).toEqual(["Ede", "Zwolle", "'s-Gravenhage"]);
  expect(names(true)).toEqual(["Zwolle", "Ede", "'s-Gravenhage"]);
});

test("names sort as Dutch does, past the apostrophe of 's-Gravenhage", () => {
  expect(sortRows(rows, ({ name }) => name, false, "nl")[0]?.name).toBe("'s-Gravenhage");
});
