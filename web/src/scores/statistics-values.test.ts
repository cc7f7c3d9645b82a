import { methodParameters } from "@lokaal17/shared/scores/method-parameters";
import { describe, expect, it, test } from "vitest";
import { parameterRows, ruleValues, writeNumber } from "./statistics-values.ts";

describe("numbers of the method", () => {
  test.each([
    [1e-9, "10⁻⁹", "10⁻⁹"],
    [0.0001, "0,0001", "0.0001"],
    [0.00001, "0,00001", "0.00001"],
    [0, "0", "0"],
    [4.44, "4,44", "4.44"],
    [10_000, "10.000", "10,000"],
    [100 * (1 - 0.95), "5", "5"],
  ])("%d is written in full", (number, nl, en) => {
    expect(writeNumber(number, "nl")).toBe(nl);
    expect(writeNumber(number, "en")).toBe(en);
  });

  it("come from the program, and every one of them is in the table", () => {
    expect(ruleValues(methodParameters, "nl")).toMatchObject({
      trendLevel: "95",
      rate: "10",
      targetYear: "2030",
    });
    const rows = parameterRows(methodParameters, "nl");
    expect(rows).toContainEqual({ name: "trend.exceptionalYears", value: "2020, 2021, 2022" });
    expect(rows).toContainEqual({ name: "published.standardTargetYear", value: "2030" });
    expect(rows).toContainEqual({ name: "band.widestBand", value: "0,333333" });
    expect(new Set(rows.map(({ name }) => name)).size).toBe(rows.length);
  });
});
