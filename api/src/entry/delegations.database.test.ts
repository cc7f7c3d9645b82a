import { randomUUID } from "node:crypto";
import { insertAccount } from "@lokaal17/db/accounts/queries";
import type { GivenRole } from "@lokaal17/shared/accounts/roles";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { hashPassword } from "../accounts/password.ts";
import { contributorFor } from "../accounts/testing/rights-callers.ts";
import { emailOf, password, utrecht, withApi, zeist } from "../testing/with-api.ts";

const api = withApi();
const ids = new Map<string, string>();
const wish = { area: utrecht, from: "2026-11-21", until: "2026-11-30", reason: "Vakantie" };

beforeAll(async () => {
  for (const { id, name } of await api.database.db.selectFrom("account").select(["id", "name"]).execute())
    ids.set(name, id);
  await account("colleague", [{ role: "officer", area: utrecht }]);
  await account("second", [{ role: "approver", area: utrecht }]);
  await account("head", [
    { role: "coordinator", area: utrecht },
    { role: "approver", area: utrecht },
  ]);
});
beforeEach(async () => {
  await api.database.db.updateTable("delegation").set({ endedAt: new Date() }).execute();
  await api.database.db.deleteFrom("outboxMessage").execute();
});

describe("who may let a colleague approve", () => {
  it("is an approver; a coordinator asks VNG and nobody else", async () => {
    const refused = await give("coordinator", { to: idOf("colleague") });
    expect(refused.status).toBe(400);
    expect(refused.text).toContain("Alleen een goedkeurder kiest een collega");
    expect((await give("coordinator", { to: null })).status).toBe(201);
    expect((await give("approver", { to: idOf("colleague") })).status).toBe(201);
    const areas = async (as: string) =>
      (await api.call("GET", "/v1/delegations", { as })).json<{ areas: object[] }>().areas;
    expect(await areas("coordinator")).toEqual([{ area: utrecht, areaName: "Utrecht", colleagues: false }]);
    expect(await areas("approver")).toEqual([{ area: utrecht, areaName: "Utrecht", colleagues: true }]);
  });

  it("is not who invited that colleague herself: nobody makes her own second pair of eyes", async () => {
    const grants = [{ role: "officer", area: utrecht }];
    const body = { email: "tweede-ik@test.example", name: "Tweede Ik", grants };
    const made = await api.call("POST", "/v1/accounts", { as: "head", body });
    const { id } = made.json<{ id: string }>();
    await api.database.db.updateTable("account").set({ kind: "person" }).where("id", "=", id).execute();
    const refused = await give("head", { to: id });
    expect([refused.status, refused.text]).toEqual([400, expect.stringContaining("U gaf deze collega zelf")]);
    expect((await give("approver", { to: id })).status).toBe(201);
  });

  it("is nobody who came in by a personal link, whatever roles her account has", async () => {
    const approver = idOf("second");
    const { headers } = await contributorFor(api.database.db, {
      area: utrecht,
      account: approver,
      submission: "",
    });
    await api.database.db.updateTable("contributorLink").set({ accountId: approver }).execute();
    await api.database.db.updateTable("assignment").set({ accountId: approver }).execute();
    await api.database.db
      .updateTable("session")
      .set({ accountId: approver })
      .where("linkId", "is not", null)
      .execute();
    const who = await api.call("GET", "/v1/sessions/current", { headers });
    expect(who.json()).toMatchObject({ account: { name: "second", grants: [{ role: "contributor" }] } });
    const body = { ...wish, to: idOf("colleague") };
    expect((await api.call("POST", "/v1/delegations", { headers, body })).status).toBe(404);
    const listed = await api.call("GET", "/v1/delegations", { headers });
    expect(listed.json()).toEqual({ areas: [], delegations: [] });
    const given = (await give("approver", { to: idOf("colleague") })).json<{ id: string }>();
    expect((await api.call("DELETE", `/v1/delegations/${given.id}`, { headers })).status).toBe(404);
  });
});

it("every approver and coordinator hears of it, and who was chosen", async () => {
  await give("approver", { to: idOf("colleague") });
  const mails = await api.database.db.selectFrom("outboxMessage").selectAll().execute();
  const concerned = ["approver", "colleague", "coordinator", "head", "officer", "second"];
  expect(mails.map(({ recipient }) => recipient).sort()).toEqual(concerned.map(emailOf));
  expect(mails[0]).toMatchObject({ kind: "delegation", subject: "colleague mag goedkeuren voor Utrecht" });
});

describe("lent approval ends", () => {
  const rolesOf = async (as: string) => {
    const answer = await api.call("GET", "/v1/sessions/current", { as });
    const { account: own } = answer.json<{ account: { grants: GivenRole[] } }>();
    return own.grants.map(({ role }) => role).sort();
  };

  it("when who gave it is no approver any more, or is switched off", async () => {
    await give("second", { to: idOf("colleague") });
    expect(await rolesOf("colleague")).toEqual(["approver", "officer"]);
    const path = `/v1/accounts/${idOf("second")}`;
    const roles = (grants: object[]) => api.call("PUT", `${path}/roles`, { as: "admin", body: { grants } });
    expect((await roles([{ role: "officer", area: utrecht }])).status).toBe(200);
    expect(await rolesOf("colleague")).toEqual(["officer"]);
    await roles([{ role: "approver", area: utrecht }]);
    expect(await rolesOf("colleague")).toEqual(["approver", "officer"]);
    await api.call("PUT", path, { as: "admin", body: { name: "second", active: false } });
    expect(await rolesOf("colleague")).toEqual(["officer"]);
    await api.call("PUT", path, { as: "admin", body: { name: "second", active: true } });
  });

  it("when who asked VNG is no coordinator any more", async () => {
    await give("coordinator", { to: null });
    expect(await rolesOf("analyst")).toEqual(["analyst", "approver"]);
    await api.database.db
      .updateTable("accountRole")
      .set({ area: zeist })
      .where("accountId", "=", idOf("coordinator"))
      .execute();
    expect(await rolesOf("analyst")).toEqual(["analyst"]);
    await api.database.db
      .updateTable("accountRole")
      .set({ area: utrecht })
      .where("accountId", "=", idOf("coordinator"))
      .execute();
  });

  it("for good when who gave it leaves", async () => {
    await give("second", { to: idOf("colleague") });
    await api.call("DELETE", `/v1/accounts/${idOf("second")}`, { as: "admin" });
    const open = api.database.db.selectFrom("delegation").select("id").where("endedAt", "is", null);
    expect(await open.execute()).toEqual([]);
    expect(await rolesOf("colleague")).toEqual(["officer"]);
  });
});

const give = (as: string, more: object) =>
  api.call("POST", "/v1/delegations", { as, body: { ...wish, ...more } });

function idOf(name: string): string {
  const id = ids.get(name);
  if (!id) throw new Error(`Nobody is ${name}.`);
  return id;
}

async function account(name: string, grants: GivenRole[]): Promise<void> {
  const id = randomUUID();
  ids.set(name, id);
  const passwordHash = await hashPassword(password);
  await insertAccount(api.database.db, { id, email: emailOf(name), name, passwordHash, grants });
}
