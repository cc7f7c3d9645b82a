import type { EntryCell } from "@lokaal17/shared/contract/entry";
import type { IndicatorCode } from "@lokaal17/shared/framework/indicator";
import { beforeAll, describe, expect, it } from "vitest";
import { smallTable } from "../sources/testing/recorded-table.ts";
import { shareOf, withSources } from "../sources/testing/source-api.ts";
import { utrecht } from "../testing/with-api.ts";

const sources = withSources(() => [smallTable()]);
const indicator = "waste-separation" as IndicatorCode;
const cell = `/v1/rounds/2025/areas/${utrecht}/entries/${indicator}/2024`;
const dutch = "Dit cijfer komt van CBS, Een tabel en staat vast. Klopt het niet? Maak dan bezwaar.";
let submission = "";

const put = (path: string, version: number, as = "officer") =>
  sources.api.call("PUT", path, {
    as,
    headers: { "if-match": `"${version}"` },
    body: { value: "61", status: "normal" },
  });

beforeAll(async () => {
  await sources.api.database.db
    .insertInto("roundIndicator")
    .values({ roundId: "2025", indicator, layer: "municipality", required: false })
    .execute();
  await sources.save("90001NED", [shareOf(indicator)]);
});

describe("an indicator for which a source becomes authoritative while a round asks for it", () => {
  it("can be filled and submitted before", async () => {
    const written = await put(cell, 0);
    expect(written.status, written.text).toBe(200);
    const submitted = await sources.api.call("POST", "/v1/submissions", {
      as: "officer",
      body: { round: "2025", area: utrecht },
    });
    expect(submitted.status, submitted.text).toBe(201);
    submission = submitted.json<{ id: string }>().id;
    await sources.makeOfficial("cbs-90001NED", indicator);
  });

  it("is locked in the grid, with the name of its source", async () => {
    const other = cell.replace("/2024", "/2025");
    const answer = await put(other, 0);
    expect(answer.status).toBe(409);
    expect(answer.json<{ detail: string }>().detail).toBe(dutch);
    const many = await sources.api.call("POST", `/v1/rounds/2025/areas/${utrecht}/entries`, {
      as: "officer",
      headers: { "accept-language": "en" },
      body: {
        channel: "paste",
        cells: [{ indicator, period: "2025", version: 0, value: "61", status: "normal" }],
      },
    });
    expect(many.json<{ results: { outcome: string; reason: string }[] }>().results).toEqual([
      {
        indicator,
        period: "2025",
        outcome: "locked",
        cell: null,
        reason: "This figure comes from CBS, Een tabel and is fixed. Is it wrong? Then object to it.",
      },
    ]);
    const grid = await sources.api.call("GET", `/v1/rounds/2025/areas/${utrecht}/entries`, { as: "officer" });
    const { rows } = grid.json<{ rows: { indicator: string; cells: EntryCell[] }[] }>();
    const cells = rows.find((row) => row.indicator === indicator)?.cells ?? [];
    expect(cells.map(({ mayWrite, whyLocked }) => [mayWrite, whyLocked])).toEqual([
      [false, dutch],
      [false, dutch],
    ]);
  });

  it("is not approved by people any more: what was submitted can only go back", async () => {
    const seen = await sources.api.call("GET", `/v1/submissions/${submission}`, { as: "approver" });
    const { contentHash } = seen.json<{ contentHash: string }>();
    const approval = (decision: "approve" | "return") =>
      sources.api.call("POST", "/v1/approvals", {
        as: "approver",
        body: { submission, decision, contentHash, reason: "Het CBS levert dit cijfer nu." },
      });
    const approved = await approval("approve");
    expect(approved.status, approved.text).toBe(409);
    expect(approved.json<{ detail: string }>().detail).toBe(dutch);
    const returned = await approval("return");
    expect(returned.status, returned.text).toBe(201);
  });
});
