import { describe, expect, test } from "vitest";
import { headingsHash } from "./heading-hash.ts";
import { nameHeadings, uniqueHeadings } from "./heading-names.ts";

describe("headings as names that differ", () => {
  test.each([
    [
      ["Naam", "Naam", "Naam"],
      ["Naam", "Naam (2)", "Naam (3)"],
    ],
    [
      ["Naam", "Naam", "Naam (2)"],
      ["Naam", "Naam (2)", "Naam (2) (2)"],
    ],
    [
      ["a", "", " "],
      ["a", "kolom 2", "kolom 3"],
    ],
    [
      [" Aantal\ninwoners ", "b"],
      ["Aantal inwoners", "b"],
    ],
    [[], []],
  ])("%j", (cells, names) => {
    expect(uniqueHeadings(cells)).toEqual(names);
  });

  test("those of two lines are joined, and a word stands for the columns to its right", () => {
    expect(
      nameHeadings([
        ["Gemeente", "2023", "", "2024"],
        ["", "aantal", "%", "aantal", "%"],
      ]),
    ).toEqual(["Gemeente", "2023 aantal", "2023 %", "2024 aantal", "2024 %"]);
    expect(
      nameHeadings([
        ["Gemeente", "Inwoners"],
        ["Gemeente", "aantal"],
      ]),
    ).toEqual(["Gemeente", "Inwoners aantal"]);
  });
});

describe("the fingerprint of headings", () => {
  const hash = headingsHash(["Gemeente", "Jaar", "Waarde"]);

  test("is the same for another order, other capitals, more spaces and a column of our remarks", () => {
    expect(hash).toMatch(/^[0-9a-f]{16}$/);
    expect(headingsHash(["waarde ", "GEMEENTE", " jaar", "Wat klopt er niet?"])).toBe(hash);
  });

  test.each([[["Gemeente", "Jaar"]], [["Gemeente", "Jaar", "Waarden"]], [["GemeenteJaar", "Waarde"]], [[]]])(
    "is another for %j",
    (headings) => {
      expect(headingsHash(headings)).not.toBe(hash);
    },
  );
});
