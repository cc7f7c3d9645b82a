import { describe, expect, it } from "vitest";
import type { IndicatorCode } from "../framework/indicator.ts";
import { driversAgainst, type GoalColumn, goalVariants } from "./check-goal.ts";

/** Place 0 is the area itself; the twelve after it are those it is compared with. */
const column = (name: string, own: number, others: number, earlier: number | null = own): GoalColumn => ({
  indicator: name as IndicatorCode,
  scores: Float64Array.from([own, ...Array.from({ length: 12 }, (_, at) => others + at)]),
  earlier,
});
const similar = Array.from({ length: 12 }, (_, at) => at + 1);
const ask = (columns: GoalColumn[], basketSize = columns.length) =>
  goalVariants({ columns, own: 0, similar, basketSize });

describe("the word of a goal", () => {
  it("is firm where nothing that is tried gives another", () => {
    const found = ask([column("a", 90, 40), column("b", 90, 40), column("c", 90, 40), column("d", 90, 40)]);
    expect(found).toMatchObject({ score: 90, position: "better", isFirm: true });
    expect(found.leftOut).toHaveLength(4);
  });

  it("is not firm where too few of the others have a score: nothing was tested", () => {
    const columns = [column("a", 90, 40), column("b", 90, 40), column("c", 90, 40), column("d", 90, 40)];
    const found = goalVariants({ columns, own: 0, similar: similar.slice(0, 9), basketSize: 4 });
    expect(found).toMatchObject({ position: "too-few", isFirm: false });
  });

  it("turns where one indicator carries it", () => {
    const found = ask([column("a", 100, 20), column("b", 42, 40), column("c", 42, 40), column("d", 42, 40)]);
    expect(found.position).toBe("better");
    expect(found.isFirm).toBe(false);
    expect(found.leftOut.find(({ indicator }) => indicator === "a")?.position).not.toBe("better");
  });

  it("turns where the figure of the year before was far lower, for the area alone", () => {
    const found = ask([
      column("a", 90, 40, 0),
      column("b", 50, 40),
      column("c", 50, 40),
      column("d", 50, 40),
    ]);
    expect(found.earlier[0]).toMatchObject({ indicator: "a", score: 37.5 });
    expect(found.earlier[0]?.position).not.toBe(found.position);
  });

  it("is lost with the score, where three indicators are only just enough", () => {
    const found = ask([column("a", 90, 40), column("b", 90, 40), column("c", 90, 40)]);
    expect(found.leftOut.every(({ score, position }) => score === null && position === "too-few")).toBe(true);
    expect(found.isFirm).toBe(false);
  });

  it("turns by another mean where one low score is hidden in high ones", () => {
    const found = ask([column("a", 1, 60), column("b", 100, 60), column("c", 100, 60), column("d", 100, 60)]);
    expect(found.position).toBe("better");
    expect(found.geometric.position).toBe("worse");
  });

  it("says nothing of a year before where there is no figure", () => {
    const columns = [
      column("a", 90, 40, null),
      column("b", 90, 40),
      column("c", 90, 40),
      column("d", 90, 40),
    ];
    expect(ask(columns).earlier).toHaveLength(3);
  });
});

describe("what a goal scores lower by", () => {
  const columnOf = (name: string, scores: number[]): GoalColumn => ({
    indicator: name as IndicatorCode,
    scores: Float64Array.from(scores),
    earlier: null,
  });
  const names = ["a", "b", "c"];
  const among = (peers: number[], own = 60, columns = names.map((name) => columnOf(name, [own, ...peers]))) =>
    driversAgainst({ columns, own: 0, similar: peers.map((_, at) => at + 1), basketSize: 3 });

  it("is told against the mean of the others", () => {
    const found = among(Array.from({ length: 10 }, () => 70));
    expect(found).toMatchObject({ score: 60, similar: 70 });
    expect(found?.indicators.map(({ indicator }) => indicator)).toEqual(names);
  });

  it("is not asked where the mean is no higher as shown: nine score a little more and one far less", () => {
    expect(among([...Array.from({ length: 9 }, () => 61), 30])).toBeNull();
    expect(among(Array.from({ length: 10 }, () => 60.4))).toBeNull();
  });

  it("leaves out the others that have no score of the goal", () => {
    const [first, ...rest] = names.map((name) => columnOf(name, [60, 70, 70, Number.NaN]));
    const lone = columnOf("a", [60, 70, 70, 0]);
    expect(first && among([70, 70, 0], 60, [lone, ...rest])).toMatchObject({ similar: 70 });
  });
});
