import { describe, expect, it } from "vitest";
import { definitionDraft, definitionErrors, readDefinition } from "./definition-draft.ts";

const filled = {
  ...definitionDraft(null, "nl"),
  "name.nl": "Groen",
  "name.en": "Green",
  "definition.nl": "Het deel groen.",
  "definition.en": "The share of green.",
  "unitName.nl": "procent",
  "unitName.en": "per cent",
};

describe("reading a definition that somebody typed", () => {
  it("takes Dutch numbers and leaves empty texts out", () => {
    const reading = readDefinition(
      { ...filled, lowerBound: "2,5", optimum: "10", direction: "higher" },
      "nl",
    );
    expect(reading).toMatchObject({
      ok: true,
      body: { lowerBound: "2.5", optimum: "10", direction: "higher", numerator: null, naturalMin: null },
    });
  });

  it("names everything that cannot be read at once", () => {
    const reading = readDefinition(
      { ...filled, "name.en": "", "numerator.nl": "bomen", lowerBound: "veel", decimals: "één", unit: " " },
      "nl",
    );
    expect(reading.ok).toBe(false);
    if (!reading.ok)
      expect(Object.keys(reading.errors).sort()).toEqual([
        "decimals",
        "lowerBound",
        "name",
        "numerator",
        "unit",
      ]);
  });

  it("finds the field of a server's mistake, also below it", () => {
    expect(definitionErrors([{ pointer: "#/body/name/en", detail: "te lang" }])).toEqual({ name: "te lang" });
  });
});
