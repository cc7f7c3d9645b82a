import { describe, expect, test } from "vitest";
import { emptyDraft, readDraft } from "./round-draft.ts";
import { mistakesOf } from "./round-mistakes.ts";

const text = (key: string, values: Record<string, string> = {}) => [key, ...Object.values(values)].join(" ");
const good = {
  ...emptyDraft,
  nameNl: " Ronde 2026 ",
  nameEn: "Round 2026",
  opensOn: "2027-01-10",
  closesOn: "2027-03-31",
  periods: "2025; 2026-s1,2026-Q4",
  indicators: new Map([["public-toilets", true]]),
};

describe("the form of a round", () => {
  test("sends periods as they are written in either way, and days that are not known as none", () => {
    expect(readDraft(good, text)).toEqual({
      ok: true,
      body: {
        nameNl: "Ronde 2026",
        nameEn: "Round 2026",
        opensOn: "2027-01-10",
        closesOn: "2027-03-31",
        previewFrom: null,
        publishesOn: null,
        practice: false,
        periods: ["2025", "2026-S1", "2026-Q4"],
        indicators: [{ indicator: "public-toilets", required: true }],
        areas: null,
      },
    });
  });

  test("says all that is missing at once", () => {
    expect(readDraft({ ...emptyDraft, periods: "2026-S3" }, text)).toEqual({
      ok: false,
      mistakes: {
        nameNl: "nameNeeded",
        nameEn: "nameNeeded",
        opensOn: "dayNeeded",
        closesOn: "dayNeeded",
        periods: "periodWrong 2026-S3",
      },
    });
  });

  test("shows the mistakes of the API at their fields", () => {
    const errors = [
      { pointer: "#/body/closesOn", detail: "Te vroeg." },
      { pointer: "#/body/indicators/0", detail: "Onbekend." },
      { pointer: "#/body/indicators/3", detail: "Twee keer." },
    ];
    expect(mistakesOf({ status: 400, title: "", detail: "", errors })).toEqual({
      closesOn: "Te vroeg.",
      indicators: "Onbekend. Twee keer.",
    });
  });
});
