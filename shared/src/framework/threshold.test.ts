import { describe, expect, it, test } from "vitest";
import type { AreaCode } from "../areas/area.ts";
import { decimal, definitionOf, thresholdsOf } from "../scores/fixtures.ts";
import { decisionMistakeText } from "../text/decision-mistakes.ts";
import { type IndicatorCode, type IndicatorDefinition, notJudged, type Thresholds } from "./indicator.ts";
import { checkOwnTarget, checkWithdrawal, type OwnTarget, ownTargetBasis } from "./own-target.ts";
import { adoptedDecision, adoptedTarget, checkThresholds, type ThresholdInput } from "./threshold.ts";

const today = "2026-11-21";
const proposal = definitionOf("burglary", 16);
const advised = withThresholds({
  status: "advised",
  decidedBy: "Deskundigensessie Veiligheid",
  decidedOn: "2026-10-01",
});
const adopted = withThresholds({
  version: 3,
  status: "adopted",
  decidedBy: "Ledenvergadering",
  decidedOn: "2026-11-01",
  document: "Besluit 12",
});

const nothing: ThresholdInput = {
  status: "advised",
  red: null,
  green: null,
  decidedBy: null,
  decidedOn: null,
  document: null,
  target: null,
  targetYear: null,
  reason: null,
};
const advice: ThresholdInput = {
  ...nothing,
  red: decimal(30),
  green: decimal(70),
  decidedBy: "Deskundigensessie Veiligheid",
  decidedOn: "2026-11-20",
};
const decision: ThresholdInput = {
  ...advice,
  status: "adopted",
  decidedBy: "Ledenvergadering",
  document: "https://vng.nl/besluit-12",
};

describe("a decision about thresholds", () => {
  it("is a new version that names the session, the day and the values", () => {
    expect(check(advice, proposal)).toEqual({
      ok: true,
      thresholds: {
        version: 2,
        red: "30",
        green: "70",
        status: "advised",
        decidedBy: "Deskundigensessie Veiligheid",
        decidedOn: "2026-11-20",
        document: null,
        target: null,
      },
    });
  });

  it("adopts after advice, with a target for a later year", () => {
    const input = { ...decision, target: decimal(90), targetYear: 2030 };
    const checked = check(input, advised);
    expect(checked).toMatchObject({
      ok: true,
      thresholds: { status: "adopted", version: 2, target: { value: "90", year: 2030 } },
    });
  });

  it("can be taken back to a proposal with a reason, without anybody's name under it", () => {
    const input = { ...decision, status: "proposal", reason: "verkeerd document" } as const;
    const checked = check(input, adopted);
    expect(checked).toMatchObject({
      ok: true,
      thresholds: { version: 4, decidedBy: null, decidedOn: null, document: null },
    });
  });

  it("adopts other values than those advised: the council decides", () => {
    const other = { ...decision, red: decimal(40) };
    expect(check(other, advised)).toMatchObject({ ok: true, thresholds: { red: "40" } });
  });

  it("is taken back also where the indicator may not be judged any more", () => {
    const input = { ...decision, status: "proposal", reason: "achtergrond" } as const;
    expect(check(input, { ...adopted, influence: "context" }).ok).toBe(true);
  });

  it("can be taken anew when it was adopted already", () => {
    expect(check(decision, adopted).ok).toBe(true);
  });

  it("that proposes thresholds for an indicator without any is version 1", () => {
    const definition = { ...proposal, thresholds: null };
    const checked = check(advice, definition);
    expect(checked).toMatchObject({ ok: true, thresholds: { version: 1 } });
  });
});

