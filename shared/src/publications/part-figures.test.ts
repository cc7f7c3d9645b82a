import { describe, expect, test } from "vitest";
import type { AreaCode, Layer } from "../areas/area.ts";
import type { DecimalText } from "../observations/decimal.ts";
import type { Observation } from "../observations/observation.ts";
import { definitionOf } from "../scores/fixtures.ts";
import { areasWithoutParts, isPart } from "./part-figures.ts";

const definition = definitionOf("burglary", 16, { unit: "per_1000_inhabitants", disclosureLimit: 5 });
const layers: Record<string, Layer> = { GM0344: "municipality", GM0096: "municipality", NL01: "country" };
const layerOf = (area: AreaCode) => layers[area] ?? null;

const part = (area: string, count: number, changes: Partial<Observation> = {}): Observation => ({
  indicator: definition.code,
  area: area as AreaCode,
  period: "2024-Q1",
  breakdown: "_T",
  boundaryYear: null,
  value: "1" as DecimalText,
  numerator: String(count) as DecimalText,
  denominator: "1200" as DecimalText,
  status: "normal",
  origin: "real",
  source: "test",
  definitionVersion: 1,
  ...changes,
});

describe("parts of a year or of a breakdown", () => {
  test.each<[string, Observation[], string[], string[]]>([
    ["are shown where all of them count enough", [part("GM0344", 60), part("NL01", 900)], [], []],
    [
      "are all withheld where one counts few, and with them those of the country",
      [part("GM0344", 60), part("GM0096", 2), part("GM0096", 20, { period: "2024-Q2" }), part("NL01", 900)],
      [],
      ["GM0096", "NL01"],
    ],
    ["are withheld where their total is", [part("GM0096", 20), part("GM0344", 60)], ["GM0096"], ["GM0096"]],
    [
      "are withheld where one of them is confidential",
      [part("GM0344", 60, { breakdown: "women", status: "confidential" })],
      [],
      ["GM0344"],
    ],
  ])("%s", (_, rows, withheldTotals, expected) => {
    const closed = areasWithoutParts(rows, definition, layerOf, (area) => withheldTotals.includes(area));
    expect([...closed].sort()).toEqual(expected);
  });

  test("are told from a yearly total", () => {
    expect(isPart(part("GM0344", 1))).toBe(true);
    expect(isPart(part("GM0344", 1, { period: "2024", breakdown: "women" }))).toBe(true);
    expect(isPart(part("GM0344", 1, { period: "2024" }))).toBe(false);
  });
});
