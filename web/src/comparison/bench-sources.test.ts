import type { AreaCode } from "@lokaal17/shared/areas/area";
import { describe, expect, it } from "vitest";
import { sourceOf } from "./bench-sources.ts";
import type { CompareView } from "./compare-search.ts";
import { drawnValues } from "./drawn-values.ts";
import { benchFixture, subjectFixture } from "./testing/bench-fixture.ts";
import { benchOf } from "./use-workbench.ts";

const sourceIn = (
  view: CompareView,
  changes: Parameters<typeof subjectFixture>[0][],
  shown?: Parameters<typeof benchFixture>[1],
) => {
  const bench = benchOf(
    benchFixture(
      changes.map((change) => subjectFixture(change)),
      shown,
    ),
  );
  return sourceOf(bench, bench.subjects, "nl", drawnValues(bench, view, undefined));
};
const sentences = (changes: Parameters<typeof subjectFixture>[0][], view: CompareView = "doelen") =>
  sourceIn(view, changes).sentences;

describe("the line of sources under several subjects", () => {
  it("names the first and the last year of the figures that stand above it", () => {
    expect(sentences([{}, { year: 2014, source: "RIVM" }])).toMatch(
      /^Bron: CBS 83452NED; RIVM, van 2014 tot en met 2024\./,
    );
    expect(sentences([{}])).toMatch(/^Bron: CBS 83452NED, 2024\./);
  });

  it("names the years of a picture over time, and not the last one alone", () => {
    expect(sentences([{}], "helling")).toMatch(/, van 2014 tot en met 2024\./);
  });

  it("names every source once", () => {
    const sources = ["CBS", "RIVM", "DUO", "politie", "CBS"];
    expect(sentences(sources.map((source) => ({ source })))).toMatch(
      /^Bron: CBS; RIVM; DUO; politie, 2024\./,
    );
  });

  it("counts the examples among what is drawn, and not those of all municipalities", () => {
    const group = benchFixture([]).group;
    const members = ["GM0141", "GM0150"].map((code) => code as AreaCode);
    const drawn = { group: { ...group, members } };
    expect(sourceIn("doelen", [{}, {}], drawn).share).toBe("2 van de 8 cijfers zijn voorbeelden");
    expect(sourceIn("doelen", [{}], { group: { ...group, members: [] } }).share).toBeNull();
    expect(sourceIn("helling", [{}], drawn).share).toBe("1 van de 8 cijfers is een voorbeeld");
  });

  it("says from which to which coverage the subjects go", () => {
    const coverage = { areas: 5, of: 5, inhabitants: 1 };
    expect(sentences([{}, { coverage }])).toMatch(/ Dekking: 4 tot 5 van de 5 gemeenten\.$/);
    expect(sentences([{}, {}])).toMatch(/ Dekking: 4 van de 5 gemeenten, 90 procent van de inwoners\.$/);
  });
});
