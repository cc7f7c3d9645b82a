import { type Action, actions, areasFor, may } from "@lokaal17/shared/accounts/rights";
import type { Role } from "@lokaal17/shared/accounts/roles";
import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { Endpoint } from "@lokaal17/shared/contract/endpoint";
import { beforeAll, describe, expect, it } from "vitest";
import { endpoints } from "../endpoints.ts";
import { utrecht, withApi, zeist } from "../testing/with-api.ts";
import { type Caller, contributorFor, keyFor, makeTarget, personWith } from "./testing/rights-callers.ts";
import type { Row, Target } from "./testing/rights-row.ts";
import { publicOperations, rightsTable } from "./testing/rights-table.ts";

const api = withApi();

const callers: Caller[] = [];
const targets = new Map<AreaCode, Target>();

beforeAll(async () => {
  const { db } = api.database;
  for (const area of [utrecht, zeist]) targets.set(area, await makeTarget(db, area));
  const perArea: Role[] = ["officer", "approver", "coordinator"];
  for (const role of perArea) callers.push(await personWith(db, { role, area: utrecht }));
  for (const role of ["analyst", "editor", "admin"] as const)
    callers.push(await personWith(db, { role, area: null }));
  callers.push(await contributorFor(db, targetOf(utrecht)));
  callers.push(await keyFor(db, targetOf(utrecht), "entry"), await keyFor(db, targetOf(utrecht), "read"));
});

const names = [
  "officer",
  "approver",
  "coordinator",
  "analyst",
  "editor",
  "admin",
  "contributor",
  "entry-key",
  "read-key",
];
const operations = Object.entries(endpoints);
const signedInOperations = operations.filter(([name]) => rightsTable[name]);

it("every operation has a row that says who may call it, and every row an operation", () => {
  const missing = operations.flatMap(([name]) =>
    rightsTable[name] || publicOperations.has(name) ? [] : [name],
  );
  expect(missing).toEqual([]);
  const rows = [...Object.keys(rightsTable), ...publicOperations];
  expect(rows.filter((name) => !endpoints[name])).toEqual([]);
  for (const [name, { access }] of operations)
    expect([name, access]).toEqual([name, publicOperations.has(name) ? "public" : "signed-in"]);
});

it("every right is asked by some operation, but that of all cells together", () => {
  const needed = new Set<string>(Object.values(rightsTable).flatMap(({ needs }) => needs));
  const ofCells: Action[] = ["enter values"];
  expect(actions.filter((action) => !needed.has(action)).sort()).toEqual(ofCells);
});

describe("without an account", () => {
  it.each(signedInOperations)("%s asks to sign in first", async (name, endpoint) => {
    const answer = await call(endpoint, rowOf(name), targetOf(utrecht), {});
    expect(answer.status).toBe(401);
  });

  it.each(operations.filter(([name, { method }]) => publicOperations.has(name) && method === "get"))(
    "%s answers",
    async (_, endpoint) => {
      const answer = await call(endpoint, { needs: "signed in" }, targetOf(utrecht), {});
      expect([401, 403, 500]).not.toContain(answer.status);
    },
  );
});

describe.each(names)("%s", (role) => {
  it.each(signedInOperations)("%s", async (name, endpoint) => {
    const caller = callers.find((one) => one.name === role);
    if (!caller) throw new Error(`Nobody is ${role}.`);
    const row = rowOf(name);
    for (const area of row.perArea ? [utrecht, zeist] : [utrecht]) {
      const answer = await call(endpoint, row, targetOf(area), caller.headers);
      const isAllowed = allows(row, caller, area);
      const what = `${role} ${name} ${area}: ${answer.status} ${answer.text.slice(0, 200)}`;
      if (!isAllowed) expect(row.hidden ? [404] : [403, 404], what).toContain(answer.status);
      else if (endpoint.method === "get" && !row.outside && !isOfNothing(row, area))
        expect(answer.status, what).toBe(200);
      else expect([401, 403, 500], what).not.toContain(answer.status);
    }
  });
});

function allows({ needs, perArea }: Row, { name, grants }: Caller, area: AreaCode): boolean {
  if (needs === "signed in") return true;
  if (needs === "signed in herself") return !/contributor|key/.test(name);
  if (needs === "assigned") return name === "contributor" && area === utrecht;
  const actor = { accountId: name, name, grants };
  return [needs]
    .flat()
    .some((action) => (perArea ? may(actor, action, area) : areasFor(actor, action).length > 0));
}

/** Whether the row asks for something that is not there, so that who may ask gets 404. */
const isOfNothing = ({ params }: Row, area: AreaCode) =>
  Object.values(params?.(targetOf(area)) ?? {}).some((value) => value.startsWith("00000000-"));

function call(endpoint: Endpoint, row: Row, target: Target, headers: Record<string, string>) {
  const params = row.params?.(target) ?? {};
  const path = Object.entries(params).reduce(
    (text, [name, value]) => text.replace(`:${name}`, value),
    endpoint.path,
  );
  const query = new URLSearchParams(row.query?.(target) ?? {}).toString();
  const body = row.body?.(target);
  return api.call(endpoint.method.toUpperCase(), query ? `${path}?${query}` : path, {
    headers: { "if-match": '"0"', ...headers },
    ...(body && { body }),
  });
}

function rowOf(name: string): Row {
  const row = rightsTable[name];
  if (!row) throw new Error(`No row for ${name}.`);
  return row;
}

function targetOf(area: AreaCode): Target {
  const target = targets.get(area);
  if (!target) throw new Error(`Nothing of ${area}.`);
  return target;
}
