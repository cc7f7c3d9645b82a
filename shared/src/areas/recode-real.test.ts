import { existsSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { cellOf, createCube, setCell, sliceOf } from "../observations/cube.ts";
import { definitionOf } from "../scores/fixtures.ts";
import type { AreaCode } from "./area.ts";
import { isValidIn } from "./area.ts";
import { divideMeasures } from "./divide-measures.ts";
import { realKeyFigures2015, realSeries, registerBoundaries } from "./fixtures.ts";
import { recodeCube } from "./recode-cube.ts";

const folder = process.env.LOKAAL17_REAL_DATA ?? "";
const present = existsSync(folder);
const realTest = (name: string, check: () => void) =>
  test.skipIf(!present)(present ? name : `${name}: not run: needs real data`, check);

const [groesbeek, berg] = ["GM0241", "GM1945"] as [AreaCode, AreaCode];
const boundaries = registerBoundaries();
const codes = boundaries.areas.map(({ code }) => code);
const isMunicipality = ({ code }: { code: AreaCode }) => code.startsWith("GM");
const validIn = (year: number) =>
  boundaries.areas.filter((area) => isMunicipality(area) && isValidIn(area, year));
const people = definitionOf("people", 11, { measureType: "count", aggregation: "sum", unit: "persons" });
const price = definitionOf("house-price", 11, {
  measureType: "mean",
  aggregation: "weighted_mean:inhabitants",
  unit: "eur",
  decimals: 0,
});
const burglaries = definitionOf("crimes-home-burglary", 16, {
  measureType: "count",
  aggregation: "sum",
  unit: "offences",
});

function cubeOf(definition: typeof people, figures: Record<number, ReadonlyMap<AreaCode, number>>) {
  const years = Object.keys(figures).map(Number);
  const [first = 0, last = 0] = [Math.min(...years), Math.max(...years)];
  const all = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const cube = createCube(codes, [definition.code], all, 1);
  for (const year of years)
    for (const [area, value] of figures[year] ?? [])
      setCell(cube, definition.code, area, year, { value, status: "normal", synthetic: false });
  return cube;
}

describe("real figures of 2015 on the boundaries of 2026", () => {
  realTest("the residents of 393 municipalities are those of 342", () => {
    const residents = realKeyFigures2015(folder, "TotaleBevolking_1");
    expect(residents.size).toBe(393);
    const cube = cubeOf(people, { 2015: residents });
    const recoded = recodeCube(cube, new Map([[people.code, people]]), boundaries, 2026);
    const values = sliceOf(recoded.cube, people.code, 2015)?.values ?? new Float64Array();
    const known = [...values].filter((value) => !Number.isNaN(value));
    expect(known).toHaveLength(342);
    const before = [...residents.values()].reduce((sum, value) => sum + value, 0);
    expect(before).toBe(16_900_726);
    expect(known.reduce((sum, value) => sum + value, 0)).toBeCloseTo(before, 4);
    expect(recoded.notPlaced).toEqual([]);
  });

  realTest(
    "house prices have no known weights: unchanged municipalities keep theirs, every other is named",
    () => {
      const prices = realSeries(folder, "house_price_avg_eur", 2015);
      const now = realSeries(folder, "house_price_avg_eur", 2025);
      expect([prices.size, now.size]).toEqual([394, 342]);
      const { cube, breaks, notPlaced } = recodeCube(
        cubeOf(price, { 2015: prices, 2025: now }),
        new Map([[price.code, price]]),
        boundaries,
        2026,
      );
      const named = new Map(breaks.map(({ area, year, reason }) => [area, `${year} ${reason}`]));
      expect(new Set(named.values())).toEqual(
        new Set(["2025 parts-unknown", "2025 split-not-by-inhabitants"]),
      );
      const inUse = validIn(2026).map(({ code }) => code);
      const unchanged = inUse.filter((code) => !named.has(code));
      const grown = inUse.filter((code) => named.has(code) && prices.has(code));
      const fresh = inUse.filter((code) => !prices.has(code));
      const ended = [...prices.keys()].filter((code) => !inUse.includes(code));
      expect([unchanged.length, grown.length, fresh.length, ended.length]).toEqual([310, 13, 20, 72]);
      // Groesbeek (GM0241) only got another code, Berg en Dal (GM1945): its price goes along.
      expect(fresh.filter((code) => !named.has(code))).toEqual(["GM1945"]);
      expect(cellOf(cube, price.code, berg, 2015)?.value).toBe(prices.get(groesbeek));
      // CBS gives De Fryske Marren twice, under both of its codes of that year: neither is moved.
      expect(unchanged).toContain("GM1940");
      expect(ended).toContain("GM1921");
      for (const [area, value] of prices)
        if (area !== groesbeek)
          expect(cellOf(cube, price.code, area, 2015), area).toMatchObject({ value, status: "normal" });
      expect(notPlaced).toEqual([]);
    },
  );

  realTest(
    "burglaries on today's codes over residents on those of 2015 are brought to the same boundaries",
    () => {
      const numerator = {
        definition: burglaries,
        boundaryYear: 2026,
        counts: realSeries(folder, "crime_1_1_1", 2015),
      };
      const residents = realKeyFigures2015(folder, "TotaleBevolking_1");
      const denominator = { definition: people, boundaryYear: 2015, counts: residents };
      const { boundaryYear, quotients } = divideMeasures(numerator, denominator, boundaries);
      expect(boundaryYear).toBe(2026);
      expect(quotients.size).toBe(342);
      expect([...quotients.values()].filter((quotient) => quotient === null)).toEqual([]);
      // Dijk en Waard (GM1980): Heerhugowaard (GM0398) and Langedijk (GM0416).
      const both = (residents.get("GM0398" as AreaCode) ?? 0) + (residents.get("GM0416" as AreaCode) ?? 0);
      expect(quotients.get("GM1980" as AreaCode)).toMatchObject({ denominator: both, recoded: true });
      expect(quotients.get("GM0344" as AreaCode)?.recoded).toBe(false);
      // Without recoding 21 municipalities of today would have crimes and no residents.
      const naive = [...numerator.counts.keys()].filter((area) => !residents.has(area));
      expect(naive).toHaveLength(21);
    },
  );
});
