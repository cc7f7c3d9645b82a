import type { RankBandsView } from "@lokaal17/shared/contract/sensitivity";
import { describe, expect, it } from "vitest";
import { bandWidths, isTooWide, placeOf, placeText } from "./rank-band-model.ts";

const code = (text: string) => text as RankBandsView["areas"][number];

const bands: RankBandsView = {
  basis: {
    dataVersion: 3,
    basket: "core",
    basketVersion: 1,
    year: 2025,
    boundaryYear: 2026,
    methodVersion: "2026.2",
    thresholdsAdopted: false,
    adoptedCount: 0,
    thresholdCount: 87,
    example: false,
    synthetic: false,
  },
  goal: 11,
  areas: [code("GM0344"), code("GM0363"), code("GM0003"), code("GM0072")],
  low: [40, 12, null, null],
  high: [180, 20, null, null],
  median: [null, 15, null, null],
  rankable: [false, true, false, false],
  notRanked: [null, null, "other-boundaries", "no-scores"],
  rankedCount: 306,
  rankableCount: 1,
  parts: ["public-toilets"],
  draws: 1000,
  seed: 17,
  shares: null,
  limit: 1 / 3,
  figureCount: 2,
  syntheticCount: 0,
};

describe("the place of a municipality", () => {
  it.each([
    ["GM0344", "niet te rangschikken"],
    ["GM0363", "tussen plaats 12 en 20 van 306"],
    ["GM0003", "Geen plaats: deze gemeente bestaat niet meer."],
    ["GM0072", "Geen plaats: er zijn geen scores."],
  ])("of %s reads %s", (area, expected) => {
    const place = placeOf(bands, area);
    expect(place && placeText(place, bands.rankedCount, "nl")).toBe(expected);
  });

  it("is nothing where the list does not know the municipality", () => {
    expect(placeOf(bands, "GM9999")).toBeNull();
  });

  it("is not shown where the band is too wide", () => {
    const wide = placeOf(bands, "GM0344");
    const narrow = placeOf(bands, "GM0363");
    expect([wide && isTooWide(wide), narrow && isTooWide(narrow)]).toEqual([true, false]);
  });
});

describe("the width of bands", () => {
  it("is told of the middle band and of the widest", () => {
    expect(bandWidths({ low: [1, 5, null, 2], high: [10, 5, null, 4] })).toEqual({ typical: 3, widest: 10 });
  });

  it("is nothing without a ranked municipality", () => {
    expect(bandWidths({ low: [null], high: [null] })).toBeNull();
  });
});
