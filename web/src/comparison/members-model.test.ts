import type { WorkbenchSubject } from "@lokaal17/shared/contract/workbench";
import { describe, expect, it, test } from "vitest";
import { memberRows, sharedBy, verdictCounts, wantedMembers } from "./members-model.ts";
import { benchFixture, subjectFixture } from "./testing/bench-fixture.ts";

const subject = subjectFixture();
const rows = memberRows(benchFixture([subject]), subject);
const names = (list: readonly { name: string }[]) => list.map(({ name }) => name);

describe("the list of municipalities beside a figure", () => {
  it("has the own municipality first, then the other chosen ones, then the group with the most alike first", () => {
    expect(names(rows)).toEqual(["Zwolle", "Utrecht", "Deventer", "Almelo", "Breda"]);
    expect(rows.filter(({ own }) => own).map(({ name }) => name)).toEqual(["Zwolle"]);
    expect(rows.filter(({ pinned }) => pinned).map(({ name }) => name)).toEqual(["Zwolle", "Utrecht"]);
  });

  it("says of a figure that it is an example, provisional, missing or not public", () => {
    const of = (name: string) => rows.find((row) => row.name === name);
    expect(of("Almelo")).toMatchObject({ value: 150, synthetic: true, status: "provisional" });
    expect(of("Breda")).toMatchObject({ value: null, withheld: true });
  });

  it("carries the verdict as a word and what the municipality says of this figure, not of another year", () => {
    const deventer = rows.find(({ name }) => name === "Deventer");
    expect(deventer?.verdict?.verdict).toBe("clearly-worse");
    expect(deventer?.said).toBe("Wij betalen per zak.");
  });

  it("shows no verdict beside a figure that is of other boundaries than the verdict", () => {
    const { figures } = subject;
    const withOld = (place: number) =>
      subjectFixture({ figures: figures.map((column) => ({ ...column, otherBoundaries: [place] })) });
    const other = withOld(1);
    const found = memberRows(benchFixture([other]), other);
    expect(found.find(({ name }) => name === "Deventer")).toMatchObject({
      verdict: null,
      ofOldBoundaries: true,
    });
    expect(found.find(({ name }) => name === "Almelo")?.verdict).not.toBeNull();
    expect(verdictCounts(found, other)).toEqual(verdictCounts(rows, subject));
    const own = withOld(2);
    const none = memberRows(benchFixture([own]), own);
    expect(none.filter(({ verdict }) => verdict !== null)).toEqual([]);
    expect(verdictCounts(none, own)).toBeNull();
  });

  test.each([
    ["naam", ["Zwolle", "Utrecht", "Almelo", "Breda", "Deventer"]],
    ["-cijfer", ["Zwolle", "Utrecht", "Almelo", "Deventer", "Breda"]],
    ["verschil", ["Zwolle", "Utrecht", "Deventer", "Almelo", "Breda"]],
  ] as const)("keeps the chosen ones on top in the order %s", (volgorde, expected) => {
    expect(names(wantedMembers(rows, { volgorde }, "nl").shown)).toEqual(expected);
  });

  it("says once what holds for every figure, and keeps it in the rows where figures differ", () => {
    expect(sharedBy(rows)).toEqual({ synthetic: false, status: null });
    const examples = rows.map((row) => ({ ...row, synthetic: true, status: "provisional" as const }));
    expect(sharedBy(examples)).toEqual({ synthetic: true, status: "provisional" });
    expect(sharedBy([])).toEqual({ synthetic: false, status: null });
  });

  it("is searched by name, and the chosen ones stay", () => {
    expect(names(wantedMembers(rows, { zoek: "alm" }, "nl").shown)).toEqual(["Zwolle", "Utrecht", "Almelo"]);
  });

  it("counts verdicts over the group alone, and not at all where not every member was tested", () => {
    expect(verdictCounts(rows, subject)).toEqual({
      "clearly-better": 0,
      "no-clear-difference": 1,
      "clearly-worse": 1,
      unknown: 1,
    });
    const [, ...few] = subject.verdicts.against.toReversed();
    const ofChosenOnly = { ...subject, verdicts: { ...subject.verdicts, against: few } };
    expect(verdictCounts(memberRows(benchFixture([ofChosenOnly]), ofChosenOnly), ofChosenOnly)).toBeNull();
    const untested: WorkbenchSubject = {
      ...subject,
      verdicts: { ...subject.verdicts, reason: "context" },
    };
    expect(verdictCounts(rows, untested)).toBeNull();
  });
});
