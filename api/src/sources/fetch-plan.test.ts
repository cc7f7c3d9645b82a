import { expect, test } from "vitest";
import { filterOf } from "./cbs-observations.ts";
import { planQueries } from "./fetch-plan.ts";
import { mappingOf } from "./testing/source-api.ts";

const codes = (...list: string[]) => list.map((code) => ({ code, title: code, status: null }));
const table = (regions: string[]) => ({
  properties: { title: "Tabel", modified: null },
  dimensions: [],
  measures: [],
  codes: new Map([["RegioS", codes(...regions)]]),
});
const asked = (regions: string[], ...mappings: Parameters<typeof mappingOf>[1][]) =>
  planQueries(
    table(regions),
    mappings.map((other) => mappingOf("house-price", other)),
  ).map(({ query }) => filterOf(query));

test("mappings with the same codes go in one question, from the earliest of their periods", () => {
  expect(asked(["GM0344"], { fromPeriod: "2015" }, { measure: "M000102", fromPeriod: "2012" })).toEqual([
    "(Measure eq 'M000101' or Measure eq 'M000102') and Geslacht eq 'T001038' and Perioden ge '2012JJ00'",
  ]);
});

test("mappings with other codes ask on their own", () => {
  expect(asked(["GM0344"], {}, { filters: { Geslacht: "3000" } })).toEqual([
    "Measure eq 'M000101' and Geslacht eq 'T001038'",
    "Measure eq 'M000101' and Geslacht eq '3000'",
  ]);
});

test("of a table of neighbourhoods only regions of ours are asked for", () => {
  expect(asked(["GM0344", "WK034401", "BU03440101"], {})).toEqual([
    "Measure eq 'M000101' and Geslacht eq 'T001038' and (startswith(RegioS,'GM') or startswith(RegioS,'PV') or startswith(RegioS,'NL') or startswith(RegioS,'WS'))",
  ]);
});

test("years and half-years together begin with the first half-year: letters sort that way", () => {
  expect(
    asked(["GM0344"], { fromPeriod: "2015" }, { periodKind: "half-year", fromPeriod: "2016-S1" }),
  ).toEqual(["Measure eq 'M000101' and Geslacht eq 'T001038' and Perioden ge '2015HJ01'"]);
});

test("a mapping whose measure is still to be chosen asks nothing", () => {
  expect(asked(["GM0344"], { measure: "" })).toEqual([]);
});

test("many measures are asked in pieces", () => {
  const many = Array.from({ length: 130 }, (_, index) => ({ measure: `M${index}` }));
  expect(asked(["GM0344"], ...many)).toHaveLength(3);
});

test("a quote in a code is doubled", () => {
  const query = { measures: null, filters: { Naam: "'s-Hertogenbosch" }, regions: null, from: null };
  expect(filterOf(query)).toBe("Naam eq '''s-Hertogenbosch'");
});
