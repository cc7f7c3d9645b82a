import { describe, expect, it, test } from "vitest";
import { factSource } from "./fact-resolver.ts";
import { searchFacts } from "./fact-search.ts";
import { sampleContent } from "./sample-snapshot.ts";

const sample = sampleContent();
const content = {
  ...sample,
  municipalities: sample.municipalities.map((one, place) =>
    place === 7 ? { ...one, code: "GM0014", name: "Groningen" } : one,
  ),
};
const source = factSource(content);
const first = (query: string) => searchFacts(source, query, "nl", 5).facts[0]?.id;
const ids = (query: string, limit = 8) => searchFacts(source, query, "nl", limit).facts.map(({ id }) => id);

describe("a search for a number", () => {
  test.each([
    ["armoede Groningen 2024", /^sample-\d+\/GM0014\/2024\/value$/],
    ["poverty Groningen 2024", /^sample-\d+\/GM0014\/2024\/value$/],
    // Two municipalities of the sample lie there: too few for a middle one.
    ["armoede provincie Groningen 2024", /^sample-\d+\/PV20\/2024\/municipalities$/],
    [
      "armoede in gemeenten van 20.000 tot 50.000 inwoners",
      /^sample-\d+\/size-class:20k-50k\/\d{4}\/median$/,
    ],
    ["aantal gemeenten boven doel 11", /^goal-11\/NL01\/\d{4}\/municipalities-above-60$/],
    ["aantal gemeenten boven 55 doel 11", /^goal-11\/NL01\/\d{4}\/municipalities-above-55$/],
    ["gemeenten met armoede boven 12,5", /^sample-\d+\/NL01\/\d{4}\/municipalities-above-12\.5$/],
    ["middelste gemeente woninginbraken", /^sample-\d+\/NL01\/\d{4}\/median$/],
    ["verschil armoede", /^sample-\d+\/NL01\/\d{4}\/\d{4}\/difference$/],
    ["aantal gemeenten", /^chapter\/NL01\/all\/municipalities$/],
    ["inwoners Aalsmeer", /^chapter\/GM0358\/latest\/inhabitants$/],
    ["doel 11", /^goal-11\/NL01\/\d{4}\/median$/],
    ["aantal gemeenten met score boven 60 doel 11", /^goal-11\/NL01\/\d{4}\/municipalities-above-60$/],
    ["provincie Groningen", /^[a-z0-9-]+\/PV20\/\d{4}\/\w+/],
    ["sdg 11 aalsmeer", /^goal-11\/GM0358\/\d{4}\/value$/],
    ["armoedde", /^sample-\d+\/NL01\/\d{4}\/median$/],
    ["goal-11/NL01/2025/median", /^goal-11\/NL01\/2025\/median$/],
  ])("%s", (query, expected) => {
    expect(first(query)).toMatch(expected);
  });

  it("finds the municipality and the province of one name", () => {
    const found = ids("armoede Groningen 2024", 20).map((id) => id.split("/")[1]);
    expect(found).toContain("GM0014");
    expect(found).toContain("PV20");
  });

  it("puts the number that reads as the typed one first", () => {
    const all = searchFacts(source, "woninginbraken", "nl", 20).facts;
    const sought = all.find(({ statistic }) => statistic === "p90");
    const [best] = searchFacts(source, `Er waren ${sought?.text} woninginbraken`, "nl", 5).facts;
    expect(best?.text).toBe(sought?.text);
  });

  it("gives another year where the asked one has no figure", () => {
    expect(first("armoede 1950")).toMatch(/\/NL01\/20\d\d\/median$/);
    expect(searchFacts(source, "armoede 1950", "nl", 5).relaxed).toEqual(["year"]);
    expect(searchFacts(source, "hoogste armoede", "nl", 5).relaxed).toEqual(["statistic"]);
    expect(searchFacts(source, "armoede 2024", "nl", 5).relaxed).toEqual([]);
  });

  test.each([
    "",
    "   ",
    "zzzzqqqq",
    "__proto__",
    "constructor",
    "(((((",
    "\\",
    "\u0000",
    "a".repeat(100_000),
  ])("an empty or strange question finds nothing and breaks nothing", (query) => {
    expect(() => searchFacts(source, query, "en", 10)).not.toThrow();
  });

  it("never gives more than was asked for, and each number once", () => {
    const found = ids("armoede", 20);
    expect(found.length).toBeLessThanOrEqual(20);
    expect(new Set(found).size).toBe(found.length);
  });
});
