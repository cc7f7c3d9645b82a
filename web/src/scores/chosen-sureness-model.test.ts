import type { Comparison } from "@lokaal17/shared/contract/comparison";
import { describe, expect, it } from "vitest";
import { type SureWish, sureQueries } from "./chosen-sureness-model.ts";

const areas = ["GM0344", "GM0363"] as Comparison["areas"];
const addresses = (comparison: Omit<SureWish["comparison"], "areas">, chosen: readonly string[]) => {
  const { trends, bands } = sureQueries({ comparison: { ...comparison, areas }, chosen, asOf: "3" });
  return [...trends, ...bands].map(({ queryKey }) => queryKey[0]);
};

describe("how sure chosen figures are", () => {
  it("takes the places and the development of a goal", () => {
    expect(addresses({ goal: 11, indicator: null }, ["GM0344"])).toEqual([
      "/v1/trends?area=GM0344&goal=11&only=goals&asOf=3",
      "/v1/rank-bands?goal=11&asOf=3",
    ]);
  });

  it("takes the development alone of an indicator: it has no places", () => {
    const indicator = "public-toilets" as NonNullable<Comparison["indicator"]>;
    expect(addresses({ goal: 11, indicator }, ["GM0363", "GM0344"])).toEqual([
      "/v1/trends?area=GM0363&indicator=public-toilets&asOf=3",
      "/v1/trends?area=GM0344&indicator=public-toilets&asOf=3",
    ]);
  });

  it.each([
    ["nobody is chosen", []],
    ["the code is of no area in the comparison", ["GM9999", "zzz"]],
  ])("asks nothing when %s", (_, chosen) => {
    expect(addresses({ goal: 11, indicator: null }, chosen)).toEqual([]);
  });
});
