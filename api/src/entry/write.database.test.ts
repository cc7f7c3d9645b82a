import { randomUUID } from "node:crypto";
import { verifyAudit } from "@lokaal17/db/audit/verify";
import type { ResponseOf } from "@lokaal17/shared/contract/endpoint";
import type { Entries, EntryCell, postEntries } from "@lokaal17/shared/contract/entry";
import { beforeAll, describe, expect, it } from "vitest";
import { type Answered, asked, withApi } from "../testing/with-api.ts";

const api = withApi();
const grid = "/v1/rounds/2025/areas/GM0344/entries";
const toilets = "public-toilets";
const cellOf = (indicator: string, period: string) => `${grid}/${indicator}/${period}`;

const put = (path: string, body: object, version: number, headers: Record<string, string> = {}) =>
  served(() =>
    api.call("PUT", path, { as: "officer", body, headers: { "if-match": `"${version}"`, ...headers } }),
  );
const paste = (cells: object[], headers: Record<string, string> = {}) =>
  served(() => api.call("POST", grid, { as: "officer", body: { channel: "paste", cells }, headers }));

/** As a browser does: on a busy machine twenty callers at once may hear "not now", and try again. */
async function served(call: () => Promise<Answered>): Promise<Answered> {
  for (let attempt = 1; ; attempt++) {
    const answer = await call();
    if (answer.status !== 503 || attempt === 20) return answer;
  }
}

type Results = ResponseOf<typeof postEntries>["results"];
const changes = async () =>
  api.database.db
    .selectFrom("change")
    .select(["action", "channel", "rowCount"])
    .orderBy("occurredAt")
    .execute();

// Signed in once: many first calls at the same time would be as many sign-ins, which are slowed down.
beforeAll(async () => {
  await api.call("GET", grid, { as: "officer" });
});

describe("a write that is retried", () => {
  it("has one effect and the same answer, of twenty at the same time too", async () => {
    const key = { "idempotency-key": randomUUID() };
    const body = { value: "12", status: "normal" };
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => put(cellOf(toilets, "2024"), body, 0, key)),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(answers[0]?.json<EntryCell>()).toMatchObject({ version: 1, value: "12" });
    expect((await changes()).filter(({ action }) => action === "cell written")).toHaveLength(1);
  });

  it("is refused when its key belongs to another request", async () => {
    const key = { "idempotency-key": randomUUID() };
    expect((await put(cellOf(toilets, "2024"), { value: "13", status: "normal" }, 1, key)).status).toBe(200);
    const other = await put(cellOf(toilets, "2024"), { value: "14", status: "normal" }, 1, key);
    expect(other.status).toBe(400);
    expect(other.json<{ errors: { pointer: string }[] }>().errors[0]?.pointer).toBe(
      "#/header/Idempotency-Key",
    );
    const now = (await api.call("GET", grid, { as: "officer" })).json<Entries>();
    expect(cellIn(now, toilets, "2024")).toMatchObject({ version: 2, value: "13" });
  });

  it("may use its key again after a refusal", async () => {
    const key = { "idempotency-key": randomUUID() };
    expect((await put(cellOf(asked, "2024"), { value: "300", status: "normal" }, 0, key)).status).toBe(400);
    expect((await put(cellOf(asked, "2024"), { value: "30", status: "normal" }, 0, key)).status).toBe(200);
  });
});

describe("one cell", () => {
  it("that two officers write twenty times at once keeps one value; nineteen are told", async () => {
    const write = (value: number) =>
      put(cellOf(toilets, "2025"), { value: String(value), status: "normal" }, 0);
    const answers = await Promise.all(Array.from({ length: 20 }, (_, at) => write(100 + at)));
    const written = answers.filter(({ status }) => status === 200);
    expect(written).toHaveLength(1);
    const told = answers.filter(({ status }) => status === 412);
    expect(told).toHaveLength(19);
    const value = written[0]?.json<EntryCell>().value;
    for (const answer of told)
      expect(answer.json<{ current: EntryCell }>().current).toMatchObject({ version: 1, value });
  });

  it("keeps its source when only its figure changes, and drops the explanation of the old figure", async () => {
    const path = cellOf(asked, "2024");
    const body = { value: "40", status: "normal", source: "Zaaksysteem", explanation: "Nieuwe telling" };
    expect((await put(path, body, 1)).json<EntryCell>()).toMatchObject({ version: 2, source: "Zaaksysteem" });
    const next = (await put(path, { value: "41", status: "normal" }, 2)).json<EntryCell>();
    expect(next).toMatchObject({ version: 3, source: "Zaaksysteem", explanation: null });
    const cleared = await put(path, { value: "41", status: "normal", source: null }, 3);
    expect(cleared.json<EntryCell>()).toMatchObject({ version: 4, source: null });
  });

  it("that is written as it was stays as it is, without a line in the log", async () => {
    const before = (await changes()).length;
    const same = await put(cellOf(asked, "2024"), { value: "41.0", status: "normal" }, 4);
    expect(same.json<EntryCell>()).toMatchObject({ version: 4 });
    expect(await changes()).toHaveLength(before);
  });

  it.each([
    ["a link that is no address", { link: "javascript:alert(1)" }],
    ["a day that does not exist", { referenceDate: "2025-02-30" }],
  ])("refuses %s", async (_, part) => {
    const body = { value: "41", status: "normal", ...part };
    expect((await put(cellOf(asked, "2024"), body, 4)).status).toBe(400);
  });
});

