import { describe, expect, it, test } from "vitest";
import type { AreaCode } from "./area.ts";
import { clearChanges, endsAgree } from "./story-changes.ts";
import { isCompared, type Standing, standingOf, standsOut } from "./story-standings.ts";

type TrendLike = Parameters<typeof clearChanges>[0][number]["trend"];

describe("what clearly changed", () => {
  const series = (key: string, verdict: TrendLike["verdict"], p: number | null, count = 8) => ({
    key,
    trend: { verdict, p, count },
  });

  it("stands by direction, the clearest in front", () => {
    const found = clearChanges([
      series("b", "worse", 0.004),
      series("a", "better", 0.01),
      series("c", "worse", 0.0001),
      series("d", "no-change", 0.6),
    ]);
    expect(found.worse.map(({ key }) => key)).toEqual(["c", "b"]);
    expect(found.better.map(({ key }) => key)).toEqual(["a"]);
    expect(found.testedCount).toBe(4);
  });

  it("has to hold among all that were tested: one of forty at 4 % is what chance gives", () => {
    const chance = Array.from({ length: 39 }, (_, at) => series(`n${at}`, "no-change", 0.2 + at / 50));
    expect(clearChanges([series("a", "better", 0.04), ...chance]).better).toEqual([]);
    expect(clearChanges([series("a", "better", 0.04)]).better).toHaveLength(1);
  });

  it("counts what is too short and what is not judged, and leaves out what has no figure", () => {
    const found = clearChanges([
      series("a", "too-few", null, 3),
      series("b", null, 0.001),
      series("c", "too-few", null, 0),
    ]);
    expect(found).toMatchObject({ testedCount: 0, tooFewYears: 1, notJudged: 1, better: [], worse: [] });
  });
});

describe("the two ends of a change, as they are shown", () => {
  const ends = (valueFrom: number, valueTo: number, decimals = 0) => ({ valueFrom, valueTo, decimals });
  test.each([
    ["are the same number", ends(37.4, 37.47), "better", "higher", false],
    ["run against the verdict", ends(40, 37), "better", "higher", false],
    ["run with it", ends(37.4, 37.47, 1), "better", "higher", true],
    ["run with it where lower is better", ends(14, 17.6, 1), "worse", "lower", true],
    ["run against it where lower is better", ends(17.6, 14, 1), "worse", "lower", false],
  ] as const)("%s", (_, values, verdict, direction, agree) => {
    expect(endsAgree(values, verdict, direction)).toBe(agree);
  });
});

describe("a figure beside similar municipalities", () => {
  type Other = Parameters<typeof standingOf>[2][number];
  const other = (verdict: Other["verdict"], value: number | null, synthetic = false): Other => ({
    ...{ area: `GM${value ?? "none"}` as AreaCode, verdict, value, synthetic },
  });
  const others = [
    other("clearly-better", 30),
    other("no-clear-difference", 50.5),
    other("clearly-worse", 70),
    other("unknown", null),
  ];

  it("counts than how many it is clearly better and worse, by the verdicts of every page", () => {
    expect(standingOf("a", { synthetic: false }, others)).toMatchObject({
      ...{ better: 1, worse: 1, compared: 3, worseThan: ["GM70"], middle: 50.5, synthetic: false },
    });
  });

  it("leans on an example where one of the others is one, and has no middle without any", () => {
    const leaning = standingOf("a", { synthetic: false }, [...others, other("clearly-worse", 80, true)]);
    expect(leaning.synthetic).toBe(true);
    const alone = standingOf("a", { synthetic: false }, [other("unknown", null, true)]);
    expect(alone).toMatchObject({ compared: 0, middle: null, synthetic: false });
  });
});

describe("what stands out", () => {
  const standing = (key: string, better: number, worse: number, compared = 10): Standing<string> => ({
    ...{ key, better, worse, compared, worseThan: [], middle: null, synthetic: false },
  });
  test.each([
    ["clearly better than most", standing("a", 8, 0), "better"],
    ["better than six and worse than four: in the midst of a wide spread", standing("a", 6, 4), null],
    ["tested against too few", standing("a", 2, 0, 2), null],
    ["clearly worse than all", standing("a", 0, 10), "worse"],
  ])("%s", (_, one, side) => {
    expect(standsOut([one], "better", 10)).toHaveLength(side === "better" ? 1 : 0);
    expect(standsOut([one], "worse", 10)).toHaveLength(side === "worse" ? 1 : 0);
  });

  it("stands clearest first, and of two alike the one tested against more", () => {
    const found = standsOut(
      [standing("a", 7, 0), standing("b", 6, 0, 6), standing("c", 10, 0)],
      "better",
      10,
    );
    expect(found.map(({ key }) => key)).toEqual(["c", "b", "a"]);
  });

  it("needs half of the group, and three", () => {
    expect(isCompared({ compared: 5 }, 10)).toBe(true);
    expect(isCompared({ compared: 4 }, 10)).toBe(false);
    expect(isCompared({ compared: 2 }, 3)).toBe(false);
  });
});
