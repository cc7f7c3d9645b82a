import { describe, expect, it } from "vitest";
import type { AreaCode } from "../areas/area.ts";
import type { IndicatorCode } from "../framework/indicator.ts";
import { type Action, actions, areasFor, may, mayWriteCell } from "./rights.ts";
import { type Actor, type DerivedRole, derivedRoles, type Role, roles } from "./roles.ts";

const utrecht = "GM0344" as AreaCode;
const zeist = "GM0355" as AreaCode;

const actor = (role: Role | DerivedRole, area: AreaCode | null): Actor => ({
  accountId: role,
  name: role,
  grants: [{ role, area }],
});

/** Everything that each role may do for its own organisation; all that is not listed is refused. */
const ownRights: Record<Role | DerivedRole, Action[]> = {
  officer: [
    "enter values",
    "contribute values",
    "submit values",
    "see drafts",
    "see completeness",
    "see preview",
    "see audit",
    "assign contributors",
    "ask extension",
    "explain values",
    "import values",
    "see sources",
    "object to values",
    "answer questions",
    "set own targets",
    "edit network",
  ],
  approver: [
    "approve values",
    "delegate approval",
    "ask second eyes",
    "see drafts",
    "see completeness",
    "see preview",
    "see audit",
    "see sources",
  ],
  coordinator: [
    "ask second eyes",
    "see completeness",
    "see preview",
    "see audit",
    "assign contributors",
    "appoint officers",
    "send reminders",
    "ask extension",
    "manage keys",
    "see sources",
  ],
  analyst: [],
  editor: [],
  admin: [],
  contributor: ["contribute values"],
  "entry-key": ["enter values", "contribute values", "see drafts", "see preview"],
  "read-key": ["see drafts", "see completeness", "see preview"],
};

/** What a role of the whole program may do for every organisation. */
const allRights: Record<Role | DerivedRole, Action[]> = {
  officer: [],
  approver: [],
  coordinator: [],
  analyst: [
    "see completeness",
    "see preview",
    "send reminders",
    "manage rounds",
    "define indicators",
    "edit check rules",
    "import as approved",
    "manage sources",
    "see sources",
    "answer objections",
    "answer questions",
    "publish",
    "decide thresholds",
    "edit network",
  ],
  editor: ["see preview", "make chapters", "see sources"],
  admin: ["see audit", "appoint officers", "manage keys", "manage accounts", "see sources"],
  contributor: [],
  "entry-key": [],
  "read-key": [],
};

describe.each([...roles, ...derivedRoles])("the role %s", (role) => {
  it.each(actions)("%s: only where it is written", (action) => {
    expect(may(actor(role, utrecht), action, utrecht)).toBe(ownRights[role].includes(action));
    expect(may(actor(role, utrecht), action, zeist), "for another organisation").toBe(false);
    expect(may(actor(role, null), action, utrecht)).toBe(allRights[role].includes(action));
    expect(may(null, action, utrecht), "without an account").toBe(false);
  });
});

describe("areasFor", () => {
  it("names the organisations of an officer once, in order", () => {
    const officer: Actor = {
      accountId: "1",
      name: "A",
      grants: [
        { role: "officer", area: zeist },
        { role: "approver", area: zeist },
        { role: "officer", area: utrecht },
      ],
    };
    expect(areasFor(officer, "see preview")).toEqual([utrecht, zeist]);
    expect(areasFor(officer, "approve values")).toEqual([zeist]);
  });

  it("is everything for an analyst and nothing for the public", () => {
    expect(areasFor(actor("analyst", null), "see preview")).toBe("all");
    expect(areasFor(null, "see preview")).toEqual([]);
  });
});

describe("mayWriteCell", () => {
  const green = "public-green" as IndicatorCode;
  const toilets = "public-toilets" as IndicatorCode;
  const contributor: Actor = {
    accountId: "c",
    name: "C",
    grants: [{ role: "contributor", area: utrecht, only: { round: "2025", indicators: [toilets] } }],
  };

  it.each([
    ["her own cell", { area: utrecht, round: "2025", indicator: toilets }, true],
    ["another indicator", { area: utrecht, round: "2025", indicator: green }, false],
    ["another round", { area: utrecht, round: "2026", indicator: toilets }, false],
    ["another organisation", { area: zeist, round: "2025", indicator: toilets }, false],
  ])("a contributor and %s", (_, cell, allowed) => {
    expect(mayWriteCell(contributor, cell)).toBe(allowed);
  });

  it("an officer writes every cell of her organisation, an approver none", () => {
    const cell = { area: utrecht, round: "2025", indicator: green };
    expect(mayWriteCell(actor("officer", utrecht), cell)).toBe(true);
    expect(mayWriteCell(actor("officer", zeist), cell)).toBe(false);
    expect(mayWriteCell(actor("approver", utrecht), cell)).toBe(false);
    expect(mayWriteCell(null, cell)).toBe(false);
  });
});
