import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import type { AreaCode } from "../areas/area.ts";
import { formatNumber } from "../text/number.ts";
import {
  distributionFinding,
  type Figure,
  mapFinding,
  middleFinding,
  type Shown,
  yesFinding,
} from "./findings.ts";

const nl: Shown = { locale: "nl", layer: "municipality", decimals: 1, unitName: "procent" };
const en: Shown = { ...nl, locale: "en", unitName: "per cent" };
const figures = (values: number[], synthetic = false): Figure[] =>
  values.map((value, index) => ({ area: `GM${1000 + index}` as AreaCode, value, synthetic }));

describe("the title of a distribution", () => {
  test.each([
    ["half", [1, 2, 3, 4], nl, "In de helft van de gemeenten is het cijfer 1,8 tot 3,3 procent"],
    ["half in English", [1, 2, 3, 4], en, "In half of the municipalities the figure is 1.8 to 3.3 per cent"],
    [
      "the count, when it is not half",
      [1, 2, 3, 4, 5],
      nl,
      "In 3 van de 5 gemeenten is het cijfer 2,0 tot 4,0 procent",
    ],
    ["all, when all are equal", [2, 2, 2], nl, "In alle gemeenten met een cijfer is dat 2,0 procent"],
    [
      "one number, when the ends look the same",
      [0, 2, 2.01, 2.02, 2.03, 2.04, 9],
      nl,
      "In 5 van de 7 gemeenten is het cijfer 2,0 procent",
    ],
    ["no figures", [], nl, "Er zijn geen cijfers van gemeenten"],
    [
      "a number that needs no unit",
      [1, 2, 3, 4],
      { ...nl, unitName: null },
      "In de helft van de gemeenten is het cijfer 1,8 tot 3,3",
    ],
    [
      "provinces",
      [1, 2, 3, 4],
      { ...nl, layer: "province" },
      "In de helft van de provincies is het cijfer 1,8 tot 3,3 procent",
    ],
  ] as [string, number[], Shown, string][])("says %s", (_, values, shown, text) => {
    expect(distributionFinding(figures(values), shown).text).toBe(text);
  });

  it("says about half only when 47.5 to 52.5 per cent lie between the displayed ends", () => {
    const values = Array.from({ length: 342 }, (_, index) => index);
    const shown = { ...nl, decimals: 0 };
    expect(distributionFinding(figures(values), shown).text).toBe(
      "In ongeveer de helft van de gemeenten is het cijfer 85 tot 256 procent",
    );
  });

  it("names a count that a reader would find by counting the displayed numbers", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -50, max: 50, noNaN: true }), { minLength: 1, maxLength: 40 }),
        (values) => {
          const { text } = distributionFinding(figures(values), nl);
          const said = /^In (\d+) van de (\d+) gemeenten is het cijfer (\S+)(?: tot (\S+))? procent$/.exec(
            text,
          );
          if (!said) return;
          const [low, high] = [read(said[3] ?? ""), read(said[4] ?? said[3] ?? "")];
          const counted = values.filter((value) => {
            const seen = read(formatNumber(value, 1, "nl"));
            return seen >= low && seen <= high;
          });
          expect(Number(said[1])).toBe(counted.length);
          expect(Number(said[2])).toBe(values.length);
        },
      ),
    );
  });
});

describe("the title of a map", () => {
  const group = (name: string, value: number) => ({ name, figures: figures([value, value, value]) });
  test.each([
    [
      "the provinces with the highest and the lowest middle municipality",
      [group("Drenthe", 1), group("Limburg", 3), group("Utrecht", 2)],
      "Per provincie loopt het cijfer van de middelste gemeente van 1,0 tot 3,0 procent",
    ],
    [
      "that all are equal when they differ only behind the displayed decimals",
      [group("Drenthe", 1.01), group("Limburg", 1.02)],
      "Het cijfer van de middelste gemeente is in elke provincie gelijk: 1,0 procent",
    ],
    [
      "that provinces with few figures are left out",
      [group("Drenthe", 1), group("Limburg", 3), { name: "Flevoland", figures: figures([99]) }],
      "Per provincie loopt het cijfer van de middelste gemeente van 1,0 tot 3,0 procent, in de 2 provincies met genoeg cijfers",
    ],
    [
      "nothing about one province",
      [group("Drenthe", 1)],
      "Er zijn te weinig cijfers om provincies naast elkaar te zetten",
    ],
  ])("says %s", (_, groups, text) => {
    expect(mapFinding(groups, nl).text).toBe(text);
  });
});

describe("a municipality beside the middle one", () => {
  const utrecht = { code: "GM0344" as AreaCode, name: "Utrecht" };
  const among = (own: number, others: number[]): Figure[] => [
    { area: utrecht.code, value: own, synthetic: false },
    ...figures(others),
  ];
  test.each([
    ["above", among(1.7, [1, 1]), "Utrecht ligt boven de middelste gemeente: 1,7 tegen 1,0 procent"],
    ["below", among(0.7, [1, 1]), "Utrecht ligt onder de middelste gemeente: 0,7 tegen 1,0 procent"],
    [
      "equal as displayed",
      among(1.04, [1, 0.9, 1]),
      "Utrecht is gelijk aan de middelste gemeente: 1,0 procent",
    ],
    ["without a figure", figures([1, 2]), "Van Utrecht is er geen cijfer"],
  ])("is %s", (_, all, text) => {
    expect(middleFinding(utrecht, all, nl).text).toBe(text);
  });

  it("rounds as the screen does when it compares: 0.35 is shown as 0,4", () => {
    expect(middleFinding(utrecht, among(0.4, [0.35, 0.3]), nl).text).toContain("gelijk aan");
  });
});

test("yes and no are counted", () => {
  expect(yesFinding(figures([1, 0, 1]), nl).text).toBe("In 2 van de 3 gemeenten is het antwoord ja");
});

test("one synthetic figure makes a finding synthetic", () => {
  const mixed = [...figures([1, 2, 3]), ...figures([4], true)];
  expect(distributionFinding(mixed, nl).synthetic).toBe(true);
  expect(yesFinding(mixed, nl).synthetic).toBe(true);
  expect(
    mapFinding(
      [
        { name: "A", figures: mixed },
        { name: "B", figures: figures([1, 1, 1]) },
      ],
      nl,
    ).synthetic,
  ).toBe(true);
  expect(middleFinding({ code: "GM1000" as AreaCode, name: "Aa" }, mixed, nl).synthetic).toBe(true);
  expect(distributionFinding(figures([1, 2]), nl).synthetic).toBe(false);
});

function read(text: string): number {
  return Number(text.replace("−", "-").replace(",", "."));
}
