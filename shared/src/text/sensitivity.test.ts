import { describe, expect, test } from "vitest";
import type { AreaCode } from "../areas/area.ts";
import type { IndicatorCode } from "../framework/indicator.ts";
import { goalDrivers } from "../scores/sensitivity/drivers.ts";
import {
  contributionText,
  peerDifferenceText,
  rankBandText,
  sensitivityText,
  sourceSharesText,
  strongestDriverText,
} from "./sensitivity.ts";

const area = "GM0344" as AreaCode;

describe("the words of a place", () => {
  test.each([
    [{ low: 12, median: 20, high: 40, rankable: true }, "tussen plaats 12 en 40 van 342"],
    [{ low: 1, median: 1, high: 1, rankable: true }, "rond plaats 1 van 342"],
    [{ low: 12, median: 80, high: 240, rankable: false }, "niet te rangschikken"],
    [
      { notRanked: "other-goals" as const },
      "Geen plaats: dit gebied heeft scores voor andere doelen dan de lijst.",
    ],
  ])("%j reads %s", (band, expected) => {
    expect(rankBandText({ area, ...band }, 342, "nl")).toBe(expected);
  });

  test("name the sources of uncertainty, the largest first", () => {
    const shares = { weights: 0.5, aggregation: 0.125, "left-out": 0.375, errors: 0 };
    expect(sourceSharesText(shares, "nl").slice(0, 2)).toEqual([
      "hoe zwaar elk onderdeel telt: 50 procent",
      "welk onderdeel niet meetelt: 38 procent",
    ]);
    expect(sourceSharesText(null, "en")).toEqual(["None of these choices changes the order."]);
  });
});

describe("the words of what drives a score", () => {
  const scores = (solar: number, heat: number, chargers: number) =>
    Object.entries({ solar, heat, chargers }).map(([code, score]) => ({
      indicator: code as IndicatorCode,
      score,
    }));
  const drivers = goalDrivers(scores(90, 50, 50), [scores(60, 50, 50)]);
  if (!drivers) throw new Error("there is a score");

  test("say which figure decides most, and the difference with others", () => {
    expect(strongestDriverText(drivers, () => "Zonnestroom", "nl")).toBe(
      "Zonnestroom bepaalt deze score het meest. Zonder dit cijfer is de score 13,3 punten lager.",
    );
    expect(peerDifferenceText(drivers, "nl")).toBe(
      "De score is 10,0 punten hoger dan gemiddeld in 1 andere gemeente.",
    );
    expect(contributionText("Zonnestroom", 10, "nl")).toBe("Zonnestroom: 10,0 punten erbij");
    expect(contributionText("Solar power", -1, "en")).toBe("Solar power: 1.0 point less");
  });

  test("say so when nothing decides, or there is nobody to compare with", () => {
    const equal = goalDrivers(scores(50, 50, 50.01), []);
    if (!equal) throw new Error("there is a score");
    expect(strongestDriverText(equal, String, "en")).toBe(
      "No single figure changes the score when it is left out.",
    );
    expect(peerDifferenceText(equal, "en")).toBeNull();
    const one = goalDrivers(scores(50, 0, 0).slice(0, 1), [scores(50, 50, 50)]);
    if (!one) throw new Error("there is a score");
    expect(strongestDriverText(one, () => "Zonnestroom", "nl")).toBe(
      "De score komt van één cijfer: Zonnestroom.",
    );
    expect(peerDifferenceText(one, "nl")).toBe(
      "De score is gelijk aan het gemiddelde van 1 andere gemeente.",
    );
  });
});

test("a contrary pair that could be chance says so", () => {
  const values = { first: "A", second: "B", r: "−0,10", count: "342" };
  const text = sensitivityText("nl");
  expect(text("quality.contrary.why", { ...values, clear: "no" })).toContain("toeval");
  expect(text("quality.contrary.why", { ...values, clear: "yes" })).not.toContain("toeval");
});
