import type { WorkbenchSubject } from "@lokaal17/shared/contract/workbench";
import { describe, expect, it } from "vitest";
import { benchFixture, subjectFixture } from "./testing/bench-fixture.ts";
import { levelChangeOf, scatterOf, slopeOf, twoYears } from "./two-year-model.ts";
import { benchOf } from "./use-workbench.ts";

const bench = benchOf(benchFixture([subjectFixture()]));
const [first] = bench.subjects;
if (!first) throw new Error("the fixture has a subject");

describe("two years of a group", () => {
  it("draws the chosen ones and the group, the own municipality named first", () => {
    const slope = slopeOf(bench, first, undefined, "nl");
    expect([slope?.fromYear, slope?.toYear]).toEqual([2014, 2024]);
    expect(slope?.marked[0]).toBe("GM0193");
    expect(slope?.areas.map(({ name }) => name)).toEqual([
      "Zwolle",
      "Utrecht",
      "Almelo",
      "Deventer",
      "Breda",
    ]);
  });

  it("joins no line over a break, and none between a real figure and an example", () => {
    const broken = slopeOf(bench, first, undefined, "nl")?.areas.filter((area) => area.broken);
    expect(broken?.map(({ name }) => name)).toEqual(["Almelo", "Deventer"]);
  });

  it("joins no line over a merger of a municipality that kept its code", () => {
    const [then, now] = subjectFixture().figures;
    if (!then || !now) throw new Error("the fixture has two years");
    const brokenIn = (figures: WorkbenchSubject["figures"]) => {
      const [of] = benchOf(benchFixture([subjectFixture({ figures })])).subjects;
      if (!of) throw new Error("the fixture has a subject");
      const pictures = [
        slopeOf(bench, of, undefined, "nl")?.areas,
        levelChangeOf(bench, of, undefined)?.points,
      ];
      return pictures.map((areas) => areas?.some(({ code, broken }) => code === "GM0193" && broken));
    };
    const zwolle = 2;
    expect(brokenIn([then, { ...then, year: 2019, breaks: [zwolle] }, now])).toEqual([true, true]);
    expect(brokenIn([then, { ...now, breaks: [zwolle] }])).toEqual([true, true]);
    expect(brokenIn([{ ...then, breaks: [zwolle] }, now])).toEqual([false, false]);
  });

  it("is not there with one year, or where the period begins too late", () => {
    expect(twoYears(first.subject, 2020)).toBeNull();
    expect(levelChangeOf(bench, first, 2020)).toBeNull();
    const one = subjectFixture({ figures: subjectFixture().figures.slice(1) });
    expect(twoYears(one, undefined)).toBeNull();
  });

  it("sets two subjects against each other, and marks a point of which one figure is an example", () => {
    const two = benchOf(
      benchFixture([subjectFixture(), subjectFixture({ subject: "waste", syntheticCount: 0 })]),
    );
    const [x, y] = two.subjects;
    if (!x || !y) throw new Error("the fixture has two subjects");
    const { points, peers } = scatterOf(two, x, y);
    expect(points.find(({ name }) => name === "Almelo")).toMatchObject({ x: 150, y: 150, synthetic: true });
    expect(points.find(({ name }) => name === "Breda")).toMatchObject({ x: null, y: null });
    expect(peers).toHaveLength(3);
  });
});
