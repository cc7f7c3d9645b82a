import { type ImportMap, importMapSchema } from "@lokaal17/shared/imports/import-map";
import { describe, expect, it } from "vitest";
import {
  draftOf,
  mapToSend,
  openQuestions,
  type Reading,
  roleOf,
  saidBy,
  standing,
  withFactor,
  withFixed,
  withName,
  withRole,
  withSource,
  withSureNames,
  withWideDimension,
} from "./mapping-draft.ts";

const column = (name: string, role: Reading["columns"][number]["role"]) => ({ name, role, examples: [] });

const reading: Reading = {
  kind: "text",
  recognised: null,
  knownFile: null,
  encoding: "cp850",
  otherEncodings: ["windows-1252"],
  delimiter: ";",
  sheets: [],
  headerLine: 3,
  preamble: [],
  rows: 2,
  columns: [column("Gemeente", "area"), column("Opkomst", "value")],
  sample: [],
  decimalMark: null,
  ambiguousNumbers: ["1.234"],
  missingMarks: [],
  names: [
    { of: "area", text: "Skarsterl\u00e2n", rows: 1, code: null, suggestions: [] },
    { of: "area", text: "Utrecht", rows: 1, code: "GM0344", suggestions: [] },
  ],
  rememberedFrom: null,
  open: ["indicator", "period", "names", "decimal-mark"],
  remarks: [],
};

const map: ImportMap = importMapSchema.parse({
  decimalMark: ",",
  columns: { area: "Gemeente", value: "Opkomst" },
  source: "Kiesraad",
  indicators: {},
  areas: { Utrecht: "GM0344" },
});

describe("what still has to be said", () => {
  it("is everything that no column says and no name is", () => {
    expect(openQuestions(draftOf(map, reading, false), reading, "approved")).toEqual([
      "indicator",
      "period",
      "decimal-mark",
      "area-names",
    ]);
  });

  it("is nothing once it was said", () => {
    const named = withName(map, "area", "Skarsterl\u00e2n", { kind: "not-stored", reason: "opgeheven" });
    const said = withFixed(withFixed(named, "indicator", "council-turnout"), "period", "2010");
    const draft = { map: said, decimalMark: "." as const };
    expect(openQuestions(draft, reading, "approved")).toEqual([]);
    const sent = mapToSend(draft);
    expect(importMapSchema.safeParse(sent).success).toBe(true);
    expect(sent).toMatchObject({
      decimalMark: ".",
      fixed: { indicator: "council-turnout", period: "2010" },
      indicators: { "council-turnout": { code: "council-turnout" } },
      notStored: { area: { Skarsterl\u00e2n: { nl: "opgeheven", en: "opgeheven" } } },
    });
  });

  it("asks why a name is left out", () => {
    const left = withName(map, "area", "Skarsterl\u00e2n", { kind: "not-stored", reason: "" });
    expect(openQuestions(draftOf(left, reading, true), reading, "approved")).toContain("area-names");
  });

  it("asks for a source when no column and no sentence has one", () => {
    expect(openQuestions(draftOf(withSource(map, ""), reading, true), reading, "approved")).toContain(
      "source",
    );
    expect(openQuestions(draftOf(withSource(map, ""), reading, true), reading, "entry")).not.toContain(
      "source",
    );
    const column = withRole(map, "Opkomst", "source");
    expect(column.source).toBeUndefined();
    expect(openQuestions(draftOf(column, reading, true), reading, "approved")).not.toContain("source");
  });

  it("leaves names of another column to the server", () => {
    const other = withRole(map, "Opkomst", "area");
    expect(openQuestions(draftOf(other, reading, true), reading, "approved")).not.toContain("area-names");
  });
});

describe("a heading that names an indicator", () => {
  const offered: Reading = {
    ...reading,
    columns: [...reading.columns, column("Toiletten", "none")],
    names: [{ of: "indicator", text: "Toiletten", rows: 2, code: "public-toilets", suggestions: [] }],
  };

  it("is no question while its column is not used", () => {
    expect(openQuestions(draftOf(map, offered, true), offered, "entry")).not.toContain("indicator-names");
    expect(withSureNames(map, offered)).toEqual(map);
  });

  it("is known as soon as its figures are", () => {
    const wide = withSureNames(withRole(map, "Toiletten", "wide"), offered);
    expect(standing(wide, "indicator", "Toiletten")).toEqual({ kind: "code", code: "public-toilets" });
  });
});

describe("roles of columns", () => {
  it("belong to one column", () => {
    const moved = withRole(map, "Gemeente", "value");
    expect(roleOf(moved, "Gemeente")).toBe("value");
    expect(roleOf(moved, "Opkomst")).toBe("none");
    expect(saidBy(moved, "area")).toBe(null);
  });

  it("a column takes the place of what was said for the whole file", () => {
    const fixed = withFixed(map, "period", "2010");
    expect(withRole(fixed, "Opkomst", "period").fixed).toEqual({});
  });

  it("a heading with a year stands for that year", () => {
    const wide = withRole(withRole(map, "Opkomst", "none"), "Jaar 2024", "wide");
    expect(wide.wide).toEqual([{ column: "Jaar 2024", part: "value", period: "2024" }]);
    expect(withWideDimension(wide, "indicator").wide).toEqual([
      { column: "Jaar 2024", part: "value", indicator: "Jaar 2024" },
    ]);
  });
});

it("a name keeps its unit when it is chosen again, and loses it with another indicator", () => {
  const named = withName(map, "indicator", "Afval", { kind: "code", code: "residual-waste" });
  const thousands = withFactor(named, "Afval", 1000);
  expect(thousands.indicators.Afval).toMatchObject({ code: "residual-waste", factor: 1000 });
  expect(withName(thousands, "indicator", "Afval", { kind: "code", code: "residual-waste" })).toEqual(
    thousands,
  );
  const other = withName(thousands, "indicator", "Afval", { kind: "code", code: "inhabitants" });
  expect(other.indicators.Afval).toEqual({ code: "inhabitants", beyondLimits: "refuse" });
  expect(withFactor(thousands, "Afval", 1)).toEqual(named);
  expect(standing(other, "indicator", "Afval")).toEqual({ kind: "code", code: "inhabitants" });
});
