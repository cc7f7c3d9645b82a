import { describe, expect, it } from "vitest";
import { createApp } from "../app.ts";
import { withApi } from "../testing/with-api.ts";
import type { PageRequest } from "./pages.ts";

const api = withApi();

/** A site whose figures are what they read, for whom they were drawn, and how often. */
function siteOf(path: string, status = 200) {
  const accounts: unknown[] = [];
  const renderPage = async ({ fetchJson, account }: PageRequest) => {
    accounts.push(account);
    const read = await fetchJson(path).catch((problem: unknown) => problem);
    return { status, html: JSON.stringify(read), locale: "nl" as const };
  };
  const app = createApp(
    { ...api.context, web: { clientFolder: import.meta.dirname, renderPage } },
    api.workers,
  );
  return { app, accounts };
}

describe("a figure for other sites", () => {
  it("may stand in any page, runs no script and sets no cookie", async () => {
    const { app } = siteOf("/v1/goals");
    for (const path of ["/insluiten?doel=11", "/en/insluiten?doel=11"]) {
      const { status, headers } = await app.request(path);
      expect(status).toBe(200);
      const policy = headers.get("content-security-policy") ?? "";
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("frame-ancestors *");
      expect(policy).not.toContain("script-src");
      expect(headers.get("x-frame-options")).toBeNull();
      expect(headers.get("set-cookie")).toBeNull();
      expect(headers.get("vary")).toBe("Accept-Encoding");
    }
  });

  it("is the only page that may", async () => {
    const { app } = siteOf("/v1/goals");
    for (const path of ["/", "/vergelijken?doel=11", "/insluiten/iets", "/galerij"]) {
      const { headers } = await app.request(path);
      expect(headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
      expect(headers.get("x-frame-options")).toBe("DENY");
    }
  });

  it("is drawn for nobody in particular, also for who is signed in, and once for all", async () => {
    const { app, accounts } = siteOf("/v1/sessions/current");
    await api.call("GET", "/v1/worklist", { as: "officer" });
    const hers = await app.request("/insluiten", { headers: { cookie: api.cookieOf("officer") } });
    expect(await hers.text()).toBe('{"account":null}');
    expect(hers.headers.get("set-cookie")).toBeNull();
    expect(accounts).toEqual([null]);
    const goals = siteOf("/v1/goals");
    await goals.app.request("/insluiten?doel=3");
    await goals.app.request("/insluiten?doel=3", { headers: { cookie: api.cookieOf("officer") } });
    expect(goals.accounts).toEqual([null]);
  });

  it("follows who is a member: a municipality that joins stands in its group at once", async () => {
    const workbench = "/v1/workbench?subjects=burglary&areas=GM0193&group=global-goals";
    const { app } = siteOf(workbench);
    const address = "/insluiten?indicator=burglary&gemeenten=GM0193&groep=global-goals";
    expect(await (await app.request(address)).text()).not.toContain('"members":["GM0344"]');
    const member = { area: "GM0344", joinedOn: "2026-01-15", decision: "Raadsbesluit" };
    expect((await api.call("POST", "/v1/members", { as: "officer", body: member })).status).toBe(201);
    await new Promise((resolve) => setTimeout(resolve, 250));
    expect(await (await app.request(address)).text()).toContain('"members":["GM0344"]');
  });

  it("is not kept when it could not be drawn", async () => {
    const { app, accounts } = siteOf("/v1/goals", 404);
    const first = await app.request("/insluiten?indicator=no-such-thing");
    expect(first.status).toBe(404);
    expect(first.headers.get("cache-control")).toBe("no-store");
    expect(first.headers.get("content-security-policy")).toContain("frame-ancestors *");
    await app.request("/insluiten?indicator=no-such-thing");
    expect(accounts).toHaveLength(2);
  });
});
