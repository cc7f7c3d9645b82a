import { describe, expect, it, test } from "vitest";
import { readFramework } from "./read-framework.ts";
import { areasWithoutRegion, readRegions, readValues } from "./read-values.ts";
import type { Remark, Table } from "./remark.ts";

/** A table from lines of text, as it stands in a file. */
function tableOf(...lines: readonly string[]): Table {
  const [header = "", ...rows] = lines;
  return {
    file: "F.csv",
    header: header.split(","),
    rows: rows.map((row, at) => ({ line: at + 2, cells: row.split(",") })),
  };
}

const said = (remarks: readonly Remark[]) =>
  remarks.map(({ kind, code, line, column }) => `${kind} ${code} ${line ?? "-"} ${column ?? "-"}`);
const scale = "indicator,goal,lowerBound,optimum,redThreshold,greenThreshold";

describe("a framework", () => {
  it("is read with all its columns, in any order", () => {
    const table = tableOf(
      "goal,inColour,indicator,optimum,lowerBound,greenThreshold,redThreshold,direction,target,targetYear,baseYear,naturalLimit,weight,group,inScore",
      "21,no,a,0,8,2,6,descending,3,2028,2014,0,2.5,g,TRUE",
    );
    expect(readFramework(table, "sdsn")).toEqual({
      framework: [
        {
          indicator: "a",
          goal: 21,
          lowerBound: 8,
          optimum: 0,
          redThreshold: 6,
          greenThreshold: 2,
          direction: "lower",
          target: 3,
          targetYear: 2028,
          baseYear: 2014,
          naturalLimit: 0,
          weight: 2.5,
          group: "g",
          inScore: true,
          inColour: false,
        },
      ],
      codes: new Set(["a"]),
      remarks: [],
    });
  });

  it("takes its direction from the bounds, weighs 1 and counts for score and colour, where it does not say", () => {
    const { framework, remarks } = readFramework(tableOf(scale, "a,1,0,1e2,,", "b,1,.5,-2,,"), "sdsn");
    expect(remarks).toEqual([]);
    expect(framework).toMatchObject([
      { direction: "higher", weight: 1, group: null, inScore: true, inColour: true, optimum: 100 },
      { direction: "lower", target: null, baseYear: null, lowerBound: 0.5 },
    ]);
  });

  test.each([
    ["higher", "higher"],
    ["lower", "lower"],
    ["1", "higher"],
    ["+1", "higher"],
    ["-1", "lower"],
    ["positive", "higher"],
    ["negative", "lower"],
    ["ascending", "higher"],
    ["descending", "lower"],
    ["Higher", "higher"],
    ["LOWER", "lower"],
    ["Ascending", "higher"],
  ])("the direction %s is %s", (word, direction) => {
    const { framework } = readFramework(tableOf("indicator,goal,direction", `a,1,${word}`), "statcan");
    expect(framework).toMatchObject([{ direction, lowerBound: null }]);
  });

  test.each([
    [
      "a missing column",
      [scale.replace(",optimum", ""), "a,1,0,20,60"],
      ["mistake column-missing 1 optimum"],
    ],
    ["a column twice", [`${scale},goal`, "a,1,0,100,20,60,1"], ["mistake column-twice 1 goal"]],
    ["an unknown column", [`${scale},name`, "a,1,0,100,20,60,x"], ["notice column-unknown 1 name"]],
    [
      "an unknown column twice",
      [`${scale},name,name`, "a,1,0,100,20,60,x,y"],
      ["notice column-unknown 1 name", "notice column-unknown 1 name"],
    ],
    ["a column without a name", [`${scale},`, "a,1,0,100,20,60,x"], ["notice column-nameless 1 -"]],
    [
      "another case is another column",
      [`${scale},Weight`, "a,1,0,100,20,60,2"],
      ["notice column-unknown 1 Weight"],
    ],
    ["no rows", [scale], ["mistake no-indicators - -"]],
    ["a decimal comma", [scale, "a,1,0,3,5,20,60"], ["mistake field-count 2 -"]],
    ["no number", [scale, "a,1,0,abc,20,60"], ["mistake number-bad 2 optimum"]],
    ["not available", [scale, "a,1,0,NA,20,60"], ["mistake number-bad 2 optimum"]],
    ["infinite", [scale, "a,1,0,Infinity,20,60"], ["mistake number-bad 2 optimum"]],
    ["too large", [scale, "a,1,0,1e301,20,60"], ["mistake number-too-large 2 optimum"]],
    ["hexadecimal", [scale, "a,1,0,0x10,20,60"], ["mistake number-bad 2 optimum"]],
    ["goal 0", [scale, "a,0,0,100,20,60"], ["mistake goal-bad 2 goal"]],
    ["goal 1.5", [scale, "a,1.5,0,100,20,60"], ["mistake goal-bad 2 goal"]],
    ["no goal", [scale, "a,,0,100,20,60"], ["mistake cell-empty 2 goal"]],
    ["no code", [scale, ",1,0,100,20,60"], ["mistake cell-empty 2 indicator"]],
    [
      "one code twice",
      [scale, "a,1,0,100,20,60", "a,2,0,100,20,60"],
      ["mistake indicator-twice 3 indicator"],
    ],
    ["equal bounds", [scale, "a,1,5,5,5,5"], ["mistake bounds-equal 2 -"]],
    ["one bound", [scale, "a,1,,5,5,5"], ["mistake bounds-missing 2 -"]],
    ["no bounds", [scale, "a,1,,,5,5"], ["mistake bounds-missing 2 -"]],
    [
      "no bounds and no direction for one that counts for nothing",
      [`${scale},inScore,inColour`, "a,1,,,5,5,0,0"],
      [],
    ],
    [
      "a faulty cell and equal bounds in one line",
      [`${scale},weight`, "a,0,5,5,20,60,-1"],
      ["mistake goal-bad 2 goal", "mistake weight-negative 2 weight", "mistake bounds-equal 2 -"],
    ],
    [
      "no code and no bound in one line",
      [scale, ",1,,5,5,5"],
      ["mistake cell-empty 2 indicator", "mistake bounds-missing 2 -"],
    ],
    [
      "a bound that cannot be read is not missing as well",
      [scale, "a,1,x,5,5,5"],
      ["mistake number-bad 2 lowerBound"],
    ],
    [
      "a code twice, first in a line with a field too few",
      [scale, "a,1,0,100", "a,2,0,100,20,60"],
      ["mistake field-count 2 -", "mistake indicator-twice 3 indicator"],
    ],
    [
      "a direction against the bounds",
      [`${scale},direction`, "a,1,0,9,1,2,lower"],
      ["mistake direction-against-bounds 2 direction"],
    ],
    ["an unknown direction", [`${scale},direction`, "a,1,0,9,1,2,up"], ["mistake direction-bad 2 direction"]],
    ["a negative weight", [`${scale},weight`, "a,1,0,9,1,2,-1"], ["mistake weight-negative 2 weight"]],
    [
      "a year with decimals",
      [`${scale},targetYear`, "a,1,0,9,1,2,2030.5"],
      ["mistake year-bad 2 targetYear"],
    ],
    ["neither yes nor no", [`${scale},inScore`, "a,1,0,9,1,2,2"], ["mistake yes-no-bad 2 inScore"]],
    ["thresholds out of order", [scale, "a,1,0,100,60,20"], ["notice thresholds-unordered 2 -"]],
    ["green beyond the optimum", [scale, "a,1,100,0,60,-1"], ["notice thresholds-unordered 2 -"]],
    [
      "several mistakes in one line",
      [`${scale},weight`, "a,x,y,100,20,60,z"],
      ["mistake goal-bad 2 goal", "mistake number-bad 2 lowerBound", "mistake number-bad 2 weight"],
    ],
  ])("%s", (_, lines, expected) => {
    expect(said(readFramework(tableOf(...lines), "sdsn").remarks)).toEqual(expected);
  });

  it("knows the codes of lines that are too short, and none for sure when the file was not read to its end", () => {
    const table = tableOf(scale, "a,1,0,100,20,60", "b,1,0,100");
    expect(readFramework(table, "sdsn").codes).toEqual(new Set(["a", "b"]));
    const cut = readFramework({ ...table, rows: [], isCut: true }, "sdsn");
    expect(cut).toMatchObject({ codes: null, remarks: [] });
  });

  it("other methods need no bounds, but do need a direction", () => {
    const table = tableOf("indicator,goal,direction,target", "a,1,higher,5", "b,1,,5");
    expect(said(readFramework(table, "un-chart").remarks)).toEqual(["mistake direction-missing 3 direction"]);
    expect(readFramework(table, "sdsn").remarks.map(({ code }) => code)).toEqual(
      Array.from({ length: 4 }, () => "column-missing"),
    );
  });
});

