import type { AreaScores } from "@lokaal17/shared/contract/scores";
import type { GoalDriversView, IndicatorMethods } from "@lokaal17/shared/contract/sensitivity";
import type { IndicatorTrend } from "@lokaal17/shared/contract/trends";
import { describe, expect, it } from "vitest";
import { addsUp, comparedRows, figureRows, longest, shownDrivers, withTargets } from "./score-basis-model.ts";

type Driver = GoalDriversView["indicators"][number];
type Figure = AreaScores["goals"][number]["figures"][number];

const driver = (indicator: string, about: Partial<Driver>): Driver => ({
  indicator: indicator as Driver["indicator"],
  name: indicator,
  unit: "procent",
  decimals: 0,
  value: 1,
  year: 2025,
  score: 50,
  scoreWithout: null,
  change: null,
  peerScore: null,
  contribution: null,
  synthetic: false,
  ...about,
});

const driven = (about: Partial<GoalDriversView>): GoalDriversView => ({
  goal: 11,
  score: 52.23,
  reason: null,
  basketSize: 3,
  peers: null,
  indicators: [],
  most: null,
  figureCount: 3,
  syntheticCount: 0,
  ...about,
});

describe("what drives a score", () => {
  it("is told with the numbers that a reader can subtract", () => {
    const drivers = shownDrivers(
      driven({
        score: 52.25,
        indicators: [driver("toilets", { scoreWithout: 48.64, change: -3.61 })],
        peers: { score: 54.04, count: 341, difference: -1.79, otherFigures: 0, synthetic: false },
      }),
    );
    expect(drivers?.indicators[0]?.changeWithout).toBeCloseTo(48.6 - 52.3, 9);
    expect(drivers?.peers?.difference).toBe(-1.7);
  });

  it("is nothing without a score", () => {
    expect(shownDrivers(driven({ score: null, reason: "below-half" }))).toBeNull();
  });

  it.each([
    [[1.04, 1.04], 2.1, false],
    [[1.0, 1.1], 2.1, true],
  ])(
    "says so when contributions %j do not add up to %d as they are shown",
    (contributions, score, expected) => {
      const drivers = shownDrivers(
        driven({
          score,
          indicators: contributions.map((contribution, at) => driver(`one-${at}`, { contribution })),
          peers: { score: 0, count: 1, difference: score, otherFigures: 0, synthetic: false },
        }),
      );
      expect(drivers && addsUp(drivers)).toBe(expected);
    },
  );

  it("has bars as long as the largest contribution, whichever way it goes", () => {
    expect(longest([1, -3, null])).toBe(3);
    expect(longest([])).toBe(0);
  });
});

const figure = (indicator: string, value: number | null, inScore: boolean): Figure => ({
  indicator: indicator as Figure["indicator"],
  name: indicator,
  unit: "procent",
  decimals: 1,
  direction: "higher",
  year: 2025,
  value,
  status: "normal",
  synthetic: false,
  median: null,
  medianSynthetic: false,
  position: null,
  score: null,
  inScore,
  whyNotScored: null,
  thresholdStatus: null,
  colour: null,
  verdict: null,
  ownTarget: null,
});

const trendOf = (indicator: string, targets: IndicatorTrend["targets"] = []): IndicatorTrend => ({
  indicator: indicator as IndicatorTrend["indicator"],
  name: indicator,
  unit: "procent",
  decimals: 1,
  goal: 11,
  direction: "higher",
  trend: {
    verdict: "better",
    reason: null,
    from: 2018,
    to: 2025,
    count: 8,
    slope: 1,
    slopeLow: 0.5,
    slopeHigh: 1.5,
    p: 0.01,
    synthetic: false,
  },
  targets,
});

describe("the figures of a goal", () => {
  it("stand with their development: those of the score first, those without a value last", () => {
    const rows = figureRows(
      [figure("none", null, true), figure("context", 3, false), figure("scored", 2, true)],
      { indicators: [trendOf("scored")] },
    );
    expect(rows.map(({ indicator }) => indicator)).toEqual(["scored", "context", "none"]);
    expect(rows.map(({ trend }) => trend?.verdict ?? null)).toEqual(["better", null, null]);
  });

  it("have a target only where somebody decided one", () => {
    expect(withTargets({ indicators: [trendOf("toilets")] })).toEqual([]);
  });
});

const methods = (
  indicator: string,
  agree: boolean | null,
  outcome: IndicatorMethods["verdicts"][number]["outcome"],
): IndicatorMethods => ({
  indicator: indicator as IndicatorMethods["indicator"],
  name: indicator,
  goal: 11,
  direction: "higher",
  verdicts: [{ method: "cbs", outcome, status: null, reason: null, from: 2018, to: 2025 }],
  agree,
  disagreement: null,
  synthetic: false,
});

describe("four methods side by side", () => {
  it("begin with the indicators on which they differ and leave out those of which none says anything", () => {
    const rows = comparedRows({
      indicators: [
        methods("alone", null, "improving"),
        methods("silent", null, "not-assessable"),
        methods("same", true, "improving"),
        methods("different", false, "worsening"),
      ],
    });
    expect(rows.map(({ indicator }) => indicator)).toEqual(["different", "same", "alone"]);
  });
});
