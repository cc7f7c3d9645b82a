import { describe, expect, it, test } from "vitest";
import { findingText } from "../comparison/findings-text.ts";
import { noScoreReasons } from "../scores/verdicts.ts";
import { noScoreText, scoreText, syntheticShareText, yearsUsedText } from "./scores.ts";

describe("why there is no score", () => {
  test.each([
    ["no-indicators-in-basket", 0, 0, "Geen score: in deze selectie zit geen indicator voor dit doel."],
    [
      "too-few-indicators",
      0,
      6,
      "Geen score: er is nog geen cijfer. Voor een score zijn er minstens 3 nodig.",
    ],
    ["too-few-indicators", 1, 6, "Geen score: er is maar 1 cijfer. Voor een score zijn er minstens 3 nodig."],
    [
      "too-few-indicators",
      2,
      6,
      "Geen score: er zijn maar 2 cijfers. Voor een score zijn er minstens 3 nodig.",
    ],
    [
      "below-half",
      3,
      9,
      "Geen score: er zijn 3 cijfers van de 9. Voor een score is minstens de helft nodig.",
    ],
  ] as const)("%s with %i of %i", (reason, count, basketCount, sentence) => {
    expect(noScoreText({ reason, count, basketCount }, "nl")).toBe(sentence);
  });

  it("is said in both languages for every reason", () => {
    for (const reason of noScoreReasons)
      expect(noScoreText({ reason, count: 2, basketCount: 9 }, "en")).toMatch(/^No score: .+\.$/);
  });

  it("is nothing when there is one", () => {
    expect(noScoreText({ reason: null, count: 5, basketCount: 9 }, "nl")).toBeNull();
  });
});

test("the share of examples is said in words", () => {
  expect(syntheticShareText(5, 9, "nl")).toBe("5 van de 9 cijfers zijn voorbeelden");
  expect(syntheticShareText(1, 9, "nl")).toBe("1 van de 9 cijfers is een voorbeeld");
  expect(syntheticShareText(1, 1, "en")).toBe("1 of the 1 figure is an example");
  expect(syntheticShareText(0, 9, "nl")).toBeNull();
});

test("years used are said without a thousands mark", () => {
  expect(yearsUsedText({ from: 2019, to: 2024 }, "nl")).toBe("cijfers van 2019 tot en met 2024");
  expect(yearsUsedText({ from: 2024, to: 2024 }, "en")).toBe("figures of 2024");
  expect(yearsUsedText(null, "nl")).toBeNull();
});

test("no word claims that a goal was reached, praises, blames or explains", () => {
  const said = [
    scoreText("nl")("coverage", { count: 2, basketCount: 3 }),
    scoreText("nl")("decided-by", { first: "x", second: "y" }),
    ...(["position.better", "position.middle", "position.worse", "colour.green", "approximate"] as const).map(
      (key) => scoreText("nl")(key),
    ),
    findingText("nl")("yes", { count: 1, total: 2, areas: "gemeenten" }),
    findingText("nl")("middle.above", { name: "Utrecht", middleArea: "x", own: "1", middle: "2", unit: "" }),
  ].join(" ");
  expect(said).not.toMatch(/gehaald|op koers|door|dankzij|helaas|knap|slecht|succes/);
});
