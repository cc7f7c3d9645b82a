import { expect, it } from "vitest";
import { figuresOf, indicatorOf, outcomeOf } from "./fixtures.ts";
import { resultColumns, resultsAsCsv, resultsAsJson } from "./result-row.ts";

const framework = [indicatorOf('say "a", b', 1)];
const values = figuresOf("GM0344", { 2019: { 'say "a", b': 100 / 3 } });
const { rows } = outcomeOf(framework, values);

it("JSON is one array with nothing left out: what is missing is null, numbers are not rounded", () => {
  const read: unknown = JSON.parse(resultsAsJson(rows));
  expect(read).toEqual(rows);
  expect(Object.keys(rows[0] ?? {})).toEqual([...resultColumns]);
  expect(resultsAsJson(rows)).toContain('"score":33.333333333333336,"colour":"orange"');
  expect(resultsAsJson([])).toBe("[]");
});

it("CSV has a header and quotes only what needs them; what is missing is empty", () => {
  const [header, first] = resultsAsCsv(rows).split("\n");
  expect(header).toBe(resultColumns.join(","));
  expect(first).toBe('GM0344,indicator,"say ""a"", b",2019,33.333333333333336,orange,1,,,,,,');
});

it("the column imputed is there only with the regional fill", () => {
  const filled = outcomeOf(framework, values, { regions: new Map() }).rows;
  expect(resultsAsCsv(filled).split("\n")[0]).toBe([...resultColumns, "imputed"].join(","));
  expect(resultsAsCsv(filled).split("\n")[1]).toMatch(/,false$/);
  expect(Object.keys(filled[0] ?? {})).toEqual([...resultColumns, "imputed"]);
});
