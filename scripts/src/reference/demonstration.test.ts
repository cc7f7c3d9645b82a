import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { isValidIn } from "@lokaal17/shared/areas/area";
import { observationStatuses } from "@lokaal17/shared/observations/observation";
import { describe, expect, test } from "vitest";
import { toBoundaries } from "./areas.ts";
import { fieldOf, readCsv } from "./csv.ts";
import { realFigures } from "./demonstration.ts";
import { buildInhabitants } from "./inhabitants.ts";
import { observationColumns, toObservationRows } from "./observation-rows.ts";
import { readKeyFigures2015, readSeries } from "./real-figures.ts";

const folder = fileURLToPath(new URL("../../../db/", import.meta.url));
const rows = readCsv(join(folder, "demonstration/observations.csv"));
const indicators = readCsv(join(folder, "reference/indicators.csv"));
const measures = readCsv(join(folder, "reference/measures.csv"));
const areas = readCsv(join(folder, "reference/areas.csv"));
const boundaries = toBoundaries(areas, readCsv(join(folder, "reference/reorganisations.csv")));
const find = (indicator: string, area: string, period: string) =>
  rows.find((row) => row.indicator === indicator && row.area === area && row.period === period);

describe("real figures of the demonstration", () => {
  test("are at most 1.5 MB, of known indicators and measures, one per cell", () => {
    expect(readFileSync(join(folder, "demonstration/observations.csv")).length).toBeLessThan(
      1.5 * 1024 * 1024,
    );
    const known = new Set([...indicators, ...measures].map((row) => row.code));
    expect(rows.filter((row) => !known.has(row.indicator))).toEqual([]);
    expect(new Set(rows.map((row) => `${row.indicator} ${row.period} ${row.area}`)).size).toBe(rows.length);
    const statuses: readonly string[] = observationStatuses;
    expect(rows.filter((row) => !statuses.includes(fieldOf(row, "status")))).toEqual([]);
  });

  test("stand on codes that are valid on their boundaries", () => {
    const byCode = new Map(boundaries.areas.map((area) => [String(area.code), area]));
    const wrong = rows.filter((row) => {
      const area = byCode.get(fieldOf(row, "area"));
      return !area || !isValidIn(area, Number(row.boundary_year || row.period));
    });
    expect(wrong).toEqual([]);
  });

  test("lie within what can be; turnout above 100 per cent happens only elsewhere", () => {
    const limits = new Map(indicators.map((row) => [row.code, row]));
    const outside = rows.filter((row) => {
      const limit = limits.get(row.indicator);
      const value = Number(row.value);
      return (
        !Number.isFinite(value) ||
        (limit?.natural_min && value < Number(limit.natural_min)) ||
        (limit?.natural_max && value > Number(limit.natural_max))
      );
    });
    expect(outside).toEqual([]);
  });

  test.each([
    ["burglary", "GM0344", "2024", "1.07", "399", "374238", "provisional"],
    ["council-turnout", "GM0344", "2010", undefined, undefined, undefined, "normal"],
    ["total-household-waste", "NL01", "2015", "494.2", undefined, undefined, "normal"],
    ["inhabitants", "NL01", "2022", "17590672", "", "", "normal"],
  ])("%s of %s in %s", (indicator, area, period, value, numerator, denominator, status) => {
    const row = find(indicator, area, period);
    expect(row).toMatchObject({ status });
    if (value !== undefined) expect(row?.value).toBe(value);
    if (numerator !== undefined) expect(row).toMatchObject({ numerator, denominator });
  });

  test("the residents of Vught (GM0865) before 2021 contain a part of Haaren, and say so", () => {
    expect(find("burglary", "GM0865", "2020")?.status).toBe("estimated");
    expect(find("burglary", "GM0865", "2021")?.status).toBe("normal");
  });
});

const realData = process.env.LOKAAL17_REAL_DATA ?? "";
const present = existsSync(realData);
const made = "real figures are made again, byte for byte";
test.skipIf(!present)(present ? made : `${made}: not run, needs real data`, () => {
  const series = readSeries(realData);
  const figures2015 = readKeyFigures2015(realData);
  const figures = realFigures(series, figures2015, buildInhabitants(series, figures2015), boundaries);
  const lines = toObservationRows(figures).map((row) =>
    observationColumns.map((name) => row[name]).join(","),
  );
  const stored = readFileSync(join(folder, "demonstration/observations.csv"), "utf8").split("\n");
  expect([observationColumns.join(","), ...lines, ""]).toEqual(stored);
});
