import { describe, expect, test } from "vitest";
import { csvAddress } from "./csv-address.ts";

describe("the CSV beside a figure", () => {
  test.each([
    ["holds everything until something is chosen", {}, ""],
    ["holds the chosen municipalities", { areas: ["GM0344", "GM0503"] }, "&areas=GM0344,GM0503"],
    ["holds the chosen year", { areas: [], year: 2022 }, "&periods=2022"],
    ["is of the same data version", { asOf: "3" }, "&asOf=3"],
  ])("%s", (_, view, rest) => {
    expect(csvAddress("burglary", view)).toBe(`/v1/observations.csv?indicators=burglary${rest}`);
  });
});
