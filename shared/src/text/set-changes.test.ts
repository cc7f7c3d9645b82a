import { describe, expect, it, test } from "vitest";
import type { SetChange } from "../contract/comparison-sets.ts";
import { changeLines, changeSentence } from "./set-changes.ts";

const change = (of: Partial<Record<keyof SetChange, unknown>>): SetChange =>
  ({
    kind: "position",
    indicator: "burglary",
    goal: null,
    subjectName: "Inbraak in woningen",
    area: "GM0193",
    areaName: "Zwolle",
    other: null,
    otherName: null,
    year: 2024,
    from: "middle",
    to: "better",
    synthetic: false,
    ...of,
  }) as SetChange;

describe("a change in a saved comparison", () => {
  it.each([
    [{}, "Inbraak in woningen, Zwolle (2024): was rond het midden, is nu beter dan de meeste gemeenten."],
    [
      { area: "PV23", areaName: "Overijssel", from: "better", to: "worse" },
      "Inbraak in woningen, Overijssel (2024): was beter dan de meeste provincies, is nu minder goed dan de meeste.",
    ],
    [
      {
        kind: "verdict",
        other: "GM0344",
        otherName: "Utrecht",
        from: "clearly-better",
        to: "no-clear-difference",
      },
      "Inbraak in woningen, Zwolle tegenover Utrecht (2024): was duidelijk beter, is nu niet duidelijk verschillend.",
    ],
    [
      { kind: "band", indicator: null, goal: 11, subjectName: "Duurzame steden", from: "12-40", to: "70-70" },
      "Doel 11, Zwolle: stond tussen plaats 12 en 40, staat nu rond plaats 70.",
    ],
    [
      { synthetic: true },
      "Inbraak in woningen, Zwolle (2024): was rond het midden, is nu beter dan de meeste gemeenten. (voorbeeld, geen echt cijfer)",
    ],
  ])("%j", (of, sentence) => {
    expect(changeSentence(change(of), "nl")).toBe(sentence);
  });

  test("reads in English as well", () => {
    expect(changeSentence(change({ from: "worse", to: "middle" }), "en")).toBe(
      "Inbraak in woningen, Zwolle (2024): was less good than most, is around the middle now.",
    );
  });
});

test("a mail names some changes and counts the rest, the revised figures and the new years", () => {
  const changes = [change({}), change({ areaName: "Kampen" }), change({ areaName: "Raalte" })];
  const newYears = [{ subjectName: "Restafval", year: 2025 }];
  expect(changeLines({ changes, revisionCount: 1, newYears }, "nl", 1)).toEqual([
    "Inbraak in woningen, Zwolle (2024): was rond het midden, is nu beter dan de meeste gemeenten.",
    "En nog 2 wijzigingen.",
    "Eén cijfer in deze vergelijking is herzien.",
    "Restafval: er zijn nu cijfers van 2025.",
  ]);
});
