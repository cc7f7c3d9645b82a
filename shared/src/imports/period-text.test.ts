import { describe, expect, test } from "vitest";
import { readPeriodText, yearInText } from "./period-text.ts";

const periods: [text: string, period: string][] = [
  ["2015", "2015"],
  [" 2015 ", "2015"],
  ["2015.0", "2015"],
  ["2015JJ00", "2015"],
  ["2020KW01", "2020-Q1"],
  ["2020MM01", "2020-01"],
  ["2020HJ02", "2020-S2"],
  ["2020-Q1", "2020-Q1"],
  ["2020Q1", "2020-Q1"],
  ["Q1 2020", "2020-Q1"],
  ["K1-2020", "2020-Q1"],
  ["1e kwartaal 2020", "2020-Q1"],
  ["4e kwartaal van 2020", "2020-Q4"],
  ["2020 1e kwartaal", "2020-Q1"],
  ["2020, 2nd quarter", "2020-Q2"],
  ["kwartaal 3 2020", "2020-Q3"],
  ["2020-S1", "2020-S1"],
  ["1e halfjaar 2020", "2020-S1"],
  ["2020 H2", "2020-S2"],
  ["2020-07", "2020-07"],
  ["2020M07", "2020-07"],
  ["2011/07", "2011-07"],
  ["januari 2020", "2020-01"],
  ["mrt-2020", "2020-03"],
  ["2020 oktober", "2020-10"],
  ["Jaar 2024", "2024"],
  ["verslagjaar 2024", "2024"],
];

test.each(periods)("%s is the period %s", (text, period) => {
  expect(readPeriodText(text)).toEqual({ period, provisional: false });
});

test("an asterisk behind a year says that its figures are provisional", () => {
  expect(readPeriodText("2024*")).toEqual({ period: "2024", provisional: true });
  expect(readPeriodText("2024**")).toEqual({ period: "2024", provisional: true });
});

test("a month that is a school year as well is told from other months", () => {
  expect(readPeriodText("2009-10")).toEqual({ period: "2009-10", provisional: false, orTwoYears: true });
  expect(readPeriodText("2009-11")).toEqual({ period: "2009-11", provisional: false });
});

const refused: [text: string, because: string, suggestion?: string][] = [
  ["2010-03-03", "day", "2010"],
  ["3 maart 2010", "day", "2010"],
  ["03-03-2010", "day", "2010"],
  ["per 1-1-2024", "day", "2024"],
  ["1 januari 2024", "day", "2024"],
  ["20240101", "day", "2024"],
  ["2023/24", "two-years"],
  ["2023-2024", "two-years"],
  ["2023/2024", "two-years"],
  ["2011/12", "two-years"],
  ["2010/11", "two-years"],
  ["2008 / 09", "two-years"],
  ["1999/00", "two-years"],
  ["2009–10", "two-years"],
  ["2019-20", "two-years"],
  // Longer than any period: not even looked at, whatever it is made of.
  [`2${"*".repeat(64_000)}x`, "no-period"],
  [`2024${" ".repeat(64_000)}*x`, "no-period"],
  [`1${".0".repeat(32_000)}x`, "no-period"],
  ["2023SJ00", "two-years"],
  ["45292", "excel-date", "2024"],
  ["'24", "short-year", "2024"],
  ["2023,5", "no-period"],
  ["0", "no-period"],
  ["2024-13", "no-period"],
  ["Utrecht", "no-period"],
  ["", "no-period"],
];

test.each(refused)("%.40s is no period (%s)", (text, because, suggestion) => {
  expect(readPeriodText(text)).toEqual(suggestion === undefined ? { because } : { because, suggestion });
});

describe("the year of a title or a file name", () => {
  test.each([
    ["Verkiezingsuitslagen Gemeenteraad  2010 - Nederland", "2010"],
    ["kiesraad_GR2010.csv", "2010"],
    ["70072ned_UntypedDataSet_2015.csv", "2015"],
    ["cijfers 2023 en 2024", null],
    ["12216546", null],
    ["versie 1.2010", null],
    ["overzicht.csv", null],
  ])("%s: %s", (text, year) => {
    expect(yearInText(text)).toBe(year);
  });
});
