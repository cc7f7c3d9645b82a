import { randomUUID } from "node:crypto";
import { insertAccount } from "@lokaal17/db/accounts/queries";
import { describe, expect, it } from "vitest";
import { type AccountName, asked, utrecht, withApi, zeist } from "../testing/with-api.ts";
import { later } from "./testing/browser.ts";

const api = withApi();
const wanted = { area: utrecht, name: "Koppeling zaaksysteem", scope: "entry", expiresOn: "2027-05-01" };

interface Made {
  key: { id: string; tokenStart: string; lastUsedAt: string | null };
  token: string | null;
}

const make = (body: object = {}, as: AccountName = "coordinator", headers: Record<string, string> = {}) =>
  api.call("POST", "/v1/api-keys", { as, body: { ...wanted, ...body }, headers });
const withKey = (token: string | null, method: string, path: string, body?: unknown) =>
  api.call(method, path, { body, headers: { authorization: `Bearer ${token}`, "if-match": '"0"' } });
const grid = (area: string) => `/v1/rounds/2025/areas/${area}/entries`;
const cell = (area: string) => `/v1/rounds/2025/areas/${area}/entries/${asked}/2024`;

describe("a key of an organisation", () => {
  it("is shown once, and stored as a hash", async () => {
    const answer = await make({}, "coordinator", { "idempotency-key": "sleutel-1" });
    const { key, token } = answer.json<Made>();
    expect(token).toMatch(/^l17_[\w-]{43}$/);
    expect(token?.startsWith(key.tokenStart)).toBe(true);
    const retried = await make({}, "coordinator", { "idempotency-key": "sleutel-1" });
    expect(retried.json()).toEqual({ key, token: null });
    const { db } = api.database;
    const stored = [
      await db.selectFrom("apiKey").selectAll().execute(),
      await db.selectFrom("idempotencyKey").selectAll().execute(),
      await db.selectFrom("change").selectAll().execute(),
    ];
    expect(stored[0]).toHaveLength(1);
    expect(JSON.stringify(stored)).not.toContain(token);
  });

  it("reads and fills cells of its own organisation, without a cookie, and is named as the author", async () => {
    const { token } = (await make()).json<Made>();
    const read = await withKey(token, "GET", grid(utrecht));
    expect([read.status, read.headers.get("set-cookie")]).toEqual([200, null]);
    const written = await withKey(token, "PUT", cell(utrecht), { value: "81", status: "normal" });
    expect([written.status, written.text]).toEqual([200, expect.stringContaining("Koppeling zaaksysteem")]);
    expect((await withKey(token, "GET", grid(zeist))).status).toBe(404);
    expect((await withKey(token, "PUT", cell(zeist), { value: "81", status: "normal" })).status).toBe(404);
    const listed = await api.call("GET", "/v1/api-keys", { as: "coordinator" });
    expect(listed.json<{ keys: { lastUsedAt: string | null }[] }>().keys[0]?.lastUsedAt).not.toBeNull();
  });

  it("to read writes nothing, and no key submits, approves or manages", async () => {
    const { token } = (await make({ scope: "read" })).json<Made>();
    expect((await withKey(token, "GET", grid(utrecht))).status).toBe(200);
    const refused = [
      await withKey(token, "PUT", cell(utrecht), { value: "81", status: "normal" }),
      await withKey(token, "GET", "/v1/accounts"),
      await withKey(token, "GET", "/v1/sessions"),
      await withKey(token, "PUT", "/v1/credentials/password", { current: "x", next: "y" }),
      await withKey(token, "POST", "/v1/api-keys", wanted),
    ];
    expect(refused.map(({ status }) => status)).toEqual([404, 403, 403, 403, 403]);
  });

  it.each([
    ["leaves", "DELETE", "", undefined],
    ["is switched off", "PUT", "", { name: "Maker", active: false }],
    ["is no coordinator any more", "PUT", "/roles", { grants: [{ role: "officer", area: utrecht }] }],
  ])("works no more when who made it %s, and the log says so", async (_, method, path, body) => {
    const { db } = api.database;
    const made = (await make()).json<Made>();
    const id = randomUUID();
    const account = { id, email: `${id}@utrecht.example`, name: "Maker", passwordHash: null };
    const own = { role: "coordinator", area: utrecht } as const;
    await insertAccount(db, { ...account, grants: [own] });
    await db.updateTable("apiKey").set({ createdBy: id }).where("id", "=", made.key.id).execute();
    expect((await withKey(made.token, "GET", "/v1/goals")).status).toBe(200);
    expect((await api.call(method, `/v1/accounts/${id}${path}`, { as: "admin", body })).status).toBe(200);
    expect((await withKey(made.token, "GET", "/v1/goals")).status).toBe(401);
    const ended = await db.selectFrom("change").selectAll().where("action", "=", "key ended").execute();
    expect(ended.at(-1)).toMatchObject({ organisation: utrecht, details: { key: made.key.id, madeBy: id } });
  });

  it("works no more when it was ended, has expired, or never was", async () => {
    const ended = (await make()).json<Made>();
    expect((await api.call("DELETE", `/v1/api-keys/${ended.key.id}`, { as: "coordinator" })).status).toBe(
      200,
    );
    expect((await withKey(ended.token, "GET", "/v1/goals")).status).toBe(401);
    expect((await withKey(`l17_${"a".repeat(43)}`, "GET", grid(utrecht))).status).toBe(401);
    const short = (await make({ expiresOn: "2026-11-22" })).json<Made>();
    const start = api.context.now();
    expect((await withKey(short.token, "GET", grid(utrecht))).status).toBe(200);
    later(api, 48 * 3600_000);
    expect((await withKey(short.token, "GET", grid(utrecht))).status).toBe(401);
    api.context.now = () => start;
  });

  it.each([
    ["for longer than a year", { expiresOn: "2028-01-01" }, "coordinator", 400],
    ["for a day that is over", { expiresOn: "2026-11-20" }, "coordinator", 400],
    ["for another organisation", { area: zeist }, "coordinator", 403],
    ["by an officer", {}, "officer", 403],
    ["for an organisation that is not there", { area: "GM9999" }, "admin", 400],
    ["with a right that there is not", { scope: "approve" }, "admin", 400],
  ] as const)("%s is refused", async (_, body, as, status) => {
    expect((await make(body, as)).status).toBe(status);
  });
});
