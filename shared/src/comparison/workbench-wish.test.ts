import { describe, expect, it, test } from "vitest";
import { readWish, subjectCode } from "./workbench-wish.ts";

const set = (count: number) => Array.from({ length: count }, (_, place) => `GM${1000 + place}`).join(",");

describe("what a reader asks of the workbench", () => {
  it("is read as subjects, municipalities and a group", () => {
    const { wish, mistakes } = readWish({
      subjects: "burglary, goal-11",
      areas: "GM0193,GM0344",
      group: "province:PV23",
      year: "2024",
      boundaryYear: "2015",
    });
    expect(mistakes).toEqual([]);
    expect(wish).toEqual({
      subjects: [{ indicator: "burglary" }, { goal: 11 }],
      areas: ["GM0193", "GM0344"],
      group: { kind: "province", code: "PV23" },
      year: 2024,
      boundaryYear: 2015,
    });
    expect(wish.subjects.map(subjectCode)).toEqual(["burglary", "goal-11"]);
  });

  test.each([
    ["a group by itself", { group: "global-goals" }, { kind: "global-goals", code: null }],
    ["the own province", { group: "province", areas: "GM0193" }, { kind: "province", code: null }],
    ["a set of one's own", { group: "areas:GM0193,GM0344" }, { kind: "areas", areas: ["GM0193", "GM0344"] }],
    ["none said", {}, null],
    ["an empty field of a form", { group: "" }, null],
  ])("%s", (_, words, group) => {
    expect(readWish({ subjects: "goal-1", ...words })).toMatchObject({ wish: { group }, mistakes: [] });
  });

  test.each([
    ["no subject", { subjects: " , " }, ["subjects no-subject"]],
    ["a goal that is none", { subjects: "goal-18" }, ["subjects no-such-subject"]],
    ["a goal written with a nought", { subjects: "goal-01" }, ["subjects no-such-subject"]],
    ["a subject in capitals", { subjects: "Burglary" }, ["subjects no-such-subject"]],
    ["a subject twice", { subjects: "goal-1,goal-1" }, ["subjects twice"]],
    [
      "more subjects than there are goals",
      { subjects: Array.from({ length: 18 }, (_, place) => `one-${place}`).join(",") },
      ["subjects too-many-subjects"],
    ],
    ["a name instead of a code", { subjects: "goal-1", areas: "Zwolle" }, ["areas not-an-area"]],
    ["nine municipalities", { subjects: "goal-1", areas: set(9) }, ["areas too-many-areas"]],
    ["a municipality twice", { subjects: "goal-1", areas: "GM0193,GM0193" }, ["areas twice"]],
    ["an unknown group", { subjects: "goal-1", group: "neighbours" }, ["group no-such-group"]],
    [
      "a code behind a group without",
      { subjects: "goal-1", group: "all:PV23" },
      ["group group-takes-no-code"],
    ],
    ["similar to nobody", { subjects: "goal-1", group: "similar" }, ["group group-needs-own"]],
    ["the province of nobody", { subjects: "goal-1", group: "province" }, ["group group-needs-own"]],
    ["an empty set", { subjects: "goal-1", group: "areas:" }, ["group empty-set"]],
    ["a set that is too large", { subjects: "goal-1", group: `areas:${set(61)}` }, ["group too-many-in-set"]],
    ["a year in words", { subjects: "goal-1", year: "vorig jaar" }, ["year not-a-year"]],
    ["a year long ago", { subjects: "goal-1", year: "1850" }, ["year year-out-of-range"]],
    ["boundaries in words", { subjects: "goal-1", boundaryYear: "nu" }, ["boundaryYear not-a-year"]],
    [
      "all at once",
      { subjects: "goal-99,goal-1", areas: "GM1,GM0193", group: "x", year: "24", boundaryYear: "9999" },
      [
        "subjects no-such-subject",
        "areas not-an-area",
        "year not-a-year",
        "boundaryYear year-out-of-range",
        "group no-such-group",
      ],
    ],
  ])("%s is named", (_, words, expected) => {
    const { mistakes } = readWish(words);
    expect(mistakes.map(({ key, mistake }) => `${key} ${mistake}`)).toEqual(expected);
  });
});
