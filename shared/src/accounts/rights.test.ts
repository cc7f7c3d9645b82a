import { describe, expect, it } from "vitest";
import type { AreaCode } from "../areas/area.ts";
import { type Action, actions, areasFor, may } from "./rights.ts";
import { type Actor, type Role, roles } from "./roles.ts";

const utrecht = "GM0344" as AreaCode;
const zeist = "GM0355" as AreaCode;

const actor = (role: Role, area: AreaCode | null): Actor => ({
  accountId: role,
  name: role,
  grants: [{ role, area }],
});

/** Everything that each role may do for its own organisation; all that is not listed is refused. */
const ownRights: Record<Role, Action[]> = {
  officer: [
    "enter values",
    "submit values",
    "see drafts",
    "see completeness",
    "see preview",
    "set own targets",
    "edit network",
  ],
  approver: ["approve values", "see drafts", "see completeness", "see preview"],
  coordinator: ["see completeness", "see preview"],
  analyst: [],
  editor: [],
  admin: [],
};

/** What a role of the whole program may do for every organisation. */
const allRights: Record<Role, Action[]> = {
  officer: [],
  approver: [],
  coordinator: [],
  analyst: [
    "see completeness",
    "see preview",
    "import as approved",
    "publish",
    "decide thresholds",
    "edit network",
  ],
  editor: ["see preview", "make chapters"],
  admin: [],
};

describe.each(roles)("the role %s", (role) => {
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