describe("a decision is refused", () => {
  const cases: [string, Partial<ThresholdInput>, IndicatorDefinition, [string, string][]][] = [
    [
      "without red, green, session and date: four mistakes at once",
      { red: null, green: null, decidedBy: null, decidedOn: null },
      proposal,
      [
        ["red", "red-needed"],
        ["green", "green-needed"],
        ["decidedBy", "session-needed"],
        ["decidedOn", "date-needed"],
      ],
    ],
    [
      "when adopted without who, when and document",
      { status: "adopted", decidedBy: null, decidedOn: null },
      advised,
      [
        ["decidedBy", "who-needed"],
        ["decidedOn", "date-needed"],
        ["document", "document-needed"],
      ],
    ],
    ["when adopted without advice before", { ...decision }, proposal, [["status", "advice-first"]]],
    ["when advised after it was adopted", {}, adopted, [["status", "adopted-already"]]],
    ["when taken back without a reason", { status: "proposal" }, adopted, [["reason", "reason-needed"]]],
    [
      "for an indicator without a direction",
      {},
      { ...proposal, direction: null },
      [["status", "no-verdict"]],
    ],
    [
      "with red above green where higher is better",
      { red: decimal(80) },
      proposal,
      [["green", "red-beyond-green"]],
    ],
    [
      "with red below green where lower is better",
      { red: decimal(20), green: decimal(30) },
      lowerIsBetter(),
      [["green", "red-beyond-green"]],
    ],
    [
      "with thresholds outside the bounds",
      { red: decimal(-1), green: decimal(101) },
      proposal,
      [
        ["red", "outside-bounds"],
        ["green", "outside-bounds"],
      ],
    ],
    [
      "for an indicator that a municipality does not change itself",
      {},
      { ...proposal, influence: "context" },
      [["status", "context-indicator"]],
    ],
    [
      "where people do not agree which way is better, though it was advised before",
      { ...decision },
      { ...advised, directionContested: true },
      [["status", "contested-direction"]],
    ],
    [
      "from before all decisions, with a target for such a year",
      { decidedOn: "0000-01-01", target: decimal(90), targetYear: 1995 },
      proposal,
      [
        ["decidedOn", "date-too-early"],
        ["targetYear", "target-year-passed"],
      ],
    ],
    [
      "when adopted before the decision that is in force",
      { ...decision, decidedOn: "2026-10-31" },
      adopted,
      [["decidedOn", "date-before-decision"]],
    ],
    [
      "when advised before the advice that is there",
      { decidedOn: "2026-09-30" },
      advised,
      [["decidedOn", "date-before-decision"]],
    ],
    ["with a date to come", { decidedOn: "2026-11-22" }, proposal, [["decidedOn", "date-in-future"]]],
    [
      "when adopted before the advice",
      { ...decision, decidedOn: "2026-09-30" },
      advised,
      [["decidedOn", "date-before-advice"]],
    ],
    [
      "with an address that is not safe to link to",
      { document: "http://vng.nl/besluit" },
      proposal,
      [["document", "document-address"]],
    ],
    [
      "with a target without a year",
      { target: decimal(90) },
      proposal,
      [["targetYear", "target-needs-year"]],
    ],
    ["with a year without a target", { targetYear: 2030 }, proposal, [["target", "year-needs-target"]]],
    [
      "with a target in the year of the decision",
      { target: decimal(90), targetYear: 2026 },
      proposal,
      [["targetYear", "target-year-passed"]],
    ],
    [
      "with a target outside the bounds",
      { target: decimal(120), targetYear: 2030 },
      proposal,
      [["target", "outside-bounds"]],
    ],
  ];

  test.each(cases)("%s", (_, changes, definition, expected) => {
    const checked = check({ ...advice, ...changes }, definition);
    expect(checked.ok ? [] : checked.mistakes.map(({ field, text }) => [field, text])).toEqual(expected);
  });

  it("in a sentence with numbers as people write them", () => {
    const checked = check({ ...advice, red: decimal(72.5) }, proposal);
    const [mistake] = checked.ok ? [] : checked.mistakes;
    expect(mistake && decisionMistakeText(mistake, 1, "nl")).toBe(
      "Hoger is beter: groen (70,0) mag niet lager zijn dan rood (72,5).",
    );
    expect(mistake && decisionMistakeText(mistake, 1, "en")).toBe(
      "Higher is better: green (70.0) may not be lower than red (72.5).",
    );
  });
});

