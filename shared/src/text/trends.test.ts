import { describe, expect, it, test } from "vitest";
import { noDifferenceReasons } from "../comparison/difference-reasons.ts";
import {
  noChanceReasons,
  noGoalTrendReasons,
  noPaceReasons,
  noProjectionReasons,
  noTrendReasons,
} from "../scores/trends/verdicts.ts";
import { projectionText, trendText } from "./trends.ts";

describe("the words of trends", () => {
  test.each([
    ["better", "duidelijk beter", "clearly better"],
    ["no-change", "geen duidelijke verandering", "no clear change"],
    ["worse", "duidelijk slechter", "clearly worse"],
    ["too-few", "te weinig jaren", "too few years"],
  ] as const)("%s", (verdict, nl, en) => {
    expect(trendText("nl")(`trend.${verdict}`)).toBe(nl);
    expect(trendText("en")(`trend.${verdict}`)).toBe(en);
  });

  it("make a sentence with its years", () => {
    expect(trendText("nl")("trend-sentence.better", { from: "2012", to: "2019" })).toBe(
      "Van 2012 tot en met 2019 werd dit duidelijk beter.",
    );
  });

  it("say between which figures a projection lies", () => {
    const projection = { year: 2030, low: 3.14, high: 4.81 };
    expect(projectionText(projection, { decimals: 1, unitName: "procent" }, "nl")).toBe(
      "Als het zo doorgaat, ligt het cijfer in 2030 met 90 procent kans tussen 3,1 en 4,8 procent.",
    );
    expect(projectionText(projection, { decimals: 1, unitName: null }, "en")).toBe(
      "If this goes on, the figure in 2030 lies between 3.1 and 4.8 with a chance of 90 per cent.",
    );
  });

  it("say of many tests how many may be chance", () => {
    expect(trendText("nl")("tested-together", { count: 341 })).toBe(
      "We toetsen 341 verschillen tegelijk. Van de verschillen die we duidelijk noemen, is naar verwachting hoogstens 1 op de 10 toeval.",
    );
    expect(trendText("nl")("difference.better", { other: trendText("nl")("rest-of-the-country") })).toBe(
      "duidelijk beter dan de rest van Nederland",
    );
  });

  it("give every reason a sentence of its own", () => {
    const text = trendText("nl");
    const sentences = [
      ...[...noTrendReasons, ...noGoalTrendReasons].map((reason) => text(`trend-reason.${reason}`)),
      ...[...new Set([...noChanceReasons, ...noProjectionReasons])].map((reason) =>
        text(`chance-reason.${reason}`),
      ),
      ...noPaceReasons.map((reason) => text(`pace-reason.${reason}`)),
      ...noDifferenceReasons.map((reason) => text(`difference-reason.${reason}`)),
    ];
    expect(new Set(sentences).size).toBe(sentences.length);
    for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z].*\.$/);
  });

  it("claim nothing about a target: those words are only had with its decision", () => {
    for (const message of [
      ...Object.values(trendText.messages.nl),
      ...Object.values(trendText.messages.en),
    ]) {
      expect(message).not.toMatch(/gehaald|op koers|waarschijnlijk|on track|likely|be met|reached/);
    }
  });
});
