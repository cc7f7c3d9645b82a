import { describe, expect, it, test } from "vitest";
import { parseSearch, stringifySearch } from "../ui/search.ts";
import { readGroup } from "./compare-groups.ts";
import { readCompareSearch } from "./compare-route.ts";
import {
  addressSubject,
  type CompareSearch,
  type CompareView,
  chosenOf,
  groupOf,
  subjectsOf,
  viewOf,
  withSubjects,
} from "./compare-search.ts";
import {
  drawnSubjects,
  type KnownIndicator,
  unknownSubject,
  unknownSubjects,
  workbenchWish,
} from "./compare-wish.ts";

describe("an address of the workbench", () => {
  test.each<[string, CompareSearch, readonly string[]]>([
    ["an indicator", { indicator: "burglary" }, ["burglary"]],
    ["several, each once", { indicator: "burglary,doel-3,burglary" }, ["burglary", "goal-3"]],
    ["a goal as older addresses say it", { doel: 3 }, ["goal-3"]],
    ["a goal from the list of choices", { indicator: "doel-3" }, ["goal-3"]],
    [
      "a goal that does not exist as an indicator, which is then not found",
      { indicator: "doel-18" },
      ["doel-18"],
    ],
    ["goal 11 when it names nothing", {}, ["goal-11"]],
  ])("names %s", (_, search, subjects) => {
    expect(subjectsOf(search)).toEqual(subjects);
  });

  test.each<[string, CompareSearch, string]>([
    ["the map first", {}, "kaart"],
    ["all goals of the municipalities it names", { gemeenten: ["GM0344"] }, "doelen"],
    ["the map of a subject with municipalities", { gemeenten: ["GM0344"], doel: 3 }, "kaart"],
    ["the view it names", { gemeenten: ["GM0344"], weergave: "tabel" }, "tabel"],
  ])("shows %s", (_, search, view) => {
    expect(viewOf(search)).toBe(view);
  });

  test.each<[string, CompareSearch, string]>([
    ["all municipalities when none is chosen", {}, "all"],
    ["the similar ones of the municipality that stands first", { gemeenten: ["GM0193"] }, "similar"],
    ["all, where 'similar' has nobody to be similar to", { groep: "gelijkend" }, "all"],
    ["the province of the first", { gemeenten: ["GM0193"], groep: "provincie" }, "province"],
    ["a province by name, without a municipality", { groep: "provincie:PV23" }, "province:PV23"],
    ["a size class", { groep: "grootte:20k-50k" }, "size-class:20k-50k"],
    ["an own group", { groep: "gebieden", gebieden: ["GM0193", "GM0150"] }, "areas:GM0193,GM0150"],
    ["all, where an own group is empty", { groep: "gebieden" }, "all"],
  ])("compares with %s", (_, search, group) => {
    expect(workbenchWish(search, []).group).toBe(group);
  });

  it("names at most eight municipalities, and only codes of municipalities", () => {
    const gemeenten = ["PV26", ...Array.from({ length: 12 }, (_, place) => `GM${1000 + place}`)];
    expect(chosenOf({ gemeenten })).toEqual(gemeenten.slice(1, 9));
  });

  it("keeps every choice: written out and read back it is the same view", () => {
    const view: CompareSearch = {
      indicator: "burglary,doel-11",
      gemeenten: ["GM0193", "GM0150"],
      groep: "gebieden",
      gebieden: ["GM0307", "GM0344"],
      jaar: 2023,
      vanaf: 2015,
      grenzen: 2024,
      weergave: "helling",
      invloed: "eigen",
      volgorde: "-cijfer",
      asOf: "12",
    };
    expect(readCompareSearch(parseSearch(stringifySearch({ ...view })))).toEqual(view);
  });

  it("reads the province of an older address as the group", () => {
    expect(readCompareSearch({ provincie: "PV26", weergave: "tabel" })).toEqual({
      groep: "provincie:PV26",
      weergave: "tabel",
    });
  });

  it("forgets what it cannot use, so that a view has one address", () => {
    const odd = { groep: "vrienden", weergave: "taart", jaar: "soms", invloed: "veel", grenzen: "1400" };
    expect(readCompareSearch(odd)).toEqual({});
    expect(readGroup("provincie:Overijssel")).toBeUndefined();
    expect(groupOf({ gemeenten: ["GM0193"], groep: readGroup("provincie:Overijssel") })).toBe("gelijkend");
  });

  it("writes a goal in Dutch, and the newer way of naming one goal", () => {
    expect(addressSubject("goal-11")).toBe("doel-11");
    expect(withSubjects({ doel: 3, jaar: 2020 }, ["goal-11", "burglary"])).toEqual({
      indicator: "doel-11,burglary",
      jaar: 2020,
    });
  });

  const known = (code: string, goal: number | null, latestYear: number | null = 2024) =>
    ({ code, goal, latestYear, layer: "municipality", kind: "indicator" }) as KnownIndicator;

  it("asks for all goals, or all indicators of a goal that have figures, in one go", () => {
    const indicators = [
      known("burglary", 16),
      known("theft", 16),
      known("waste", 12),
      known("empty", 16, null),
    ];
    const wish = (weergave: CompareView, indicator = "burglary") =>
      workbenchWish({ weergave, indicator }, indicators).subjects;
    expect(wish("doelen")).toHaveLength(17);
    expect(wish("indicatoren")).toEqual(["burglary", "theft"]);
    expect(wish("indicatoren", "doel-12")).toEqual(["waste"]);
    expect(wish("kaart")).toEqual(["burglary"]);
    expect(unknownSubject({ indicator: "nothing,never" }, indicators)).toBe("nothing");
    expect(unknownSubject({ indicator: "burglary,nothing" }, indicators)).toBeNull();
  });

  it("draws what exists where the first subject of a link does not, and names what does not", () => {
    const search: CompareSearch = { indicator: "nothing,doel-18,burglary,doel-3", weergave: "kaart" };
    const indicators = [known("burglary", 16)];
    expect(drawnSubjects(search, indicators)).toEqual(["burglary", "goal-3"]);
    expect(workbenchWish(search, indicators).subjects).toEqual(["burglary", "goal-3"]);
    expect(unknownSubjects(search, indicators)).toEqual(["nothing", "doel-18"]);
  });
});