describe("words that judge", () => {
  it("lean on adopted thresholds alone", () => {
    expect(adoptedDecision(null)).toBeNull();
    expect(adoptedDecision(proposal.thresholds)).toBeNull();
    expect(adoptedDecision(advised.thresholds)).toBeNull();
    expect(adoptedDecision(adopted.thresholds)).toMatchObject({ decidedBy: "Ledenvergadering" });
  });

  it("have a target only where it was adopted, with its year", () => {
    const target = { value: decimal(90), year: 2030 };
    expect(adoptedTarget(adopted.thresholds)).toBeNull();
    expect(adoptedTarget(withThresholds({ status: "advised", target }).thresholds)).toBeNull();
    expect(adoptedTarget({ ...(adopted.thresholds as Thresholds), target })).toEqual({
      kind: "adopted",
      value: 90,
      year: 2030,
      decidedBy: "Ledenvergadering",
      decidedOn: "2026-11-01",
      document: "Besluit 12",
    });
  });

  it("may lean on the council's own target while it is in force", () => {
    expect(ownTargetBasis(own, "Utrecht")).toMatchObject({ kind: "own", value: 80, decidedBy: "Utrecht" });
    expect(ownTargetBasis({ ...own, replacedOn: "2026-11-01" }, "Utrecht")).toBeNull();
    expect(ownTargetBasis(null, "Utrecht")).toBeNull();
  });
});

const own: OwnTarget = {
  area: "GM0344" as AreaCode,
  indicator: "burglary" as IndicatorCode,
  version: 1,
  year: 2030,
  value: decimal(80),
  decision: "Raadsbesluit 2026-14",
  decidedOn: "2026-06-01",
  replacedOn: null,
};

describe("an own target is withdrawn", () => {
  test.each([
    ["by a later decision", {}, own, []],
    ["not by an earlier one", { decidedOn: "2026-05-31" }, own, ["date-before-decision"]],
    ["not when it was withdrawn already", {}, { ...own, replacedOn: "2026-07-01" }, ["nothing-in-force"]],
    ["not when there never was one", {}, null, ["nothing-in-force"]],
    [
      "not before all decisions, with an address that is not safe to link to",
      { decision: "http://utrecht.nl", decidedOn: "0000-01-01" },
      own,
      ["document-address", "date-too-early", "date-before-decision"],
    ],
  ])("%s", (_, changes, current, expected) => {
    const withdrawal = { decision: "Raadsbesluit 2026-40", decidedOn: "2026-11-10", ...changes };
    expect(checkWithdrawal(withdrawal, { current, today }).map(({ text }) => text)).toEqual(expected);
  });

  it("and a new one cannot be from before that", () => {
    const definition = { naturalMin: null, naturalMax: null };
    const current = { ...own, replacedOn: "2026-11-10" };
    const mistakes = checkOwnTarget({ ...own, decidedOn: "2026-11-09" }, { definition, current, today });
    expect(mistakes.map(({ text }) => text)).toEqual(["date-before-decision"]);
  });
});

describe("an own target is refused", () => {
  test.each([
    ["for a year that has been", { year: 2026 }, [["year", "target-year-passed"]]],
    [
      "from before all decisions",
      { decidedOn: "1990-01-01", year: 1995 },
      [
        ["year", "target-year-passed"],
        ["decidedOn", "date-too-early"],
        ["decidedOn", "date-before-decision"],
      ],
    ],
    ["with a day to come", { decidedOn: "2027-01-01" }, [["decidedOn", "date-in-future"]]],
    [
      "that is older than the one in force",
      { decidedOn: "2026-05-31" },
      [["decidedOn", "date-before-decision"]],
    ],
    ["with a value that cannot be", { value: decimal(120) }, [["value", "outside-natural"]]],
    [
      "with everything wrong at once",
      { year: 2020, value: decimal(-1), decision: "ftp://x", decidedOn: "2027-01-01" },
      [
        ["year", "target-year-passed"],
        ["decision", "document-address"],
        ["decidedOn", "date-in-future"],
        ["value", "outside-natural"],
      ],
    ],
  ])("%s", (_, changes, expected) => {
    const definition = { naturalMin: decimal(0), naturalMax: decimal(100) };
    const mistakes = checkOwnTarget({ ...own, ...changes }, { definition, current: own, today });
    expect(mistakes.map(({ field, text }) => [field, text])).toEqual(expected);
  });
});

function check(input: ThresholdInput, definition: IndicatorDefinition) {
  return checkThresholds(input, { definition: { ...definition, notJudged: notJudged(definition) }, today });
}

function withThresholds(changes: Partial<Thresholds>): IndicatorDefinition {
  return { ...proposal, thresholds: thresholdsOf(20, 60, changes) };
}

function lowerIsBetter(): IndicatorDefinition {
  const { bounds } = proposal;
  return {
    ...proposal,
    direction: "lower",
    bounds: bounds && { ...bounds, lowerBound: decimal(100), optimum: decimal(0) },
  };
}
