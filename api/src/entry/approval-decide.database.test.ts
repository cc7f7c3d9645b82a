import type { Submission } from "@lokaal17/shared/contract/approval";
import type { Entries } from "@lokaal17/shared/contract/entry";
import { describe, expect, it } from "vitest";
import { asked, utrecht, withApi } from "../testing/with-api.ts";

const api = withApi();
const grid = "/v1/rounds/2025/areas/GM0344/entries";
const setRound = (days: { opensOn?: string; closesOn?: string }) =>
  api.database.db.updateTable("collectionRound").set(days).where("id", "=", "2025").execute();
const figures = () =>
  api.database.db
    .selectFrom("observation")
    .select("value")
    .where("area", "=", utrecht)
    .where("indicator", "=", asked)
    .execute();

async function submitted(value: string): Promise<Submission> {
  const entries = (await api.call("GET", grid, { as: "officer" })).json<Entries>();
  const row = entries.rows.find(({ indicator }) => indicator === asked);
  const version = row?.cells.find(({ period }) => period === "2025")?.version ?? 0;
  const headers = { "if-match": `"${version}"` };
  const body = { value, status: "normal" };
  await api.call("PUT", `${grid}/${asked}/2025`, { as: "officer", body, headers });
  const place = { round: "2025", area: "GM0344" };
  const answer = await api.call("POST", "/v1/submissions", { as: "officer", body: place });
  expect(answer.status, answer.text).toBe(201);
  const { id } = answer.json<{ id: string }>();
  return (await api.call("GET", `/v1/submissions/${id}`, { as: "approver" })).json<Submission>();
}

const decide = ({ id, contentHash }: Submission, wish: object = {}) =>
  api.call("POST", "/v1/approvals", {
    as: "approver",
    body: { submission: id, contentHash, decision: "approve", ...wish },
  });

describe("what waits for a decision", () => {
  it("does not become a figure before the round begins, nor of who takes no part", async () => {
    const submission = await submitted("87");
    await setRound({ opensOn: "2026-12-01" });
    const early = await decide(submission);
    expect(early.status).toBe(409);
    expect(early.text).toContain("Deze ronde is open van 1 december 2026 tot en met 31 maart 2027.");
    await setRound({ opensOn: "2026-09-01" });
    const body = { excused: true, closesOn: null, reason: "Herindeling" };
    await api.call("PUT", "/v1/rounds/2025/exceptions/GM0344", { as: "analyst", body });
    const excused = await decide(submission);
    expect(excused.status).toBe(409);
    expect(excused.text).toContain("Deze organisatie doet niet mee aan deze ronde.");
    expect(await figures()).toEqual([]);
  });

  it("can go back meanwhile", async () => {
    const { db } = api.database;
    const { id } = await db.selectFrom("submission").select("id").executeTakeFirstOrThrow();
    const submission = (
      await api.call("GET", `/v1/submissions/${id}`, { as: "approver" })
    ).json<Submission>();
    const wish = { decision: "return", reason: "U doet dit jaar niet mee." };
    expect((await decide(submission, wish)).json()).toMatchObject({ state: "returned" });
    await api.call("DELETE", "/v1/rounds/2025/exceptions/GM0344", { as: "analyst" });
  });

  it("is approved after the last day as well", async () => {
    const submission = await submitted("88");
    await setRound({ closesOn: "2026-11-20" });
    expect((await decide(submission)).json()).toMatchObject({ state: "approved" });
    expect(await figures()).toHaveLength(1);
  });
});
