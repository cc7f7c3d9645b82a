import { describe, expect, test } from "vitest";
import { type LinePoint, ownTrendFinding } from "./own-trend-finding.ts";

const point = (year: number, value: number, more: Partial<LinePoint> = {}): LinePoint => ({
  year,
  value,
  synthetic: false,
  ...more,
});
const example = (year: number, value: number) => point(year, value, { synthetic: true });
const shown = { layer: "municipality", decimals: 1, locale: "nl" } as const;
const utrecht = { name: "Utrecht", points: [point(2012, 7.2), point(2025, 4.5)] };
const middle = [point(2012, 3.7), point(2025, 2.6)];

describe("the title of a trend with chosen areas", () => {
  test.each([
    [
      "beside the middle municipality",
      [utrecht],
      middle,
      "In Utrecht ging het van 7,2 in 2012 naar 4,5 in 2025; in de middelste gemeente van 3,7 naar 2,6",
    ],
    [
      "equal when the numbers look equal",
      [{ name: "Delft", points: [point(2012, 1.42), point(2025, 1.38)] }],
      [],
      "In Delft bleef het gelijk: 1,4 in 2012 en in 2025",
    ],
    [
      "of several areas, with years where they are other ones",
      [utrecht, { name: "Delft", points: [point(2014, 3), point(2025, 2)] }],
      middle,
      "In Utrecht ging het van 7,2 in 2012 naar 4,5 in 2025; in Delft van 3,0 in 2014 naar 2,0 in 2025; in de middelste gemeente van 3,7 naar 2,6",
    ],
    [
      "without joining real figures and examples",
      [{ name: "Utrecht", points: [example(2012, 9), point(2014, 5), point(2025, 4)] }],
      [example(2014, 1), point(2025, 2)],
      "In Utrecht ging het van 5,0 in 2014 naar 4,0 in 2025",
    ],
    [
      "from the year of a break onwards",
      [{ name: "Utrecht", points: [point(2012, 9), point(2020, 5, { status: "break" }), point(2025, 4)] }],
      [],
      "In Utrecht ging het van 5,0 in 2020 naar 4,0 in 2025",
    ],
    ["of one year", [{ name: "Utrecht", points: [point(2025, 4)] }], [], "In Utrecht was het 4,0 in 2025"],
  ])("is %s", (_, lines, band, expected) => {
    expect(ownTrendFinding(lines, band, shown)?.text).toBe(expected);
  });

  test("is not there without a figure", () => {
    expect(ownTrendFinding([{ name: "Utrecht", points: [] }], middle, shown)).toBeNull();
  });
});
