import { describe, expect, it } from "vitest";
import { batchLimit, type EntryCell, type EntryRow } from "../contract/entry.ts";
import { processorTime } from "../testing/processor-time.ts";
import { findHeadings } from "./paste-headings.ts";
import { nothingChosen, type PasteGrid, pasteLimit, planPaste } from "./paste-plan.ts";
import { readClipboard } from "./paste-text.ts";

const cell = (period: string, change: Partial<EntryCell> = {}): EntryCell => ({
  period,
  state: "empty",
  version: 0,
  value: null,
  numerator: null,
  denominator: null,
  status: "normal",
  reason: null,
  remark: null,
  source: null,
  link: null,
  referenceDate: null,
  method: null,
  explanation: null,
  correctionReason: null,
  mayWrite: true,
  whyLocked: null,
  remarks: 0,
  synthetic: false,
  enteredBy: null,
  enteredAt: null,
  approvedValue: null,
  checks: [],
  ...change,
});

const row = (indicator: string, name: string, change: Partial<EntryRow> = {}): EntryRow => ({
  indicator: indicator as EntryRow["indicator"],
  name,
  definition: "",
  goal: 6,
  unit: "aantal",
  unitCode: "count",
  decimals: 1,
  required: false,
  measureType: "mean",
  numerator: null,
  denominator: null,
  naturalMin: "0",
  naturalMax: null,
  definitionVersion: 1,
  definitionChange: null,
  peers: null,
  assignedTo: null,
  lastSource: null,
  prefills: [],
  history: [],
  cells: [cell("2024", { value: "5.2", state: "draft" }), cell("2025")],
  ...change,
});

const grid: PasteGrid = {
  rows: [row("public-toilets", "Openbare toiletten"), row("gas-free-homes", "Huizen van het gas af")],
  columns: [
    { period: "2023", asked: false },
    { period: "2024", asked: true },
    { period: "2025", asked: true },
  ],
  at: { row: 0, column: 1 },
};
const plan = (text: string, change: Partial<typeof nothingChosen> = {}, place: Partial<PasteGrid> = {}) =>
  planPaste(readClipboard(text), { ...grid, ...place }, { ...nothingChosen, ...change }, "nl");
const kinds = (text: string, change: Partial<typeof nothingChosen> = {}, place: Partial<PasteGrid> = {}) =>
  plan(text, change, place).steps.map(({ kind }) => kind);

describe("a pasted block says per cell what would happen", () => {
  it("new, changed and unchanged", () => {
    expect(kinds("5,2\t8,1\r\n6,0\t7,3\r\n")).toEqual(["unchanged", "new", "changed", "new"]);
  });

  it.each(["-", "–", "x", "X", ".", "", "<5", "< 10", "n.v.t.", "?"])(
    "“%s” leaves the cell as it is",
    (text) => {
      expect(kinds(`${text}\t8,1`)).toEqual(["skipped", "new"]);
    },
  );

  it("an empty cell empties only when that was asked for", () => {
    expect(plan("\t8,1")).toMatchObject({ couldEmpty: 1, counts: { skipped: 1, emptied: 0 } });
    expect(kinds("\t8,1", { empties: true })).toEqual(["emptied", "new"]);
    expect(kinds("-\t8,1", { empties: true })).toEqual(["skipped", "new"]);
  });

  it.each([
    ["ca. 50", { because: "not-a-number" }],
    ["0x9A", { because: "not-a-number" }],
    ["1E5", { because: "not-a-number" }],
    ["#DEEL/0!", { because: "not-a-number" }],
    ["1234567890123456", { because: "too-many-digits" }],
  ])("“%s” is refused with the reason", (text, refusal) => {
    expect(plan(`${text}\t8,1`).steps[0]).toMatchObject({ kind: "refused", refusal });
  });

  it("what the definition does not allow is refused as a typed one is", () => {
    expect(plan("-3").steps[0]?.refusal).toMatchObject({
      because: "mistakes",
      mistakes: [{ text: "below-minimum" }],
    });
  });

  it("a cell that may not be written is locked, an earlier year too", () => {
    const locked = row("public-toilets", "Openbare toiletten", {
      cells: [cell("2024", { mayWrite: false }), cell("2025")],
    });
    expect(kinds("1\t2\t3", {}, { rows: [locked], at: { row: 0, column: 0 } })).toEqual([
      "locked",
      "locked",
      "new",
    ]);
  });

  it("per cent signs and spaces between thousands are read", () => {
    expect(plan("8,1 %\t1 234,5").steps.map(({ value }) => value)).toEqual(["8.1", "1234.5"]);
  });

  it("fewer decimals than the indicator has are counted: Excel copies what it shows", () => {
    expect(plan("6\t8,1").steps.map(({ decimalsLost }) => decimalsLost)).toEqual([1, 0]);
  });

  it("what falls outside the grid is counted", () => {
    expect(plan("1\t2\t3\n1\n1\n1").outside).toEqual({ rows: 2, columns: 1 });
  });
});

