import { describe, expect, it, test } from "vitest";
import type { AdoptedDecision } from "../framework/threshold.ts";
import { colours } from "../scores/colour.ts";
import type { TargetBasis } from "../scores/trends/target-basis.ts";
import { loadDictionaries } from "./testing/dictionaries.ts";
import { adoptionText, chanceVerdict, colourVerdict, paceVerdict } from "./thresholds.ts";

const decision: AdoptedDecision = {
  status: "adopted",
  decidedBy: "de ledenvergadering",
  decidedOn: "2027-03-01",
  document: "Besluit 12",
};
const target: TargetBasis = { ...decision, kind: "adopted", value: 10, year: 2030 };
const own: TargetBasis = { ...target, kind: "own", decidedBy: "Utrecht" };
const norms = { red: "20 %", green: "12 %", direction: "lower" } as const;
const nl = { locale: "nl", example: false } as const;

/** The words that may only be said beside a decision, with the keys that may say them; what was fetched is no claim. */
const claims =
  /(?<!op)gehaald|behaald|bereikt|op koers|op schema|\bvoldoet\b|\breached\b|achieved|attained|on track|on course|meets the/i;
const allowed = new Set([
  "verdictText colour.green",
  "verdictText pace.on-track",
  "verdictText pace-met",
  "verdictText pace-met-worsening",
  "verdictText chance.likely",
  "verdictText chance.uncertain",
  "verdictText chance.unlikely",
  // About a database that does not answer.
  "startText no-postgres",
]);

test("no other text of the product claims that something was reached or is on track", async () => {
  const found = (await loadDictionaries()).flatMap(({ name, text }) =>
    Object.values(text.messages).flatMap((messages) =>
      Object.entries(messages).flatMap(([key, message]) => (claims.test(message) ? [`${name} ${key}`] : [])),
    ),
  );
  expect(found.filter((key) => !allowed.has(key))).toEqual([]);
  expect(
    [...allowed].filter((key) => !found.includes(key)),
    "keys that need no leave",
  ).toEqual([]);
});

describe("a colour against adopted thresholds", () => {
  test.each([
    [
      "green",
      "groen: voldoet aan de norm van hoogstens 12 % (besluit van de ledenvergadering van 1 maart 2027)",
    ],
    ["red", "rood: hoger dan de grens van 20 % (besluit van de ledenvergadering van 1 maart 2027)"],
  ] as const)("%s names the norm and the decision", (colour, sentence) => {
    expect(colourVerdict(colour, norms, decision, nl)).toBe(sentence);
  });

  it("says which way is better, and that a decision is an example", () => {
    const higher = { ...norms, direction: "higher" } as const;
    expect(colourVerdict("green", higher, decision, { locale: "en", example: true })).toBe(
      "green: meets the norm of at least 12 % (example of a decision by de ledenvergadering of 1 March 2027)",
    );
  });

  it("is said in both languages for every colour but grey", () => {
    for (const colour of colours)
      for (const locale of ["nl", "en"] as const)
        expect(colourVerdict(colour, norms, decision, { locale, example: false }) === null).toBe(
          colour === "grey",
        );
  });
});

describe("pace and chance against a decided target", () => {
  test.each([
    ["on-track", false, false, "op koers voor 10 % in 2030"],
    ["stagnating", false, false, "komt bijna niet dichter bij 10 % in 2030"],
    ["on-track", true, false, "de streefwaarde van 10 % is gehaald"],
    [
      "on-track",
      true,
      true,
      "de streefwaarde van 10 % is gehaald, maar het cijfer gaat de verkeerde kant op",
    ],
  ] as const)("%s, met %s, worsening %s", (pace, met, worsening, sentence) => {
    expect(paceVerdict({ pace, met, worsening }, "10 %", target, nl)).toBe(
      `${sentence} (besluit van de ledenvergadering van 1 maart 2027)`,
    );
  });

  it("names the council's own decision", () => {
    expect(chanceVerdict("unlikely", "10 %", own, nl)).toBe(
      "het is onwaarschijnlijk dat 10 % in 2030 wordt gehaald (eigen besluit van Utrecht van 1 maart 2027)",
    );
  });
});

describe("what the words of a page are worth", () => {
  it.each([
    [0, /^De drempelwaarden zijn niet vastgesteld/],
    [1, /^Van 1 van de 87 indicatoren .* Alleen daar staat een oordeel/],
    [86, /^Van 86 van de 87 indicatoren/],
    [87, /^De drempelwaarden van deze selectie zijn vastgesteld/],
  ])("follows from how many thresholds are adopted: %i of 87", (adoptedCount, expected) => {
    expect(adoptionText({ adoptedCount, thresholdCount: 87 }, "nl")).toMatch(expected);
  });
});
