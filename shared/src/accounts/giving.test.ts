import { describe, expect, it } from "vitest";
import type { AreaCode } from "../areas/area.ts";
import { givable, mayGive, roleChanges } from "./giving.ts";
import type { Actor, GivenRole } from "./roles.ts";

const utrecht = "GM0344" as AreaCode;
const zeist = "GM0355" as AreaCode;
const actor = (...grants: GivenRole[]): Actor => ({ accountId: "a", name: "a", grants });
const admin = actor({ role: "admin", area: null });
const coordinator = actor({ role: "coordinator", area: utrecht });
const officer = actor({ role: "officer", area: utrecht });

describe("giving roles", () => {
  it.each<[string, Actor, GivenRole, boolean]>([
    ["an administrator makes an administrator", admin, { role: "admin", area: null }, true],
    ["an administrator makes an approver", admin, { role: "approver", area: zeist }, true],
    ["a coordinator makes an officer of her own", coordinator, { role: "officer", area: utrecht }, true],
    ["a coordinator makes one of the neighbour", coordinator, { role: "officer", area: zeist }, false],
    ["a coordinator makes an approver", coordinator, { role: "approver", area: utrecht }, false],
    ["a coordinator makes an officer of everything", coordinator, { role: "officer", area: null }, false],
    ["an officer makes an officer", officer, { role: "officer", area: utrecht }, false],
  ])("%s", (_, who, role, allowed) => {
    expect(mayGive(who, role)).toBe(allowed);
  });

  it("offers what may be given", () => {
    expect(givable(admin).areas).toBe("all");
    expect(givable(coordinator)).toEqual({ roles: ["officer"], areas: [utrecht] });
    expect(givable(officer)).toEqual({ roles: [], areas: [] });
  });

  it("tells what comes and what goes", () => {
    const before: GivenRole[] = [
      { role: "officer", area: utrecht },
      { role: "approver", area: utrecht },
    ];
    const after: GivenRole[] = [
      { role: "officer", area: utrecht },
      { role: "officer", area: zeist },
      { role: "officer", area: zeist },
    ];
    expect(roleChanges(before, after)).toEqual({
      added: [{ role: "officer", area: zeist }],
      removed: [{ role: "approver", area: utrecht }],
    });
  });
});
