import { describe, expect, it } from "vitest";
import type { TargetOutlook } from "../contract/trends.ts";
import { targetTexts } from "./target-texts.ts";

const indicator = { decimals: 0, unit: "procent" } as const;
const target: TargetOutlook = {
  kind: "own",
  value: 55,
  year: 2030,
  decidedBy: "Utrecht",
  decidedOn: "2025-03-12",
  document: "Raadsbesluit klimaat",
  example: false,
  pace: "on-track",
  noPaceReason: null,
  met: false,
  metButWorsening: false,
  probability: 0.9,
  probabilityWord: "likely",
  noProbabilityReason: null,
};
const decision = "eigen besluit van Utrecht van 12 maart 2025";

describe("words about a target that somebody decided", () => {
  it.each([
    [false, "op koers voor 55 procent in 2030"],
    [true, "de streefwaarde van 55 procent is gehaald"],
  ])("say where it is met (%s): %s", (met, expected) => {
    expect(targetTexts(indicator, { ...target, met }, "nl")).toEqual([
      `${expected} (${decision})`,
      `waarschijnlijk wordt 55 procent in 2030 gehaald (${decision})`,
    ]);
  });

  it("name who adopted a target and when", () => {
    const adopted = { ...target, kind: "adopted", decidedBy: "VNG, commissie data" } as const;
    const [pace, chance] = targetTexts(indicator, adopted, "nl");
    for (const text of [pace, chance])
      for (const part of ["VNG, commissie data", "12 maart 2025"]) expect(text).toContain(part);
  });

  it("warn where a target that is met gets further away", () => {
    expect(targetTexts(indicator, { ...target, met: true, metButWorsening: true }, "nl")[0]).toBe(
      `de streefwaarde van 55 procent is gehaald, maar het cijfer gaat de verkeerde kant op (${decision})`,
    );
  });

  it("say why there is no pace and no chance", () => {
    const unknown = {
      ...target,
      pace: null,
      noPaceReason: "ends-missing",
      probability: null,
      probabilityWord: null,
      noProbabilityReason: "too-few-points",
    } as const;
    expect(targetTexts(indicator, unknown, "en")).toEqual([
      "For a pace, a figure at the start or at the end is missing.",
      "Looking ahead takes figures of at least 8 years.",
    ]);
  });
});
