import { describe, expect, it } from "vitest";
import { type AccountName, emailOf, password, utrecht, withApi, zeist } from "../testing/with-api.ts";
import { mailedToken, mailsTo, newBrowser } from "./testing/browser.ts";

const api = withApi();

interface Row {
  id: string;
  name: string;
  email: string;
  grants: { role: string; area: string | null }[];
  may: Record<string, boolean>;
}

const find = async (email: string, as: AccountName = "admin"): Promise<Row | undefined> => {
  const answer = await api.call("GET", `/v1/accounts?search=${encodeURIComponent(email)}`, { as });
  return answer.json<{ accounts: Row[] }>().accounts[0];
};
const invite = (as: AccountName, body: object, key?: string) =>
  api.call("POST", "/v1/accounts", { as, body, headers: key ? { "idempotency-key": key } : {} });
const officerOf = (area: string) => ({ role: "officer", area });
const changesOf = (account: string) =>
  api.database.db
    .selectFrom("change")
    .select(["organisation", "action", "details"])
    .where("channel", "=", "account")
    .orderBy("id")
    .execute()
    .then((changes) => changes.filter(({ details }) => details.account === account));

describe("who sees which accounts", () => {
  it("an administrator all, a coordinator those of her organisation and only its roles", async () => {
    const all = await api.call("GET", "/v1/accounts", { as: "admin" });
    const stored = await api.database.db.selectFrom("account").select("id").execute();
    expect(all.json()).toMatchObject({ total: stored.length, page: 1, mayGive: { areas: null } });
    const own = await api.call("GET", "/v1/accounts", { as: "coordinator" });
    const { accounts } = own.json<{ accounts: Row[] }>();
    expect(accounts.map(({ name }) => name).sort()).toEqual(["approver", "coordinator", "officer"]);
    expect(own.json()).toMatchObject({
      mayGive: { roles: ["officer"], areas: [{ code: utrecht, name: "Utrecht" }] },
    });
  });

  it.each(["officer", "approver", "analyst", "editor"] as const)("nobody who is %s", async (as) => {
    expect((await api.call("GET", "/v1/accounts", { as })).status).toBe(403);
  });

  it("an account of another organisation is not there for a coordinator", async () => {
    const neighbour = await find(emailOf("neighbour"));
    const path = `/v1/accounts/${neighbour?.id}`;
    expect((await api.call("GET", path, { as: "coordinator" })).status).toBe(404);
    const roles = await api.call("PUT", `${path}/roles`, { as: "coordinator", body: { grants: [] } });
    expect(roles.status).toBe(404);
  });

  it("by role, and a search is no pattern", async () => {
    const approvers = await api.call("GET", `/v1/accounts?role=approver&area=${zeist}`, { as: "admin" });
    expect(approvers.json<{ accounts: Row[] }>().accounts.map(({ name }) => name)).toEqual(["neighbour"]);
    const none = await api.call("GET", "/v1/accounts?search=%25", { as: "admin" });
    expect(none.json()).toMatchObject({ total: 0 });
  });
});

