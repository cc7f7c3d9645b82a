import type { IndicatorCode } from "@lokaal17/shared/framework/indicator";
import { describe, expect, it } from "vitest";
import type { CompareSearch, CompareView } from "./compare-search.ts";
import { subjectsNotDrawn } from "./not-drawn-model.ts";
import { benchFixture, subjectFixture } from "./testing/bench-fixture.ts";
import { benchOf } from "./use-workbench.ts";

const known = (code: string, goal: number | null) => ({
  code: code as IndicatorCode,
  layer: "municipality" as const,
  kind: "indicator" as const,
  goal,
  latestYear: 2024,
});
const indicators = [
  ...Array.from({ length: 20 }, (_, place) => known(`of-one-${place}`, 1)),
  known("a", null),
  known("b", null),
];
const bench = (...subjects: string[]) =>
  benchOf(benchFixture(subjects.map((subject) => subjectFixture({ subject }))));
const three = bench("a", "b", "goal-3");
const search: CompareSearch = { indicator: "a,b,doel-3" };
const left = (view: CompareView, of = three, wish = search) => subjectsNotDrawn(of, view, wish, indicators);

describe("a subject that a view has no room for", () => {
  it.each<[CompareView, (string | undefined)[]]>([
    ["kaart", ["b,a,doel-3", "doel-3,a,b"]],
    ["verloop", ["b,a,doel-3", "doel-3,a,b"]],
    ["spreiding", ["a,doel-3,b"]],
    ["klein", []],
    ["tabel", []],
  ])("is a click away (%s)", (view, instead) => {
    expect(left(view).others.map((one) => one.instead(search).indicator)).toEqual(instead);
  });

  it("is named where the table is of all goals, or of the indicators of one", () => {
    const goals = bench(...Array.from({ length: 17 }, (_, place) => `goal-${place + 1}`));
    expect(left("doelen", goals).elsewhere).toEqual(["a", "b"]);
    expect(left("doelen", goals, { gemeenten: ["GM0193"] }).elsewhere).toEqual([]);
    const ofOne = left("indicatoren", bench("of-one-0"), { indicator: "doel-1,a" });
    expect(ofOne.elsewhere).toEqual(["a"]);
    expect(ofOne.goal).toEqual({ number: 1, total: 20 });
  });

  it("takes the pictures of the other municipalities with it", () => {
    expect(left("klein").areas).toEqual(["GM0344"]);
    expect(left("klein", bench("a")).areas).toEqual([]);
  });
});
