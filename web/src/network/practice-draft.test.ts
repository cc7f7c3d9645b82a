import { networkScreens } from "@lokaal17/shared/text/network-screens";
import { describe, expect, test } from "vitest";
import { emptyPractice, mistakesInPractice } from "./practice-draft.ts";

const right = {
  ...emptyPractice,
  titleNl: "Fietsen naar het werk",
  titleEn: "Cycling to work",
  summaryNl: "Wie naar het werk fietst, krijgt een fiets in bruikleen.",
  summaryEn: "Whoever cycles to work gets a bicycle on loan.",
};
const rest = { area: "GM0344", goals: [13], thisYear: 2026 };
const mistakes = (draft: Partial<typeof right>, other: Partial<typeof rest> = {}) =>
  mistakesInPractice({ ...right, ...draft }, { ...rest, ...other }, networkScreens("nl"));

describe("a practice that somebody fills in", () => {
  test("may leave empty what is not asked", () => {
    expect(mistakes({})).toEqual({});
  });

  test("is told all that is wrong at once, each at its field", () => {
    const found = mistakes(
      {
        titleNl: "Kort",
        summaryEn: "",
        problemNl: "ab",
        resultEn: "Told in English.",
        sinceYear: "1234",
        contact: "jan",
      },
      { area: "", goals: [] },
    );
    expect(found).toEqual({
      area: "Kies een organisatie uit de lijst.",
      titleNl: "Schrijf minstens 5 tekens.",
      summaryEn: "Schrijf minstens 20 tekens.",
      problemNl: "Schrijf minstens 5 tekens.",
      problemEn: "Schrijf dit ook in deze taal.",
      resultNl: "Schrijf dit ook in deze taal.",
      sinceYear: "Kies een jaar van 2000 tot en met 2026, of laat dit leeg.",
      contact: "Vul een e-mailadres in of een webadres met https://, of laat dit leeg.",
      goals: "Kies minstens één doel.",
    });
  });

  test.each(["team@voorbeeld.example", "https://voorbeeld.example/team"])(
    "may be asked about at %s",
    (contact) => {
      expect(mistakes({ contact })).toEqual({});
    },
  );

  test("began this year at the latest", () => {
    expect(mistakes({ sinceYear: "2026" })).toEqual({});
    expect(mistakes({ sinceYear: "2027" })).toHaveProperty("sinceYear");
  });
});
