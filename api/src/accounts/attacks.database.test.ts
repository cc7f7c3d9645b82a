import { emailAddress } from "@lokaal17/shared/contract/accounts";
import { pino } from "pino";
import { beforeAll, describe, expect, it } from "vitest";
import { asked, emailOf, password, utrecht, withApi, zeist } from "../testing/with-api.ts";
import { trustedProxies } from "./client-address.ts";
import { later, newBrowser } from "./testing/browser.ts";

const api = withApi();
const logged: Record<string, unknown>[] = [];

beforeAll(() => {
  const write = (line: string) => logged.push(JSON.parse(line));
  api.context.log = pino({ level: "warn" }, { write });
});

/** What was logged since, by its kind. */
const kindsSince = (from: number) => logged.slice(from).map(({ kind }) => kind);

describe("a thousand wrong passwords", () => {
  it("from the address of the owner lock her out of nothing: she signs in from her own browser", async () => {
    const own = newBrowser(api, { address: "192.0.2.10" });
    expect((await own.signIn(emailOf("officer"), password)).status).toBe(201);
    await own.call("DELETE", "/v1/sessions/current");
    const from = logged.length;
    const attacker = newBrowser(api, { address: "192.0.2.10" });
    const statuses = new Map<number, number>();
    for (let guess = 0; guess < 1000; guess++) {
      const { status } = await attacker.signIn(emailOf("officer"), `wachtwoord ${guess}`);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
    expect(Object.fromEntries(statuses)).toEqual({ 401: 10, 429: 990 });
    expect((await attacker.signIn(emailOf("officer"), password)).status).toBe(429);
    expect((await own.signIn(emailOf("officer"), password)).status).toBe(201);
    const elsewhere = newBrowser(api, { address: "198.51.100.7" });
    expect((await elsewhere.signIn(emailOf("officer"), password)).status).toBe(201);
    expect(kindsSince(from).filter((kind) => kind === "sign-in-slow")).toHaveLength(991);
    expect(kindsSince(from).filter((kind) => kind === "sign-in-failed")).toHaveLength(10);
  }, 60_000);

  it("on as many accounts from one address are slowed down too", async () => {
    const attacker = newBrowser(api, { address: "203.0.113.9" });
    const answers = await Promise.all(
      Array.from({ length: 230 }, (_, at) => attacker.signIn(`iemand-${at}@test.example`, "Zomer2026!")),
    );
    const slowed = answers.filter(({ status }) => status === 429);
    expect(slowed.length).toBeGreaterThanOrEqual(29);
    expect(answers.every(({ status }) => status === 401 || status === 429)).toBe(true);
  }, 60_000);

  it("through the proxy slow down nobody else behind it; a header of somebody else changes nothing", async () => {
    const through = (address: string, forwarded: string) => {
      const browser = newBrowser(api, { address });
      return (word: string) => {
        const headers = { "x-forwarded-for": forwarded };
        const body = { email: emailOf("editor"), password: word };
        return browser.call("POST", "/v1/sessions", { body, headers });
      };
    };
    const before = api.context.proxies;
    api.context.proxies = trustedProxies(["10.0.0.1"]);
    const attacker = through("10.0.0.1", "203.0.113.80");
    for (let guess = 0; guess < 11; guess++) await attacker(`wachtwoord ${guess}`);
    expect((await attacker(password)).status).toBe(429);
    expect((await through("10.0.0.1", "198.51.100.80")(password)).status).toBe(201);
    const statuses = [];
    for (let guess = 0; guess < 12; guess++)
      statuses.push((await through("203.0.113.81", `192.0.2.${guess}`)(`wachtwoord ${guess}`)).status);
    expect(statuses.slice(10)).toEqual([429, 429]);
    api.context.proxies = before;
  });

  it("with a made-up cookie of a known browser get no count of their own", async () => {
    const attacker = newBrowser(api, { address: "203.0.113.10" });
    const statuses = [];
    for (let guess = 0; guess < 12; guess++) {
      attacker.cookies.set("__Host-device", `made-up-${guess}`);
      statuses.push((await attacker.signIn(emailOf("analyst"), `wachtwoord ${guess}`)).status);
    }
    expect(statuses.slice(10)).toEqual([429, 429]);
  });

  it("tell nothing: an account that is not there answers the same, after the same work", async () => {
    const measure = async (email: string) => {
      const browser = newBrowser(api, { address: "203.0.113.11" });
      const times: number[] = [];
      let text = "";
      for (let at = 0; at < 5; at++) {
        const begun = performance.now();
        text = (await browser.signIn(email, "niet goed")).text;
        times.push(performance.now() - begun);
      }
      return { text, time: times.sort((a, b) => a - b)[2] ?? 0 };
    };
    const known = await measure(emailOf("editor"));
    const unknown = await measure("niemand@test.example");
    expect(known.text).toBe(unknown.text);
    expect(unknown.time).toBeGreaterThan(known.time / 3);
  });
});

describe("a cookie", () => {
  const withCookie = (token: string, path: string) =>
    api.call("GET", path, { headers: { cookie: `__Host-session=${token}` } });

  it.each(["", "x", "a".repeat(43), "' or '1'='1", "a".repeat(7000)])(
    "that was made up (%#) opens nothing",
    async (token) => {
      expect((await withCookie(token, "/v1/sessions/current")).json()).toEqual({ account: null });
      expect((await withCookie(token, "/v1/worklist")).status).toBe(401);
    },
  );

  it("is worth nothing after signing out, and trying it is logged", async () => {
    const browser = newBrowser(api, { address: "192.0.2.20" });
    await browser.signIn(emailOf("editor"), password);
    const token = browser.cookies.get("__Host-session") ?? "";
    await browser.call("DELETE", "/v1/sessions/current");
    const from = logged.length;
    expect((await withCookie(token, "/v1/worklist")).status).toBe(401);
    expect(kindsSince(from)).toEqual(["unknown-session"]);
  });

  it("that an attacker planted is not the one after signing in", async () => {
    const browser = newBrowser(api, { address: "192.0.2.21" });
    browser.cookies.set("__Host-session", "f".repeat(43));
    await browser.signIn(emailOf("editor"), password);
    expect(browser.cookies.get("__Host-session")).not.toBe("f".repeat(43));
    expect((await withCookie("f".repeat(43), "/v1/worklist")).status).toBe(401);
  });

  it("of an hour ago, replayed after its successor was used, opens nothing", async () => {
    const start = api.context.now();
    const browser = newBrowser(api, { address: "192.0.2.22" });
    await browser.signIn(emailOf("editor"), password);
    const stolen = browser.cookies.get("__Host-session") ?? "";
    later(api, 20 * 60_000);
    await browser.call("GET", "/v1/sessions/current");
    later(api, 40 * 60_000);
    await browser.call("GET", "/v1/sessions/current");
    expect((await withCookie(stolen, "/v1/worklist")).status).toBe(401);
    api.context.now = () => start;
  });
});

describe("a body", () => {
  const cell = `/v1/rounds/2025/areas/${utrecht}/entries/${asked}/2025`;
  const put = (body: unknown) =>
    api.call("PUT", cell, { as: "officer", headers: { "if-match": '"0"' }, body });

  it.each([
    ["role", { rol: "admin" }],
    ["status of approval", { state: "approved" }],
    ["approver", { approvedBy: "officer" }],
    ["author", { enteredBy: "neighbour" }],
  ])("of a cell cannot set the %s", async (_, extra) => {
    const from = logged.length;
    expect((await put({ value: "1", status: "normal", ...extra })).status).toBe(400);
    expect(kindsSince(from)).toEqual(["invalid-request"]);
  });

  it.each([
    ["POST", "/v1/sessions", { email: emailOf("editor"), password, grants: [{ role: "admin", area: null }] }],
    ["POST", "/v1/accounts", { email: "a@b.example", name: "A", grants: [], active: true, kind: "key" }],
    [
      "PUT",
      "/v1/credentials/password",
      { current: password, next: "vier woorden zijn beter", role: "admin" },
    ],
    [
      "POST",
      "/v1/api-keys",
      { area: utrecht, name: "abc", scope: "read", expiresOn: "2027-01-01", createdBy: "x" },
    ],
    ["POST", "/v1/password-resets", { email: emailOf("editor"), address: "https://evil.example" }],
  ])("%s %s with more than it takes is refused", async (method, path, body) => {
    expect((await api.call(method, path, { as: "admin", body })).status).toBe(400);
  });

  it.each([
    ["200,000 levels deep", `{"a":${"[".repeat(200_000)}`, 400, "invalid-json"],
    ["with a key that reaches a prototype", '{"__proto__":{"admin":true}}', 400, "invalid-json"],
    ["with a constructor in it", '{"constructor":{"prototype":{"admin":true}}}', 400, "invalid-json"],
    ["of 60 MB", `"${"x".repeat(60_000_000)}"`, 413, "body-too-large"],
  ])("%s is refused and logged", async (_, body, status, kind) => {
    const from = logged.length;
    expect((await put(body)).status).toBe(status);
    expect(kindsSince(from)).toEqual([kind]);
    expect(Object.hasOwn(Object.prototype, "admin")).toBe(false);
  });
});

describe("a write from elsewhere", () => {
  it.each([
    ["another site", { origin: "https://evil.example", host: "localhost" }],
    ["a page of another site", { "sec-fetch-site": "cross-site" }],
    ["a neighbour under the same domain", { "sec-fetch-site": "same-site" }],
    ["a frame without an origin", { origin: "null" }],
  ])("%s is refused, with the cookie of an administrator", async (_, headers) => {
    const from = logged.length;
    const body = { email: "hacker@evil.example", name: "H", grants: [{ role: "admin", area: null }] };
    expect((await api.call("POST", "/v1/accounts", { as: "admin", body, headers })).status).toBe(403);
    expect(kindsSince(from)).toEqual(["cross-origin"]);
  });

  it("as a form is not read", async () => {
    const headers = { "content-type": "application/x-www-form-urlencoded" };
    expect((await api.call("POST", "/v1/accounts", { as: "admin", body: "email=a", headers })).status).toBe(
      415,
    );
  });
});

describe("the draft of another organisation", () => {
  it("is not there, and asking for it is logged", async () => {
    const from = logged.length;
    const path = `/v1/rounds/2025/areas/${zeist}/entries`;
    expect((await api.call("GET", path, { as: "officer" })).status).toBe(404);
    expect(kindsSince(from)).toEqual(["not-found"]);
  });
});

it("the log of all this holds no address, name, password or token", () => {
  const text = JSON.stringify(logged);
  expect(logged.length).toBeGreaterThan(1000);
  for (const secret of [password, emailOf("officer"), "test.example", "192.0.2", "203.0.113", "wachtwoord"])
    expect(text).not.toContain(secret);
  expect(new Set(logged.flatMap((line) => Object.keys(line)))).toEqual(
    new Set(["level", "time", "pid", "hostname", "kind", "status", "requestId", "msg"]),
  );
});

it("an address is stored as one writes it, in lower case, and nothing else is one", () => {
  expect(emailAddress.parse(" Anna@Utrecht.example ")).toBe("anna@utrecht.example");
  for (const text of ["anna", "a@b\r\nBcc: c@d", "a b@c.example"])
    expect(emailAddress.safeParse(text).success).toBe(false);
});
