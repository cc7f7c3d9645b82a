import { describe, expect, test } from "vitest";
import { sampleContent } from "./sample-snapshot.ts";
import type { SnapshotIndicator, SnapshotYear } from "./snapshot.ts";
import { baseYear, headlineOf, presentYear } from "./summary.ts";

const year = (number: number, values: (number | null)[], origin = "r"): SnapshotYear => ({
  year: number,
  values,
  origins: values.map((value) => (value === null ? "-" : origin)).join(""),
  provisional: false,
  national: null,
});

function indicator(years: SnapshotYear[], breakYears: number[] = []): SnapshotIndicator {
  const [sample] = sampleContent().indicators;
  if (!sample) throw new Error("the sample has no indicator");
  return { ...sample, years, breakYears };
}

test("a latest year with too few figures gives way to the one before", () => {
  const one = indicator([year(2023, [1, 2, 3, 4]), year(2025, [1, null, null, null])]);
  expect(presentYear(one)?.year).toBe(2023);
});

describe("a comparison", () => {
  test.each([
    { title: "starts at the first well-filled year", first: year(2015, [1, 2]), breaks: [], base: 2015 },
    { title: "does not cross a change of definition", first: year(2015, [1, 2]), breaks: [2018], base: 2019 },
    { title: "does not join real and made-up years", first: year(2015, [1, 2], "s"), breaks: [], base: 2019 },
    {
      title: "does not start in a year of the pandemic",
      first: year(2020, [1, 2]),
      breaks: [2019.5],
      base: undefined,
    },
    { title: "does not start at a thin year", first: year(2015, [null, null]), breaks: [], base: 2019 },
  ])("$title", ({ first, breaks, base }) => {
    const years = [first, year(2019, [1, 2]), year(2025, [3, 4])].sort((a, b) => a.year - b.year);
    expect(baseYear(indicator(years, breaks))?.year).toBe(base);
  });

  test("does not end in a year of the pandemic", () => {
    expect(baseYear(indicator([year(2015, [1, 2]), year(2021, [3, 4])]))).toBeNull();
  });
});

test("a yes or no never opens a goal's section", () => {
  const content = sampleContent();
  const indicators = content.indicators.map((one) => ({ ...one, goal: 3, measureType: "binary" as const }));
  expect(headlineOf({ ...content, indicators }, 3)).toBeNull();
});

describe("a goal opens with", () => {
  const content = sampleContent();
  const one = (code: string, years: SnapshotYear[], effect: "outcome" | "effort" = "outcome") => ({
    ...indicator(years),
    code,
    goal: 3,
    effect,
  });
  const real = [year(2019, [1, 2]), year(2025, [3, 4])];
  const made = [year(2019, [1, 2], "s"), year(2023, [1, 2], "s"), year(2025, [3, 4], "s")];

  test.each([
    {
      title: "the indicator whose latest figures are real",
      indicators: [one("a", made), one("b", real)],
      first: "b",
    },
    {
      title: "an outcome before an effort",
      indicators: [one("a", made, "effort"), one("b", made)],
      first: "b",
    },
    { title: "the longer comparison", indicators: [one("a", made.slice(1)), one("b", made)], first: "b" },
    {
      title: "the first of the catalogue, of equals",
      indicators: [one("a", made), one("b", made)],
      first: "a",
    },
  ])("$title", ({ indicators, first }) => {
    expect(headlineOf({ ...content, indicators }, 3)?.code).toBe(first);
  });

  test("one old real year before made-up ones counts for nothing", () => {
    const indicators = [one("a", made), one("b", [year(2015, [1, 2]), ...made.slice(1)])];
    expect(headlineOf({ ...content, indicators }, 3)?.code).toBe("a");
  });
});