describe("a paste of many cells", () => {
  it("writes what can be written and says of every other cell why not", async () => {
    const normal = { status: "normal" };
    const { results } = (
      await paste([
        { indicator: toilets, period: "2024", version: 2, value: "20", ...normal },
        { indicator: asked, period: "2024", version: 4, value: "41", ...normal },
        { indicator: asked, period: "2025", version: 0, value: "300", ...normal },
        { indicator: toilets, period: "2025", version: 0, value: "7", ...normal },
        { indicator: toilets, period: "2019", version: 0, value: "7", ...normal },
        { indicator: toilets, period: "2024", version: 2, value: "21", ...normal },
      ])
    ).json<{ results: Results }>();
    expect(results.map(({ outcome }) => outcome)).toEqual([
      "written",
      "unchanged",
      "refused",
      "changed",
      "locked",
      "refused",
    ]);
    expect(results[0]?.cell).toMatchObject({ version: 3, value: "20" });
    expect(results[2]?.reason).toContain("300");
    expect(results[3]?.cell?.version).toBe(1);
    expect(results[4]?.reason).toContain("hoort niet bij deze ronde");
    expect(results[5]?.reason).toContain("twee keer");
  });

  it("is one line in the log, and every cell still tells it in its history", async () => {
    const cells = [
      { indicator: toilets, period: "2024", version: 3, value: "22", status: "normal" },
      { indicator: asked, period: "2025", version: 0, value: "91", status: "normal" },
    ];
    expect((await paste(cells)).status).toBe(200);
    const batches = (await changes()).filter(({ action }) => action === "cells written");
    expect(batches).toEqual([{ action: "cells written", channel: "paste", rowCount: 2 }]);
    const { events } = (await api.call("GET", `${cellOf(toilets, "2024")}/history`, { as: "officer" })).json<{
      events: object[];
    }>();
    expect(events).toMatchObject([
      { action: "written", channel: "paste", from: "20", to: "22", by: "officer" },
      { channel: "paste", from: "13", to: "20" },
      { channel: "grid", from: "12", to: "13" },
      { channel: "grid", from: null, to: "12" },
    ]);
    expect((await verifyAudit(api.database.db)).broken).toEqual([]);
  });

  it("that is retried with its key is done once", async () => {
    const key = { "idempotency-key": randomUUID() };
    const cells = [
      { indicator: toilets, period: "2024", version: 4, value: "30", status: "normal" },
      { indicator: asked, period: "2025", version: 1, value: "92", status: "normal" },
    ];
    const answers = await Promise.all(Array.from({ length: 5 }, () => paste(cells, key)));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(answers[0]?.json<{ results: Results }>().results.map(({ outcome }) => outcome)).toEqual([
      "written",
      "written",
    ]);
  });

  it("that others write at the same time loses nothing and blocks nobody", async () => {
    const cells = (value: number) => [
      { indicator: asked, period: "2025", version: 2, value: String(value), status: "normal" },
      { indicator: toilets, period: "2024", version: 5, value: String(value), status: "normal" },
    ];
    const turned = (value: number) => cells(value).reverse();
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, at) => paste(at % 2 ? cells(40 + at) : turned(40 + at))),
    );
    const outcomes = answers.flatMap((answer) => answer.json<{ results: Results }>().results);
    expect(outcomes.filter(({ outcome }) => outcome === "written")).toHaveLength(2);
    expect(outcomes.filter(({ outcome }) => outcome === "changed")).toHaveLength(18);
  });

  it("is refused for another municipality, and as a whole when it is too large", async () => {
    const cell = { indicator: toilets, period: "2024", version: 0, value: "1", status: "normal" };
    const other = { as: "officer", body: { channel: "paste", cells: [cell] } };
    expect((await api.call("POST", "/v1/rounds/2025/areas/GM0355/entries", other)).status).toBe(404);
    expect((await paste(Array.from({ length: 2_001 }, () => cell))).status).toBe(400);
  });
});

function cellIn(entries: Entries, indicator: string, period: string): EntryCell | undefined {
  return entries.rows
    .find((row) => row.indicator === indicator)
    ?.cells.find((cell) => cell.period === period);
}