describe("a mark that can be read in two ways", () => {
  it("is asked once for the block", () => {
    const asked = plan("1.234\t2.500\n1.234,5\t3");
    expect(asked.counts).toMatchObject({ ambiguous: 2, changed: 1, new: 1 });
    expect(asked.question).toEqual({ typed: "1.234", asGroup: "1234", asFraction: "1.234" });
  });

  it.each([
    ["group", ["1234", "2500"]],
    ["fraction", ["1.234", "2.500"]],
  ] as const)("is then a %s everywhere", (mark, values) => {
    expect(plan("1.234\t2.500", { mark }).steps.map(({ value }) => value)).toEqual(values);
  });

  it("a point that cannot stand between thousands is part of the same question", () => {
    expect(plan("12.5").question).toEqual({ typed: "12.5", asGroup: null, asFraction: "12.5" });
    expect(plan("12.5", { mark: "fraction" }).steps[0]).toMatchObject({ kind: "changed", value: "12.5" });
    expect(plan("12.5", { mark: "group" }).steps[0]?.kind).toBe("refused");
  });
});

describe("headings", () => {
  const withHeadings =
    "Naam\t2025\t2024\nHuizen van het gas  af\t1,5\t2,5\nopenbare toiletten\t3,5\t5,2\nWindmolens\t1\t1";

  it("are found in the first row and the first column, and offered", () => {
    expect(findHeadings(readClipboard(withHeadings), grid)).toEqual({ years: true, names: true });
    expect(findHeadings(readClipboard("2024\t2025\n1\t2"), grid)).toEqual({ years: true, names: false });
    expect(findHeadings(readClipboard("2024\t17\n1\t2"), grid)).toEqual({ years: false, names: false });
    expect(findHeadings(readClipboard("2024"), grid)).toEqual({ years: false, names: false });
  });

  it("say where every value goes", () => {
    const { steps, unknown, outside } = plan(withHeadings, { headings: { years: true, names: true } });
    expect(steps.map(({ row, period, value, kind }) => [row.indicator, period, value, kind])).toEqual([
      ["gas-free-homes", "2025", "1.5", "new"],
      ["gas-free-homes", "2024", "2.5", "changed"],
      ["public-toilets", "2025", "3.5", "new"],
      ["public-toilets", "2024", "5.2", "unchanged"],
    ]);
    expect(unknown).toEqual(["Windmolens"]);
    expect(outside).toEqual({ rows: 0, columns: 0 });
  });

  it("an indicator that stands in the block twice is refused the second time", () => {
    const { steps } = plan("public-toilets\t1,5\npublic-toilets\t2,5", {
      headings: { years: false, names: true },
    });
    expect(steps.map(({ kind }) => kind)).toEqual(["changed", "refused"]);
  });
});

it("plans 500 cells in less than 50 milliseconds", () => {
  const rows = Array.from({ length: 250 }, (_, at) => row(`load-${at}`, `Indicator ${at}`));
  const block = rows.map((_, at) => [`${at},5`, "1.234"]);
  const plan = () => planPaste(block, { ...grid, rows }, nothingChosen, "nl");
  expect(plan().steps).toHaveLength(500);
  expect(processorTime(plan)).toBeLessThan(50);
});

it("takes as many cells at once as the API", () => {
  expect(pasteLimit).toBe(batchLimit);
});
