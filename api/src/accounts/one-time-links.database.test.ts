import { describe, expect, it } from "vitest";
import { emailOf, password, utrecht, withApi } from "../testing/with-api.ts";
import { later, mailedToken, mailsTo, newBrowser } from "./testing/browser.ts";

const api = withApi();
const nieuw = "vier woorden zijn beter";
const use = (token: string, chosen = nieuw) =>
  api.call("POST", "/v1/one-time-links/uses", { body: { token, password: chosen } });
const check = (token: string) => api.call("POST", "/v1/one-time-links/check", { body: { token } });
const askReset = (email: string) => api.call("POST", "/v1/password-resets", { body: { email } });
const invite = (email: string) =>
  api.call("POST", "/v1/accounts", {
    as: "coordinator",
    body: { email, name: "Nieuwe Medewerker", grants: [{ role: "officer", area: utrecht }] },
  });

describe("an invitation", () => {
  it("goes by mail, shows whose it is, and sets a password once", async () => {
    expect((await invite("nieuw@utrecht.example")).status).toBe(201);
    const token = await mailedToken(api, "invitation", "nieuw@utrecht.example");
    expect((await check(token)).json()).toMatchObject({
      purpose: "invitation",
      name: "Nieuwe Medewerker",
      email: "nieuw@utrecht.example",
    });
    const weak = await use(token, "Nieuwe123");
    expect(weak.status).toBe(400);
    expect(weak.json<{ errors: unknown[] }>().errors).toHaveLength(2);
    expect((await use(token)).json()).toEqual({ email: "nieuw@utrecht.example", secondFactor: false });
    expect((await use(token)).status).toBe(404);
    expect((await check(token)).status).toBe(404);
    const browser = newBrowser(api);
    expect((await browser.signIn("nieuw@utrecht.example", nieuw)).status).toBe(201);
  });

  it("is used by one of four at the same moment", async () => {
    await invite("tegelijk@utrecht.example");
    const token = await mailedToken(api, "invitation", "tegelijk@utrecht.example");
    const answers = await Promise.all(Array.from({ length: 4 }, () => use(token)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array<number>(3).fill(404)]);
  });

  it("works for seven days, and no longer than until a newer one", async () => {
    const made = await invite("laat@utrecht.example");
    const old = await mailedToken(api, "invitation", "laat@utrecht.example");
    const path = `/v1/accounts/${made.json<{ id: string }>().id}/invitations`;
    later(api, 1000);
    expect((await api.call("POST", path, { as: "coordinator" })).status).toBe(201);
    expect((await check(old)).status).toBe(404);
    const token = await mailedToken(api, "invitation", "laat@utrecht.example");
    const start = api.context.now();
    later(api, 7 * 24 * 3600_000 - 1000);
    expect((await check(token)).status).toBe(200);
    later(api, 2000);
    expect((await use(token)).status).toBe(404);
    api.context.now = () => start;
  });

  it("stands nowhere as it is but in the mail", async () => {
    await invite("geheim@utrecht.example");
    const token = await mailedToken(api, "invitation", "geheim@utrecht.example");
    const { db } = api.database;
    const stored = [
      await db.selectFrom("oneTimeLink").selectAll().execute(),
      await db.selectFrom("change").selectAll().execute(),
      await db.selectFrom("idempotencyKey").selectAll().execute(),
    ];
    expect(JSON.stringify(stored)).not.toContain(token);
    expect(JSON.stringify(stored)).not.toContain("geheim@utrecht.example");
  });
});

describe("a reset", () => {
  it("answers the same for an address without an account, which gets no mail", async () => {
    const known = await askReset(emailOf("editor"));
    const unknown = await askReset("niemand@test.example");
    expect([known.status, known.text]).toEqual([unknown.status, unknown.text]);
    expect(known.status).toBe(202);
    expect(await mailsTo(api, "niemand@test.example")).toEqual([]);
    expect(await mailedToken(api, "reset", emailOf("editor"))).not.toBe("");
  });

  it("takes as long for an address without an account", async () => {
    const measure = async (email: string) => {
      const begun = performance.now();
      await askReset(email);
      return performance.now() - begun;
    };
    const differences: number[] = [];
    // A machine that stands still for a moment lengthens one of the two: then once more.
    while (differences.length < 5 && !differences.some((one) => one < 200)) {
      const known = await measure(emailOf("analyst"));
      const unknown = await measure("niemand@test.example");
      expect(Math.min(known, unknown)).toBeGreaterThan(240);
      differences.push(Math.abs(known - unknown));
    }
    expect(Math.min(...differences)).toBeLessThan(200);
  });

  it("sends one mail, however often a stranger asks", async () => {
    for (let asked = 0; asked < 3; asked++) await askReset(emailOf("neighbour"));
    expect(await mailsTo(api, emailOf("neighbour"))).toHaveLength(1);
  });

  it("ends every session, and tells the owner", async () => {
    const browser = newBrowser(api);
    later(api, 6 * 60_000);
    await browser.signIn(emailOf("approver"), password);
    await askReset(emailOf("approver"));
    const token = await mailedToken(api, "reset", emailOf("approver"));
    expect((await use(token)).status).toBe(200);
    expect((await browser.call("GET", "/v1/sessions/current")).json()).toEqual({ account: null });
    expect((await browser.signIn(emailOf("approver"), password)).status).toBe(401);
    expect((await browser.signIn(emailOf("approver"), nieuw)).status).toBe(201);
    expect((await mailsTo(api, emailOf("approver"))).map(({ kind }) => kind)).toContain("sign-in-changed");
    const changes = api.database.db.selectFrom("change").select("details");
    const logged = await changes.where("action", "=", "password reset").orderBy("id").execute();
    expect(logged.at(-1)?.details, "not more than is known: who has the link did it").toMatchObject({
      with: "link",
    });
  });

  it("works for an hour", async () => {
    later(api, 6 * 60_000);
    await askReset(emailOf("editor"));
    const token = await mailedToken(api, "reset", emailOf("editor"));
    later(api, 61 * 60_000);
    expect((await use(token)).status).toBe(404);
  });

  it("is refused after many from one address", async () => {
    later(api, 6 * 60_000);
    const statuses = [];
    for (let asked = 0; asked < 22; asked++) statuses.push((await askReset(`x${asked}@test.example`)).status);
    expect(statuses.at(-1)).toBe(429);
  });
});
