import JSONstat from "jsonstat-toolkit";
import { describe, expect, it } from "vitest";
import { dutch, facts, figure, published } from "./fixtures.ts";
import { observationsToJsonStat } from "./json-stat.ts";
import { observationsTable } from "./observations-table.ts";

function read(...rows: Parameters<typeof observationsTable>[0]) {
  const dataset = observationsToJsonStat(rows, facts, observationsTable(rows, facts, dutch, published));
  return { dataset, cube: JSONstat(JSON.parse(JSON.stringify(dataset))) };
}

describe("figures as JSON-stat, read with its own toolkit", () => {
  const { dataset, cube } = read(
    figure(),
    figure({ period: "2023", value: "123456789012345" }),
    figure({ area: "GM1900", value: null, status: "confidential" }),
    figure({
      area: "GM1900",
      period: "2023",
      value: "0.123456789012",
      origin: "synthetic",
      status: "normal",
    }),
  );

  it("are a cube of indicator, area and period", () => {
    expect(cube.class).toBe("dataset");
    expect(cube.id).toEqual(["indicator", "area", "period"]);
    expect(cube.n).toBe(4);
    expect(["indicator", "area", "period"].map((id) => cube.Dimension(id).role)).toEqual([
      "metric",
      "geo",
      "time",
    ]);
    expect(cube.Dimension("area").Category("GM1900").label).toBe("Súdwest-Fryslân");
    expect(cube.Dimension("indicator").Category("residual-waste").unit).toEqual({
      label: "kg per inwoner",
      decimals: 1,
    });
  });

  it.each([
    ["GM0344", "2024", -1.5, "P"],
    ["GM0344", "2023", 123_456_789_012_345, "P"],
    ["GM1900", "2024", null, "C"],
    ["GM1900", "2023", 0.123456789012, "A/X"],
  ])("give %s in %s its number and state", (area, period, value, status) => {
    expect(cube.Data({ indicator: "residual-waste", area, period })).toMatchObject({ value, status });
  });

  it("carry the mark, the source and the data version", () => {
    expect(dataset).toMatchObject({
      source: "CBS, tabel 83558NED",
      updated: "2026-05-20T08:00:00.000Z",
      extension: {
        dataVersion: 12,
        mark: expect.stringContaining("VOORBEELD, geen echt cijfer: 1 van de 4"),
      },
    });
  });

  it("have a fourth dimension when there is more than the total", () => {
    const { cube: parts } = read(figure(), figure({ breakdown: "M", value: "3" }));
    expect(parts.id).toEqual(["indicator", "area", "period", "breakdown"]);
    const place = { indicator: "residual-waste", area: "GM0344", period: "2024", breakdown: "M" };
    expect(parts.Data(place).value).toBe(3);
  });
});
