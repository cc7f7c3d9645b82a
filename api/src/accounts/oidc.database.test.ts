import { randomUUID } from "node:crypto";
import { formatMoment } from "@lokaal17/shared/text/number";
import { describe, expect, it } from "vitest";
import { utrecht, zeist } from "../testing/with-api.ts";
import { person, refusedWith, withProviders } from "./testing/with-providers.ts";

const site = withProviders();

describe("signing in with a provider", () => {
  it("offers the providers by name, without what only the program may know", async () => {
    const answer = await site.app.request("/v1/sign-in-providers");
    expect(await answer.json()).toEqual({
      providers: [
        { id: "utrecht", name: "Gemeente Utrecht" },
        { id: "zeist", name: "Gemeente Zeist" },
      ],
    });
  });

  it("brings an officer to the page that she wanted, signed in", async () => {
    const { email } = await site.officerOf(utrecht);
    site.utrechts.person = person(email);
    const browser = site.browser();
    expect(await browser.signIn("utrecht", "/invoer/2025/GM0344?alleen=open")).toBe(
      "/invoer/2025/GM0344?alleen=open",
    );
    expect(await browser.whoAmI()).toBe(email);
    expect(browser.cookies.has("__Host-provider")).toBe(false);
  });

  it("asks the provider with proof key, state and nonce, and keeps them out of reach of scripts", async () => {
    const answer = await site.app.request("/aanmelden/utrecht");
    const there = new URL(answer.headers.get("location") ?? "");
    expect(there.origin).toBe(site.utrechts.issuer);
    expect(there.searchParams.get("code_challenge_method")).toBe("S256");
    for (const name of ["code_challenge", "state", "nonce"])
      expect(there.searchParams.get(name)?.length).toBeGreaterThan(20);
    const cookie = answer.headers.get("set-cookie") ?? "";
    expect(cookie).toMatch(/^__Host-provider=/);
    for (const part of ["HttpOnly", "Secure", "SameSite=Lax", "Path=/"]) expect(cookie).toContain(part);
    expect(cookie).not.toContain(there.searchParams.get("nonce"));
  });

  it("knows her again by the provider's own name for her, also when her address there changed", async () => {
    const { email } = await site.officerOf(utrecht);
    site.utrechts.person = person(email);
    await site.browser().signIn("utrecht");
    site.utrechts.person = {
      ...site.utrechts.person,
      email: "sanne.bakker@utrecht.example",
      email_verified: false,
    };
    const browser = site.browser();
    expect(await browser.signIn("utrecht")).toBe("/");
    expect(await browser.whoAmI()).toBe(email);
  });

  it("tells her the first time, and writes it in the log", async () => {
    const { id, email } = await site.officerOf(utrecht);
    site.utrechts.person = person(email.toUpperCase());
    await site.browser().signIn("utrecht");
    await site.browser().signIn("utrecht");
    const { db } = site.api.database;
    const messages = await db
      .selectFrom("outboxMessage")
      .selectAll()
      .where("recipient", "=", email)
      .execute();
    expect(messages.length).toBe(1);
    expect(messages[0]?.body).toContain(`inloggen met Gemeente Utrecht`);
    expect(messages[0]?.body).toContain(formatMoment(site.clock, "nl"));
    const links = await db.selectFrom("change").select("action").where("accountId", "=", id).execute();
    expect(links.filter(({ action }) => action === "provider linked").length).toBe(1);
  });

  it("ends the session that the browser had before", async () => {
    const [first, second] = [await site.officerOf(utrecht), await site.officerOf(utrecht)];
    const browser = site.browser();
    site.utrechts.person = person(first.email);
    await browser.signIn("utrecht");
    const planted = browser.cookies.get("__Host-session") ?? "";
    site.utrechts.person = person(second.email);
    await browser.signIn("utrecht");
    expect(await browser.whoAmI()).toBe(second.email);
    const thief = site.browser();
    thief.cookies.set("__Host-session", planted);
    expect(await thief.whoAmI()).toBeNull();
  });

  it("asks the provider for her address where the token has none", async () => {
    const { email } = await site.officerOf(utrecht);
    Object.assign(site.utrechts, { person: person(email), fromUserInfo: true });
    const browser = site.browser();
    await browser.signIn("utrecht");
    expect(await browser.whoAmI()).toBe(email);
  });

  it("opens the roles of its own organisation alone, whatever others she has", async () => {
    const { email } = await site.account([
      { role: "officer", area: utrecht },
      { role: "approver", area: zeist },
      { role: "admin", area: null },
    ]);
    site.utrechts.person = person(email);
    const browser = site.browser();
    expect(await browser.signIn("utrecht")).toBe("/");
    const current = await (await browser.get("/v1/sessions/current")).json();
    expect(current).toMatchObject({
      account: {
        grants: [{ role: "officer", area: utrecht }],
        may: { manageAccounts: false, approve: false },
      },
    });
    expect((await browser.get("/v1/accounts")).status).toBe(403);
  });

  it("takes Entra ID's word for a domain that it checked", async () => {
    const { email } = await site.officerOf(utrecht);
    site.utrechts.person = { sub: randomUUID(), email, xms_edov: true };
    expect(await site.browser().signIn("utrecht")).toBe("/");
  });
});

