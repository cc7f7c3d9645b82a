import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { AreaCode } from "./area.ts";
import type { Boundaries, Reorganisation } from "./recode.ts";
import { recodeCounts } from "./recode.ts";

const code = (text: string) => text as AreaCode;
const area = (text: string, validFrom = "1970-01-01", validTo: string | null = null) => ({
  code: code(text),
  validFrom,
  validTo,
});
const change = (
  date: string,
  kind: Reorganisation["kind"],
  from: string,
  to: string,
  inhabitants: number | null,
): Reorganisation => ({
  date,
  kind,
  from: code(from),
  to: code(to),
  hectares: null,
  dwellings: null,
  inhabitants,
});
const counts = (entries: Record<string, number | null>) =>
  new Map(Object.entries(entries).map(([key, value]) => [code(key), value]));

/** Real reorganisations with the inhabitants that CBS says went along. */
const boundaries: Boundaries = {
  areas: [
    area("GM0788", "1970-01-01", "2021-01-01"),
    area("GM0824"),
    area("GM0865"),
    area("GM0757"),
    area("GM0855"),
    area("GM0140", "1985-01-26", "2018-01-01"),
    area("GM0080"),
    area("GM0081", "1970-01-01", "2018-01-01"),
    area("GM1900", "2011-01-01"),
    area("GM1949", "2018-01-01"),
    area("GM1908", "2011-01-01", "2018-01-01"),
    area("GM0363"),
    area("GM0457", "1970-01-01", "2022-03-24"),
    area("GM1921", "2014-01-01", "2015-07-01"),
    area("GM1940", "2015-07-01"),
    area("GM1982", "2022-01-01"),
    area("GM0756", "1970-01-01", "2022-01-01"),
    area("GM0786", "1970-01-01", "2022-01-01"),
  ],
  reorganisations: [
    change("2015-07-01", "recode", "GM1921", "GM1940", null),
    change("2018-01-01", "split", "GM0140", "GM0080", 3394),
    change("2018-01-01", "split", "GM0140", "GM1900", 5411),
    change("2018-01-01", "split", "GM0140", "GM1949", 1878),
    change("2018-01-01", "merge", "GM0081", "GM0080", 10079),
    change("2018-01-01", "merge", "GM1908", "GM1949", 13450),
    change("2018-01-01", "border-correction", "GM0855", "GM0824", 67),
    change("2021-01-01", "split", "GM0788", "GM0824", 5827),
    change("2021-01-01", "split", "GM0788", "GM0865", 4900),
    change("2021-01-01", "split", "GM0788", "GM0757", 2149),
    change("2021-01-01", "split", "GM0788", "GM0855", 1442),
    change("2022-01-01", "merge", "GM0756", "GM1982", 29721),
    change("2022-01-01", "merge", "GM0786", "GM1982", 12462),
    change("2022-03-24", "merge", "GM0457", "GM0363", 20766),
  ],
};

describe("counts on the boundaries of a later year", () => {
  test("the figures of Haaren (GM0788) go to four municipalities, by inhabitants", () => {
    const source = counts({ GM0788: 14318, GM0824: 100, GM0865: 200, GM0757: 300, GM0855: 400 });
    const { counts: recoded, moves } = recodeCounts(source, 2020, 2021, boundaries);
    expect(Object.fromEntries(recoded)).toEqual({ GM0824: 5927, GM0865: 5100, GM0757: 2449, GM0855: 1842 });
    expect(moves).toHaveLength(4);
  });

  test("Littenseradiel (GM0140) is divided over an old, a grown and a new municipality", () => {
    const source = counts({ GM0140: 10683, GM0080: 1000, GM0081: 500, GM1900: 2000, GM1908: 30 });
    const { counts: recoded } = recodeCounts(source, 2017, 2018, boundaries);
    expect(Object.fromEntries(recoded)).toEqual({ GM0080: 4894, GM1900: 7411, GM1949: expect.closeTo(1908) });
  });

  test("Weesp (24 March 2022) belongs to Amsterdam from the figures of 2023 on", () => {
    const source = counts({ GM0457: 20, GM0363: 900 });
    expect(Object.fromEntries(recodeCounts(source, 2021, 2022, boundaries).counts)).toEqual({
      GM0457: 20,
      GM0363: 900,
    });
    expect(Object.fromEntries(recodeCounts(source, 2022, 2023, boundaries).counts)).toEqual({ GM0363: 920 });
  });

  test("De Friese Meren (GM1921) goes on as De Fryske Marren (GM1940)", () => {
    const { counts: recoded } = recodeCounts(counts({ GM1921: 7 }), 2015, 2016, boundaries);
    expect(Object.fromEntries(recoded)).toEqual({ GM1940: 7 });
  });

  test("a piece of border moves nothing, but is listed", () => {
    const { counts: recoded, notMoved } = recodeCounts(counts({ GM0855: 5 }), 2017, 2018, boundaries);
    expect(Object.fromEntries(recoded)).toEqual({ GM0855: 5 });
    expect(notMoved.map(({ from, to }) => `${from} ${to}`)).toEqual(["GM0855 GM0824"]);
  });

  test.each([
    ["is null", counts({ GM0756: 10, GM0786: null })],
    ["is absent", counts({ GM0756: 10 })],
  ])("a merged municipality has no figure when that of one part %s", (_, source) => {
    const { counts: recoded } = recodeCounts(source, 2021, 2022, boundaries);
    expect(Object.fromEntries(recoded)).toEqual({ GM1982: null });
  });

  test("the same year changes nothing", () => {
    const source = counts({ GM0788: 3 });
    expect(recodeCounts(source, 2020, 2020, boundaries).counts).toEqual(source);
  });

  test.each([
    [
      "a code that ended",
      counts({ GM0788: 1 }),
      2021,
      2022,
      /GM0788 has no figure on the boundaries of 2021/,
    ],
    ["a code that is to come", counts({ GM1940: 1 }), 2015, 2016, /GM1940 has no figure/],
    ["an unknown code", counts({ GM9999: 1 }), 2020, 2021, /GM9999 is not a known area/],
    ["going back", counts({ GM0363: 1 }), 2023, 2022, /cannot be brought back/],
  ])("%s is refused with a sentence", (_, source, from, to, sentence) => {
    expect(() => recodeCounts(source, from, to, boundaries)).toThrow(sentence);
  });

  test("whatever the counts are, their total stays the same", () => {
    const in2017 = boundaries.areas.filter((one) => one.validFrom < "2017-01-02" && one.code !== "GM1921");
    const amounts = fc.array(fc.nat(1_000_000), { minLength: in2017.length, maxLength: in2017.length });
    fc.assert(
      fc.property(amounts, (values) => {
        const source = new Map(in2017.map((one, index) => [one.code, values[index] ?? 0]));
        const total = (map: Iterable<number | null>) => [...map].reduce<number>((a, b) => a + (b ?? 0), 0);
        const recoded = recodeCounts(source, 2017, 2026, boundaries).counts;
        expect(total(recoded.values())).toBeCloseTo(total(source.values()), 4);
      }),
    );
  });
});