describe("values", () => {
  const header = "area,indicator,period,value";
  const codes = new Set(["a"]);

  it("are read; an empty one is no figure but makes the area known", () => {
    const { values, remarks } = readValues(tableOf(header, "GM0344,a,2019,-1.5e1", "GM0363,a,2019,"), codes);
    expect(remarks).toEqual([]);
    expect(values).toEqual([
      { area: "GM0344", indicator: "a", year: 2019, value: -15 },
      { area: "GM0363", indicator: "a", year: 2019, value: null },
    ]);
  });

  test.each([
    ["no rows", [], ["mistake no-areas - -"]],
    ["an unknown indicator", ["GM0344,b,2019,1"], ["mistake indicator-unknown 2 indicator"]],
    ["no area", [",a,2019,1"], ["mistake cell-empty 2 area"]],
    ["no period", ["GM0344,a,,1"], ["mistake cell-empty 2 period"]],
    ["a year with decimals", ["GM0344,a,2019.0,1"], ["mistake period-bad 2 period"]],
    ["a word", ["GM0344,a,now,1"], ["mistake period-bad 2 period"]],
    ["a quarter", ["GM0344,a,2019Q1,1"], ["mistake period-within-year 2 period"]],
    ["a month", ["GM0344,a,2019-01,1"], ["mistake period-within-year 2 period"]],
    ["a school year", ["GM0344,a,2019/2020,1"], ["mistake period-within-year 2 period"]],
    ["no number", ["GM0344,a,2019,n/a"], ["mistake number-bad 2 value"]],
    [
      "one figure twice",
      ["GM0344,a,2019,1", "GM0363,a,2019,1", "GM0344,a,2019,"],
      ["mistake figure-twice 4 -"],
    ],
  ])("%s", (_, rows, expected) => {
    expect(said(readValues(tableOf(header, ...rows), codes).remarks)).toEqual(expected);
  });

  it("a doubled figure names both lines", () => {
    const { remarks } = readValues(tableOf(header, "GM0344,a,2019,1", "GM0344,a,2019,1"), codes);
    expect(remarks).toMatchObject([
      { line: 3, values: { area: "GM0344", indicator: "a", year: "2019", first: 2 } },
    ]);
  });

  it("indicators are not called unknown when the framework could not be read", () => {
    expect(readValues(tableOf(header, "GM0344,b,2019,1"), null).remarks).toEqual([]);
  });
});

describe("regions", () => {
  it("an empty one is none, and its area is named when there are figures of it", () => {
    const { regions, remarks } = readRegions(tableOf("area,region", "GM0344,Utrecht", "GM0363,"));
    expect(remarks).toEqual([]);
    expect(regions).toEqual(new Map([["GM0344", "Utrecht"]]));
    const values = ["GM0344", "GM0363", "GM0014"].map((area) => ({
      area,
      indicator: "a",
      year: 2019,
      value: 1,
    }));
    expect(areasWithoutRegion("R.csv", values, regions)).toMatchObject([
      { kind: "notice", code: "areas-without-region", values: { count: 2, areas: "GM0014, GM0363" } },
    ]);
    expect(areasWithoutRegion("R.csv", values.slice(0, 1), regions)).toEqual([]);
  });

  it("an area that is there twice is a mistake", () => {
    const { remarks } = readRegions(tableOf("area,region", "GM0344,Utrecht", "GM0344,Utrecht"));
    expect(said(remarks)).toEqual(["mistake area-twice 3 area"]);
  });
});
