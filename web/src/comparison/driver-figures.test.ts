import { expect, test } from "vitest";
import { shownFigure, shownOfGroup } from "./driver-figures.ts";

const answer = { binary: true, decimals: 0 };
const kilos = { binary: false, decimals: 1 };

test.each([
  ["a yes", shownFigure(answer, 1, "nl"), "ja"],
  ["a no", shownFigure(answer, 0, "nl"), "nee"],
  ["a no in English", shownFigure(answer, 0, "en"), "no"],
  ["answers of a group", shownOfGroup(answer, 0.625, "nl"), "63 procent ja"],
  ["answers of a group in English", shownOfGroup(answer, 1, "en"), "100 percent yes"],
  ["a figure", shownFigure(kilos, 140.25, "nl"), "140,3"],
  ["the middle figure of a group", shownOfGroup(kilos, 12, "en"), "12.0"],
])("%s beside the difference is in words", (_, shown, expected) => {
  expect(shown).toBe(expected);
});
