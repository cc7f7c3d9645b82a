import { expect, it, test } from "vitest";
import type { AreaCode } from "../areas/area.ts";
import type { RankBand } from "../scores/sensitivity/rank-band-model.ts";
import { bandVerdict } from "./band-verdict.ts";

const zwolle = "GM0193" as AreaCode;
const band = (low: number, high: number, rankable = true): RankBand => ({
  ...{ area: zwolle, low, high, median: (low + high) / 2, rankable },
});
const none: RankBand = { area: zwolle, notRanked: "no-scores" };

test.each([
  ["above it in every draw", band(3, 20), band(40, 90), "better"],
  ["below it in every draw", band(100, 160), band(40, 99), "worse"],
  ["bands that touch are not clear", band(3, 40), band(40, 90), "no-clear-difference"],
  ["one band within the other", band(3, 90), band(40, 60), "no-clear-difference"],
  ["the same band", band(40, 60), band(40, 60), "no-clear-difference"],
  ["an own band too wide to show a place", band(1, 200, false), band(250, 260), "unknown"],
  ["another band too wide to show a place", band(1, 2), band(100, 300, false), "unknown"],
  ["another that is not ranked", band(1, 2), none, "unknown"],
  ["another that is not in the list", band(1, 2), undefined, "unknown"],
] as const)("%s: %s", (_, own, other, verdict) => {
  expect(bandVerdict(own, other)).toBe(verdict);
});

it("says the opposite when the two change sides", () => {
  const opposite = { better: "worse", worse: "better" } as Record<string, string>;
  for (const [one, other] of [
    [band(1, 5), band(6, 9)],
    [band(1, 6), band(6, 9)],
    [band(7, 9), band(1, 2)],
  ] as const) {
    const verdict = bandVerdict(one, other);
    expect(bandVerdict(other, one)).toBe(opposite[verdict] ?? verdict);
  }
});
