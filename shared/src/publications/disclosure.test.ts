import { describe, expect, it, test } from "vitest";
import {
  type CountedFigure,
  type Judgement,
  judgeFigure,
  type LimitedDefinition,
  suppress,
} from "./disclosure.ts";

const words = (en: string) => ({ nl: en, en });
const share: LimitedDefinition = {
  measureType: "rate",
  aggregation: "ratio",
  unit: "percent",
  decimals: 1,
  numerator: words("Residents in poverty"),
  denominator: words("Residents in private households"),
  disclosureLimit: 5,
};
const payRatio = { ...share, numerator: words("Mean hourly pay of women minus that of men, sign dropped") };
const perThousand: LimitedDefinition = { ...share, unit: "per_1000_inhabitants" };
const mean: LimitedDefinition = { ...share, measureType: "mean", unit: "d" };
const points: LimitedDefinition = { ...share, unit: "percentage_points" };
const count: LimitedDefinition = { ...share, measureType: "count", unit: "count", decimals: 0 };
const yesNo: LimitedDefinition = { ...share, measureType: "binary", unit: "yes_no" };

const figure = (
  numerator: number | null,
  denominator: number | null,
  value: number | null = 1,
): CountedFigure => ({
  value,
  numerator,
  denominator,
  status: "normal",
});

describe("a figure about few people is not public", () => {
  test.each<[string, LimitedDefinition, CountedFigure, Judgement]>([
    ["one burglary on Vlieland", perThousand, figure(1, 1_200, 0.83), "few"],
    ["four, with a limit of five", share, figure(4, 300), "few"],
    ["five, with a limit of five", share, figure(5, 300), "shown"],
    ["none at all: nobody is counted", share, figure(0, 300, 0), "shown"],
    ["none of three: it says something of each of them", share, figure(0, 3, 0), "few-others"],
    ["all of three", share, figure(3, 3, 100), "few"],
    ["all of 300", share, figure(300, 300, 100), "shown"],
    ["all but two: it says who the two are not", share, figure(298, 300, 99.3), "few-others"],
    ["more than the denominator counts: events, not members", perThousand, figure(60, 50, 1_200), "shown"],
    ["a mean over four first talks", mean, figure(120, 4, 30), "few"],
    ["a mean over forty, of few days", mean, figure(3, 40, 0.1), "shown"],
    ["a mean of an unknown number", mean, figure(null, null, 30), "not-judged"],
    ["a difference of shares among three managers", points, figure(0.5, 3, 16.7), "few"],
    ["a count of four", count, figure(null, null, 4), "few"],
    ["a count of none", count, figure(null, null, 0), "shown"],
    ["yes or no of the municipality itself", yesNo, figure(null, null, 1), "shown"],
    ["euros are no people", payRatio, figure(2, 28, 6.4), "not-judged"],
    ["weighted answers of a sample", share, figure(1.83, 28.4, 6.4), "not-judged"],
    ["a share alone: nothing tells how many", share, figure(null, null, 3), "not-judged"],
    ["a share of a known group: 3 % of 100", share, figure(null, 100, 3), "few"],
    ["98 % of 100", share, figure(null, 100, 98), "few-others"],
    ["0,0 % of 100.000 may be nobody or fifty", share, figure(null, 100_000, 0), "shown"],
    ["no limit", { ...share, disclosureLimit: 0 }, figure(1, 300), "shown"],
    ["no figure", share, { ...figure(1, 300, null), status: "missing" }, "shown"],
  ])("%s", (_, definition, given, expected) => {
    expect(judgeFigure(given, definition)).toBe(expected);
  });

  it("is confidential and has no number left, and its neighbours stay as they are", () => {
    const given = [
      { area: "GM1900", ...figure(900, 90_000, 1) },
      { area: "GM0096", ...figure(2, 1_200, 0.2) },
    ];
    const { figures, judgements } = suppress(given, share);
    expect(judgements).toEqual(["shown", "few"]);
    expect(figures[0]).toBe(given[0]);
    expect(figures[1]).toEqual({
      area: "GM0096",
      value: null,
      numerator: null,
      denominator: null,
      status: "confidential",
    });
  });
});
