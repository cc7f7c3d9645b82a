import type { Revision } from "@lokaal17/shared/contract/revisions";
import { sql } from "kysely";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { RevisionLists } from "../observations/revisions-list.ts";
import { approveFigures, publishNow } from "../testing/figures.ts";
import { asked, utrecht, withApi } from "../testing/with-api.ts";

const api = withApi();
const limit = 20_000;

beforeAll(async () => {
  await approveFigures(api, [{ indicator: asked, area: utrecht, period: "2024", value: "80" }]);
  await publishNow(api, "Publicatie 1");
}, 60_000);
afterEach(() => void vi.restoreAllMocks());

/** As many revisions as one file may have, and some more. */
function revise(count: number): void {
  const figure = { value: "1", status: "normal", withheld: false } as const;
  const revision = { indicator: asked, area: utrecht, period: "2024", old: figure, new: figure };
  const facts: Pick<Revision, "origin" | "reason"> = { origin: "real", reason: "source" };
  vi.spyOn(RevisionLists.prototype, "of").mockImplementation(async ([to]) =>
    to ? [{ from: to, to, revisions: Array.from({ length: count }, () => ({ ...revision, ...facts })) }] : [],
  );
}

describe("a file that would be cut off is refused, with the number of its lines", () => {
  it.each(["csv", "xlsx"])("revisions as %s", async (format) => {
    revise(limit + 1);
    const answer = await api.call("GET", `/v1/revisions.${format}?language=nl&area=GM0344`);
    expect(answer.status).toBe(413);
    expect(answer.json()).toMatchObject({
      count: limit + 1,
      limit,
      detail: expect.stringMatching(/^Het bestand zou 20\.?001 regels krijgen/),
    });
  });

  it("as many as one file may have are all in it", async () => {
    revise(limit);
    const { status, text } = await api.call("GET", "/v1/revisions.csv?language=nl");
    expect([status, text.trim().split("\r\n").length]).toEqual([200, limit + 1]);
  });

  it("the log", async () => {
    await sql`
      insert into change (id, organisation, position, occurred_at, action, channel, details, previous_hash, hash)
      select gen_random_uuid(), 'GM0355', n, '2026-11-20T10:00:00Z'::timestamptz + n * interval '1 second', 'test', 'api',
        jsonb_build_object('indicator', case when n <= 150 then 'public-toilets' else 'other' end), '', ''
      from generate_series(1, ${limit + 1}::int) as n`.execute(api.database.db);
    const file = (query: string) =>
      api.call("GET", `/v1/audit-events.csv?area=GM0355&language=en${query}`, { as: "neighbour" });
    const whole = await file("");
    expect(whole.status).toBe(413);
    expect(whole.json()).toMatchObject({ count: limit + 1, limit });
    const narrower = await file("&indicator=public-toilets");
    expect(narrower.status).toBe(200);
    expect(narrower.text.trim().split("\r\n")).toHaveLength(151);
    expect((await file("&until=2026-11-19")).status).toBe(200);
    expect((await api.call("GET", "/v1/audit-events.csv?area=GM0355", { as: "officer" })).status).toBe(404);
  }, 60_000);
});
