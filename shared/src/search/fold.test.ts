import { describe, expect, it, test } from "vitest";
import { soughtWords, stemOf, wordsOf } from "./fold.ts";

describe("words are compared without accents, capitals and marks", () => {
  it.each([
    ["'s-Hertogenbosch", ["s", "hertogenbosch"]],
    ["Skarsterlân", ["skarsterlan"]],
    ["Súdwest-Fryslân", ["sudwest", "fryslan"]],
    ["CO₂ per inwoner", ["co2", "per", "inwoner"]],
    ["Subdoel 11.3, taakveld 6.81a", ["subdoel", "11.3", "taakveld", "6.81a"]],
    ["  ", []],
  ])("%s", (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });
});

describe("a plural and its singular have one stem", () => {
  it.each([
    ["school", "scholen"],
    ["huis", "huizen"],
    ["weg", "wegen"],
    ["boom", "bomen"],
    ["gemeente", "gemeenten"],
    ["woning", "woningen"],
    ["kind", "kinderen"],
    ["brief", "brieven"],
    ["schuld", "schulden"],
    ["stad", "steden"],
    ["city", "cities"],
    ["home", "homes"],
    ["tax", "taxes"],
  ])("%s and %s", (one, more) => {
    expect(stemOf(more)).toBe(stemOf(one));
  });

  test("words that differ in meaning keep different stems", () => {
    expect(new Set(["water", "wateren"].map(stemOf)).size).toBe(1);
    expect(new Set(["bos", "boos", "bus", "huur", "uur", "werk"].map(stemOf)).size).toBeGreaterThan(4);
    expect(stemOf("co2")).toBe("co2");
    expect(stemOf("ede")).toBe("ede");
  });
});

test("small words do not count, unless there is nothing else", () => {
  expect(soughtWords("afval per inwoner")).toEqual(["afval", "inwoner"]);
  expect(soughtWords("op de")).toEqual(["op", "de"]);
});
