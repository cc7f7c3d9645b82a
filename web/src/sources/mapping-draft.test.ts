import { describe, expect, it } from "vitest";
import { bodyOfDraft, draftOfTable, missingIn, type TableView } from "./mapping-draft.ts";

const table: TableView = {
  table: "83625NED",
  title: "Bestaande koopwoningen; gemiddelde verkoopprijzen, regio",
  modified: "2026-02-20T02:00:00+01:00",
  measures: [
    { identifier: "M001534", title: "Gemiddelde verkoopprijs", unit: "1 000 euro", decimals: 0 },
    { identifier: "M000001", title: "Aantal verkopen", unit: "aantal", decimals: 0 },
  ],
  dimensions: [
    { identifier: "RegioS", title: "Regio's", kind: "region", codes: [], codeCount: 400 },
    { identifier: "Perioden", title: "Perioden", kind: "period", codes: [], codeCount: 30 },
    {
      identifier: "Woning",
      title: "Soort woning",
      kind: "other",
      codes: [
        { code: "T001", title: "Totaal" },
        { code: "A1", title: "Appartement" },
      ],
      codeCount: 2,
    },
  ],
};

describe("a mapping of a measure to an indicator", () => {
  it("begins with what can be one thing only, and asks for the rest", () => {
    const draft = draftOfTable(table);
    expect([draft.regionDimension, draft.periodDimension]).toEqual(["RegioS", "Perioden"]);
    expect(missingIn(draft, table)).toEqual(["indicator", "measure", "Woning"]);
  });

  it("does not choose between two dimensions of regions", () => {
    const region = table.dimensions[0];
    const second = region ? [{ ...region, identifier: "Woonregio" }] : [];
    expect(draftOfTable({ ...table, dimensions: [...table.dimensions, ...second] }).regionDimension).toBe("");
  });

  it("keeps the title of each measure, to be checked at every run", () => {
    const draft = {
      ...draftOfTable(table),
      indicator: "house-price",
      measure: "M001534",
      denominator: "M000001",
      factor: "1000",
      filters: { Woning: "T001" },
    };
    expect(missingIn(draft, table)).toEqual([]);
    expect(bodyOfDraft(draft, table)).toMatchObject({
      measureTitle: "Gemiddelde verkoopprijs",
      numerator: null,
      denominatorTitle: "Aantal verkopen",
      factor: "1000",
      fromPeriod: null,
      boundaryYear: null,
      filters: { Woning: "T001" },
    });
  });

  it("drops a choice in a dimension that the table no longer has", () => {
    const draft = { ...draftOfTable(table), filters: { Woning: "T001", Geslacht: "T001038" } };
    expect(bodyOfDraft(draft, table).filters).toEqual({ Woning: "T001" });
  });
});