describe("a person is refused, and told what to do,", () => {
  it.each([
    ["who has no account", async () => person("niemand@utrecht.example"), "geen-account"],
    [
      "whose account has ended",
      async () => person((await site.account([], { active: false })).email),
      "geen-account",
    ],
    [
      "whose address the provider did not check",
      async () => person((await site.officerOf(utrecht)).email, { email_verified: false }),
      "adres-niet-bevestigd",
    ],
    [
      "whose address is said to be checked in words",
      async () => person((await site.officerOf(utrecht)).email, { email_verified: "true" }),
      "adres-niet-bevestigd",
    ],
    ["of whom the provider gives no address", async () => ({ sub: randomUUID() }), "adres-niet-bevestigd"],
    [
      "who works for another municipality",
      async () => person((await site.officerOf(zeist)).email),
      "andere-organisatie",
    ],
    ["who has no role", async () => person((await site.account([])).email), "geen-account"],
    [
      "who works for VNG: a municipality does not vouch for her",
      async () => person((await site.account([{ role: "admin", area: null }])).email),
      "andere-organisatie",
    ],
  ] as const)("%s", async (_, whom, code) => {
    site.utrechts.person = await whom();
    const browser = site.browser();
    expect(await browser.signIn("utrecht")).toBe(refusedWith(code));
    expect(await browser.whoAmI()).toBeNull();
  });

  it("who came in by a personal link only", async () => {
    const { id, email } = await site.account([]);
    const { db } = site.api.database;
    await db.updateTable("account").set({ kind: "contributor" }).where("id", "=", id).execute();
    site.utrechts.person = person(email);
    expect(await site.browser().signIn("utrecht")).toBe(refusedWith("geen-account"));
    await db.insertInto("accountRole").values({ accountId: id, role: "officer", area: utrecht }).execute();
    expect(await site.browser().signIn("utrecht")).toBe("/");
  });

  it("who was linked, when she works elsewhere alone since", async () => {
    const { id, email } = await site.officerOf(utrecht);
    site.utrechts.person = person(email);
    const browser = site.browser();
    expect(await browser.signIn("utrecht")).toBe("/");
    await site.api.database.db
      .updateTable("accountRole")
      .set({ role: "analyst", area: null })
      .where("accountId", "=", id)
      .execute();
    expect(await browser.whoAmI(), "her session").toBeNull();
    expect(await site.browser().signIn("utrecht")).toBe(refusedWith("andere-organisatie"));
  });

  it("who got the address of a colleague who left", async () => {
    const { email } = await site.officerOf(utrecht);
    site.utrechts.person = person(email);
    await site.browser().signIn("utrecht");
    site.utrechts.person = person(email);
    expect(await site.browser().signIn("utrecht")).toBe(refusedWith("ander-persoon"));
  });

  it("whom another provider knows by the same name", async () => {
    const { email } = await site.officerOf(utrecht);
    site.utrechts.person = person(email);
    await site.browser().signIn("utrecht");
    site.zeists.person = { sub: site.utrechts.person.sub };
    expect(await site.browser().signIn("zeist")).toBe(refusedWith("adres-niet-bevestigd", "zeist"));
  });

  it("and nobody gets a role or an account by it", async () => {
    const count = () => site.api.database.db.selectFrom("account").selectAll().execute();
    const before = (await count()).length;
    site.utrechts.person = person("nieuw@utrecht.example", { roles: ["admin"], groups: ["admin"] });
    await site.browser().signIn("utrecht");
    expect((await count()).length).toBe(before);
  });
});

describe("a provider that does not answer", () => {
  it("when the program starts is asked again by the next person", async () => {
    const { email } = await site.officerOf(utrecht);
    site.utrechts.person = person(email);
    await site.utrechts.close();
    site.restart();
    expect(await site.browser().signIn("utrecht", "/en/invoer")).toBe(
      "/en/inloggen?melding=niet-bereikbaar&via=utrecht&naar=%2Fen%2Finvoer",
    );
    await site.utrechts.open();
    expect(await site.browser().signIn("utrecht")).toBe("/");
    await site.browser().signIn("utrecht");
    expect(site.utrechts.discoveries).toBe(1);
  });

  it("does not keep others from signing in", async () => {
    const { email } = await site.officerOf(zeist);
    site.zeists.person = person(email);
    site.utrechts.misbehaviour = "broken";
    expect(await site.browser().signIn("utrecht")).toBe(refusedWith("niet-bereikbaar"));
    expect(await site.browser().signIn("zeist")).toBe("/");
  });
});

describe("an address to go on to", () => {
  it.each([
    "https://evil.example",
    "//evil.example",
    "/\\evil.example",
    "/%09/evil.example".replace("%09", "\t"),
    "/.//evil.example",
    "javascript:alert(1)",
    "invoer",
    "/aanmelden/zeist",
  ])("that leads elsewhere (%s) is not followed", async (to) => {
    site.utrechts.person = person((await site.officerOf(utrecht)).email);
    expect(await site.browser().signIn("utrecht", to)).toBe("/");
  });
});

it("a provider that nobody configured is not there", async () => {
  expect((await site.app.request("/aanmelden/amsterdam")).status).toBe(404);
  expect((await site.app.request("/aanmelden/amsterdam/terug?code=x&state=y")).status).toBe(404);
});
