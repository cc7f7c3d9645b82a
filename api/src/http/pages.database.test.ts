import { describe, expect, it } from "vitest";
import { createApp } from "../app.ts";
import { withApi } from "../testing/with-api.ts";
import type { PageRequest } from "./pages.ts";

const api = withApi();

/** A site whose pages are what they read, and how often they were drawn. */
function siteOf(path: string) {
  let drawn = 0;
  const renderPage = async ({ fetchJson }: PageRequest) => {
    drawn++;
    return { status: 200, html: JSON.stringify(await fetchJson(path)), locale: "nl" as const };
  };
  const app = createApp(
    { ...api.context, web: { clientFolder: import.meta.dirname, renderPage } },
    api.workers,
  );
  return { app, drawn: () => drawn };
}

const practice = {
  area: "GM0344",
  titleNl: "Een praktijk die er net bij kwam",
  titleEn: "A practice that was just added",
  summaryNl: "Een samenvatting die lang genoeg is.",
  summaryEn: "A summary that is long enough.",
  goals: [11],
  roleOfGovernment: "facilitate",
};

describe("pages are kept", () => {
  it("as long as they show one view: drawn once for all readers, with a tag that saves the bytes", async () => {
    const site = siteOf("/v1/goals");
    const first = await site.app.request("/");
    const second = await site.app.request("/", {
      headers: { "if-none-match": first.headers.get("etag") ?? "" },
    });
    expect([first.status, second.status]).toEqual([200, 304]);
    expect(site.drawn()).toBe(1);
  });

  it("but not when they show what changes in between: a new practice is there at once", async () => {
    const site = siteOf("/v1/practices");
    expect(await (await site.app.request("/voorbeelden")).text()).not.toContain(practice.titleNl);
    expect((await api.call("POST", "/v1/practices", { as: "officer", body: practice })).status).toBe(201);
    expect(await (await site.app.request("/voorbeelden")).text()).toContain(practice.titleNl);
  });

  it("and with who is a member: a municipality that joins stands in its group at once", async () => {
    const workbench = "/v1/workbench?subjects=burglary&areas=GM0193&group=global-goals";
    const { app } = siteOf(workbench);
    const address = "/vergelijken?indicator=burglary&gemeenten=GM0193&groep=global-goals";
    expect(await (await app.request(address)).text()).not.toContain('"members":["GM0344"]');
    const member = { area: "GM0344", joinedOn: "2026-01-15", decision: "Raadsbesluit" };
    expect((await api.call("POST", "/v1/members", { as: "officer", body: member })).status).toBe(201);
    await new Promise((resolve) => setTimeout(resolve, 250));
    expect(await (await app.request(address)).text()).toContain('"members":["GM0344"]');
  });

  it("never for two people: a page for an account is drawn for her alone", async () => {
    const site = siteOf("/v1/sessions/current");
    await api.call("GET", "/v1/worklist", { as: "officer" });
    const hers = await site.app.request("/wie", { headers: { cookie: api.cookieOf("officer") } });
    expect(hers.headers.get("cache-control")).toBe("private, no-store");
    expect(await hers.text()).toContain("officer@test.example");
    expect(await (await site.app.request("/wie")).text()).toBe('{"account":null}');
  });

  it.each([
    "/wachtwoord/geheim",
    "/uitnodiging/geheim",
    "/en/uitnodiging/geheim",
    "/bijdragen/geheim",
    "/WACHTWOORD/geheim",
    "/%77achtwoord/geheim",
  ])("never for %s: such an address opens something", async (path) => {
    const site = siteOf("/v1/goals");
    const answers = [await site.app.request(path), await site.app.request(path)];
    for (const { headers } of answers) expect(headers.get("cache-control")).toBe("private, no-store");
    expect(site.drawn()).toBe(2);
  });

  it("in the encoding that a reader takes, and no other", async () => {
    const site = siteOf("/v1/goals");
    const encodings = ["br, gzip", "gzip", "br;q=0, gzip", "identity"];
    const answers = await Promise.all(
      encodings.map((accepted) => site.app.request("/", { headers: { "accept-encoding": accepted } })),
    );
    expect(answers.map(({ headers }) => headers.get("content-encoding"))).toEqual([
      "br",
      "gzip",
      "gzip",
      null,
    ]);
    expect(new Set(answers.map(({ headers }) => headers.get("etag"))).size).toBe(3);
  });

  it.each([
    ["compressed, when it is the same for everybody", null, "br"],
    ["plain, when it is for one reader: its length would tell of her secrets", "officer", null],
  ] as const)("and a page that is not kept is sent %s", async (_, as, encoding) => {
    const site = siteOf("/v1/practices");
    if (as) await api.call("GET", "/v1/worklist", { as });
    const cookie = as ? { cookie: api.cookieOf(as) } : {};
    const answer = await site.app.request("/voorbeelden", {
      headers: { "accept-encoding": "gzip, br", ...cookie },
    });
    expect(answer.headers.get("cache-control")).toBe("private, no-store");
    expect(answer.headers.get("content-encoding")).toBe(encoding);
  });
});