describe("inviting", () => {
  it("has one effect, however often it is sent", async () => {
    const body = { email: "Een@Utrecht.example", name: "Een Keer", grants: [officerOf(utrecht)] };
    const first = await invite("coordinator", body, "uitnodiging-1");
    const again = await invite("coordinator", body, "uitnodiging-1");
    expect([first.status, again.status, again.text]).toEqual([201, 201, first.text]);
    expect(await mailsTo(api, "een@utrecht.example")).toHaveLength(1);
    const row = first.json<Row>();
    expect((await changesOf(row.id)).map(({ action, organisation }) => [action, organisation])).toEqual([
      ["account made", null],
      ["roles changed", utrecht],
    ]);
  });

  it("adds roles to an account that is there: one person enters for two municipalities", async () => {
    const body = { email: emailOf("neighbour"), name: "Andere naam", grants: [officerOf(utrecht)] };
    const answer = await invite("coordinator", body);
    // Whoever knows an address learns nothing by giving it a role.
    expect(answer.json()).toMatchObject({
      name: emailOf("neighbour"),
      grants: [{ role: "officer", area: utrecht }],
      ...{ elsewhere: true, secondFactor: false, hasPassword: true, lastSeenAt: null, invitedUntil: null },
      may: { invite: false },
    });
    expect((await find(emailOf("neighbour"), "admin"))?.name).toBe("neighbour");
    expect((await find(emailOf("neighbour")))?.grants).toHaveLength(3);
    const mails = await mailsTo(api, emailOf("neighbour"));
    expect(mails).toEqual([
      { kind: "role-given", body: expect.stringMatching(/coordinator gaf u op .* een rol voor Utrecht/) },
    ]);
    const path = `/v1/accounts/${answer.json<Row>().id}/roles`;
    await api.call("PUT", path, { as: "coordinator", body: { grants: [] } });
    expect((await find(emailOf("neighbour")))?.grants).toHaveLength(2);
  });

  it.each([
    ["coordinator", [{ role: "admin", area: null }], 403],
    ["coordinator", [{ role: "approver", area: utrecht }], 403],
    ["coordinator", [officerOf(zeist)], 403],
    ["officer", [officerOf(utrecht)], 403],
    ["admin", [{ role: "officer", area: null }], 400],
    ["admin", [{ role: "analyst", area: utrecht }], 400],
    ["admin", [officerOf("GM9999")], 400],
    ["admin", [officerOf("NL01")], 400],
    ["admin", [], 400],
  ] as const)("by a %s of %j is refused with %i", async (as, grants, status) => {
    const answer = await invite(as, { email: "nooit@utrecht.example", name: "Nooit", grants });
    expect(answer.status).toBe(status);
    expect(await find("nooit@utrecht.example")).toBeUndefined();
  });
});

describe("roles", () => {
  it("count from the next request", async () => {
    const made = await invite("admin", {
      email: "kort@utrecht.example",
      name: "Kort",
      grants: [{ role: "coordinator", area: utrecht }],
    });
    const path = `/v1/accounts/${made.json<Row>().id}`;
    const token = await mailedToken(api, "invitation", "kort@utrecht.example");
    await api.call("POST", "/v1/one-time-links/uses", { body: { token, password } });
    const browser = newBrowser(api);
    await browser.signIn("kort@utrecht.example", password);
    expect((await browser.call("GET", "/v1/accounts")).status).toBe(200);
    await api.call("PUT", `${path}/roles`, { as: "admin", body: { grants: [] } });
    expect((await browser.call("GET", "/v1/accounts")).status).toBe(403);
    const off = await api.call("PUT", path, { as: "admin", body: { name: "Kort", active: false } });
    expect(off.json()).toMatchObject({ active: false });
    expect((await browser.call("GET", "/v1/accounts")).status).toBe(401);
    expect((await browser.signIn("kort@utrecht.example", password)).status).toBe(401);
  });

  it("a coordinator gives and takes those of officers alone", async () => {
    const row = await find(emailOf("approver"), "coordinator");
    const put = (grants: object[]) =>
      api.call("PUT", `/v1/accounts/${row?.id}/roles`, { as: "coordinator", body: { grants } });
    const approver = { role: "approver", area: utrecht };
    expect((await put([approver, officerOf(utrecht)])).json()).toMatchObject({ grants: { length: 2 } });
    expect((await put([])).status).toBe(403);
    expect((await put([approver])).json()).toMatchObject({ grants: [approver] });
  });

  it("that a colleague changed since they were read are not overwritten", async () => {
    const row = await find(emailOf("approver"), "coordinator");
    const approver = { role: "approver", area: utrecht };
    const put = (body: object) =>
      api.call("PUT", `/v1/accounts/${row?.id}/roles`, { as: "coordinator", body });
    const grants = [approver, officerOf(utrecht)];
    expect((await put({ grants, read: [approver] })).status).toBe(200);
    const refused = await put({ grants: [approver], read: [approver] });
    expect([refused.status, refused.text]).toEqual([412, expect.stringContaining("intussen veranderd")]);
    expect((await put({ grants: [approver], read: [...grants].reverse() })).status).toBe(200);
  });
});

