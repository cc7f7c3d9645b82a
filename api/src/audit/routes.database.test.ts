import { sealHeads } from "@lokaal17/db/audit/seal";
import { verifyAudit } from "@lokaal17/db/audit/verify";
import type { AuditEvents, FiguresOn } from "@lokaal17/shared/contract/audit";
import { dayInAmsterdam } from "@lokaal17/shared/text/number";
import { sql } from "kysely";
import { beforeAll, describe, expect, it } from "vitest";
import { approveFigures } from "../testing/figures.ts";
import { type AccountName, asked, utrecht, withApi } from "../testing/with-api.ts";

const api = withApi();
const cell = `/v1/rounds/2025/areas/GM0344/entries/${asked}/2025`;

const events = (query: string, as: AccountName = "officer") =>
  api.call("GET", `/v1/audit-events${query}`, { as });

beforeAll(async () => {
  for (const [value, version] of [
    ["97", 0],
    ["96.5", 1],
  ] as const)
    await api.call("PUT", cell, {
      as: "officer",
      body: { value, status: "normal" },
      headers: { "if-match": `"${version}"` },
    });
});

describe("the log", () => {
  it.each([
    ["its officer", "officer", 200],
    ["its approver", "approver", 200],
    ["its coordinator", "coordinator", 200],
    ["an administrator", "admin", 200],
    ["another organisation", "neighbour", 404],
    ["an analyst", "analyst", 404],
  ] as const)("of an organisation is read by %s: %s answers %i", async (_, as, status) => {
    expect((await events("?area=GM0344", as)).status).toBe(status);
  });

  it("of the program is the administrators'", async () => {
    expect((await events("", "admin")).status).toBe(200);
    expect((await events("", "officer")).status).toBe(403);
  });

  it("tells who wrote a cell, when, from what to what", async () => {
    const { events: found, areaName } = (
      await events(`?area=GM0344&indicator=${asked}&period=2025`)
    ).json<AuditEvents>();
    expect(areaName).toBe("Utrecht");
    expect(found.map(({ action, by, from, to }) => [action, by, from, to])).toEqual([
      ["cell written", "officer", "97", "96.5"],
      ["cell written", "officer", null, "97"],
    ]);
    const other = await events("?area=GM0344&indicator=public-toilets");
    expect(other.json<AuditEvents>().events).toEqual([]);
  });

  it.each(["coordinator", "admin"] as const)("tells %s that something was written, not what", async (as) => {
    const { events: found } = (await events(`?area=GM0344&indicator=${asked}`, as)).json<AuditEvents>();
    expect(found.map(({ action, by, from, to }) => [action, by, from, to])).toEqual([
      ["cell written", "officer", null, null],
      ["cell written", "officer", null, null],
    ]);
  });

  it("is read for days: before the first there is nothing", async () => {
    expect((await events("?area=GM0344&until=2026-11-20")).json<AuditEvents>().events).toEqual([]);
    expect(
      (await events("?area=GM0344&since=2026-11-21&until=2026-11-21")).json<AuditEvents>().events,
    ).toHaveLength(2);
  });

  it("goes on where a page ended", async () => {
    const all = (await events("?area=GM0344")).json<AuditEvents>();
    const rest = (await events(`?area=GM0344&before=${all.events[0]?.position}`)).json<AuditEvents>();
    expect(rest.events).toEqual(all.events.slice(1));
  });
});

describe("figures as they were on a day", () => {
  it("are those approved by then", async () => {
    await approveFigures(api, [{ indicator: asked, area: utrecht, period: "2024", value: "88" }]);
    const on = async (day: string, as: AccountName = "officer") =>
      api.call("GET", `/v1/areas/GM0344/figures-on/${day}`, { as });
    const today = dayInAmsterdam(new Date());
    const now = (await on(today)).json<FiguresOn>();
    expect(now.figures.map(({ indicator, period, value }) => [indicator, period, value])).toContainEqual([
      asked,
      "2024",
      "88",
    ]);
    const before = (await on("2020-01-01")).json<FiguresOn>();
    expect(before).toMatchObject({ dataVersion: 0, figures: [] });
    expect((await on(today, "neighbour")).status).toBe(404);
  });
});

describe("the seals of a day", () => {
  it("are made once, and the log still agrees with them", async () => {
    const { db } = api.database;
    expect(await sealHeads(db, "2026-11-21", new Date())).toBeGreaterThan(0);
    expect(await sealHeads(db, "2026-11-21", new Date())).toBe(0);
    expect((await verifyAudit(db)).broken).toEqual([]);
    const { seal } = (await events("?area=GM0344")).json<AuditEvents>();
    expect(seal).toMatchObject({ day: "2026-11-21", hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
  });

  it("cannot be altered, and show a chain that was written anew", async () => {
    const { db } = api.database;
    await expect(sql`update chain_seal set hash = 'x'`.execute(db)).rejects.toMatchObject({ code: "42501" });
    // A chain with other links than were sealed: what a rewritten one would look like.
    await db
      .insertInto("chainSeal")
      .values({ day: "2026-11-20", chain: "GM0344", position: 1, hash: "0".repeat(64), sealedAt: new Date() })
      .execute();
    expect((await verifyAudit(db)).broken).toEqual([
      { chain: "GM0344", position: 1, problem: "seal differs" },
    ]);
  });
});
