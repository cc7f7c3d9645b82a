import type { IndicatorThresholds } from "@lokaal17/shared/contract/thresholds";
import { describe, expect, it } from "vitest";
import { draftOf, errorsOf, readDraft, type ThresholdsDraft } from "./thresholds-draft.ts";

const today = "2026-11-21";
const burglary: IndicatorThresholds = {
  indicator: "burglary" as IndicatorThresholds["indicator"],
  name: "Woninginbraken",
  goal: 16,
  layer: "municipality",
  unit: "per 1.000 inwoners",
  decimals: 1,
  direction: "lower",
  bounds: { lowerBound: 12, optimum: 0.5 },
  notJudged: null,
  thresholds: {
    version: 1,
    red: 6,
    green: 2.25,
    status: "proposal",
    decidedBy: null,
    decidedOn: null,
    document: null,
    target: null,
    example: false,
  },
  otherAdvice: null,
};
const begun = draftOf(burglary, "nl");
const advice: ThresholdsDraft = {
  ...begun,
  green: "2,5",
  decidedBy: " Deskundigensessie ",
  decidedOn: "2026-11-20",
};

describe("a decision about thresholds in the form", () => {
  it("begins with the values that are there, as people type them, and with what comes next", () => {
    expect(begun).toMatchObject({ status: "advised", red: "6", green: "2,25", target: "" });
    expect(draftOf(burglary, "en").green).toBe("2.25");
  });

  it("is sent with plain numbers and without spaces around it", () => {
    expect(readDraft(advice, burglary, today, "nl")).toEqual({
      ok: true,
      body: {
        status: "advised",
        red: "6",
        green: "2.5",
        decidedBy: "Deskundigensessie",
        decidedOn: "2026-11-20",
        document: null,
        target: null,
        targetYear: null,
        reason: null,
      },
    });
  });

  it("names every mistake at its own field, also what is no number", () => {
    const draft = { ...begun, red: "zes", green: "13", target: "1.234", targetYear: "30" };
    const reading = readDraft(draft, burglary, today, "nl");
    expect(reading.ok ? {} : reading.errors).toEqual({
      red: "Dit is geen getal. Schrijf het zo: 12,5.",
      green: "13,0 ligt niet tussen score 0 (12,0) en score 100 (0,5).",
      decidedBy: "Vul in welke deskundigensessie dit adviseerde.",
      decidedOn: "Vul de datum in.",
      target: "Bedoelt u 1234 of 1,234? Schrijf het zonder punt voor duizendtallen.",
      targetYear: "Schrijf een jaar met vier cijfers.",
    });
  });

  it("shows what the server refuses at the field that it names", () => {
    expect(
      errorsOf([
        { pointer: "#/body/document", detail: "te kort" },
        { pointer: "#/path/indicator", detail: "onbekend" },
      ]),
    ).toEqual({ document: "te kort" });
  });
});