describe("the last administrator", () => {
  it("stays, whoever wants to take the role away", async () => {
    const id = (await find(emailOf("admin")))?.id;
    const path = `/v1/accounts/${id}`;
    const answers = [
      await api.call("PUT", `${path}/roles`, { as: "admin", body: { grants: [] } }),
      await api.call("PUT", path, { as: "admin", body: { name: "admin", active: false } }),
      await api.call("DELETE", path, { as: "admin" }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([409, 409, 409]);
  });

  it("is one of two who take each other's role away at the same moment", async () => {
    const made = await invite("admin", {
      email: "tweede@vng.example",
      name: "Tweede",
      grants: [{ role: "admin", area: null }],
    });
    const second = made.json<Row>().id;
    const first = (await find(emailOf("admin")))?.id;
    const take = (id: string | undefined) =>
      api.call("PUT", `/v1/accounts/${id}/roles`, { as: "admin", body: { grants: [] } });
    // Both are asked by the first, who may do either while she is an administrator.
    const answers = await Promise.all([take(second), take(first)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const left = await api.database.db
      .selectFrom("accountRole")
      .where("role", "=", "admin")
      .selectAll()
      .execute();
    expect(left).toHaveLength(1);
    if (left[0]?.accountId === second)
      await api.database.db
        .updateTable("accountRole")
        .set({ accountId: first ?? "" })
        .where("role", "=", "admin")
        .execute();
  });
});

describe("somebody who leaves", () => {
  it("becomes a pseudonym; what she did stays", async () => {
    const browser = newBrowser(api);
    await browser.signIn(emailOf("editor"), password);
    const id = (await find(emailOf("editor")))?.id ?? "";
    const answer = await api.call("DELETE", `/v1/accounts/${id}`, { as: "admin" });
    expect(answer.json()).toMatchObject({
      name: `Voormalig account ${id.slice(-4)}`,
      ended: true,
      grants: [],
    });
    expect((await browser.call("GET", "/v1/sessions/current")).json()).toEqual({ account: null });
    expect((await browser.signIn(emailOf("editor"), password)).status).toBe(401);
    const { db } = api.database;
    const everything = await Promise.all(
      (["account", "session", "knownDevice", "oneTimeLink", "outboxMessage", "change"] as const).map(
        (table) => db.selectFrom(table).selectAll().execute(),
      ),
    );
    expect(JSON.stringify(everything)).not.toContain(emailOf("editor"));
    const again = await api.call("PUT", `/v1/accounts/${id}`, {
      as: "admin",
      body: { name: "x", active: true },
    });
    expect(again.status).toBe(409);
  });
});

it("two administrators who switch each other off at the same moment do not both succeed", async () => {
  const { db } = api.database;
  const browsers = [newBrowser(api), newBrowser(api)] as const;
  const made = await invite("admin", {
    email: "derde@vng.example",
    name: "Derde",
    grants: [{ role: "admin", area: null }],
  });
  const token = await mailedToken(api, "invitation", "derde@vng.example");
  await api.call("POST", "/v1/one-time-links/uses", { body: { token, password } });
  const ids = { first: (await find(emailOf("admin")))?.id ?? "", second: made.json<Row>().id };
  for (let round = 0; round < 5; round++) {
    const body = { name: "admin", active: false };
    await browsers[0].signIn(emailOf("admin"), password);
    await browsers[1].signIn("derde@vng.example", password);
    const answers = await Promise.all([
      browsers[0].call("PUT", `/v1/accounts/${ids.second}`, { body }),
      browsers[1].call("PUT", `/v1/accounts/${ids.first}`, { body }),
    ]);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const active = db.selectFrom("account").select("id").where("active", "=", true);
    expect(await active.where("id", "in", Object.values(ids)).execute()).toHaveLength(1);
    await db.updateTable("account").set({ active: true }).where("id", "in", Object.values(ids)).execute();
  }
  await db.deleteFrom("accountRole").where("accountId", "=", ids.second).execute();
});
